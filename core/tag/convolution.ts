/**
 * A dilated convolution over three tokens with half of the multiplications: minimal filtering F(4,3) (Winograd 1980;
 * Lavin & Gray 2016, "Fast Algorithms for Convolutional Neural Networks"). Four outputs one dilation apart need six
 * inputs. Taken as polynomials, their product is worked out at six points instead of coefficient by coefficient: six
 * matrix products of one row each, where the plain sum takes twelve. The points 0, ±1, ±2 and ∞ keep the factors small;
 * in doubles nothing that matters is lost.
 *
 * The matrix products take nearly all of the tagger's time. Each step of their inner loop takes two tiles and four
 * channels: six loads feed eight multiplications, which is what fits a processor's registers. Everything is doubles
 * because the engine computes in doubles and would convert each Float32 on every load. Plain loops, no WebAssembly: the
 * store's policy would want 'wasm-unsafe-eval' for it.
 */
import type { Tensor } from './model.ts';

/** A convolution's weights, made ready once by `prepareConvolution`. */
export interface Convolution {
  readonly dilation: number;
  readonly width: number;
  /** [POINTS × width / CHANNELS × width in × CHANNELS out]: the filters' values at the points */
  readonly filters: Float64Array;
  readonly bias: Float64Array;
}

/** Outputs of a tile: tokens one dilation apart. */
const TILE = 4;
/** Inputs of a tile, and points at which filters and inputs are multiplied. */
const POINTS = 6;
/** Output channels per step of the inner loop; the width is a multiple. */
const CHANNELS = 4;
/** Tiles per step of the inner loop; an odd number of them gets an empty one more. */
const PAIR = 2;

/** The tiles of one sentence. */
interface Tiling {
  /** First output token of each. */
  readonly tokens: readonly number[];
  /** As many, rounded up to pairs. */
  readonly rows: number;
}

/** Makes a convolution of three tokens ready: `weight` is [width out × width in × 3], as training keeps it. */
export function prepareConvolution(weight: Tensor, bias: Float32Array, dilation: number): Convolution {
  const width = bias.length;
  const next = width * width;
  const filters = new Float64Array(POINTS * next);
  for (let out = 0; out < width; out += 1) {
    for (let k = 0; k < width; k += 1) {
      const from = (out * width + k) * 3;
      const a = weight.values[from]!;
      const b = weight.values[from + 1]!;
      const c = weight.values[from + 2]!;
      const at = (out - (out % CHANNELS)) * width + k * CHANNELS + (out % CHANNELS);
      filters[at] = a / 4;
      filters[at + next] = -(a + b + c) / 6;
      filters[at + 2 * next] = -(a - b + c) / 6;
      filters[at + 3 * next] = (a + 2 * b + 4 * c) / 24;
      filters[at + 4 * next] = (a - 2 * b + 4 * c) / 24;
      filters[at + 5 * next] = c;
    }
  }
  return { dilation, width, filters, bias: new Float64Array(bias) };
}

/** Rows that `input` of `addConvolved` must have beyond the sentence: one dilation before, a whole tile after. */
export function countPaddedRows(tokens: number, dilation: number): number {
  return tokens + (1 + TILE) * dilation;
}

/**
 * x += relu(convolution(input)), in place. `x` is [tokens × width]; `input` is [countPaddedRows × width], the first
 * token in row `dilation`, zeros around the sentence.
 */
export function addConvolved(x: Float64Array, input: Float64Array, convolution: Convolution): void {
  const tiling = layTiles(x.length / convolution.width, convolution.dilation);
  const points = transformInput(input, tiling, convolution);
  addOutputs(x, multiply(points, tiling, convolution), { tiling, convolution });
}

function layTiles(sentenceTokens: number, dilation: number): Tiling {
  const tokens: number[] = [];
  for (let first = 0; first < dilation && first < sentenceTokens; first += 1) {
    for (let token = first; token < sentenceTokens; token += TILE * dilation) tokens.push(token);
  }
  return { tokens, rows: Math.ceil(tokens.length / PAIR) * PAIR };
}

/** [POINTS × rows × width]: the inputs' values at the points. */
function transformInput(input: Float64Array, { tokens, rows }: Tiling, { dilation, width }: Convolution): Float64Array {
  const points = new Float64Array(POINTS * rows * width);
  const next = rows * width;
  const step = dilation * width;
  for (const [row, token] of tokens.entries()) {
    for (let from = token * width, at = row * width; at < (row + 1) * width; from += 1, at += 1) {
      const a = input[from]!;
      const b = input[from + step]!;
      const c = input[from + 2 * step]!;
      const d = input[from + 3 * step]!;
      const e = input[from + 4 * step]!;
      const f = input[from + 5 * step]!;
      points[at] = 4 * a - 5 * c + e;
      points[at + next] = e + d - 4 * (c + b);
      points[at + 2 * next] = e - d - 4 * (c - b);
      points[at + 3 * next] = e - c + 2 * (d - b);
      points[at + 4 * next] = e - c - 2 * (d - b);
      points[at + 5 * next] = 4 * b - 5 * d + f;
    }
  }
  return points;
}

/** [POINTS × rows × width]: at each point, inputs times filters; POINTS × rows × width² multiplications. */
function multiply(points: Float64Array, { rows }: Tiling, { width, filters }: Convolution): Float64Array {
  const products = new Float64Array(points.length);
  for (let channel = 0; channel < POINTS * width; channel += CHANNELS) {
    const firstRow = Math.floor(channel / width) * rows;
    multiplyPanel(points, filters, { products, width, channel, from: firstRow * width, to: (firstRow + rows) * width });
  }
  return products;
}

interface Panel {
  readonly products: Float64Array;
  readonly width: number;
  /** The first of CHANNELS, counted over all points. */
  readonly channel: number;
  /** Where the rows of its point begin and end in `points`. */
  readonly from: number;
  readonly to: number;
}

function multiplyPanel(points: Float64Array, filters: Float64Array, panel: Panel): void {
  const { products, width, channel, from, to } = panel;
  for (let row = from; row < to; row += PAIR * width) {
    let [a0, b0, c0, d0] = [0, 0, 0, 0];
    let [a1, b1, c1, d1] = [0, 0, 0, 0];
    for (let at = row, filter = channel * width; at < row + width; at += 1, filter += CHANNELS) {
      const n0 = points[at]!;
      const n1 = points[at + width]!;
      const a = filters[filter]!;
      const b = filters[filter + 1]!;
      const c = filters[filter + 2]!;
      const d = filters[filter + 3]!;
      a0 += a * n0;
      a1 += a * n1;
      b0 += b * n0;
      b1 += b * n1;
      c0 += c * n0;
      c1 += c * n1;
      d0 += d * n0;
      d1 += d * n1;
    }
    const out = row + (channel % width);
    products[out] = a0;
    products[out + 1] = b0;
    products[out + 2] = c0;
    products[out + 3] = d0;
    products[out + width] = a1;
    products[out + width + 1] = b1;
    products[out + width + 2] = c1;
    products[out + width + 3] = d1;
  }
}

/** The products back to tokens; what is not positive is not added. */
function addOutputs(
  x: Float64Array,
  products: Float64Array,
  { tiling, convolution }: { tiling: Tiling; convolution: Convolution },
): void {
  const { width, dilation, bias } = convolution;
  const next = tiling.rows * width;
  const step = dilation * width;
  for (const [row, token] of tiling.tokens.entries()) {
    for (let channel = 0; channel < width; channel += 1) {
      const from = row * width + channel;
      const [p1, p2] = [products[from + next]!, products[from + 2 * next]!];
      const [p3, p4] = [products[from + 3 * next]!, products[from + 4 * next]!];
      const at = token * width + channel;
      const base = bias[channel]!;
      addPositive(x, at, base + products[from]! + p1 + p2 + p3 + p4);
      addPositive(x, at + step, base + p1 - p2 + 2 * (p3 - p4));
      addPositive(x, at + 2 * step, base + p1 + p2 + 4 * (p3 + p4));
      addPositive(x, at + 3 * step, base + p1 - p2 + 8 * (p3 - p4) + products[from + 5 * next]!);
    }
  }
}

/** Tokens beyond the sentence are dropped. */
function addPositive(x: Float64Array, at: number, value: number): void {
  if (value > 0 && at < x.length) x[at]! += value;
}
