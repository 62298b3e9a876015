"""The tagger: word vector + case + two character CNNs + gazetteer flags -> dilated convolutions, with a recall of the whole
document before the last -> linear-chain CRF.

Convolutions see a fixed window, so a sentence costs time linear in its length and JavaScript can run them in plain
loops (Strubell et al. 2017, "Fast and accurate entity recognition with iterated dilated convolutions"). README.md says
what the gates bring and cost. Layer shapes here are the shapes in the model file.
"""
import torch
import torch.nn as nn
import torch.nn.functional as F

from corpora import TAGS
from features import CASE_CLASSES, WORD_CHARS
from gazetteer import FLAGS

CASE_WIDTH, CHAR_WIDTH = 8, 24
CHAR_FILTERS = {3: 48, 5: 32}  # window -> filters
WINDOW = 3  # tokens that one block joins
FORBIDDEN = -1e4  # score of a step that BIO does not allow
UNKNOWN_SHARE = 0.05  # of tokens that lose their vector in training: learn to live with unknown words
UNLISTED_SHARE = 0.3  # of sentences that lose their gazetteer flags in training, or the lists are trusted too much


def bio_steps():
    """[from, to] 0 where the step is allowed, FORBIDDEN where not; and the same for the first tag."""
    steps = torch.zeros(len(TAGS), len(TAGS))
    starts = torch.zeros(len(TAGS))
    for j, tag in enumerate(TAGS):
        if tag.startswith("I-"):
            starts[j] = FORBIDDEN
            for i, before in enumerate(TAGS):
                if before[1:] != tag[1:]:
                    steps[i, j] = FORBIDDEN
    return steps, starts


class Block(nn.Module):
    """x + value * relu(gate), both linear in norm(x) of the token and of its two neighbours one dilation away (a gated
    convolution; Dauphin et al. 2017, "Language modeling with gated convolutional networks", with ReLU in place of the
    sigmoid: as good here, and free of exp, which engines round differently)."""

    def __init__(self, width, dilation):
        super().__init__()
        self.dilation = dilation
        self.norm = nn.LayerNorm(width)
        self.mix = nn.Linear(WINDOW * width, 2 * width)
        self.drop = nn.Dropout(0.15)

    def forward(self, x, mask):
        inside = self.norm(x) * mask.unsqueeze(-1)
        tokens, far = x.shape[1], self.dilation
        padded = F.pad(inside, (0, 0, far, far))
        window = torch.cat([padded[:, :tokens], inside, padded[:, 2 * far:]], 2)
        value, gate = self.mix(window).chunk(2, 2)
        return x + self.drop(value * F.relu(gate))


class Recall(nn.Module):
    """x + value * relu(gate) of every capitalised token, both linear in norm(x) and in its mean over the word's occurrences
    in the document: one sentence hardly tells who "Banda" is, another does (non-local features, Ratinov & Roth 2009;
    pooled as in Akbik et al. 2019, "Pooled contextualized embeddings")."""

    def __init__(self, width):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.mix = nn.Linear(2 * width, 2 * width)
        self.drop = nn.Dropout(0.15)

    def forward(self, x, same):
        is_word = same >= 0
        if not is_word.any():
            return x
        seen, word = self.norm(x[is_word]), same[is_word]
        sums = torch.zeros(int(word.max()) + 1, x.shape[2]).index_add(0, word, seen)
        means = sums / torch.bincount(word).unsqueeze(1)
        value, gate = self.mix(torch.cat([seen, means[word]], 1)).chunk(2, 1)
        return x.masked_scatter(is_word.unsqueeze(2), x[is_word] + self.drop(value * F.relu(gate)))


class Tagger(nn.Module):
    def __init__(self, vocabulary, width, dilations):
        super().__init__()
        vectors = vocabulary.vectors
        dimensions = vectors.shape[1]
        self.register_buffer("vectors", torch.tensor(vectors), persistent=False)
        self.learned = nn.Parameter(torch.randn(len(vocabulary.learned), dimensions) * 0.3)
        self.tuned = nn.Parameter(torch.tensor(vectors[vocabulary.tuned_rows]))
        self.case = nn.Embedding(CASE_CLASSES, CASE_WIDTH)
        self.chars = nn.Embedding(len(vocabulary.characters) + 2, CHAR_WIDTH, padding_idx=0)
        self.char_convs = nn.ModuleList(nn.Conv1d(CHAR_WIDTH, filters, window, padding=window // 2)
                                        for window, filters in CHAR_FILTERS.items())
        self.drop = nn.Dropout(0.4)
        self.project = nn.Linear(dimensions + CASE_WIDTH + sum(CHAR_FILTERS.values()) + FLAGS, width)
        self.blocks = nn.ModuleList(Block(width, d) for d in dilations)
        self.recall = Recall(width)
        self.norm = nn.LayerNorm(width)
        self.out = nn.Linear(width, len(TAGS))
        self.step = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.start = nn.Parameter(torch.zeros(len(TAGS)))
        steps, starts = bio_steps()
        self.register_buffer("step_rule", steps, persistent=False)
        self.register_buffer("start_rule", starts, persistent=False)

    def inputs(self, batch):
        """What is known of each token by itself, and of the names around it: [sentences, tokens, width]."""
        known = F.embedding(batch.words.clamp(max=len(self.vectors) - 1), self.vectors)
        learned = F.embedding((batch.words - len(self.vectors)).clamp(min=0), torch.cat([self.learned, self.tuned]))
        vectors = torch.where((batch.words < len(self.vectors)).unsqueeze(1), known, learned)
        letters = self.chars(batch.chars).transpose(1, 2)
        convs = [F.relu(conv(letters)).max(2)[0] for conv in self.char_convs]
        vectors, others = vectors[batch.index], torch.cat([self.case(batch.case), *convs], 1)[batch.index]
        flags = batch.flags
        if self.training:
            vectors = vectors.masked_fill(torch.rand(*batch.index.shape, 1) < UNKNOWN_SHARE, 0)
            flags = flags.masked_fill(torch.rand(len(flags), 1, 1) < UNLISTED_SHARE, 0)
        return self.project(self.drop(torch.cat([vectors, others, flags], -1)))

    def scores(self, batch):
        """Emission scores [sentences, tokens, tags]; a batch must hold whole documents when it is not for training."""
        x = self.inputs(batch)
        *before, last = self.blocks  # the last one spreads what is recalled along a name
        for block in before:
            x = block(x, batch.mask)
        x = last(self.recall(x, batch.same), batch.mask)
        return self.out(self.drop(self.norm(x)))

    def log_sums(self, emissions, mask, step):
        """Log of the summed scores of all paths, per sentence. `step` is [tags, tags] or one for each sentence."""
        alpha = self.start + self.start_rule + emissions[:, 0]
        for i in range(1, emissions.shape[1]):
            after = torch.logsumexp(alpha.unsqueeze(2) + step, 1) + emissions[:, i]
            alpha = torch.where(mask[:, i:i + 1], after, alpha)
        return torch.logsumexp(alpha, 1)

    def loss(self, batch):
        """CRF negative log-likelihood of the allowed tags (several where a corpus is silent); of a sentence with a teacher's
        shares, the mean over the teacher's paths: its cross-entropy, exactly, since scores of paths are sums."""
        emissions, step = self.scores(batch), self.step + self.step_rule
        allowed = emissions + torch.where(batch.allowed, 0.0, FORBIDDEN)
        every, gold = self.log_sums(torch.cat([emissions, allowed]), torch.cat([batch.mask] * 2), step).chunk(2)
        start = batch.shares[:, 0] @ (self.start + self.start_rule)
        taught = start + (batch.shares * emissions).sum((1, 2)) + (batch.steps * step).sum((1, 2))
        return (every - torch.where(batch.is_soft, taught, gold)).mean()

    def shares(self, batch):
        """(probability of each tag of each token, expected steps from tag to tag of each sentence): the gradients of the
        log of all paths' summed scores."""
        with torch.no_grad():
            emissions = self.scores(batch)
        step = (self.step + self.step_rule).detach().repeat(len(emissions), 1, 1)
        self.log_sums(emissions.requires_grad_(), batch.mask, step.requires_grad_()).sum().backward()
        return emissions.grad, torch.zeros_like(step) if step.grad is None else step.grad  # None: only single tokens

    @torch.no_grad()
    def best(self, batch):
        """Best tag ids per sentence (Viterbi)."""
        step = (self.step + self.step_rule).numpy()
        start = (self.start + self.start_rule).numpy()
        for row, length in zip(self.scores(batch).numpy(), batch.mask.sum(1).tolist()):
            score, back = start + row[0], []
            for i in range(1, length):
                total = score[:, None] + step
                back.append(total.argmax(0))
                score = total.max(0) + row[i]
            path = [int(score.argmax())]
            for pointers in reversed(back):
                path.append(int(pointers[path[-1]]))
            yield path[::-1]
