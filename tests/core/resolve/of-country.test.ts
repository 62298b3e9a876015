import { describe, expect, it } from 'vitest';
import { ofCountryNames, splitOfCountry } from '../../../core/resolve/of-country.ts';
import type { Candidate, Chain } from '../../../core/types.ts';
import { makeCandidate, makeChain } from '../samples.ts';

// "Al-Hilal of Sudan won. Al-Hilal left Sudan."
const whole = makeChain('c1', 'Al-Hilal of Sudan', { kind: 'group', at: [0] });
const club = makeChain('c2', 'Al-Hilal', { kind: 'group', at: [23] });
const named = makeChain('c3', 'Sudan', { kind: 'place', at: [37] });
const sudan = makeCandidate('Sudan', { kind: 'place', country: 'Sudan', source: 'embedded', prior: 1 });
const known = new Map([['Sudan', [sudan]]]);

const partsOf = (chains: readonly Chain[]) =>
  chains.map(({ kind, name, mentions }) => [kind, name, ...mentions.map(({ start, end }) => `${start}-${end}`)]);

describe('a group named with its country', () => {
  it('asks for the country where the article has the group’s name by itself, too', () => {
    expect(ofCountryNames({ chains: [whole, club] })).toEqual(['Sudan']);
    expect(ofCountryNames({ chains: [whole] })).toEqual([]);
  });

  it('falls into the group and the country, each with its other mentions', () => {
    expect(partsOf(splitOfCountry([whole, club, named], known))).toEqual([
      ['group', 'Al-Hilal', '0-8', '23-31'],
      ['place', 'Sudan', '12-17', '37-42'],
    ]);
  });

  it('gives the country a chain of its own when it has none', () => {
    const chains = splitOfCountry([whole, club], known);
    expect(partsOf(chains)).toEqual([
      ['group', 'Al-Hilal', '0-8', '23-31'],
      ['place', 'Sudan', '12-17'],
    ]);
    expect(new Set(chains.map(({ id }) => id)).size).toBe(2);
  });

  const group = makeCandidate('Al-Hilal of Sudan', { kind: 'group' });
  it.each<[string, ReadonlyMap<string, readonly Candidate[]>]>([
    ['nobody knows the country', new Map()],
    ['it is no country', new Map([['Sudan', [{ ...sudan, country: 'Egypt' }]]])],
    ['a source knows the whole name', new Map([...known, ['Al-Hilal of Sudan', [group]]])],
  ])('stays whole when %s', (_, candidates) => {
    const chains = [whole, club, named];
    expect(splitOfCountry(chains, candidates)).toBe(chains);
  });
});
