import { describe, expect, it } from 'vitest';
import { titlesByPlace } from '../../../../core/link/look-up/country-names.ts';
import type { Kind } from '../../../../core/types.ts';
import { makeChain } from '../../samples.ts';

describe('a name in the article’s country', () => {
  const PAKISTAN = { country: 'Pakistan', adjectives: ['Pakistani'] };

  it.each<[Kind, string, readonly string[]]>([
    ['group', 'Foreign Office', ['Ministry of Foreign Affairs (Pakistan)', 'Ministry of Foreign Affairs of Pakistan']],
    ['group', 'the Supreme Court', ['Supreme Court (Pakistan)', 'Supreme Court of Pakistan']],
    ['group', 'Water Ministry', ['Ministry of Water (Pakistan)', 'Ministry of Water of Pakistan']],
    ['group', 'Army', ['Army (Pakistan)', 'Army of Pakistan', 'Pakistan Army', 'Pakistani Army']],
    ['group', 'United Nations', []],
    ['place', 'Larkana', ['Larkana, Pakistan']],
    ['place', 'Pakistan', []],
    ['place', 'Kabul River', []],
    ['place', 'Wadi Nisnas', []],
    ['person', 'Ada Keller', []],
  ])('%s %s: %j', (kind, name, titles) => {
    const found = titlesByPlace(makeChain('c1', name, { kind }), { main: PAKISTAN, around: undefined });
    expect(found).toEqual(titles.map((title) => ({ title, country: 'Pakistan' })));
  });

  it('is also looked for within what it is said to lie in', () => {
    const around = { name: 'County Down', country: 'United Kingdom', isCountry: false };
    const titlesOf = (name: string) => titlesByPlace(makeChain('c1', name, { kind: 'place' }), { main: null, around });
    expect(titlesOf('Newcastle')).toEqual([{ title: 'Newcastle, County Down', country: 'United Kingdom' }]);
    expect(titlesOf('Strangford Lough')).toEqual([]);
  });
});
