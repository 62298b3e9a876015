import { describe, expect, it } from 'vitest';
import { compareLives, lifeOf, statedLife } from '../../../../core/link/context/life-dates.ts';
import { resolveChains } from '../../../../core/resolve/chains.ts';
import { makeCandidate } from '../../samples.ts';
import { readTaggedText } from '../../tagged-text.ts';
import { linkMarked } from '../linked-text.ts';

describe('life dates', () => {
  it.each([
    ['Pakistani poet (1850–1912)', '', 1850, 1912],
    ['poet', 'Ada Keller (12 May 1850 – 3 June 1912) was a poet.', 1850, 1912],
    ['poet', 'Ada Keller (born 1961) is a poet.', 1961, null],
    ['poet', 'Ada Keller (born 3 June 1961) is a poet.', 1961, null],
    ['president (1990–1995)', '', null, null],
    ['poet', '', null, null],
  ])('by the words “%s”, “%s”: born %s, died %s', (description, about, born, died) => {
    expect(lifeOf(makeCandidate('Ada Keller', { description, about }))).toEqual({ born, died });
  });

  it('are a source’s claims before its words', () => {
    const claimed = makeCandidate('Ada Keller', { description: 'poet (1850–1912)', bornIn: 1851, diedIn: null });
    expect(lifeOf(claimed)).toEqual({ born: 1851, died: 1912 });
  });

  it.each([
    ['[PER Ada Keller], who died in 2023, wrote.', null, 2023],
    ['[PER Ada Keller], the poet who died in 1953 and was late, wrote.', null, 1953],
    ['[PER Ada Keller] died in March 1953.', null, 1953],
    ['[PER Ada Keller] was born in 1931.', 1931, null],
    ['It was [PER Ada Keller]’s. The trumpeter was born in the city in 1901.', 1901, null],
    ['It was [PER Ada Keller]’s, and the trumpeter was born in the city in 1901.', null, null],
    ['[PER Ada Keller] (1865–1953) wrote.', 1865, 1953],
    ['[PER Ada Keller] (born 1961) wrote.', 1961, null],
    ['[PER Ada Keller] wrote of a friend. He died in 1953.', null, null],
    ['[PER Ada Keller] said that her cat died in 2023.', null, null],
    ['[LOC Keller], which died in 2023, slept.', null, null],
  ])('of the article, “%s”: born %s, died %s', (marked, born, died) => {
    const { text, spans } = readTaggedText(marked);
    expect(statedLife(resolveChains(spans, text).chains[0]!, text)).toEqual({ born, died }); // a marked text has a name
  });

  it.each([
    [{ born: 1865, died: 1953 }, { born: null, died: 1953 }, 1],
    [{ born: 1865, died: 1953 }, { born: null, died: 1954 }, 0],
    [{ born: 1865, died: 1953 }, { born: 1865, died: 1990 }, -1],
    [{ born: 1865, died: null }, { born: null, died: 1953 }, 0],
  ])('%j and %j agree: %s', (a, b, agree) => {
    expect(compareLives(a, b)).toBe(agree);
  });
});

describe('someone whose death the article tells', () => {
  const country = 'Chile';
  const chile = makeCandidate(country, { kind: 'place', country, source: 'embedded', prior: 1, prominence: 1 });
  const linkOf = (marked: string, diedIn: number | null) => {
    const poet = makeCandidate('Ada Keller', {
      kind: 'person',
      description: 'Chilean singer',
      about: 'Ada Keller sang in Chile.',
      country,
      diedIn,
    });
    return linkMarked(marked, { Chile: [chile], 'Ada Keller': [poet] }, '2026-01-01').get('Ada Keller');
  };
  const marked = 'In [LOC Chile] she reads [PER Ada Keller], who died in 2001.';

  it('is the one who died then, though nothing tells of the work', () => {
    expect(linkOf(marked, 2001)?.entityId).toBe('page:Ada Keller');
    expect(linkOf(marked.replace(', who died in 2001', ''), 2001)?.entityId).toBeNull();
  });

  it('is nobody who died in another year', () => {
    expect(linkOf(marked, 1960)?.reason).toBe('time-conflict');
  });
});
