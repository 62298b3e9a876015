/**
 * Blocks of weights from before there were gates: x += relu(convolution). With a value of 1 everywhere and the
 * convolution as the gate, the gated sum is the same.
 */
import type { LayerWeights } from './layer.ts';
import type { TaggerModel } from './model.ts';

/** The block as a gated one. */
export function readUngatedBlock(model: TaggerModel, index: number): Pick<LayerWeights, 'weight' | 'bias'> {
  const { values, shape } = model.layer(`blocks.${index}.conv.weight`);
  const [outputs, inputs, window] = shape;
  const columns = window * inputs;
  const weight = new Float32Array(2 * outputs * columns);
  for (let out = 0; out < outputs; out += 1) {
    for (let at = 0; at < columns; at += 1) {
      const from = (out * inputs + (at % inputs)) * window + Math.floor(at / inputs);
      weight[(outputs + out) * columns + at] = values[from]!;
    }
  }
  const bias = new Float32Array(2 * outputs).fill(1);
  bias.set(model.layer(`blocks.${index}.conv.bias`).values, outputs);
  return { weight: { values: weight, shape: [2 * outputs, columns, 1] }, bias };
}
