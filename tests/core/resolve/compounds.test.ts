import { describe, expect, it } from 'vitest';
import type { NamedText } from '../../../core/annotate.ts';
import { compoundNames, splitCompounds } from '../../../core/resolve/compounds.ts';
import { makeCandidate, makeChain } from '../samples.ts';

const TEXT = 'The Pakistani Taliban fled. The Taliban in Kabul, like the Russian Wagner, denied it.';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const spanOf = (adjective: string) => at(adjective);

const taliban = makeChain('c1', 'Taliban', { kind: 'group', at: [14, 32] });
const wagner = makeChain('c2', 'Wagner', { kind: 'group', at: [at('Wagner').start] });
const named: NamedText = {
  text: TEXT,
  chains: [taliban, wagner],
  otherSpans: [spanOf('Pakistani'), spanOf('Russian')],
};
const ttp = makeCandidate('Pakistani Taliban', { kind: 'group' });

describe('groups whose name begins with an adjective', () => {
  it('asks for the adjective and the group together', () => {
    expect(compoundNames(named)).toEqual(['Pakistani Taliban', 'Russian Wagner']);
  });

  it('gives a name that a source knows a chain of its own, adjective included', () => {
    const chains = splitCompounds(named, new Map([['Pakistani Taliban', [ttp]]]));
    expect(chains.map(({ name, mentions }) => [name, mentions.map(({ text, start }) => [text, start])])).toEqual([
      ['Pakistani Taliban', [['Pakistani Taliban', 4]]],
      ['Taliban', [['Taliban', 32]]],
      ['Wagner', [['Wagner', at('Wagner').start]]],
    ]);
    expect(new Set(chains.map(({ id }) => id)).size).toBe(3);
  });

  it.each([
    ['nobody knows the whole', new Map()],
    ['it is only an adjective', new Map([['Pakistani Taliban', [{ ...ttp, matchedBy: 'demonym' as const }]]])],
    ['it is a place', new Map([['Pakistani Taliban', [{ ...ttp, kind: 'place' as const }]]])],
  ])('leaves the chains as they are when %s', (_, candidates) => {
    expect(splitCompounds(named, candidates)).toEqual([taliban, wagner]);
  });

  it('drops a chain whose mentions have all moved', () => {
    const only = { ...named, chains: [makeChain('c1', 'Taliban', { kind: 'group', at: [14] })] };
    const chains = splitCompounds(only, new Map([['Pakistani Taliban', [ttp]]]));
    expect(chains.map(({ name }) => name)).toEqual(['Pakistani Taliban']);
  });
});
