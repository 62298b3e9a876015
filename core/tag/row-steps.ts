/** What the network does to each token's row by itself, beside the kernel's sums of products: norms and gates. */
import type { Layer } from './layer.ts';

/** Scale and shift of each channel. */
export interface Norm {
  readonly weight: Float32Array;
  readonly bias: Float32Array;
}

const NORM_EPSILON = 1e-5;

/** Rows of x to mean 0 and variance 1, then scaled and shifted per channel (Ba et al. 2016), into `normed`. */
export function normalizeRows(x: Float32Array, { weight, bias }: Norm, normed: Float32Array): void {
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

/** x += value × relu(gate), row by row; a computed row of a layer with this pitch holds the values, then the gates. */
export function addGated(x: Float32Array, computed: Float32Array, { width, pitch }: GatedShape): void {
  for (let at = 0, value = 0; at < x.length; value += pitch - width) {
    for (const end = at + width; at < end; at += 1, value += 1) {
      x[at]! += computed[value]! * Math.max(computed[value + width]!, 0);
    }
  }
}

/** Width of x, and of a computed row. */
export interface GatedShape {
  readonly width: number;
  readonly pitch: Layer['pitch'];
}
