"""Sentences -> index arrays. Each distinct token is encoded once; a batch holds its tokens' features once as well."""
from typing import NamedTuple

import numpy as np
import torch

from corpora import TAG_ID, TAGS
from gazetteer import FLAGS

BATCH_SENTENCES, POOL_SENTENCES = 32, 1600


class Batch(NamedTuple):
    words: torch.Tensor  # [types]
    case: torch.Tensor  # [types]
    chars: torch.Tensor  # [types, WORD_CHARS]
    index: torch.Tensor  # [sentences, tokens] into types
    flags: torch.Tensor  # float [sentences, tokens, FLAGS]
    mask: torch.Tensor  # bool [sentences, tokens]
    allowed: torch.Tensor  # bool [sentences, tokens, tags]
    is_soft: torch.Tensor  # bool [sentences]: learn the next two, not the allowed tags
    shares: torch.Tensor  # float [sentences, tokens, tags]: a teacher's probability of each tag
    steps: torch.Tensor  # float [sentences, tags, tags]: how many steps from tag to tag the teacher expects
    pieces: tuple = ()  # of a teacher's batch: see teacher.py


class TypeTable:
    """Encodes every distinct token of some sentences once."""

    def __init__(self, sentences, encode):
        self.type_id = {}
        rows = []
        for sentence in sentences:
            for token in sentence.tokens:
                if token not in self.type_id:
                    self.type_id[token] = len(rows)
                    rows.append(encode(token))
        self.words = np.array([row[0] for row in rows])
        self.case = np.array([row[1] for row in rows])
        self.chars = np.array([row[2] for row in rows])
        self.indices = [np.array([self.type_id[t] for t in s.tokens]) for s in sentences]
        self.flags = [np.array(encode.flags(s.tokens), np.uint16) for s in sentences]
        self.allowed = [allowed_tags(s) for s in sentences]
        self.soft = [s.soft for s in sentences]

    def batch(self, rows):
        """One Batch of the sentences with these numbers."""
        length = max(len(self.indices[r]) for r in rows)
        index = np.zeros((len(rows), length), int)
        flags = np.zeros((len(rows), length), np.uint16)
        mask = np.zeros((len(rows), length), bool)
        allowed = np.ones((len(rows), length, len(TAGS)), bool)
        shares, steps = np.zeros(allowed.shape, np.float32), np.zeros((len(rows), len(TAGS), len(TAGS)), np.float32)
        for i, r in enumerate(rows):
            n = len(self.indices[r])
            index[i, :n], flags[i, :n] = self.indices[r], self.flags[r]
            mask[i, :n], allowed[i, :n] = True, self.allowed[r]
            if self.soft[r]:
                shares[i, :n], steps[i] = self.soft[r]
        flags = (flags[..., None] >> np.arange(FLAGS, dtype=np.uint16) & 1).astype(np.float32)
        types, index = np.unique(index, return_inverse=True)
        return Batch(*map(torch.tensor, (self.words[types], self.case[types], self.chars[types],
                                         index.reshape(mask.shape), flags, mask, allowed,
                                         np.array([self.soft[r] is not None for r in rows]), shares, steps)))


def allowed_tags(sentence):
    """bool [tokens, tags]: the gold tag; for an O where MISC is not annotated, MISC as well."""
    allowed = np.zeros((len(sentence.tags), len(TAGS)), bool)
    for row, tag in zip(allowed, sentence.tags):
        row[TAG_ID[tag]] = True
        if tag == "O" and not sentence.misc_known:
            row[TAG_ID["B-MISC"]] = row[TAG_ID["I-MISC"]] = True
    return allowed


def epoch_batches(table, rng):
    """Row numbers of every batch of one epoch: shuffled, sentences of similar length together."""
    order = list(range(len(table.indices)))
    rng.shuffle(order)
    batches = []
    for k in range(0, len(order), POOL_SENTENCES):
        pool = sorted(order[k:k + POOL_SENTENCES], key=lambda r: len(table.indices[r]))
        batches += [pool[j:j + BATCH_SENTENCES] for j in range(0, len(pool), BATCH_SENTENCES)]
    rng.shuffle(batches)
    return batches
