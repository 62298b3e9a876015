"""MiniLM, a small transformer that has read much English (Wang et al. 2020, "MiniLM: Deep self-attention distillation"):
what the teacher knows beyond the corpora. Weights and vocabulary come from a PyPI package that data.json lists.

It was made for lower-case text. An embedding of each token's case class tells it about capitals; it is zero at first, so
that MiniLM begins as it was.
"""
import io
import json
import zipfile

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from features import CASE_CLASSES, case_class, fold_token, strip_accents
from gazetteer import fetch
from manifest import manifest

LAYERS, WIDTH, HEADS, HIDDEN = 6, 384, 12, 1536
PAD, UNKNOWN, FIRST, LAST = 0, 100, 101, 102  # [PAD] [UNK] [CLS] [SEP] of its vocabulary
LONGEST_WORD = 60  # characters; a longer one is unknown
NORM_EPSILON = 1e-12
MASKED = -1e4  # score of a place without a piece


def load_pretrained(cache):
    """(WordPieces, {name: tensor}) from the package, downloaded once."""
    with zipfile.ZipFile(fetch(manifest()["pretrained"], cache)) as package:
        with zipfile.ZipFile(io.BytesIO(package.read("all_minilm_l6_v2/model.zip"))) as files:
            vocabulary = json.loads(files.read("tokenizer.json"))["model"]["vocab"]
            return WordPieces(vocabulary), read_safetensors(files.read("model.safetensors"))


def read_safetensors(data):
    """{name: float32 tensor}. The format: size of a JSON header (u64), the header, then the raw values."""
    start = 8 + int.from_bytes(data[:8], "little")
    tensors = {}
    for name, entry in json.loads(data[8:start]).items():
        if entry.get("dtype") == "F32":
            begin, end = entry["data_offsets"]
            values = np.frombuffer(data, np.float32, (end - begin) // 4, start + begin)
            tensors[name] = torch.from_numpy(values.reshape(entry["shape"]).copy())
    return tensors


class WordPieces:
    """Cuts a token into the pieces that MiniLM knows: signs apart, then longest piece first; no case, no accents."""

    def __init__(self, ids):
        self.ids = ids

    def __call__(self, token):
        """(ids of the pieces, at least one; the token's case class)"""
        folded = fold_token(token)
        words = "".join(c if c.isalnum() else f" {c} " for c in strip_accents(folded.lower())).split()
        return [i for word in words for i in self.cut(word)] or [UNKNOWN], case_class(folded)

    def cut(self, word):
        """Ids of one word's pieces; one UNKNOWN when some part of it is no piece."""
        found, start = [], 0
        while start < len(word):
            end = len(word) if len(word) <= LONGEST_WORD else start
            while end > start and ("##" * (start > 0) + word[start:end]) not in self.ids:
                end -= 1
            if end == start:
                return [UNKNOWN]
            found.append(self.ids["##" * (start > 0) + word[start:end]])
            start = end
        return found


class Layer(nn.Module):
    """Self-attention, then two dense layers; each is added to its input and normalised."""

    def __init__(self):
        super().__init__()
        self.attend, self.join = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.widen, self.narrow = nn.Linear(WIDTH, HIDDEN), nn.Linear(HIDDEN, WIDTH)
        self.norms = nn.ModuleList(nn.LayerNorm(WIDTH, eps=NORM_EPSILON) for _ in range(2))
        self.drop = nn.Dropout(0.1)

    def copy(self, weights, prefix):
        """Takes over the pre-trained weights below `prefix`."""
        parts = {self.attend: [f"attention.self.{part}" for part in ("query", "key", "value")],
                 self.join: ["attention.output.dense"], self.norms[0]: ["attention.output.LayerNorm"],
                 self.widen: ["intermediate.dense"], self.narrow: ["output.dense"], self.norms[1]: ["output.LayerNorm"]}
        for part, names in parts.items():
            part.load_state_dict({kind: torch.cat([weights[f"{prefix}{name}.{kind}"] for name in names])
                                  for kind in ("weight", "bias")})

    def forward(self, x, bias):
        sentences, places, _ = x.shape
        query, key, value = self.attend(x).view(sentences, places, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        share = torch.softmax(query @ key.transpose(2, 3) / (WIDTH // HEADS) ** 0.5 + bias, -1)
        seen = (share @ value).transpose(1, 2).reshape(sentences, places, WIDTH)
        x = self.norms[0](x + self.drop(self.join(seen)).float())
        return self.norms[1](x + self.drop(self.narrow(F.gelu(self.widen(x)))).float())


class Pretrained(nn.Module):
    """Pieces of sentences -> a vector of WIDTH for each piece that has seen the whole sentence."""

    def __init__(self, weights):
        super().__init__()
        self.pieces = nn.Embedding.from_pretrained(weights["embeddings.word_embeddings.weight"], freeze=True)
        places = weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
        self.places = nn.Embedding.from_pretrained(places, freeze=False)
        self.case = nn.Embedding(CASE_CLASSES, WIDTH)
        nn.init.zeros_(self.case.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=NORM_EPSILON)
        self.norm.load_state_dict({kind: weights[f"embeddings.LayerNorm.{kind}"] for kind in ("weight", "bias")})
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        for number, layer in enumerate(self.layers):
            layer.copy(weights, f"encoder.layer.{number}.")

    def forward(self, ids, case):
        """[sentences, pieces] -> [sentences, pieces, WIDTH]. Products in 16 bits, sums in 32: twice as fast here."""
        bias = torch.where(ids == PAD, MASKED, 0.0)[:, None, None]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            x = self.drop(self.norm(self.pieces(ids) + self.places.weight[:ids.shape[1]] + self.case(case)))
            for layer in self.layers:
                x = layer(x, bias)
        return x.float()
