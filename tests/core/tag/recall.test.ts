import { describe, expect, it } from 'vitest';
import { createLayers } from '../../../core/tag/layer.ts';
import { createPlainKernel } from '../../../core/tag/plain-kernel.ts';
import { createRecall } from '../../../core/tag/recall.ts';

/** Rows are two numbers; their norm is [1, -1] when the first is greater, else [-1, 1]. */
const WIDTH = 2;

/** A recall that adds the mean to each row: its values are the mean, its gates are one. */
function createAdder() {
  const values = Float32Array.from([0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
  const layer = createLayers(createPlainKernel())({
    weight: { values, shape: [2 * WIDTH, 2 * WIDTH, 1] },
    bias: Float32Array.from([0, 0, 1, 1]),
    window: 1,
    dilation: 1,
  });
  return createRecall({ weight: Float32Array.from([1, 1]), bias: Float32Array.from([0, 0]) }, layer);
}

/** What the rows of a document become; sentences of [token, first number, second number]. */
function lookAgain(...document: [string, number, number][][]): number[][] {
  const recall = createAdder();
  const seen = document.map((rows) => ({
    sentences: [rows.map(([token]) => token)],
    x: Float32Array.from(rows.flatMap(([, ...numbers]) => numbers)),
  }));
  const means = recall.averageWords(seen);
  for (const one of seen) recall.apply(one, means);
  return seen.map(({ x }) => Array.from(x, (n) => Math.round(n * 100) / 100 + 0));
}

describe('the recall', () => {
  it('shows each occurrence of a name the mean of all', () => {
    expect(lookAgain([['Banda', 4, 0]], [['Banda', 9, 0]], [['Banda', 0, 5]], [['Banda', 2, 0]])).toEqual([
      [4.5, -0.5],
      [9.5, -0.5],
      [0.5, 4.5],
      [2.5, -0.5],
    ]);
  });

  it('lets a headline in capitals and other signs learn from the text', () => {
    expect(lookAgain([['O’BRIEN', 0, 4]], [["O'Brien", 9, 0]])).toEqual([
      [0, 4],
      [9, 0],
    ]);
  });

  it('shows a name that comes once itself alone', () => {
    expect(lookAgain([['Banda', 4, 0]], [['Lusaka', 0, 5]])).toEqual([
      [5, -1],
      [-1, 6],
    ]);
  });

  it('leaves words in lower case as they are, however often they come', () => {
    expect(
      lookAgain(
        [
          ['banda', 1, 0],
          ['Banda', 4, 0],
        ],
        [['banda', 0, 1]],
      ),
    ).toEqual([
      [1, 0, 5, -1],
      [0, 1],
    ]);
  });
});
