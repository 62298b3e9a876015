import { expect, test } from 'vitest';
import { loadEmbeddedSource } from '../../../scripts/annotate/line.ts';
import type { AnnotatedDocument } from '../../../scripts/evaluate/corpus.ts';
import { findCountry, locateDocuments, REGIONS, readRegionByCountry } from '../../../scripts/evaluate/regions.ts';
import { readCountries } from '../../../training/knowledge/countries.ts';

const source = loadEmbeddedSource();
const documentOf = (words: string): AnnotatedDocument => [
  {
    tokens: words.split(' ').map((word) => word.split('/')[0]!),
    tags: words.split(' ').map((word) => word.split('/')[1] ?? 'O'),
  },
];

test.each([
  ['a country', 'in Ghana/B-LOC', 'Ghana'],
  ['a city', 'in Lima/B-LOC', 'Peru'],
  ['a demonym', 'the Kenyan/B-MISC team', 'Kenya'],
  ['the country named most', 'Ghana/B-LOC and Kenya/B-LOC and the Kenyan/B-MISC team', 'Kenya'],
  ['the first of those named equally often', 'Ghana/B-LOC and Kenya/B-LOC', 'Ghana'],
  ['none by the name of a group', 'Ghana/B-ORG', null],
  ['none by a group that is said to be a place', 'in the Taliban/B-LOC', null],
  ['none by a place in the name of something else', 'the Mumbai/B-MISC festival', null],
  ['none by a name that is no place', 'the Easter/B-MISC feast', null],
  ['none without a tag', 'in Ghana', null],
])('a document belongs to %s', async (_, words, country) => {
  expect(await findCountry(documentOf(words), source)).toBe(country);
});

test('documents are located in their order', async () => {
  const documents = ['in Lima/B-LOC', 'in nowhere', 'in Tehran/B-LOC', 'in Fiji/B-LOC', 'in Mexico/B-LOC'].map(
    documentOf,
  );
  expect(await locateDocuments(documents, source)).toEqual([
    'Latin America',
    'unknown',
    'Middle East',
    'Oceania',
    'Latin America',
  ]);
});

test('every country of the tables has a region but the Antarctic one', () => {
  const regions = readRegionByCountry();
  const without = [...readCountries().values()].filter(({ title }) => !regions.has(title)).map(({ title }) => title);
  expect(without).toEqual(['French Southern and Antarctic Lands']);
  for (const region of regions.values()) expect(REGIONS).toContain(region);
});
