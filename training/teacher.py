"""The teacher: the tagger's network with MiniLM's view of the sentence beside its own inputs. Too large to ship, it tags
the silver corpus anew, and the network that ships learns from its probabilities (Hinton et al. 2015, "Distilling the
knowledge in a neural network").
"""
import numpy as np
import torch
import torch.nn as nn

from batches import TypeTable
from network import Tagger
from pretrained import FIRST, LAST, PAD, WIDTH, Pretrained

PIECE_ROWS = 8  # sentences that MiniLM reads at once
MAX_PIECES = 256  # of a sentence; what lies beyond counts as the first piece


class PieceTable(TypeTable):
    """Encodes every distinct token of some documents once, its pieces as well."""

    def __init__(self, documents, encode, cut):
        super().__init__(documents, encode)
        self.pieces = [cut(token) for token in self.type_id]

    def batch(self, rows):
        """One Batch of the sentences with these numbers, with MiniLM's pieces: (their ids, their case classes, number of each
        token's first piece), each [sentences, …]."""
        laid = [self.lay(self.indices[row]) for row in rows]
        columns = [np.full((len(rows), max(len(parts[k]) for parts in laid)), PAD) for k in range(3)]
        for i, parts in enumerate(laid):
            for column, part in zip(columns, parts):
                column[i, :len(part)] = part
        return super().batch(rows)._replace(pieces=tuple(map(torch.tensor, columns)))

    def lay(self, types):
        """(piece ids, their case classes, number of each token's first piece) of one sentence."""
        ids, case, first = [FIRST], [0], []
        for kind in types:
            pieces, case_class = self.pieces[kind]
            first.append(len(ids) if len(ids) < MAX_PIECES - 1 else 0)
            ids += pieces
            case += [case_class] * len(pieces)
        return [*ids[:MAX_PIECES - 1], LAST], [*case[:MAX_PIECES - 1], 0], first


class Teacher(Tagger):
    """Scores like the tagger, from its inputs and MiniLM's."""

    def __init__(self, vocabulary, shape, weights):
        super().__init__(vocabulary, *shape)
        self.pretrained = Pretrained(weights)
        self.join = nn.Linear(WIDTH, shape[0])

    def inputs(self, batch):
        return super().inputs(batch) + self.join(self.drop(self.seen(*batch.pieces)))

    def seen(self, ids, case, first):
        """MiniLM's vector of each token [sentences, tokens, WIDTH], sentences of similar length together: a document's
        longest would pad all others."""
        lengths = (ids != PAD).sum(1)
        found = torch.zeros(*first.shape, WIDTH)
        for rows in lengths.argsort().split(PIECE_ROWS):
            longest = int(lengths[rows].max())
            vectors = self.pretrained(ids[rows, :longest], case[rows, :longest])
            found = found.index_put((rows,), vectors.gather(1, first[rows].unsqueeze(2).expand(-1, -1, WIDTH)))
        return found
