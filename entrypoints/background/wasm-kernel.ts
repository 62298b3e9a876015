/**
 * The kernel in WebAssembly (core/tag/kernel.wat), and the choice between it and the plain one. Both give the same bits,
 * so where WebAssembly is refused, or its file is damaged, nothing is lost but speed.
 */
import type { Convolution, Kernel } from '../../core/tag/kernel.ts';
import { createPlainKernel } from '../../core/tag/plain-kernel.ts';

const NUMBER_BYTES = 4;
const PAGE_BYTES = 65_536;

/** What kernel.wat exports; places and steps are in bytes. */
interface KernelExports {
  readonly memory: WebAssembly.Memory;
  readonly convolve: (
    input: number,
    weights: number,
    output: number,
    rows: number,
    stride: number,
    window: number,
    step: number,
    pitch: number,
  ) => void;
}

/** The WebAssembly kernel from the bytes of `public/model/kernel.wasm`, or the plain one. Never rejects. */
export async function chooseKernel(bytes: Promise<ArrayBuffer>): Promise<Kernel> {
  const kernel = await bytes.then(createWasmKernel).catch(() => null); // refused, truncated or altered
  return kernel ?? createPlainKernel();
}

/** Rejects where WebAssembly or its vectors are refused, and when the bytes do not compute what they should. */
async function createWasmKernel(bytes: ArrayBuffer): Promise<Kernel> {
  const { instance } = await WebAssembly.instantiate(bytes);
  const { memory, convolve } = instance.exports as unknown as KernelExports;
  let numbers = new Float32Array(memory.buffer);
  const kernel: Kernel = {
    reserve: (length) => {
      if (numbers.length < length) {
        memory.grow(Math.ceil(((length - numbers.length) * NUMBER_BYTES) / PAGE_BYTES));
        numbers = new Float32Array(memory.buffer);
      }
      return numbers;
    },
    convolve: ({ input, weights, output, rows, inputs, outputs, window, dilation }) => {
      const stride = inputs * NUMBER_BYTES;
      const places = [input * NUMBER_BYTES, weights * NUMBER_BYTES, output * NUMBER_BYTES] as const;
      convolve(...places, rows, stride, window, dilation * stride, outputs * NUMBER_BYTES);
    },
  };
  if (!agree(runProbe(kernel), runProbe(createPlainKernel())))
    throw new TypeError('the kernel computes something else');
  return kernel;
}

/** A convolution that runs through every loop of a kernel more than once. */
const PROBE: Convolution = {
  input: 0,
  weights: 60,
  output: 320,
  rows: 8,
  inputs: 5,
  outputs: 16,
  window: 3,
  dilation: 2,
};

function runProbe(kernel: Kernel): Float32Array {
  const end = PROBE.output + PROBE.rows * PROBE.outputs;
  const memory = kernel.reserve(end);
  for (let i = 0; i < PROBE.output; i += 1) memory[i] = ((i * 37) % 101) / 101 - 0.5;
  kernel.convolve(PROBE);
  return memory.slice(PROBE.output, end);
}

function agree(one: Float32Array, other: Float32Array): boolean {
  return one.every((number, i) => Object.is(number, other[i]));
}
