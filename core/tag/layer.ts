/**
 * A layer's weights in a kernel's memory, ready to be applied. The memory holds all layers' weights one after another;
 * what lies behind them is the room in which one layer at a time computes.
 */
import { type Kernel, PANEL, ROWS } from './kernel.ts';
import type { Tensor } from './model.ts';

/** A layer's weights as training keeps them. */
export interface LayerWeights {
  /** [outputs × (window × inputs)] */
  readonly weight: Tensor;
  readonly bias: Float32Array;
  /** Tokens of a window. */
  readonly window: number;
  /** Tokens from one of a window to the next. */
  readonly dilation: number;
}

/** A convolution over a window of tokens; with a window of one, a dense layer. */
export interface Layer {
  readonly inputs: number;
  /** Length of an answer's row: the outputs, rounded up. */
  readonly pitch: number;
  readonly dilation: number;
  /**
   * Convolves what `write` puts into the zeros it is handed: [(rows + reach) × inputs] or more, where reach is
   * dilation × (window - 1). Gives [rows × pitch] or more, good until any layer is applied again.
   */
  apply(rows: number, write: (input: Float32Array) => void): Float32Array;
}

/** Gives what puts layers into the kernel's memory. Add all layers before any is applied. */
export function createLayers(kernel: Kernel): (weights: LayerWeights) => Layer {
  let used = 0;
  return ({ weight, bias, window, dilation }) => {
    const panels = packPanels(weight, bias);
    const weights = used;
    used += panels.length;
    kernel.reserve(used).set(panels, weights);
    const inputs = weight.shape[1] / window;
    const pitch = roundUp(bias.length, PANEL);
    return {
      inputs,
      pitch,
      dilation,
      apply: (wanted, write) => {
        const rows = roundUp(Math.max(wanted, 1), ROWS);
        const output = used + (rows + dilation * (window - 1)) * inputs;
        const memory = kernel.reserve(output + rows * pitch);
        write(memory.subarray(used, output).fill(0));
        kernel.convolve({ input: used, weights, output, rows, inputs, outputs: pitch, window, dilation });
        return memory.subarray(output, output + rows * pitch);
      },
    };
  };
}

/** Biases and weights in the order in which a kernel reads them; outputs beyond the last are zero. */
function packPanels({ values, shape: [outputs, columns] }: Tensor, bias: Float32Array): Float32Array {
  const panelLength = PANEL * (1 + columns);
  const panels = new Float32Array((roundUp(outputs, PANEL) / PANEL) * panelLength);
  for (let out = 0, from = 0; out < outputs; out += 1) {
    let to = Math.floor(out / PANEL) * panelLength + (out % PANEL);
    panels[to] = bias[out]!;
    for (const end = from + columns; from < end; from += 1) {
      to += PANEL;
      panels[to] = values[from]!;
    }
  }
  return panels;
}

const roundUp = (value: number, step: number) => Math.ceil(value / step) * step;
