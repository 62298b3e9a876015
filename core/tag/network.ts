/**
 * Tokens of sentences → emission scores, by dilated convolutions (Strubell et al. 2017): each layer joins three
 * tokens, further apart from layer to layer, so a sentence costs time linear in its length. Nearly all of it goes into
 * convolution.ts.
 */
import { addConvolved, type Convolution, createPaddedRows, prepareConvolution } from './convolution.ts';
import type { TaggerModel } from './model.ts';
import { prepareWordTables, type WordTable } from './word-table.ts';

/** Scores sentences. */
export interface Network {
  /** A new, empty table of input rows for one document. */
  readonly createWordTable: () => WordTable;
  /**
   * Emission scores of each sentence: Float32Array [tokens × labels], row-major. No sentence sees another; some 50
   * tokens at once fill the convolutions' tiles better than one sentence.
   */
  score(sentences: readonly (readonly string[])[], words: WordTable): Float32Array[];
}

interface Norm {
  readonly weight: Float64Array;
  readonly bias: Float64Array;
}

interface Block {
  readonly norm: Norm;
  readonly convolution: Convolution;
}

const NORM_EPSILON = 1e-5;

/** Prepares the weights for computing. */
export function createNetwork(model: TaggerModel): Network {
  const layer = (name: string) => new Float64Array(model.layer(name).values);
  const readNorm = (name: string): Norm => ({ weight: layer(`${name}.weight`), bias: layer(`${name}.bias`) });
  const blocks = model.dilations.map((dilation, i): Block => {
    const bias = model.layer(`blocks.${i}.conv.bias`).values;
    return {
      norm: readNorm(`blocks.${i}.norm`),
      convolution: prepareConvolution(model.layer(`blocks.${i}.conv.weight`), bias, dilation),
    };
  });
  const norm = readNorm('norm');
  const out = { weight: layer('out.weight'), bias: layer('out.bias') };
  return {
    createWordTable: prepareWordTables(model),
    score: (sentences, words) => {
      const lengths = sentences.map(({ length }) => length);
      const x = stackRows(sentences, words);
      for (const block of blocks) addBlock(x, lengths, block);
      let end = 0;
      return lengths.map((length) => {
        const start = end;
        end += length * norm.bias.length;
        return project(x.subarray(start, end), { norm, ...out });
      });
    },
  };
}

/** [tokens of all sentences × width] */
function stackRows(sentences: readonly (readonly string[])[], words: WordTable): Float64Array {
  const parts = sentences.map((tokens) => words.rows(tokens));
  const x = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    x.set(part, at);
    at += part.length;
  }
  return x;
}

/** x += relu(convolution(norm(x))), in place. Beyond a sentence lie zeros. */
function addBlock(x: Float64Array, lengths: readonly number[], { norm, convolution }: Block): void {
  const { width } = convolution;
  const input = createPaddedRows(lengths, convolution);
  let from = 0;
  for (const [i, length] of lengths.entries()) {
    const to = from + length * width;
    const start = input.starts[i]! * width;
    normalizeRows(x.subarray(from, to), norm, input.values.subarray(start, start + to - from));
    from = to;
  }
  addConvolved(x, input, { lengths, convolution });
}

/** Rows of x to mean 0 and variance 1, then scaled and shifted per channel (Ba et al. 2016); as many as `normed` holds. */
function normalizeRows(x: Float64Array, { weight, bias }: Norm, normed: Float64Array): void {
  const width = weight.length;
  for (let from = 0; from < normed.length; from += width) {
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

function project(
  x: Float64Array,
  { norm, weight, bias }: { norm: Norm; weight: Float64Array; bias: Float64Array },
): Float32Array {
  const width = norm.bias.length;
  const labels = bias.length;
  const tokens = x.length / width;
  const normed = new Float64Array(x.length);
  normalizeRows(x, norm, normed);
  const scores = new Float32Array(tokens * labels);
  for (let t = 0; t < tokens; t += 1) {
    for (let label = 0; label < labels; label += 1) {
      let sum = bias[label]!;
      for (let c = 0; c < width; c += 1) sum += normed[t * width + c]! * weight[label * width + c]!;
      scores[t * labels + label] = sum;
    }
  }
  return scores;
}
