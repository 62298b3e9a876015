/**
 * Tokens of sentences → emission scores, by dilated convolutions (Strubell et al. 2017): each block joins three
 * tokens, further apart from block to block, so a sentence costs time linear in its length. Half of what a block computes
 * says how much of the other half to let through (Dauphin et al. 2017, "Language modeling with gated convolutional
 * networks"; here with ReLU for the sigmoid). Before the last block comes the recall of the whole document; the block
 * then spreads what it told along a name.
 *
 * Every step is rounded the same way everywhere: sums of products by the kernel, all else in doubles kept as 32-bit
 * numbers, and no function of Math but the square root, whose result the standard fixes.
 */
import type { Kernel } from './kernel.ts';
import { createLayers, type Layer } from './layer.ts';
import type { TaggerModel } from './model.ts';
import { createRecall, type SeenSentences, type WordMeans } from './recall.ts';
import { addGated, type Norm, normalizeRows } from './row-steps.ts';
import { prepareWordTables, type WordTable } from './word-table.ts';

/** Scores the sentences of a document: sees a few at a time, averages the words of all, then scores a few at a time. */
export interface Network {
  /** A new, empty table of input rows for one document. */
  readonly createWordTable: () => WordTable;
  /** What stands before the recall. No sentence sees another; a few at once fill the kernel's rows better than one. */
  see(sentences: readonly (readonly string[])[], words: WordTable): SeenSentences;
  /** What is recalled of a whole document. */
  averageWords(document: readonly SeenSentences[]): WordMeans;
  /** Emission scores of each sentence: Float32Array [tokens × labels], row-major. Uses `seen` up. */
  score(seen: SeenSentences, means: WordMeans): Float32Array[];
}

interface Block {
  readonly norm: Norm;
  /** To values and gates of the network's width each. */
  readonly layer: Layer;
}

/** Tokens that one block joins. */
const WINDOW = 3;

/** Prepares the weights for computing, in the kernel's memory. */
export function createNetwork(model: TaggerModel, kernel: Kernel): Network {
  const addLayer = createLayers(kernel);
  const readWeights = (name: string) => ({
    weight: model.layer(`${name}.weight`),
    bias: model.layer(`${name}.bias`).values,
  });
  const readNorm = (name: string): Norm => ({
    weight: model.layer(`${name}.weight`).values,
    bias: model.layer(`${name}.bias`).values,
  });
  const createWordTable = prepareWordTables(model, addLayer);
  const blocks = model.dilations.map((dilation, i): Block => {
    const weights = readWeights(`blocks.${i}.mix`);
    return { norm: readNorm(`blocks.${i}.norm`), layer: addLayer({ ...weights, window: WINDOW, dilation }) };
  });
  const recall = createRecall(
    readNorm('recall.norm'),
    addLayer({ ...readWeights('recall.mix'), window: 1, dilation: 1 }),
  );
  const norm = readNorm('norm');
  const out = addLayer({ ...readWeights('out'), window: 1, dilation: 1 });
  return {
    createWordTable,
    see: (sentences, words) => {
      const seen = { sentences, x: words.rows(sentences) };
      for (const block of blocks.slice(0, -1)) addBlock(seen, block);
      return seen;
    },
    averageWords: recall.averageWords,
    score: (seen, means) => {
      recall.apply(seen, means);
      for (const block of blocks.slice(-1)) addBlock(seen, block);
      return project(seen, { norm, out, labels: model.labels.length });
    },
  };
}

/** x += what the block makes of norm(x), in place. */
function addBlock({ sentences, x }: SeenSentences, { norm, layer }: Block): void {
  const { inputs: width, dilation, pitch } = layer;
  // A dilation of zeros lies before, between and behind the sentences, so that none reads another.
  const rows = x.length / width + (sentences.length - 1) * dilation;
  const convolved = layer.apply(rows, (input) => {
    forEachSentence(sentences, (from, to, i) => {
      const start = (from + (i + 1) * dilation) * width;
      normalizeRows(x.subarray(from * width, to * width), norm, input.subarray(start));
    });
  });
  forEachSentence(sentences, (from, to, i) => {
    addGated(x.subarray(from * width, to * width), convolved.subarray((from + i * dilation) * pitch), { width, pitch });
  });
}

/** Calls with the tokens `[from, to)` of each sentence. */
function forEachSentence(
  sentences: readonly (readonly string[])[],
  visit: (from: number, to: number, index: number) => void,
): void {
  let from = 0;
  for (const [i, { length }] of sentences.entries()) {
    visit(from, from + length, i);
    from += length;
  }
}

/** Each sentence's scores [tokens × labels]. */
function project(
  { sentences, x }: SeenSentences,
  { norm, out, labels }: { norm: Norm; out: Layer; labels: number },
): Float32Array[] {
  const rows = out.apply(x.length / out.inputs, (input) => normalizeRows(x, norm, input));
  const scores = sentences.map(({ length }) => new Float32Array(length * labels));
  forEachSentence(sentences, (from, to, i) => {
    for (let token = from; token < to; token += 1) {
      scores[i]!.set(rows.subarray(token * out.pitch, token * out.pitch + labels), (token - from) * labels);
    }
  });
  return scores;
}
