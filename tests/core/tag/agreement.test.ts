import { describe, expect, it } from 'vitest';
import { agreeWithinDocument } from '../../../core/tag/agreement.ts';

const LABELS = 2;

/** Sentences of one-token scores: [token, score of the first label, score of the second]. */
function agree(...sentences: [string, number, number][][]): number[][] {
  const scored = sentences.map((rows) => ({
    tokens: rows.map(([token]) => token),
    scores: Float32Array.from(rows.flatMap(([, ...scores]) => scores)),
  }));
  return agreeWithinDocument(scored).map((scores) => Array.from(scores));
}

describe('agreeWithinDocument', () => {
  it('draws a doubtful occurrence of a name towards a clear one', () => {
    const [doubtful, clear] = agree([['Banda', 1, 0]], [['Banda', -9, 9]]);
    expect(doubtful![1]).toBeGreaterThan(doubtful![0]!);
    expect(clear![1]).toBeGreaterThan(clear![0]!);
  });

  it('lets a headline in capitals learn from the text', () => {
    const [headline] = agree([['BANDA', 1, 0]], [['Banda', -9, 9]]);
    expect(headline![1]).toBeGreaterThan(headline![0]!);
  });

  it('leaves a name that comes once as it is', () => {
    expect(agree([['Banda', 1, 0]], [['Lusaka', -9, 9]])).toEqual([
      [1, 0],
      [-9, 9],
    ]);
  });

  it('leaves words in lower case as they are, however often they come', () => {
    expect(agree([['banda', 1, 0]], [['banda', -9, 9]], [['Banda', 0, 4]])).toEqual([
      [1, 0],
      [-9, 9],
      [0, 4],
    ]);
  });

  it('keeps the order and shape of what it is given', () => {
    const agreed = agree(
      [
        ['Banda', 2, 0],
        ['met', 5, 0],
      ],
      [],
      [['Banda', 0, 2]],
    );
    expect(agreed.map((scores) => scores.length / LABELS)).toEqual([2, 0, 1]);
    expect(agreed[0]!.slice(2)).toEqual([5, 0]);
  });
});
