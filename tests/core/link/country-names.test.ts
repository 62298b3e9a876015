import { describe, expect, it } from 'vitest';
import { namesInCountry } from '../../../core/link/country-names.ts';
import type { Kind } from '../../../core/types.ts';
import { makeChain } from '../samples.ts';

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
    ['person', 'Ada Keller', []],
  ])('%s %s: %j', (kind, name, titles) => {
    expect(namesInCountry(makeChain('c1', name, { kind }), PAKISTAN)).toEqual(titles);
  });
});
