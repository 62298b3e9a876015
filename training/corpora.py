"""Reads two-column corpora (token TAB tag, BIO) and lays the training mix together. Sentences come by document, since the
network looks at a whole document."""
import random
import re
from typing import NamedTuple

from substitution import substitute

TYPES = ("PER", "LOC", "ORG", "MISC")
TAGS = ("O", *(f"{prefix}-{kind}" for kind in TYPES for prefix in "BI"))
TAG_ID = {tag: i for i, tag in enumerate(TAGS)}

# Where a corpus does not annotate MISC, an O there says only "not a person, place or group".
MISC_UNKNOWN = ("btc", "wnut17")
SHOUTED_SHARE = 0.04  # copies in capitals: headlines of agencies and tabloids
TITLED_SHARE = 0.03  # copies in Title Case: headlines
UNSTOPPED_SHARE = 0.03  # copies without the final full stop: headings and captions
RENAMED_SHARE = 0.15  # documents that come again with other people and towns
# Where a corpus does not mark its documents, a sentence is one; but these follow one another as their articles did.
SENTENCES_PER_DOCUMENT = {"gmb": 7}
HYPHEN = re.compile("(-)")
SINGLE_CAPITAL, DOTTED = re.compile(r"(^|\.)[A-Z]$"), re.compile(r"([A-Z]\.)+")
ABBREVIATED = "mr mrs ms dr prof rev hon gen lt col maj capt sgt insp gov sen rep st jr".split()


class Sentence(NamedTuple):
    tokens: tuple
    tags: tuple
    misc_known: bool
    soft: tuple = None  # a teacher's (shares of tags, steps between tags), in place of `tags`


def read_documents(path, misc_known=True):
    """All documents of a file, each a list of sentences."""
    documents, tokens, tags = [[]], [], []
    with open(path, encoding="utf8") as lines:
        for line in [*lines, "\n"]:
            columns = line.rstrip("\n").split("\t")
            if columns[0] == "-DOCSTART-":
                documents.append([])
            elif len(columns) == 2:
                tokens.append(columns[0])
                tags.append(columns[1])
            elif tokens:
                documents[-1].append(Sentence(tuple(tokens), tuple(tags), misc_known))
                tokens, tags = [], []
    return [document for document in documents if document]


def split_unmarked(documents, length):
    """Documents of `length` sentences each, where a file marks none."""
    if len(documents) > 1:
        return documents
    return [documents[0][k:k + length] for k in range(0, len(documents[0]), length)]


def split_hyphens(sentence):
    """The same sentence with compounds in parts ("cease-fire" -> "cease - fire"), as world news prints its tokens."""
    tokens, tags = [], []
    for token, tag in zip(sentence.tokens, sentence.tags):
        parts = [part for part in HYPHEN.split(token) if part] if re.search("[^-]-[^-]", token) else [token]
        tokens += parts
        tags += [tag] + [tag.replace("B-", "I-")] * (len(parts) - 1)
    return Sentence(tuple(tokens), tuple(tags), sentence.misc_known)


def join_abbreviations(sentence):
    """The same sentence with "U . S ." as "U.S.", "Dr ." as "Dr." and "’ s" as "’s", as running text is cut."""
    tokens, tags = [], []
    for token, tag in zip(sentence.tokens, sentence.tags):
        before = tokens[-1] if tokens else ""
        stops = token == "." and (before.lower() in ABBREVIATED or SINGLE_CAPITAL.search(before))
        continues = DOTTED.fullmatch(before) and len(token) == 1 and token.isupper() and not tag.startswith("B-")
        possessive = token == "s" and before in ("'", "’")
        if stops or continues or possessive:
            tokens[-1] += token
        else:
            tokens.append(token)
            tags.append(tag)
    return Sentence(tuple(tokens), tuple(tags), sentence.misc_known)


def headline_copies(document, rng):
    """Copies of some sentences the way headlines and captions print them."""
    def pick(share):
        return [sentence for sentence in document if rng.random() < share]

    shouted = [s._replace(tokens=tuple(t.upper() for t in s.tokens)) for s in pick(SHOUTED_SHARE)]
    titled = [s._replace(tokens=tuple(t[:1].upper() + t[1:] for t in s.tokens)) for s in pick(TITLED_SHARE)]
    unstopped = [s._replace(tokens=s.tokens[:-1], tags=s.tags[:-1]) for s in pick(UNSTOPPED_SHARE)
                 if len(s.tokens) > 1 and s.tokens[-1] == "."]
    return shouted + titled + unstopped


def read_mix(folder, weights, lists, seed):
    """The training mix, a list of documents: every corpus `weights[name]` times, some documents renamed from `lists`, and the
    headline copies.

    World news cuts "U . S ." and "self - styled", the others "U.S." and "self-styled". Running text is cut in a third
    way, so half of the sentences of either kind are turned towards it.
    """
    rng = random.Random(seed)
    mix = []
    for name, weight in weights.items():
        recut = join_abbreviations if name == "worldwide" else split_hyphens
        documents = read_documents(f"{folder}/{name}.conll", name not in MISC_UNKNOWN)
        documents = split_unmarked(documents, SENTENCES_PER_DOCUMENT.get(name, 1))
        documents = documents * int(weight) + rng.sample(documents, int(weight % 1 * len(documents)))
        documents += [substitute(d, lists, rng) for d in documents if rng.random() < RENAMED_SHARE]
        mix += [[recut(s) if rng.random() < 0.5 else s for s in document] for document in documents]
    return [document + headline_copies(document, rng) for document in mix]
