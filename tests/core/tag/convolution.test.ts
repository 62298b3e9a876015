import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addConvolved, countPaddedRows, prepareConvolution } from '../../../core/tag/convolution.ts';

/** A multiple of the channels that the engine takes at once. */
const WIDTH = 8;
const WINDOW = 3;
/** Doubles on both sides, sums of 24 products of numbers up to 1. */
const TOLERANCE = 1e-12;

/** Repeatable numbers between -1 and 1. */
function makeNumbers(length: number, seed: number): number[] {
  return Array.from({ length }, (_, i) => Math.sin((i + 1) * (seed + 1.7)));
}

/** The definition: for each token and channel, the sum over three tokens and all channels. */
function convolvePlainly(rows: readonly number[], weight: readonly number[], dilation: number): number[] {
  return rows.map((_, at) => {
    const [token, out] = [Math.floor(at / WIDTH), at % WIDTH];
    let sum = 0;
    for (let place = 0; place < WINDOW; place += 1) {
      const from = token + (place - 1) * dilation;
      for (let k = 0; k < WIDTH; k += 1) {
        sum += (rows[from * WIDTH + k] ?? 0) * weight[(out * WIDTH + k) * WINDOW + place]!;
      }
    }
    return sum;
  });
}

describe('addConvolved', () => {
  it('adds what the plain sum gives, for any length and dilation', () => {
    const cases = [fc.integer({ min: 1, max: 40 }), fc.constantFrom(1, 2, 4), fc.nat({ max: 1000 })] as const;
    fc.assert(
      fc.property(...cases, (tokens, dilation, seed) => {
        const rows = makeNumbers(tokens * WIDTH, seed);
        const weight = makeNumbers(WIDTH * WIDTH * WINDOW, seed + 1).map(Math.fround);
        const bias = new Float32Array(makeNumbers(WIDTH, seed + 2));
        const input = new Float64Array(countPaddedRows(tokens, dilation) * WIDTH);
        input.set(rows, dilation * WIDTH);
        const tensor = { values: new Float32Array(weight), shape: [WIDTH, WIDTH, WINDOW] as const };

        const x = new Float64Array(rows);
        addConvolved(x, input, prepareConvolution(tensor, bias, dilation));

        for (const [at, sum] of convolvePlainly(rows, weight, dilation).entries()) {
          const wanted = rows[at]! + Math.max(0, sum + bias[at % WIDTH]!);
          expect(Math.abs(x[at]! - wanted)).toBeLessThan(TOLERANCE);
        }
      }),
    );
  });
});
