import { describe, expect, it } from 'vitest';
import { isOfOtherSort, saidSort } from '../../../../core/link/context/said-sorts.ts';
import { resolveChains } from '../../../../core/resolve/chains.ts';
import { makeCandidate } from '../../samples.ts';
import { readTaggedText } from '../../tagged-text.ts';

describe('what a place is said to be', () => {
  it.each([
    ['the country of [LOC Niger] slept.', 'country'],
    ['It met in [LOC Niamey], [LOC Niger]’s capital.', null],
    ['[LOC Niger]’s capital slept.', 'country'],
    ['Off the island of [LOC Taquile] they slept.', 'island'],
    ['The city of [LOC Perth] slept.', 'settlement'],
    ['For [LOC Arauca], a province on the plains, nothing changed.', 'region'],
    ['[LOC Los Angeles] and [LOC Orange] Counties slept.', 'region'],
    ['[LOC Los Angeles] and [LOC Orange Counties] slept.', 'region'],
    ['School boats on the [LOC Catatumbo] may pass.', 'water'],
    ['Boats on the [LOC Niger] pass. The country of [LOC Niger] slept.', null],
    ['The people of [LOC Niger] slept.', null],
  ])('by “%s”: %s', (marked, sort) => {
    const { text, spans } = readTaggedText(marked);
    const { chains } = resolveChains(spans, text);
    const places = chains.flatMap(({ mentions }) => mentions);
    expect(saidSort(chains[0]!, { text, places })).toBe(sort); // a marked text has a name
  });

  it.each([
    ['Niger', 'country in West Africa', 'country', false],
    ['Niger State', 'state of Nigeria', 'country', true],
    ['Perth', 'city in Australia', 'settlement', false],
    ['Ulaanbaatar', 'capital of Mongolia', 'settlement', false],
    ['Perth County', 'county of Canada', 'settlement', true],
    ['Arauca', 'town in Colombia', 'region', true],
    ['Taquile', 'place in Peru', 'island', true],
    ['São Vicente', 'municipality of Cape Verde', 'island', false],
    ['Taquile Island', 'island in Lake Titicaca', 'island', false],
    ['Catatumbo River', 'river in Colombia', 'water', false],
    ['Catatumbo', 'national park in Colombia', 'water', true],
    ['Catatumbo', '', 'water', false],
  ] as const)('%s, “%s”, against %s: %s', (title, description, sort, isOther) => {
    const country = title === 'Niger' ? 'Niger' : 'Nigeria';
    expect(isOfOtherSort(makeCandidate(title, { description, country }), sort)).toBe(isOther);
  });
});
