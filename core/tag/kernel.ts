/**
 * The heavy arithmetic of the network behind a port: sums of products, nearly all of the tagger's time. Where it may, the
 * extension runs them in WebAssembly (kernel.wat), whose vectors multiply four numbers at once; where WebAssembly is
 * refused, plain-kernel.ts does. Both add in the same order and round each step to 32 bits, so they agree bit for bit,
 * on every machine and in every browser.
 */

/** Rows that a kernel computes at once: `Convolution.rows` is a multiple of it. */
export const ROWS = 4;
/** Outputs that a kernel computes at once: `Convolution.outputs` is a multiple of it. */
export const PANEL = 8;

/** One convolution over rows of numbers: where everything lies in the kernel's memory, counted in numbers. */
export interface Convolution {
  /** [(rows + dilation × (window - 1)) × inputs]; output row `r` sums the rows `r`, `r + dilation` … of a window. */
  readonly input: number;
  /** [outputs / PANEL] panels, each the PANEL biases and then [window × inputs × PANEL] weights */
  readonly weights: number;
  /** [rows × outputs] */
  readonly output: number;
  readonly rows: number;
  readonly inputs: number;
  readonly outputs: number;
  /** Tokens of a window; a dense layer's is 1. */
  readonly window: number;
  /** Tokens from one of a window to the next. */
  readonly dilation: number;
}

/** Computes on a memory of its own. One tagger's; two would write over each other's weights. */
export interface Kernel {
  /**
   * The memory, at least `length` numbers long. Growing keeps what it holds but makes earlier answers useless; what is
   * new is zero.
   */
  reserve(length: number): Float32Array;
  /** Writes the outputs; rows × outputs × window × inputs multiplications. */
  convolve(convolution: Convolution): void;
}
