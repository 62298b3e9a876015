import { describe, expect, it } from 'vitest';
import { deathYear } from '../../../core/link/life-dates.ts';

describe('life dates', () => {
  it.each([
    ['Pakistani poet (1850–1912)', '', 1912],
    ['poet', 'Ada Keller (12 May 1850 – 3 June 1912) was a poet.', 1912],
    ['poet', 'Ada Keller (born 1961) is a poet.', null],
    ['president (1990–1995)', '', null],
    ['poet', '', null],
  ])('of “%s”, “%s”: died %s', (description, about, year) => {
    expect(deathYear({ description, about })).toBe(year);
  });
});
