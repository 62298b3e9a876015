/**
 * Tokens of a sentence → emission scores, by dilated convolutions (Strubell et al. 2017): each layer joins three
 * tokens, further apart from layer to layer, so a sentence costs time linear in its length.
 *
 * Nearly all time goes into `convolve`. It takes four tokens and two channels at once, so that six loads feed eight
 * multiplications; weights are kept as Float64Array because the engine computes in doubles and would convert each
 * Float32 on every load. Plain loops, no WebAssembly: the store's policy would want 'wasm-unsafe-eval' for it.
 */
import type { TaggerModel, Tensor } from './model.ts';
import { prepareWordTables, type WordTable } from './word-table.ts';

/** Scores sentences. */
export interface Network {
  /** A new, empty table of input rows for one document. */
  readonly createWordTable: () => WordTable;
  /** Emission scores of one sentence: Float32Array [tokens × labels], row-major. */
  score(tokens: readonly string[], words: WordTable): Float32Array;
}

interface Norm {
  readonly weight: Float64Array;
  readonly bias: Float64Array;
}

interface Block {
  readonly dilation: number;
  readonly norm: Norm;
  /** [width × WINDOW × width]: output channel, place in the window, input channel */
  readonly weight: Float64Array;
  readonly bias: Float64Array;
}

/** Tokens that one block joins. */
const WINDOW = 3;
/** Tokens per step of the inner loop; sentences are padded to a multiple. */
const LANES = 4;
const NORM_EPSILON = 1e-5;

/** Prepares the weights for computing. */
export function createNetwork(model: TaggerModel): Network {
  const layer = (name: string) => new Float64Array(model.layer(name).values);
  const readNorm = (name: string): Norm => ({ weight: layer(`${name}.weight`), bias: layer(`${name}.bias`) });
  const blocks = model.dilations.map(
    (dilation, i): Block => ({
      dilation,
      norm: readNorm(`blocks.${i}.norm`),
      weight: placesFirst(model.layer(`blocks.${i}.conv.weight`)),
      bias: layer(`blocks.${i}.conv.bias`),
    }),
  );
  const norm = readNorm('norm');
  const out = { weight: layer('out.weight'), bias: layer('out.bias') };
  return {
    createWordTable: prepareWordTables(model),
    score: (tokens, words) => {
      const x = stackRows(tokens, words, norm.bias.length);
      for (const block of blocks) addBlock(x, tokens.length, block);
      return project(x, { tokens: tokens.length, norm, ...out });
    },
  };
}

/** [tokens rounded up to LANES × width]; the rows added are zero. */
function stackRows(tokens: readonly string[], words: WordTable, width: number): Float64Array {
  const x = new Float64Array(Math.ceil(tokens.length / LANES) * LANES * width);
  for (const [i, token] of tokens.entries()) x.set(words.row(token), i * width);
  return x;
}

/** [out × in × window] as training keeps it → [out × window × in], so that the inner loop reads in order. */
function placesFirst({ values, shape: [outputs, inputs, window] }: Tensor): Float64Array {
  const turned = new Float64Array(values.length);
  for (let out = 0; out < outputs; out += 1) {
    for (let place = 0; place < window; place += 1) {
      for (let k = 0; k < inputs; k += 1) {
        turned[(out * window + place) * inputs + k] = values[(out * inputs + k) * window + place]!;
      }
    }
  }
  return turned;
}

/** x += relu(convolution(norm(x))), in place. Beyond the sentence lie zeros. */
function addBlock(x: Float64Array, tokens: number, block: Block): void {
  const width = block.bias.length;
  const margin = block.dilation * width;
  const padded = new Float64Array(x.length + 2 * margin);
  normalizeRows(x, block.norm, padded.subarray(margin, margin + tokens * width));
  convolve(x, padded, block);
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

/** Adds relu(convolution) to x; rows × WINDOW × width² multiplications. `padded` begins one dilation before x. */
function convolve(x: Float64Array, padded: Float64Array, { dilation, weight, bias }: Block): void {
  const width = bias.length;
  for (let c = 0; c < width; c += 2) {
    for (let row0 = 0; row0 < x.length; row0 += LANES * width) {
      let [a0, a1, a2, a3] = [bias[c]!, bias[c]!, bias[c]!, bias[c]!];
      let [b0, b1, b2, b3] = [bias[c + 1]!, bias[c + 1]!, bias[c + 1]!, bias[c + 1]!];
      for (let place = 0; place < WINDOW; place += 1) {
        const aAt = (c * WINDOW + place) * width;
        const bAt = aAt + WINDOW * width;
        const at0 = row0 + place * dilation * width;
        const at1 = at0 + width;
        const at2 = at1 + width;
        const at3 = at2 + width;
        for (let k = 0; k < width; k += 1) {
          const a = weight[aAt + k]!;
          const b = weight[bAt + k]!;
          const n0 = padded[at0 + k]!;
          const n1 = padded[at1 + k]!;
          const n2 = padded[at2 + k]!;
          const n3 = padded[at3 + k]!;
          a0 += a * n0;
          a1 += a * n1;
          a2 += a * n2;
          a3 += a * n3;
          b0 += b * n0;
          b1 += b * n1;
          b2 += b * n2;
          b3 += b * n3;
        }
      }
      for (const [i, sum] of [a0, b0, a1, b1, a2, b2, a3, b3].entries()) {
        if (sum > 0) x[row0 + (i >> 1) * width + c + (i & 1)]! += sum;
      }
    }
  }
}

function project(
  x: Float64Array,
  { tokens, norm, weight, bias }: { tokens: number; norm: Norm; weight: Float64Array; bias: Float64Array },
): Float32Array {
  const width = norm.bias.length;
  const labels = bias.length;
  const normed = new Float64Array(tokens * width);
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
