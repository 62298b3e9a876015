"""Documents -> index arrays. Each distinct token is encoded once; a batch holds its tokens' features once as well."""
import unicodedata
from typing import NamedTuple

import numpy as np
import torch

from corpora import TAG_ID, TAGS
from features import fold_token
from gazetteer import FLAGS

BATCH_SENTENCES, PART_SENTENCES, POOL_PARTS = 40, 16, 400  # parts of long documents fill batches better


class Batch(NamedTuple):
    words: torch.Tensor  # [types]
    case: torch.Tensor  # [types]
    chars: torch.Tensor  # [types, WORD_CHARS]
    index: torch.Tensor  # [sentences, tokens] into types
    flags: torch.Tensor  # float [sentences, tokens, FLAGS]
    mask: torch.Tensor  # bool [sentences, tokens]
    same: torch.Tensor  # int [sentences, tokens]: equal for a document's occurrences of one capitalised word, else -1
    allowed: torch.Tensor  # bool [sentences, tokens, tags]
    is_soft: torch.Tensor  # bool [sentences]: learn the next two, not the allowed tags
    shares: torch.Tensor  # float [sentences, tokens, tags]: a teacher's probability of each tag
    steps: torch.Tensor  # float [sentences, tags, tags]: how many steps from tag to tag the teacher expects
    pieces: tuple = ()  # of a teacher's batch: see teacher.py


class TypeTable:
    """Encodes every distinct token of some documents once. `documents` has the numbers of each one's sentences."""

    def __init__(self, documents, encode):
        sentences = [sentence for document in documents for sentence in document]
        self.type_id = {}
        rows, self.word = [], []
        words = {None: -1}
        for sentence in sentences:
            for token in sentence.tokens:
                if token not in self.type_id:
                    self.type_id[token] = len(rows)
                    rows.append(encode(token))
                    self.word.append(words.setdefault(compared_word(token), len(words) - 1))
        self.words = np.array([row[0] for row in rows])
        self.case = np.array([row[1] for row in rows])
        self.chars = np.array([row[2] for row in rows])
        self.word = np.array(self.word)
        self.indices = [np.array([self.type_id[t] for t in s.tokens]) for s in sentences]
        self.flags = [np.array(encode.flags(s.tokens), np.uint16) for s in sentences]
        self.allowed = [allowed_tags(s) for s in sentences]
        self.soft = [s.soft for s in sentences]
        self.document = [n for n, document in enumerate(documents) for _ in document]

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
        same = same_words([self.document[r] for r in rows], np.where(mask, self.word[index], -1))
        flags = (flags[..., None] >> np.arange(FLAGS, dtype=np.uint16) & 1).astype(np.float32)
        types, index = np.unique(index, return_inverse=True)
        return Batch(*map(torch.tensor, (self.words[types], self.case[types], self.chars[types],
                                         index.reshape(mask.shape), flags, mask, same, allowed,
                                         np.array([self.soft[r] is not None for r in rows]), shares, steps)))


def allowed_tags(sentence):
    """bool [tokens, tags]: the gold tag; for an O where MISC is not annotated, MISC as well."""
    allowed = np.zeros((len(sentence.tags), len(TAGS)), bool)
    for row, tag in zip(allowed, sentence.tags):
        row[TAG_ID[tag]] = True
        if tag == "O" and not sentence.misc_known:
            row[TAG_ID["B-MISC"]] = row[TAG_ID["I-MISC"]] = True
    return allowed


def compared_word(token):
    """What makes two tokens of a document occurrences of one word; None without a capital."""
    folded = fold_token(token)
    return folded.lower() if folded and unicodedata.category(folded[0]) == "Lu" else None


def same_words(documents, words):
    """int [sentences, tokens]: `words` (-1 for none), numbered anew so that no two documents share one."""
    keys = np.array(documents)[:, None] * (words.max() + 1) + words
    numbers = np.full(words.shape, -1)
    numbers[words >= 0] = np.unique(keys[words >= 0], return_inverse=True)[1]
    return numbers


def document_batches(table):
    """Row numbers of batches that hold whole documents, in order: few or one."""
    return pack_parts(whole_documents(table), BATCH_SENTENCES)


def epoch_batches(table, rng):
    """Row numbers of every batch of one epoch: shuffled, long documents in parts, sentences of similar length together."""
    parts = [rows[k:k + PART_SENTENCES] for rows in whole_documents(table) for k in range(0, len(rows), PART_SENTENCES)]
    rng.shuffle(parts)
    batches = []
    for k in range(0, len(parts), POOL_PARTS):
        longest_last = sorted(parts[k:k + POOL_PARTS], key=lambda rows: max(len(table.indices[r]) for r in rows))
        batches += pack_parts(longest_last, BATCH_SENTENCES)
    rng.shuffle(batches)
    return batches


def whole_documents(table):
    """Row numbers by document."""
    rows = [[] for _ in range(table.document[-1] + 1)]
    for row, document in enumerate(table.document):
        rows[document].append(row)
    return rows


def pack_parts(parts, size):
    """Neighbours joined while they have at most `size` sentences together."""
    batches = []
    for part in parts:
        if batches and len(batches[-1]) + len(part) <= size:
            batches[-1] = batches[-1] + part
        else:
            batches.append(part)
    return batches
