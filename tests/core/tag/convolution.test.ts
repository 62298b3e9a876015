import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addConvolved, createPaddedRows, prepareConvolution } from '../../../core/tag/convolution.ts';

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
  it('adds what the plain sum gives, for sentences of any length and any dilation', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(lengths, fc.constantFrom(1, 2, 4), fc.nat({ max: 1000 }), (lengths, dilation, seed) => {
        const sentences = lengths.map((length, i) => makeNumbers(length * WIDTH, seed + i));
        const weight = makeNumbers(WIDTH * WIDTH * WINDOW, seed + 10).map(Math.fround);
        const bias = new Float32Array(makeNumbers(WIDTH, seed + 20));
        const tensor = { values: new Float32Array(weight), shape: [WIDTH, WIDTH, WINDOW] as const };
        const convolution = prepareConvolution(tensor, bias, dilation);

        const input = createPaddedRows(lengths, convolution);
        for (const [i, rows] of sentences.entries()) input.values.set(rows, input.starts[i]! * WIDTH);
        const x = new Float64Array(sentences.flat());
        addConvolved(x, input, { lengths, convolution });

        const sums = sentences.flatMap((rows) => convolvePlainly(rows, weight, dilation));
        for (const [at, before] of sentences.flat().entries()) {
          const wanted = before + Math.max(0, sums[at]! + bias[at % WIDTH]!);
          expect(Math.abs(x[at]! - wanted)).toBeLessThan(TOLERANCE);
        }
      }),
    );
  });
});
