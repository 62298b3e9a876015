/**
 * Tokens of sentences → emission scores, by dilated convolutions (Strubell et al. 2017): each block joins three
 * tokens, further apart from block to block, so a sentence costs time linear in its length. Half of what a block computes
 * says how much of the other half to let through (Dauphin et al. 2017, "Language modeling with gated convolutional
 * networks"; here with ReLU for the sigmoid).
 *
 * Every step is rounded the same way everywhere: sums of products by the kernel, all else in doubles kept as 32-bit
 * numbers, and no function of Math but the square root, whose result the standard fixes.
 */
import type { Kernel } from './kernel.ts';
import { createLayers, type Layer } from './layer.ts';
import type { TaggerModel } from './model.ts';
import { prepareWordTables, type WordTable } from './word-table.ts';

/** Scores sentences. */
export interface Network {
  /** A new, empty table of input rows for one document. */
  readonly createWordTable: () => WordTable;
  /**
   * Emission scores of each sentence: Float32Array [tokens × labels], row-major. No sentence sees another; a few
   * sentences at once fill the kernel's rows better than one.
   */
  score(sentences: readonly (readonly string[])[], words: WordTable): Float32Array[];
}

interface Norm {
  readonly weight: Float32Array;
  readonly bias: Float32Array;
}

interface Block {
  readonly norm: Norm;
  /** To values and gates of the network's width each. */
  readonly layer: Layer;
}

/** Tokens that one block joins. */
const WINDOW = 3;
const NORM_EPSILON = 1e-5;

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
  const norm = readNorm('norm');
  const out = addLayer({ ...readWeights('out'), window: 1, dilation: 1 });
  return {
    createWordTable,
    score: (sentences, words) => {
      const x = words.rows(sentences);
      const lengths = sentences.map(({ length }) => length);
      for (const block of blocks) addBlock(x, lengths, block);
      return project(x, { lengths, norm, out, labels: model.labels.length });
    },
  };
}

/** x += what the block makes of norm(x), in place. `x` is [tokens × width], the sentences one after another. */
function addBlock(x: Float32Array, lengths: readonly number[], { norm, layer }: Block): void {
  const { inputs: width, dilation, pitch } = layer;
  // A dilation of zeros lies before, between and behind the sentences, so that none reads another.
  const rows = x.length / width + (lengths.length - 1) * dilation;
  const convolved = layer.apply(rows, (input) => {
    forEachSentence(lengths, (from, to, i) => {
      const start = (from + (i + 1) * dilation) * width;
      normalizeRows(x.subarray(from * width, to * width), norm, input.subarray(start));
    });
  });
  forEachSentence(lengths, (from, to, i) => {
    addGated(x.subarray(from * width, to * width), convolved.subarray((from + i * dilation) * pitch), layer);
  });
}

/** Calls with the tokens `[from, to)` of each sentence. */
function forEachSentence(lengths: readonly number[], visit: (from: number, to: number, index: number) => void): void {
  let from = 0;
  for (const [i, length] of lengths.entries()) {
    visit(from, from + length, i);
    from += length;
  }
}

/** x += value × relu(gate); a convolved row holds the values, then the gates. */
function addGated(x: Float32Array, convolved: Float32Array, { inputs: width, pitch }: Layer): void {
  for (let at = 0, value = 0; at < x.length; value += pitch - width) {
    for (const end = at + width; at < end; at += 1, value += 1) {
      x[at]! += convolved[value]! * Math.max(convolved[value + width]!, 0);
    }
  }
}

/** Rows of x to mean 0 and variance 1, then scaled and shifted per channel (Ba et al. 2016). */
function normalizeRows(x: Float32Array, { weight, bias }: Norm, normed: Float32Array): void {
  const width = weight.length;
  for (let from = 0; from < x.length; from += width) {
    let sum = 0;
    let squares = 0;
    for (let c = from; c < from + width; c += 1) {
      sum += x[c]!;
      squares += x[c]! * x[c]!;
    }
    const mean = sum / width;
    const scale = 1 / Math.sqrt(squares / width - mean * mean + NORM_EPSILON);
    for (let c = 0; c < width; c += 1) normed[from + c] = (x[from + c]! - mean) * scale * weight[c]! + bias[c]!;
  }
}

/** Each sentence's scores [tokens × labels]. */
function project(
  x: Float32Array,
  { lengths, norm, out, labels }: { lengths: readonly number[]; norm: Norm; out: Layer; labels: number },
): Float32Array[] {
  const rows = out.apply(x.length / out.inputs, (input) => normalizeRows(x, norm, input));
  const scores = lengths.map((length) => new Float32Array(length * labels));
  forEachSentence(lengths, (from, to, i) => {
    for (let token = from; token < to; token += 1) {
      scores[i]!.set(rows.subarray(token * out.pitch, token * out.pitch + labels), (token - from) * labels);
    }
  });
  return scores;
}
