import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import wabt from 'wabt';
import type { Convolution, Kernel } from '../../../core/tag/kernel.ts';
import { createPlainKernel } from '../../../core/tag/plain-kernel.ts';
import { chooseKernel } from '../../../entrypoints/background/wasm-kernel.ts';

const readProjectFile = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url));
/** A fresh copy of the shipped kernel, so that a test may damage it. */
const readShipped = () => new Uint8Array(readProjectFile('public/model/kernel.wasm'));

const choose = (bytes: Uint8Array<ArrayBuffer>) => chooseKernel(Promise.resolve(bytes.buffer));
/** WebAssembly's memory cannot be as short as a plain kernel's. */
const isPlain = (kernel: Kernel) => kernel.reserve(1).length === 1;

/** Kernels read panels of eight and rows of four; everything else is free. */
const convolutions = fc
  .record({
    fours: fc.integer({ min: 1, max: 4 }),
    panels: fc.integer({ min: 1, max: 3 }),
    inputs: fc.integer({ min: 1, max: 9 }),
    window: fc.constantFrom(1, 2, 3),
    dilation: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ fours, panels, inputs, window, dilation }): Convolution => {
    const [rows, outputs] = [fours * 4, panels * 8];
    const weights = (rows + dilation * (window - 1)) * inputs;
    const output = weights + panels * 8 * (1 + window * inputs);
    return { input: 0, weights, output, rows, inputs, outputs, window, dilation };
  });

/** The memory after the convolution of numbers of every size that cannot overflow. */
function run(kernel: Kernel, convolution: Convolution, seed: number): Uint32Array {
  const end = convolution.output + convolution.rows * convolution.outputs;
  const memory = kernel.reserve(end);
  for (let i = 0; i < convolution.output; i += 1) {
    memory[i] = Math.sin((i + 1) * (seed + 1.7)) * 2 ** (((i * 7 + seed) % 60) - 50);
  }
  kernel.convolve(convolution);
  return new Uint32Array(memory.slice(0, end).buffer);
}

/** A block of a network as large as the shipped one, on some sentences. */
const BLOCK: Convolution = {
  input: 0,
  weights: 10_000,
  output: 200_000,
  rows: 64,
  inputs: 128,
  outputs: 256,
  window: 3,
  dilation: 2,
};
/** The fastest of so many rounds counts: other work on the machine only ever slows a round down. */
const SPEED_ROUNDS = 15;
/** A busy machine takes seconds for them. */
const TIMEOUT_MS = 60_000;
/** Measured on a busy machine: 22 to 35. */
const MIN_SPEED_RATIO = 8;

describe('the WebAssembly kernel', () => {
  it('is what its source compiles to (else run npm run build:kernel)', async () => {
    const compiler = await wabt();
    const compiled = compiler.parseWat('kernel.wat', readProjectFile('core/tag/kernel.wat')).toBinary({});
    expect(Buffer.from(compiled.buffer).equals(readShipped())).toBe(true);
  });

  it('gives the bits of the plain kernel, and touches nothing but the output', { timeout: TIMEOUT_MS }, async () => {
    const kernel = await choose(readShipped());
    expect(isPlain(kernel)).toBe(false);
    fc.assert(
      fc.property(convolutions, fc.nat({ max: 10_000 }), (convolution, seed) => {
        expect(run(kernel, convolution, seed)).toEqual(run(createPlainKernel(), convolution, seed));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what it holds when its memory grows', async () => {
    const kernel = await choose(readShipped());
    kernel.reserve(2)[1] = 7;
    const grown = kernel.reserve(1_000_000);
    expect(grown.length).toBeGreaterThanOrEqual(1_000_000);
    expect(grown[1]).toBe(7);
  });

  it('is several times as fast as the plain kernel', { timeout: TIMEOUT_MS }, async () => {
    const kernels = { wasm: await choose(readShipped()), plain: createPlainKernel() };
    for (const kernel of Object.values(kernels)) run(kernel, BLOCK, 1);
    const times = { wasm: [] as number[], plain: [] as number[] };
    for (let i = 0; i < SPEED_ROUNDS; i += 1) {
      for (const name of ['wasm', 'plain'] as const) {
        const before = performance.now();
        kernels[name].convolve(BLOCK);
        times[name].push(performance.now() - before);
      }
    }
    expect(Math.min(...times.plain) / Math.min(...times.wasm)).toBeGreaterThan(MIN_SPEED_RATIO);
  });
});

describe('chooseKernel', () => {
  it('takes the plain kernel for a file cut off anywhere', async () => {
    const whole = readShipped();
    for (let length = 0; length < whole.length; length += 7) {
      expect([length, isPlain(await choose(whole.slice(0, length)))]).toEqual([length, true]);
    }
  });

  it('takes the plain kernel when the file computes something else', async () => {
    const [f32x4Multiply, f32x4Add] = [0xe6, 0xe4];
    const altered = readShipped();
    altered[altered.indexOf(f32x4Multiply)] = f32x4Add;
    expect(WebAssembly.validate(altered)).toBe(true);
    expect(isPlain(await choose(altered))).toBe(true);
  });

  it('takes the plain kernel when the file is missing', async () => {
    expect(isPlain(await chooseKernel(Promise.reject(new TypeError('not found'))))).toBe(true);
  });
});
