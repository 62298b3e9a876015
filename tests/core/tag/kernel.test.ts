import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLayers } from '../../../core/tag/layer.ts';
import { createPlainKernel } from '../../../core/tag/plain-kernel.ts';

/** Sums of up to 60 products of numbers up to 1, each rounded to 32 bits. */
const TOLERANCE = 1e-4;

/** Repeatable numbers between -1 and 1. */
function makeNumbers(length: number, seed: number): Float32Array {
  return Float32Array.from({ length }, (_, i) => Math.sin((i + 1) * (seed + 1.7)));
}

const shapes = fc.record({
  rows: fc.integer({ min: 1, max: 13 }),
  inputs: fc.integer({ min: 1, max: 20 }),
  outputs: fc.integer({ min: 1, max: 20 }),
  window: fc.constantFrom(1, 3),
  dilation: fc.constantFrom(1, 2, 4),
  seed: fc.nat({ max: 1000 }),
});

describe('a layer', () => {
  it('gives what the definition of a convolution gives, for any shape', () => {
    fc.assert(
      fc.property(shapes, ({ rows, inputs, outputs, window, dilation, seed }) => {
        const x = makeNumbers((rows + dilation * (window - 1)) * inputs, seed);
        const values = makeNumbers(outputs * inputs * window, seed + 1);
        const bias = makeNumbers(outputs, seed + 2);
        const addLayer = createLayers(createPlainKernel());
        const weight = { values, shape: [outputs, window * inputs, 1] } as const;
        const layer = addLayer({ weight, bias, window, dilation });
        addLayer({ weight, bias, window, dilation }); // a neighbour in memory
        const found = layer.apply(rows, (input) => input.set(x));

        for (let at = 0; at < rows * outputs; at += 1) {
          const [row, out] = [Math.floor(at / outputs), at % outputs];
          let sum = bias[out]!;
          for (let token = 0; token < window; token += 1) {
            for (let k = 0; k < inputs; k += 1) {
              sum += x[(row + token * dilation) * inputs + k]! * values[(out * window + token) * inputs + k]!;
            }
          }
          expect(Math.abs(found[row * layer.pitch + out]! - sum)).toBeLessThan(TOLERANCE);
        }
      }),
    );
  });

  it('gives the same when it is applied again after another', () => {
    const addLayer = createLayers(createPlainKernel());
    const [small, large] = [5, 40].map((outputs) =>
      addLayer({
        weight: { values: makeNumbers(outputs * 6, outputs), shape: [outputs, 6, 1] },
        bias: makeNumbers(outputs, 1),
        window: 1,
        dilation: 1,
      }),
    );
    const apply = () => small!.apply(3, (input) => input.set(makeNumbers(18, 4))).slice();
    const before = apply();
    large!.apply(50, (input) => input.fill(7));
    expect(apply()).toEqual(before);
  });
});
