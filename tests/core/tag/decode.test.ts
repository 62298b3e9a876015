import { describe, expect, it } from 'vitest';
import { collectSpans, decode, prepareTransitions, type Transitions } from '../../../core/tag/decode.ts';

const labels = ['O', 'B-PER', 'I-PER'];
const FORBIDDEN = -1e4;

/** All steps free but for O → I-PER, and no sentence begins with I-PER. */
function transitions(): Transitions {
  const step = Float32Array.from([0, 0, FORBIDDEN, 0, 0, 0, 0, 0, 0]);
  return prepareTransitions({ labels, start: Float32Array.from([0, 0, FORBIDDEN]), step });
}

describe('decode', () => {
  it('prefers the best whole sequence to the best single tags', () => {
    // I-PER is each token's favourite, but cannot begin the sentence.
    const { labelIds } = decode(Float32Array.from([0, 1, 3, 0, 0, 3]), transitions());
    expect(Array.from(labelIds)).toEqual([1, 2]);
  });

  it('gives each chosen tag its marginal probability', () => {
    // Five sequences are possible (O O, O B, B O, B B, B I); all scores are 0, so each has probability 1/5.
    const { labelIds, probabilities } = decode(new Float32Array(6), transitions());
    expect(Array.from(labelIds)).toEqual([0, 0]);
    expect(probabilities[0]).toBeCloseTo(2 / 5, 6);
    expect(probabilities[1]).toBeCloseTo(2 / 5, 6);
  });

  it('knows e as well as Math does', () => {
    const scores = [-10, -3.3, -1e-6, 0, 0.7, 10];
    const { stepWeight } = prepareTransitions({ labels, start: new Float32Array(3), step: Float32Array.from(scores) });
    for (const [i, score] of scores.entries()) expect(stepWeight[i]! / Math.exp(score)).toBeCloseTo(1, 6);
  });

  it('stays finite for scores of any size', () => {
    const { probabilities } = decode(Float32Array.from([900, -900, 0, -900, 900, 0]), transitions());
    expect(probabilities[0]).toBeCloseTo(1, 6);
    expect(probabilities[1]).toBeCloseTo(1, 6);
  });

  it('gives nothing for no tokens', () => {
    expect(decode(new Float32Array(0), transitions()).labelIds).toHaveLength(0);
  });
});

describe('collectSpans', () => {
  it.each([
    ['O O', []],
    ['B-PER I-PER O', [[0, 2]]],
    [
      'B-PER B-PER',
      [
        [0, 1],
        [1, 2],
      ],
    ],
    ['O B-PER I-PER', [[1, 3]]],
  ])('reads %s', (tags, spans) => {
    const labelIds = Uint8Array.from(tags.split(' '), (tag) => labels.indexOf(tag));
    const probabilities = new Float32Array(labelIds.length).fill(0.5);
    expect(collectSpans({ labelIds, probabilities }, labels).map(({ start, end }) => [start, end])).toEqual(spans);
  });

  it('scores a span by the mean of its tokens', () => {
    const decoded = { labelIds: Uint8Array.from([1, 2]), probabilities: Float32Array.from([0.5, 1]) };
    expect(collectSpans(decoded, labels)).toEqual([{ start: 0, end: 2, type: 'PER', score: 0.75 }]);
  });
});
