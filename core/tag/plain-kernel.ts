/**
 * The kernel in plain JavaScript, for where WebAssembly is refused. `Math.fround` after every product and every sum
 * rounds as 32-bit arithmetic does: the product of two 32-bit numbers is exact in a double, and a double sum rounded
 * again is the 32-bit sum (Figueroa 1995, "When is double rounding innocuous?").
 */
import { type Convolution, type Kernel, PANEL } from './kernel.ts';

const { fround } = Math;

/** A kernel that works everywhere, several times slower than WebAssembly. */
export function createPlainKernel(): Kernel {
  let memory = new Float32Array(0);
  return {
    reserve: (length) => {
      if (memory.length < length) {
        const grown = new Float32Array(length);
        grown.set(memory);
        memory = grown;
      }
      return memory;
    },
    convolve: (convolution) => {
      for (let channel = 0; channel < convolution.outputs; channel += PANEL) sumPanel(memory, convolution, channel);
    },
  };
}

/**
 * The outputs `channel` to `channel + PANEL` of every row. Eight sums that do not wait for one another keep the processor
 * busy while each is rounded.
 */
function sumPanel(
  memory: Float32Array,
  { input, weights, output, rows, inputs, outputs, window, dilation }: Convolution,
  channel: number,
): void {
  const bias = weights + channel * (1 + window * inputs);
  for (let row = 0; row < rows; row += 1) {
    let [a, b, c, d] = [memory[bias]!, memory[bias + 1]!, memory[bias + 2]!, memory[bias + 3]!];
    let [e, f, g, h] = [memory[bias + 4]!, memory[bias + 5]!, memory[bias + 6]!, memory[bias + 7]!];
    let weight = bias + PANEL;
    for (let token = 0; token < window; token += 1) {
      const from = input + (row + token * dilation) * inputs;
      for (let at = from; at < from + inputs; at += 1, weight += PANEL) {
        const number = memory[at]!;
        a = fround(a + fround(number * memory[weight]!));
        b = fround(b + fround(number * memory[weight + 1]!));
        c = fround(c + fround(number * memory[weight + 2]!));
        d = fround(d + fround(number * memory[weight + 3]!));
        e = fround(e + fround(number * memory[weight + 4]!));
        f = fround(f + fround(number * memory[weight + 5]!));
        g = fround(g + fround(number * memory[weight + 6]!));
        h = fround(h + fround(number * memory[weight + 7]!));
      }
    }
    memory.set([a, b, c, d, e, f, g, h], output + row * outputs + channel);
  }
}
