import { expect, it } from 'vitest';
import { type CountryMentions, findMainCountry } from '../../../../core/link/context/countries.ts';

const TEXT = { length: 100, towns: new Set<never>() };

/** Countries as named at offsets of a text. */
const named = (countries: Readonly<Record<string, readonly number[]>>): CountryMentions =>
  new Map(
    Object.entries(countries).map(([country, starts]) => [
      country,
      new Map([['c1' as const, starts.map((start) => ({ start, end: start + 1 }))]]),
    ]),
  );

it.each([
  ['the only one', { Chile: [5] }, 'Chile'],
  ['the one named first, when named as often', { Peru: [9, 12], Chile: [5, 20] }, 'Chile'],
  ['the one named first, when named about as often', { Peru: [9, 12, 14, 16], Chile: [5, 20, 30] }, 'Chile'],
  ['the one named clearly most, when another opens', { Peru: [9, 12, 14, 16], Chile: [5, 20] }, 'Peru'],
  ['none, when neither is', { Peru: [9, 12, 14], Chile: [5, 20] }, null],
  ['none, when the one named most comes in late', { Peru: [60, 62, 64, 66], Chile: [5] }, null],
  ['none, when none is named', {}, null],
] as const)('an article’s main country is %s', (_, countries, main) => {
  expect(findMainCountry(named(countries), TEXT)?.country ?? null).toBe(main);
});

it('comes with the first places that name it', () => {
  expect(findMainCountry(named({ Chile: [30, 5, 20, 9] }), TEXT)?.evidence.map(({ start }) => start)).toEqual([
    5, 9, 20,
  ]);
});

it('may come in late where only towns stand before it, which may be its own', () => {
  const countries = named({ Peru: [60, 62, 64, 66], Chile: [5] });
  expect(findMainCountry(countries, { ...TEXT, towns: new Set(['c1']) })?.country).toBe('Peru');
});
