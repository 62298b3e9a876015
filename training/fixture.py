"""Writes tests/fixtures/model: a tiny model, taught the sentences below by heart, and torch's scores for them.

    /usr/bin/python3 training/fixture.py

The tiny model has every part of the shipped one, only narrower, so that unit tests exercise the whole engine without
the shipped weights; the scores hold core/tag to the same numbers as this code. No corpus is needed.
"""
import json
import pathlib

import numpy as np
import torch

from batches import TypeTable
from corpora import Sentence
from export import pack
from features import Encoder, fold_token, word_fingerprint
from gazetteer import KINDS, Gazetteer, name_key
from network import Tagger
from train import model_arrays, quantise_weights

TARGET = pathlib.Path(__file__).resolve().parent.parent / "tests" / "fixtures" / "model"
SEED, STEPS, RATE = 1, 150, 2e-2
PARTS, CENTRES, PART_WIDTH = 2, 16, 4
WIDTH, DILATIONS = 12, (1, 2)
LEARNED = ("'s", "u.s.")
NAMES = {"Zambia": "country", "U.S.": "country", "Lusaka": "city", "São Tomé": "city", "Zambian": "demonym",
         "Harbour Union": "group", "Amara": "first name", "Diallo": "surname", "Peña": "surname"}
DIGITS = 4  # decimals kept of a score

# Names are in brackets after their type. Beyond names the sentences hold what the encoder must get right: curly quotes,
# accents, a soft hyphen, compatibility letters, other scripts, capitals, numbers, words over 16 characters.
SENTENCES = """
[PER Amara Diallo] , a minister of [LOC Zambia] , flew to [LOC Lusaka] on Friday .
[LOC Zambia] 's minister met [PER Diallo] in [LOC Lusaka] .
The [ORG Harbour Union] said on Friday that talks had failed .
“ We will not pay , ” the [ORG Harbour Union] said .
[LOC LUSAKA] : THE [ORG HARBOUR UNION] SAID TALKS HAD FAILED .
Ambassador [PER José Peña] spoke for the [MISC Zambian] side .
[PER Pen\u00ada] spoke of 1,200 workers and 35 ships .
The [LOC U.S.] and [LOC Zambia] signed in 2019 .
[MISC Zambian] workers left the port of [LOC Nacala] .
The [ORG Council of Ports] meets in [LOC Nacala] .
[PER Amara Diallo] ’s answer was no .
Workers said \u2018 no \u2019 to the [ORG Council of Ports] .
An internationalisation-friendly counterproposal came from [PER Diallo] .
[LOC São Tomé] and [LOC Zambia] sent ships .
Ships of the \ufb01shing \ufb02eet left [LOC Nacala] – again .
[PER 王小明] met [PER Amara Diallo] .
The talks had failed , he said .
On Friday the minister spoke .
35 workers met the [MISC Zambian] minister .
Failed talks
""".strip().split("\n")


def read_sentence(line):
    """One line above as tokens and BIO tags."""
    tokens, tags, kind, is_first = [], [], None, False
    for piece in line.split(" "):
        if piece.startswith("["):
            kind, is_first = piece[1:], True
            continue
        ends = piece.endswith("]")
        tokens.append(piece.rstrip("]"))
        tags.append("O" if kind is None else f"{'B' if is_first else 'I'}-{kind}")
        is_first = False
        kind = None if ends else kind
    return Sentence(tuple(tokens), tuple(tags), True)


class TinyVocabulary:
    """The same members as train.Vocabulary; every second word of the sentences has a (random) vector."""

    def __init__(self, sentences):
        chance = np.random.default_rng(SEED)
        folded = sorted({fold_token(t) for s in sentences for t in s.tokens})
        self.words = sorted({w.lower() for w in folded} - set(LEARNED))[::2]
        self.codes = chance.integers(0, CENTRES, (len(self.words), PARTS), np.uint8)
        self.centres = chance.normal(size=(PARTS, CENTRES, PART_WIDTH)).astype(np.float32)
        unpacked = [self.centres[k][self.codes[:, k]] for k in range(PARTS)]
        self.vectors = np.concatenate([np.zeros((1, PARTS * PART_WIDTH), np.float32), np.concatenate(unpacked, 1)])
        self.learned = sorted(LEARNED, key=word_fingerprint)
        self.gazetteer = Gazetteer({word_fingerprint(name_key(n)): 1 << KINDS.index(k) for n, k in NAMES.items()})
        self.characters = sorted(c for c in {c for w in folded for c in w} if c < "\u00e3")
        self.tuned, self.tuned_rows = self.words[:1], [1]
        rows = {word_fingerprint(w): i + 1 for i, w in enumerate([*self.words, *self.learned])}
        rows[word_fingerprint(self.tuned[0])] = len(self.vectors) + len(self.learned)
        self.encode = Encoder(rows, {c: i + 2 for i, c in enumerate(self.characters)}, self.gazetteer)


def main():
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    sentences = [read_sentence(line) for line in SENTENCES]
    vocabulary = TinyVocabulary(sentences)
    model = Tagger(vocabulary, WIDTH, DILATIONS)
    table = TypeTable([sentences], vocabulary.encode)
    batch = table.batch(range(len(sentences)))
    optimiser = torch.optim.Adam(model.parameters(), lr=RATE)
    for _ in range(STEPS):
        model.train()
        optimiser.zero_grad()
        model.loss(batch).backward()
        optimiser.step()
    model.eval()
    quantise_weights(model)
    with torch.no_grad():
        scores = model.scores(batch).numpy()
    rows = [{"tokens": s.tokens, "tags": s.tags, "scores": np.round(row[:len(s.tokens)], DIGITS).tolist()}
            for s, row in zip(sentences, scores.astype(float))]
    TARGET.mkdir(parents=True, exist_ok=True)
    (TARGET / "tiny.bin").write_bytes(pack(model_arrays(model, vocabulary)))
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    (TARGET / "tiny-scores.json").write_text(f"[\n{lines}\n]\n", encoding="utf8")


if __name__ == "__main__":
    main()
