/**
 * A dilated convolution over three tokens with half of the multiplications: minimal filtering F(4,3) (Winograd 1980;
 * Lavin & Gray 2016, "Fast Algorithms for Convolutional Neural Networks"). Four outputs one dilation apart need six
 * inputs. Taken as polynomials, their product is worked out at six points instead of coefficient by coefficient: six
 * matrix products of one row each, where the plain sum takes twelve. The points 0, ±1, ±2 and ∞ keep the factors small;
 * in doubles nothing that matters is lost.
 */
import { countRows, type Matrix, multiplyRows, packMatrix } from './matrix.ts';
import type { Tensor } from './model.ts';

/** A convolution's weights, made ready once by `prepareConvolution`. */
export interface Convolution {
  readonly dilation: number;
  readonly width: number;
  /** [POINTS] of [width out × width in]: the filters' values at the points */
  readonly filters: readonly Matrix[];
  readonly bias: Float64Array;
}

/** Outputs of a tile: tokens one dilation apart. */
const TILE = 4;
/** Inputs of a tile, and points at which filters and inputs are multiplied. */
const POINTS = 6;
/** Where a tile's first input and output stand, in rows; outputs from `end` on lie beyond the sentence. */
interface Tile {
  readonly input: number;
  readonly output: number;
  readonly end: number;
}

interface Tiling {
  readonly tiles: readonly Tile[];
  /** As many, rounded up to what the matrix products want. */
  readonly rows: number;
}

/** Makes a convolution of three tokens ready: `weight` is [width out × width in × 3], as training keeps it. */
export function prepareConvolution(weight: Tensor, bias: Float32Array, dilation: number): Convolution {
  const width = bias.length;
  const filters = Array.from({ length: POINTS }, () => new Float64Array(width * width));
  for (let at = 0; at < width * width; at += 1) {
    const a = weight.values[at * 3]!;
    const b = weight.values[at * 3 + 1]!;
    const c = weight.values[at * 3 + 2]!;
    filters[0]![at] = a / 4;
    filters[1]![at] = -(a + b + c) / 6;
    filters[2]![at] = -(a - b + c) / 6;
    filters[3]![at] = (a + 2 * b + 4 * c) / 24;
    filters[4]![at] = (a - 2 * b + 4 * c) / 24;
    filters[5]![at] = c;
  }
  return { dilation, width, filters: filters.map((each) => packMatrix(each, width)), bias: new Float64Array(bias) };
}

/** Sentences on top of each other with zeros between them: what a convolution reads. */
export interface PaddedRows {
  /** [rows × width] */
  readonly values: Float64Array;
  /** Row of each sentence's first token. One dilation of zeros lies before it, a whole tile after the sentence. */
  readonly starts: readonly number[];
}

/** Room for sentences of these lengths in tokens, all zero. */
export function createPaddedRows(lengths: readonly number[], { dilation, width }: Convolution): PaddedRows {
  let rows = 0;
  const starts = lengths.map((length) => {
    const start = rows + dilation;
    rows = start + length + TILE * dilation;
    return start;
  });
  return { values: new Float64Array(rows * width), starts };
}

/**
 * x += relu(convolution(input)), in place. `x` is [tokens × width], the sentences of `lengths` on top of each other
 * without a gap; `input` comes from `createPaddedRows` for the same lengths.
 */
export function addConvolved(
  x: Float64Array,
  input: PaddedRows,
  { lengths, convolution }: { lengths: readonly number[]; convolution: Convolution },
): void {
  const tiling = layTiles(lengths, input.starts, convolution.dilation);
  const points = transformInput(input.values, tiling, convolution);
  addOutputs(x, multiplyPoints(points, convolution), { tiling, convolution });
}

function layTiles(lengths: readonly number[], starts: readonly number[], dilation: number): Tiling {
  const tiles: Tile[] = [];
  let sentence = 0;
  for (const [i, length] of lengths.entries()) {
    for (let first = 0; first < Math.min(dilation, length); first += 1) {
      for (let token = first; token < length; token += TILE * dilation) {
        tiles.push({ input: starts[i]! + token - dilation, output: sentence + token, end: sentence + length });
      }
    }
    sentence += length;
  }
  return { tiles, rows: countRows(tiles.length) };
}

/** [POINTS × rows × width]: the inputs' values at the points. */
function transformInput(input: Float64Array, { tiles, rows }: Tiling, { dilation, width }: Convolution): Float64Array {
  const points = new Float64Array(POINTS * rows * width);
  const next = rows * width;
  const step = dilation * width;
  for (const [row, tile] of tiles.entries()) {
    for (let from = tile.input * width, at = row * width; at < (row + 1) * width; from += 1, at += 1) {
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
function multiplyPoints(points: Float64Array, { filters }: Convolution): Float64Array {
  const products = new Float64Array(points.length);
  const length = points.length / POINTS;
  for (const [point, filter] of filters.entries()) {
    const [from, to] = [point * length, (point + 1) * length];
    multiplyRows(points.subarray(from, to), filter, products.subarray(from, to));
  }
  return products;
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
  for (const [row, { output, end }] of tiling.tiles.entries()) {
    for (let channel = 0; channel < width; channel += 1) {
      const from = row * width + channel;
      const [p1, p2] = [products[from + next]!, products[from + 2 * next]!];
      const [p3, p4] = [products[from + 3 * next]!, products[from + 4 * next]!];
      const at = output * width + channel;
      const base = bias[channel]!;
      addPositive(x, at, base + products[from]! + p1 + p2 + p3 + p4);
      if (output + dilation < end) addPositive(x, at + step, base + p1 - p2 + 2 * (p3 - p4));
      if (output + 2 * dilation < end) addPositive(x, at + 2 * step, base + p1 + p2 + 4 * (p3 + p4));
      if (output + 3 * dilation >= end) continue;
      addPositive(x, at + 3 * step, base + p1 - p2 + 8 * (p3 - p4) + products[from + 5 * next]!);
    }
  }
}

function addPositive(x: Float64Array, at: number, value: number): void {
  if (value > 0) x[at]! += value;
}
