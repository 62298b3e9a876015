import { describe, expect, it } from 'vitest';
import { removeRightPages } from '../../../scripts/evaluate-linking/gaps.ts';
import { binByConfidence, precisionAmongSurest, scoreAtThreshold } from '../../../scripts/evaluate-linking/score.ts';

const judged = (confidence: number, isRight: boolean, isPresent = true) => ({ confidence, isRight, isPresent });
const MENTIONS = [
  judged(0.2, false),
  judged(0.9, true),
  judged(0.6, false, false),
  judged(1, true),
  judged(0.8, false, false),
];

describe('scores of linking', () => {
  it.each([
    [1, 2 / 5],
    [0.8, 2 / 4],
    [0.4, 1],
  ])('precision among the surest %d', (share, precision) => {
    expect(precisionAmongSurest(MENTIONS, share)).toBe(precision);
  });

  it('a threshold links some and abstains from the rest', () => {
    expect(scoreAtThreshold(MENTIONS, 0.7)).toEqual({
      linked: 3 / 5,
      linkPrecision: 2 / 3,
      nilPrecision: 1 / 2,
      nilRecall: 1 / 2,
    });
  });

  it('of nothing are 0', () => {
    expect(precisionAmongSurest([], 0.8)).toBe(0);
    expect(scoreAtThreshold([], 0.7).nilRecall).toBe(0);
  });

  it('bins take in every confidence, 1 too', () => {
    const bins = binByConfidence(MENTIONS);
    expect(bins.map(({ mentions }) => mentions)).toEqual([0, 0, 1, 0, 0, 0, 1, 0, 1, 2]);
    expect(bins[9]).toMatchObject({ promised: 0.95, right: 1 });
  });
});

describe('lists with gaps', () => {
  it('lack the right page of about one name in five, the same ones in every run, and nothing else', () => {
    const page = (title: string) => ({ id: `page:${title}`, title, kind: null, popularity: 0, linksTo: [] }) as const;
    const names = Array.from({ length: 500 }, (_, i) => ({
      forms: [`Name ${i}`],
      pages: [page('Right'), page('Wrong')],
      golds: ['Right'],
    }));
    const [document] = removeRightPages([{ split: '', names }]);
    const gaps = document?.names.filter(({ pages }) => pages.length === 1) ?? [];
    expect(gaps.length).toBeGreaterThan(70);
    expect(gaps.length).toBeLessThan(130);
    expect(gaps.every(({ pages }) => pages[0]?.title === 'Wrong')).toBe(true);
    expect(removeRightPages([{ split: '', names }])).toEqual([document]);
  });
});
