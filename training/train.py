"""Trains the tagger and writes public/model/tagger.bin.

    /usr/bin/python3 training/train.py --corpora DIR

DIR holds the corpora named in data.json, prepared as described there. First a teacher learns from the hand-made corpora
(teacher.py) and tags the silver one anew; then the network that ships learns from both. Every step leaves its result in
.cache/training and is skipped when that is there, so an interrupted run goes on where it stopped; delete the folder to
begin afresh. One thread and a fixed seed; README.md says how far two runs may differ.
"""
import argparse
import collections
import copy
import pathlib
import random
import time
from typing import NamedTuple

import numpy as np
import torch

from batches import TypeTable, document_batches, epoch_batches
from corpora import TAGS, read_documents, read_mix
from export import dequantise_rows, is_quantised, pack
from features import Encoder, fold_token, word_fingerprint
from gazetteer import load_gazetteer
from manifest import check_corpora
from network import Tagger
from pretrained import load_pretrained
from score import f1
from substitution import NameLists
from teacher import PieceTable, Teacher
from vectors import load_vectors, unpack

ROOT = pathlib.Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache" / "training"
TARGET = ROOT / "public" / "model" / "tagger.bin"
SEED = 1
WIDTH, DILATIONS = 128, (1, 1, 2, 4, 1)
VOCABULARY_MIX = {"worldwide": 2, "gmb": 0.5, "wikigold": 1, "btc": 1, "wnut17": 1, "crossner-politics": 1, "re3d": 1}
TEACHER_MIX = {"worldwide": 1, "wikigold": 1, "btc": 0.5, "wnut17": 0.5, "crossner-politics": 1, "re3d": 1}
MIX = {"worldwide": 2, "wikigold": 1, "btc": 1, "wnut17": 1, "crossner-politics": 1, "re3d": 1}
HOME = {"worldwide": 1}
SILVER = {"gmb": 0.5}  # machine-made tags: only its text is used, tagged anew by the teacher


class Phase(NamedTuple):
    mix: dict  # corpus -> how often its documents are taken
    epochs: int
    rate: float  # highest learning rate of the one-cycle schedule
    silver: float = 0  # share of the documents that the teacher tagged
    second_opinion: bool = False  # the network itself tags them as well before this phase
    pretrained_rate: float = 0  # the rate for what a teacher has of MiniLM


TEACHER = Phase(TEACHER_MIX, 2, 2e-3, pretrained_rate=1.5e-4)
PHASES = [
    Phase(MIX, 3, 2e-3, silver=1),
    Phase(MIX, 1, 1.2e-3, silver=1, second_opinion=True),
    Phase(HOME, 3, 6e-4, silver=0.1),  # after the mix, world news gives about half a point back at home
]
LEARNED_MIN_COUNT = 20  # a word without a vector is learned when the mix has it this often
TUNED_MIN_COUNT = 40  # a word with a vector gets one of its own, tuned from it, when the mix has it this often
CHARACTER_MIN_COUNT = 4
AVERAGING = 0.998  # share of the running average that stays at each step
WEIGHT_DECAY, GRADIENT_LIMIT = 1e-3, 5
DEV = ("worldwide", "pud-news")
SHOWN_TYPES = ("PER", "LOC", "ORG")


class Vocabulary:
    """Words with vectors, learned words and characters; rows: 0 unknown, vectors, learned words, tuned words."""

    def __init__(self, vectors, gazetteer, documents):
        counts = collections.Counter(fold_token(t) for document in documents for s in document for t in s.tokens)
        self.codes, self.centres = vectors["codes"], vectors["centres"]
        self.words = vectors["words"].tolist()
        self.vectors = np.concatenate([np.zeros((1, 100), np.float32), unpack(self.codes, self.centres)])
        rows = {word_fingerprint(word): i + 1 for i, word in enumerate(self.words)}
        letters = collections.Counter()
        for word, count in counts.items():
            for letter in word:
                letters[letter] += count
        self.characters = sorted(c for c, n in letters.items() if n >= CHARACTER_MIN_COUNT)
        self.gazetteer = gazetteer
        self.encode = Encoder(rows, {c: i + 2 for i, c in enumerate(self.characters)}, gazetteer)
        lower = collections.Counter()
        for word, count in counts.items():
            lower[word.lower()] += count
        known = {w: n for w, n in lower.items() if n >= LEARNED_MIN_COUNT and not self.encode.word(w)}
        self.learned = sorted(known, key=word_fingerprint)
        self.tuned = [w for w, n in lower.items() if n >= TUNED_MIN_COUNT and word_fingerprint(w) in rows]
        self.tuned_rows = [rows[word_fingerprint(w)] for w in self.tuned]
        rows.update({word_fingerprint(w): len(self.vectors) + i for i, w in enumerate(self.learned + self.tuned)})


def predict(model, table):
    """Tags of all sentences of a table."""
    model.eval()
    return [[TAGS[i] for i in path] for rows in document_batches(table) for path in model.best(table.batch(rows))]


def rate_groups(model, phase):
    """Parameters by learning rate, and the rates: what is pre-trained learns slower."""
    parts = {False: [], True: []}
    for name, parameter in model.named_parameters():
        if parameter.requires_grad:
            parts[name.startswith("pretrained.")].append(parameter)
    rates = {False: phase.rate, True: phase.pretrained_rate}
    return [{"params": parts[k], "lr": rates[k]} for k in parts if parts[k]], [rates[k] for k in parts if parts[k]]


def train_phase(model, table, phase):
    """Trains in place; leaves the running average of the last steps in the model."""
    rng = random.Random(SEED)
    plan = [rows for _ in range(phase.epochs) for rows in epoch_batches(table, rng)]
    parameters = [p for p in model.parameters() if p.requires_grad]
    averages = [p.detach().clone() for p in parameters]
    groups, rates = rate_groups(model, phase)
    optimiser = torch.optim.AdamW(groups, weight_decay=WEIGHT_DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rates, total_steps=len(plan), pct_start=0.1)
    model.train()
    for step, rows in enumerate(plan):
        loss = model.loss(table.batch(rows))
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, GRADIENT_LIMIT)
        optimiser.step()
        schedule.step()
        with torch.no_grad():
            torch._foreach_mul_(averages, AVERAGING)
            torch._foreach_add_(averages, parameters, alpha=1 - AVERAGING)
        if (step + 1) % 500 == 0:
            report(f"step {step + 1} of {len(plan)}, loss {loss.item():.3f}")
    with torch.no_grad():
        for parameter, average in zip(parameters, averages):
            parameter.copy_(average)


def quantise_weights(model):
    """Rounds the weights to what the file will hold, so that what is measured is what is shipped."""
    with torch.no_grad():
        for parameter in model.parameters():
            values = parameter.numpy()
            if is_quantised(values):
                parameter.copy_(torch.from_numpy(dequantise_rows(values)))


def model_arrays(model, vocabulary):
    """{section name: array} of the model file, in the order of core/tag/model.ts."""
    fingerprints = np.array([word_fingerprint(w) for w in vocabulary.words], np.uint32)
    order = fingerprints.argsort()
    state = {name: tensor.numpy() for name, tensor in model.state_dict().items()}
    state["step"] = state["step"] + model.step_rule.numpy()
    state["start"] = state["start"] + model.start_rule.numpy()
    learned = np.concatenate([state.pop("learned"), state.pop("tuned")])
    fingerprints_learned = np.array([word_fingerprint(w) for w in vocabulary.learned + vocabulary.tuned], np.uint32)
    order_learned = fingerprints_learned.argsort()
    names = sorted(vocabulary.gazetteer.kinds_by_fingerprint.items())
    return {
        "labels": np.frombuffer("\n".join(TAGS).encode("ascii"), np.uint8),
        "characters": np.array([ord(c) for c in vocabulary.characters], np.uint32),
        "words.fingerprints": fingerprints[order],
        "words.codes": vocabulary.codes[order],
        "words.centres": vocabulary.centres,
        "learned.fingerprints": fingerprints_learned[order_learned],
        "learned.vectors": learned[order_learned],
        "names.fingerprints": np.array([fingerprint for fingerprint, _ in names], np.uint32),
        "names.kinds": np.array([kinds for _, kinds in names], np.uint8),
        "dilations": np.array([block.dilation for block in model.blocks], np.uint32),
        **state,
    }


def report(line):
    """Prints a line with the seconds since the start."""
    print(f"{time.process_time():6.0f} s  {line}", flush=True)


def measure(model, folder, table_of):
    """Prints F1 of every development corpus, and gives their mean."""
    scores = []
    for name in DEV:
        documents = read_documents(folder / "dev" / f"{name}.conll")
        tags = predict(model, table_of(documents))
        gold = [sentence.tags for document in documents for sentence in document]
        scores.append(f1(gold, tags, SHOWN_TYPES))
        report(f"{name} F1 {scores[-1]:.2f}")
    return sum(scores) / len(scores)


def fill(name, model, train):
    """Fills a model by training, or with what an earlier run left in the cache under this name."""
    checkpoint = CACHE / f"{name}.pt"
    if checkpoint.exists():
        model.load_state_dict(torch.load(checkpoint))
    else:
        train()
        torch.save(model.state_dict(), checkpoint)
    report(f"{name} done")


def teach(vocabulary, folder, lists):
    """The silver documents with a teacher's shares in place of their tags."""
    silver = read_mix(folder / "train", SILVER, lists, SEED)
    file = CACHE / "silver.pt"
    if not file.exists():
        cut, weights = load_pretrained(CACHE)

        def table_of(documents):
            return PieceTable(documents, vocabulary.encode, cut)

        teacher = Teacher(vocabulary, (WIDTH, DILATIONS), weights)
        mix = table_of(read_mix(folder / "train", TEACHER.mix, lists, SEED))
        fill("teacher", teacher, lambda: train_phase(teacher, mix, TEACHER))
        measure(teacher, folder, table_of)
        torch.save(label(teacher, table_of(silver)), file)
    report("silver documents tagged anew")
    return with_shares(silver, torch.load(file))


def label(model, table):
    """(shares of tags, steps between tags) of every sentence, as the model sees them; in half precision."""
    model.eval()
    soft = []
    for rows in document_batches(table):
        for row, shares, steps in zip(rows, *model.shares(table.batch(rows))):
            soft.append((shares[:len(table.indices[row])].half().numpy(), steps.half().numpy()))
    return soft


def with_shares(documents, soft):
    """The same documents, their sentences with these shares."""
    rest = iter(soft)
    return [[sentence._replace(soft=next(rest)) for sentence in document] for document in documents]


def second_opinion(model, silver, table):
    """The silver documents with the mean of the teacher's shares and of the model's own: two see more than one."""
    own = iter(label(model, table))
    return [[sentence._replace(soft=tuple((a + b) / 2 for a, b in zip(sentence.soft, next(own)))) for sentence in document]
            for document in silver]


def learn(vocabulary, folder, lists, silver):
    """The tagger after its best phase, since a last one gains or loses by chance; its weights rounded as they are shipped."""
    def table_of(documents):
        return TypeTable(documents, vocabulary.encode)

    model = Tagger(vocabulary, WIDTH, DILATIONS)
    best, best_score = {}, 0
    for number, phase in enumerate(PHASES):
        if phase.second_opinion:
            silver = second_opinion(model, silver, table_of(silver))
        taken = random.Random(SEED).sample(silver, int(phase.silver * len(silver)))
        mix = table_of(read_mix(folder / "train", phase.mix, lists, SEED + number) + taken)
        fill(f"phase-{number}", model, lambda: train_phase(model, mix, phase))
        score = measure(model, folder, table_of)
        if score > best_score:
            best, best_score = copy.deepcopy(model.state_dict()), score
    model.load_state_dict(best)
    quantise_weights(model)
    report("rounded to 8 bits")
    measure(model, folder, table_of)
    return model


def main():
    args = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    args.add_argument("--corpora", required=True, type=pathlib.Path, help="folder with train/ and dev/")
    folder = args.parse_args().corpora
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    CACHE.mkdir(parents=True, exist_ok=True)
    check_corpora(folder)
    lists = NameLists(CACHE)
    documents = read_mix(folder / "train", VOCABULARY_MIX, lists, SEED)
    vocabulary = Vocabulary(load_vectors(CACHE, SEED), load_gazetteer(CACHE), documents)
    report(f"{len(vocabulary.words)} word vectors, {len(vocabulary.learned)} learned, {len(vocabulary.tuned)} tuned words")
    model = learn(vocabulary, folder, lists, teach(vocabulary, folder, lists))
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(pack(model_arrays(model, vocabulary)))
    report(f"{TARGET.stat().st_size} bytes written")


if __name__ == "__main__":
    main()
