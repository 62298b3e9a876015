"""Reads two-column corpora (token TAB tag, BIO) and lays the training mix together."""
import random
import re
from typing import NamedTuple

TYPES = ("PER", "LOC", "ORG", "MISC")
TAGS = ("O", *(f"{prefix}-{kind}" for kind in TYPES for prefix in "BI"))
TAG_ID = {tag: i for i, tag in enumerate(TAGS)}

# Where a corpus does not annotate MISC, an O there says only "not a person, place or group".
MISC_UNKNOWN = ("btc", "wnut17")
SHOUTED_SHARE = 0.04  # copies in capitals: headlines of agencies and tabloids
TITLED_SHARE = 0.03  # copies in Title Case: headlines
UNSTOPPED_SHARE = 0.03  # copies without the final full stop: headings and captions
HYPHEN = re.compile("(-)")
SINGLE_CAPITAL, DOTTED = re.compile(r"(^|\.)[A-Z]$"), re.compile(r"([A-Z]\.)+")
ABBREVIATED = "mr mrs ms dr prof rev hon gen lt col maj capt sgt insp gov sen rep st jr".split()


class Sentence(NamedTuple):
    tokens: tuple
    tags: tuple
    misc_known: bool
    soft: tuple = None  # a teacher's (shares of tags, steps between tags), in place of `tags`


def read_sentences(path, misc_known=True):
    """All sentences of a file; document lines are skipped."""
    sentences, tokens, tags = [], [], []
    with open(path, encoding="utf8") as lines:
        for line in [*lines, "\n"]:
            columns = line.rstrip("\n").split("\t")
            if len(columns) == 2 and columns[0] != "-DOCSTART-":
                tokens.append(columns[0])
                tags.append(columns[1])
            elif tokens:
                sentences.append(Sentence(tuple(tokens), tuple(tags), misc_known))
                tokens, tags = [], []
    return sentences


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


def headline_copies(sentences, rng):
    """Copies of some sentences the way headlines and captions print them."""
    def pick(share):
        return rng.sample(sentences, int(share * len(sentences)))

    shouted = [s._replace(tokens=tuple(t.upper() for t in s.tokens)) for s in pick(SHOUTED_SHARE)]
    titled = [s._replace(tokens=tuple(t[:1].upper() + t[1:] for t in s.tokens)) for s in pick(TITLED_SHARE)]
    unstopped = [s._replace(tokens=s.tokens[:-1], tags=s.tags[:-1]) for s in pick(UNSTOPPED_SHARE)
                 if len(s.tokens) > 1 and s.tokens[-1] == "."]
    return shouted + titled + unstopped


def read_mix(folder, weights, seed):
    """The training mix: every corpus `weights[name]` times, then the headline copies.

    World news cuts "U . S ." and "self - styled", the others "U.S." and "self-styled". Running text is cut in a third
    way, so half of the sentences of either kind are turned towards it.
    """
    rng = random.Random(seed)
    mix = []
    for name, weight in weights.items():
        recut = join_abbreviations if name == "worldwide" else split_hyphens
        sentences = read_sentences(f"{folder}/{name}.conll", name not in MISC_UNKNOWN)
        sentences = sentences * int(weight) + rng.sample(sentences, int(weight % 1 * len(sentences)))
        mix += [recut(s) if rng.random() < 0.5 else s for s in sentences]
    return mix + headline_copies(mix, rng)
