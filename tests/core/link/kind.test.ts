import { describe, expect, it } from 'vitest';
import { correctKinds } from '../../../core/link/kind.ts';
import type { Candidate, Chain, Kind } from '../../../core/types.ts';
import { makeCandidate, makeChain } from '../samples.ts';

const shipped = (title: string, kind: Kind, known: Partial<Candidate> = {}) =>
  makeCandidate(title, { kind, source: 'embedded', prior: 1, ...known });
const CHILE = shipped('Chile', 'place', { country: 'Chile' });
const HOUTHIS = shipped('Houthis', 'group');

const withScore = (chain: Chain, score: number): Chain => ({
  ...chain,
  mentions: chain.mentions.map((mention) => ({ ...mention, score })),
});
const kindAfter = (chain: Chain, ...candidates: Candidate[]) =>
  correctKinds([chain], new Map([[chain.name, candidates]]))[0]?.kind;

describe('the tagger is overruled', () => {
  it('where a country was taken for a group, in chain and mentions', () => {
    const [corrected] = correctKinds([makeChain('c1', 'Chile', { kind: 'group' })], new Map([['Chile', [CHILE]]]));
    expect(corrected).toEqual(makeChain('c1', 'Chile', { kind: 'place' }));
  });

  it('where a lone word was taken, not surely, for a person', () => {
    expect(kindAfter(withScore(makeChain('c1', 'Houthis', { kind: 'person' }), 0.6), HOUTHIS)).toBe('group');
  });
});

describe('the tagger stands', () => {
  const lone = withScore(makeChain('c1', 'Houthis', { kind: 'person' }), 0.6);

  it.each<[string, Chain, Candidate]>([
    ['where it was sure of a person', withScore(lone, 0.97), HOUTHIS],
    [
      'where the text states a role',
      { ...lone, role: { text: 'judge', span: { start: 0, end: 5 }, status: null } },
      HOUTHIS,
    ],
    ['where the name has two words', withScore(makeChain('c1', 'Ana Chile', { kind: 'person' }), 0.6), HOUTHIS],
    [
      'where a city may be a club',
      makeChain('c1', 'Perth', { kind: 'group' }),
      shipped('Perth', 'place', { country: 'Australia' }),
    ],
    ['where the shipped name has other readings', lone, { ...HOUTHIS, prior: 0.5 }],
    ['where only a wiki says otherwise', lone, { ...HOUTHIS, source: 'mediawiki' }],
    ['where the word is an adjective', lone, { ...HOUTHIS, matchedBy: 'demonym' }],
  ])('%s', (_, chain, candidate) => {
    expect(kindAfter(chain, candidate)).toBe(chain.kind);
  });
});
