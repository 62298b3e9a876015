import { expect, test } from 'vitest';
import { findMisses, readFloors } from '../../../scripts/evaluate/floors.ts';
import { countTags } from '../../../scripts/score-spans.ts';

/** One of two persons is found: F1 is 2/3. The place is found: 1. Together 4/5. */
const COUNTS = countTags([['B-PER', 'B-PER', 'B-LOC']], [['B-PER', 'O', 'B-LOC']]);

test('a floor that is missed is told, with both figures', () => {
  expect(findMisses('two-towns', COUNTS, { PER: 70, LOC: 100, 'PER+LOC+ORG': 80 })).toEqual([
    'two-towns: F1 of PER is 66.67, below its floor of 70',
  ]);
  expect(findMisses('two-towns', COUNTS, { PER: 66 })).toEqual([]);
});

test('every committed corpus has a floor for what is shown', () => {
  const { corpora, articles } = readFloors();
  const floors = [...Object.values(corpora), articles];
  expect(floors.length).toBeGreaterThan(1);
  for (const floor of floors) expect(floor['PER+LOC+ORG']).toBeGreaterThan(0);
});
