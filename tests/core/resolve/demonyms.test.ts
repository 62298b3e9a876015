import { describe, expect, it } from 'vitest';
import { findDemonym, findDemonyms, relateDemonyms, setAsideDemonyms } from '../../../core/resolve/demonyms.ts';
import type { Candidate } from '../../../core/types.ts';
import { makeCandidate, makeChain, makeNil } from '../samples.ts';

const AFGHANISTAN = makeCandidate('Afghanistan', { kind: 'place', country: 'Afghanistan' });
const AFGHAN = makeCandidate('Afghanistan', { kind: 'place', matchedBy: 'demonym', prior: 0.9 });
const AFGHAN_DOG = makeCandidate('Afghan Hound', { kind: null, matchedBy: 'redirect', prior: 0.1 });
const answers = (...rows: [string, Candidate[]][]) => new Map(rows);

describe('finding the place of a demonym', () => {
  it('takes the commonest reading, wherever it stands', () => {
    const congoK = makeCandidate('Democratic Republic of the Congo', { matchedBy: 'demonym', prior: 0.7 });
    const congoB = makeCandidate('Republic of the Congo', { matchedBy: 'demonym', prior: 0.3 });
    expect(findDemonym('Congolese', answers(['Congolese', [congoB, congoK]]))).toBe(congoK);
  });

  it('gives null for a name that is no demonym, or that nobody was asked about', () => {
    expect(findDemonym('Afghan', answers(['Afghan', [AFGHAN_DOG]]))).toBeNull();
    expect(findDemonym('Afghan', answers())).toBeNull();
  });
});

describe('setting demonyms aside', () => {
  const afghan = makeChain('c1', 'Afghan', { kind: 'place' });

  it('takes a chain that every source reads as an adjective, and keeps where it stood', () => {
    const kabul = makeChain('c2', 'Kabul', { kind: 'place', at: [40] });
    const { chains, spans } = setAsideDemonyms([afghan, kabul], answers(['Afghan', [AFGHAN]], ['Kabul', []]));
    expect(chains).toEqual([kabul]);
    expect(spans).toEqual([{ start: 0, end: 6 }]);
  });

  it.each([
    ['something else bears the name', afghan, [AFGHAN, AFGHAN_DOG]],
    ['nothing is known of the name', afghan, []],
    ['a person bears it', makeChain('c1', 'Afghan', { kind: 'person' }), [AFGHAN]],
  ])('keeps the chain when %s', (_, chain, candidates) => {
    expect(setAsideDemonyms([chain], answers(['Afghan', candidates]))).toEqual({ chains: [chain], spans: [] });
  });
});

describe('relating demonyms', () => {
  const chain = makeChain('c1', 'Afghanistan', { kind: 'place' });
  const link = { ...makeNil('c1'), entityId: AFGHANISTAN.id, confidence: 0.9, reason: null };
  const candidates = answers(['Afghan', [AFGHAN]], ['Afghanistan', [AFGHANISTAN]]);
  const named = [
    { name: 'Afghan', span: { start: 60, end: 66 } },
    { name: 'Afghan', span: { start: 30, end: 36 } },
    { name: 'Afghanistan', span: { start: 80, end: 91 } },
  ];

  it('adds the adjectives to the linked place, in text order', () => {
    expect(relateDemonyms([chain], [link], findDemonyms(named, candidates))).toEqual([
      {
        ...chain,
        demonyms: [
          { start: 30, end: 36 },
          { start: 60, end: 66 },
        ],
      },
    ]);
  });

  it('leaves an unlinked place and a group of the same link as they are', () => {
    const group = makeChain('c2', 'Afghanistan', { kind: 'group' });
    expect(relateDemonyms([chain], [makeNil('c1')], findDemonyms(named, candidates))).toEqual([chain]);
    expect(relateDemonyms([group], [{ ...link, chainId: 'c2' }], findDemonyms(named, candidates))).toEqual([group]);
  });
});
