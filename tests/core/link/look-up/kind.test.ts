import { describe, expect, it } from 'vitest';
import { correctKinds } from '../../../../core/link/look-up/kind.ts';
import { resolveChains } from '../../../../core/resolve/chains.ts';
import type { Candidate, Chain, Kind } from '../../../../core/types.ts';
import { makeCandidate, makeChain } from '../../samples.ts';
import { readTaggedText } from '../../tagged-text.ts';

const shipped = (title: string, kind: Kind, known: Partial<Candidate> = {}) =>
  makeCandidate(title, { kind, source: 'embedded', prior: 1, ...known });
const CHILE = shipped('Chile', 'place', { country: 'Chile' });
const HOUTHIS = shipped('Houthis', 'group');

const withScore = (chain: Chain, score: number): Chain => ({
  ...chain,
  mentions: chain.mentions.map((mention) => ({ ...mention, score })),
});
const kindAfter = (chain: Chain, ...candidates: Candidate[]) =>
  correctKinds([chain], new Map([[chain.name, candidates]]), '')[0]?.kind;

describe('the tagger is overruled', () => {
  it('where a country was taken for a group, in chain and mentions', () => {
    const known = new Map([['Chile', [CHILE]]]);
    const [corrected] = correctKinds([makeChain('c1', 'Chile', { kind: 'group' })], known, '');
    expect(corrected).toEqual(makeChain('c1', 'Chile', { kind: 'place' }));
  });

  it('where a lone word was taken, not surely, for a person', () => {
    expect(kindAfter(withScore(makeChain('c1', 'Houthis', { kind: 'person' }), 0.6), HOUTHIS)).toBe('group');
  });
});

describe('by the words beside a name', () => {
  const AMAZON = [
    shipped('Amazon River', 'place', { prior: 0.5, description: 'river of South America' }),
    shipped('Amazon (company)', 'group', { prior: 0.5 }),
  ];
  const ARAUCA = [shipped('Arauca Department', 'place', { country: 'Colombia' })];
  const LOTTE = [
    makeCandidate('Lotte (name)', { description: 'Given name' }),
    makeCandidate('Lotte Corporation', { description: 'South Korean company' }),
  ];

  it.each<[string, string, readonly Candidate[], Kind]>([
    ['a firm is no river without its article', 'Sold on [LOC Amazon].', AMAZON, 'group'],
    ['a river has its article', 'Sold on the [LOC Amazon].', AMAZON, 'place'],
    ['an institute that nobody knows as a place is none', 'It is in the [LOC Houthis].', [HOUTHIS], 'group'],
    ['a place may be known to nobody', 'It is in [LOC Houthis].', [HOUTHIS], 'place'],
    ['a firm that a wiki knows is one', 'A quarter came from [LOC Lotte].', LOTTE, 'group'],
    [
      'a strait is no group',
      'Over the [ORG Blue Channel] it rained.',
      [makeCandidate('Blue Channel', { description: 'Strait in the Indian Ocean' })],
      'place',
    ],
    [
      'a shipped channel is no group',
      'Over the [ORG Blue Channel] it rained.',
      [shipped('Blue Channel', 'place', { description: 'channel between Peru and Chile' })],
      'place',
    ],
    [
      'a club may have the name of a city',
      'The [ORG Blue City] left.',
      [shipped('Blue City', 'place', { description: 'city in Peru' })],
      'group',
    ],
    ['a department is a place', 'For [ORG Arauca], the department on the plains, it rained.', ARAUCA, 'place'],
    ['a ministry is a group', 'For [ORG Arauca], the department of labour, it rained.', ARAUCA, 'group'],
  ])('%s', (_, marked, candidates, kind) => {
    const { text, spans } = readTaggedText(marked);
    const { chains } = resolveChains(spans, text);
    const known = new Map([[chains[0]!.name, candidates]]); // a marked text has a name
    expect(correctKinds(chains, known, text)[0]?.kind).toBe(kind);
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
