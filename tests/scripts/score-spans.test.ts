import { describe, expect, it } from 'vitest';
import { countSpans, scoreCounts, sumCounts } from '../../scripts/score-spans.ts';

const split = (...lines: string[]) => lines.map((line) => line.split(' '));

describe('countSpans', () => {
  it.each([
    ['the same name', 'B-PER I-PER O', 'B-PER I-PER O', { gold: 1, found: 1, right: 1 }],
    ['a shorter name', 'B-PER I-PER O', 'B-PER O O', { gold: 1, found: 1, right: 0 }],
    ['a name in two', 'B-PER I-PER O', 'B-PER B-PER O', { gold: 1, found: 2, right: 0 }],
    ['a name opened by I-', 'B-PER O O', 'I-PER O O', { gold: 1, found: 1, right: 1 }],
    ['nothing', 'B-PER O O', 'O O O', { gold: 1, found: 0, right: 0 }],
  ])('counts %s', (_, gold, ...[found, counts]) => {
    expect(countSpans(split(gold), split(found)).get('PER')).toEqual(counts);
  });

  it('counts another type as missed in one and false in the other', () => {
    const counts = countSpans(split('B-PER'), split('B-ORG'));
    expect(counts.get('PER')).toEqual({ gold: 1, found: 0, right: 0 });
    expect(counts.get('ORG')).toEqual({ gold: 0, found: 1, right: 0 });
  });

  it('keeps sentences apart', () => {
    expect(countSpans(split('B-PER', 'O'), split('O', 'B-PER')).get('PER')).toEqual({ gold: 1, found: 1, right: 0 });
  });

  it('throws when a sentence has another number of tags', () => {
    expect(() => countSpans(split('O O'), split('O'))).toThrow('sentence 0: 2 tags wanted, got 1');
  });
});

describe('scoreCounts', () => {
  it('gives percentages', () => {
    expect(scoreCounts({ gold: 4, found: 2, right: 1 })).toEqual({ precision: 50, recall: 25, f1: 100 / 3 });
  });

  it('gives 0 when there is nothing', () => {
    expect(scoreCounts({ gold: 0, found: 0, right: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  it('sums only the types asked for', () => {
    const counts = countSpans(split('B-PER B-MISC'), split('B-PER B-MISC'));
    expect(sumCounts(counts, ['PER', 'LOC'])).toEqual({ gold: 1, found: 1, right: 1 });
  });
});
