/**
 * Matrix products in plain loops: nearly all of the tagger's time. Each step of the inner loop takes two rows and four
 * channels, so six loads feed eight multiplications, which is what fits a processor's registers. Everything is doubles
 * because the engine computes in doubles and would convert each Float32 on every load. No WebAssembly: the store's
 * policy would want 'wasm-unsafe-eval' for it.
 */

/** Channels per step of the inner loop; a matrix has a multiple of them. */
const CHANNELS = 4;
/** Rows per step of the inner loop. */
const PAIR = 2;

/** A layer's weights, laid out in the order of reading. */
export interface Matrix {
  readonly inputs: number;
  readonly outputs: number;
  /** [outputs / CHANNELS × inputs × CHANNELS] */
  readonly panels: Float64Array;
}

/** Lays weights [outputs × inputs] out; `outputs` is a multiple of four. */
export function packMatrix(weights: ArrayLike<number>, outputs: number): Matrix {
  const inputs = weights.length / outputs;
  const panels = new Float64Array(weights.length);
  for (let out = 0; out < outputs; out += 1) {
    const panel = (out - (out % CHANNELS)) * inputs + (out % CHANNELS);
    for (let k = 0; k < inputs; k += 1) panels[panel + k * CHANNELS] = weights[out * inputs + k]!;
  }
  return { inputs, outputs, panels };
}

/** How many rows `multiplyRows` wants for so many: the next even number. */
export function countRows(wanted: number): number {
  return Math.ceil(wanted / PAIR) * PAIR;
}

/** `products` [rows × outputs] = `rows` [rows × inputs] times the matrix; an even number of rows. */
export function multiplyRows(rows: Float64Array, matrix: Matrix, products: Float64Array): void {
  const { inputs, outputs, panels } = matrix;
  for (let channel = 0; channel < outputs; channel += CHANNELS) {
    for (let row = 0, to = channel; row < rows.length; row += PAIR * inputs, to += PAIR * outputs) {
      let [a0, b0, c0, d0] = [0, 0, 0, 0];
      let [a1, b1, c1, d1] = [0, 0, 0, 0];
      for (let at = row, weight = channel * inputs; at < row + inputs; at += 1, weight += CHANNELS) {
        const n0 = rows[at]!;
        const n1 = rows[at + inputs]!;
        const a = panels[weight]!;
        const b = panels[weight + 1]!;
        const c = panels[weight + 2]!;
        const d = panels[weight + 3]!;
        a0 += a * n0;
        a1 += a * n1;
        b0 += b * n0;
        b1 += b * n1;
        c0 += c * n0;
        c1 += c * n1;
        d0 += d * n0;
        d1 += d * n1;
      }
      products[to] = a0;
      products[to + 1] = b0;
      products[to + 2] = c0;
      products[to + 3] = d0;
      products[to + outputs] = a1;
      products[to + outputs + 1] = b1;
      products[to + outputs + 2] = c1;
      products[to + outputs + 3] = d1;
    }
  }
}
