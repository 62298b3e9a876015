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
      const { weights, outputs, window, inputs } = convolution;
      const panelLength = PANEL * (1 + window * inputs);
      for (let panel = 0; panel * PANEL < outputs; panel += 1) {
        for (let half = 0; half < PANEL; half += LANES) {
          sumPanel(memory, convolution, { channel: panel * PANEL + half, bias: weights + panel * panelLength + half });
        }
      }
    },
  };
}

/** Outputs summed at once: with their weights and the input, what a processor's registers hold. */
const LANES = 4;

/** The outputs `channel` to `channel + LANES` of every row; `bias` is the place of the first one's bias. */
function sumPanel(
  memory: Float32Array,
  { input, output, rows, inputs, outputs, window, dilation }: Convolution,
  { channel, bias }: { channel: number; bias: number },
): void {
  for (let row = 0; row < rows; row += 1) {
    let a = memory[bias]!;
    let b = memory[bias + 1]!;
    let c = memory[bias + 2]!;
    let d = memory[bias + 3]!;
    let weight = bias + PANEL;
    for (let token = 0; token < window; token += 1) {
      const from = input + (row + token * dilation) * inputs;
      for (let at = from; at < from + inputs; at += 1, weight += PANEL) {
        const number = memory[at]!;
        a = fround(a + fround(number * memory[weight]!));
        b = fround(b + fround(number * memory[weight + 1]!));
        c = fround(c + fround(number * memory[weight + 2]!));
        d = fround(d + fround(number * memory[weight + 3]!));
      }
    }
    const to = output + row * outputs + channel;
    memory[to] = a;
    memory[to + 1] = b;
    memory[to + 2] = c;
    memory[to + 3] = d;
  }
}
