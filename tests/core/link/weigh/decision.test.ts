import { describe, expect, it } from 'vitest';
import {
  type Decider,
  type DecisionWeights,
  type JudgedChain,
  NIL_FEATURES,
  type NilFeatures,
  weighCandidates,
} from '../../../../core/link/weigh/decision.ts';
import { CANDIDATE_FEATURES, type Features } from '../../../../core/link/weigh/features.ts';
import type { NilReason } from '../../../../core/types.ts';
import { makeCandidate, makeChain } from '../../samples.ts';

const features = (known: Partial<Features>): Features =>
  ({ ...Object.fromEntries(CANDIDATE_FEATURES.map((name) => [name, 0])), ...known }) as Features;
const nilFeatures = (known: Partial<NilFeatures>): NilFeatures =>
  ({ ...Object.fromEntries(NIL_FEATURES.map((name) => [name, 0])), ...known }) as NilFeatures;
/** Whoever agrees by country gains 2; that nothing fits begins at 1. */
const WEIGHTS: DecisionWeights = { candidate: features({ countryAgrees: 2 }), nil: nilFeatures({ always: 1 }) };
const DECIDER: Decider = { person: WEIGHTS, place: WEIGHTS, group: WEIGHTS };

type Row = readonly [title: string, known: Partial<Features>, veto?: NilReason];

const judgedOf = (...rows: Row[]): JudgedChain => ({
  chain: makeChain('c1', 'Salto', { kind: 'place' }),
  judged: rows.map(([title, known, veto = null]) => {
    return { candidate: makeCandidate(title), features: features(known), evidence: [], veto };
  }),
  nil: nilFeatures({ always: 1 }),
});
const rank = (...rows: Row[]) =>
  weighCandidates(judgedOf(...rows), DECIDER).map(({ candidate, probability }) => [candidate.title, probability]);

describe('the probability of a candidate', () => {
  it('is its share of the odds of all candidates and of none of these', () => {
    expect(rank(['A', { countryAgrees: 1 }])).toEqual([['A', expect.closeTo(1 / (1 + Math.exp(-1)))]]);
  });

  it('is halved by an equal namesake, and the likeliest comes first', () => {
    const [first, second, third] = rank(['A', {}], ['B', { countryAgrees: 1 }], ['C', { countryAgrees: 1 }]);
    expect([first?.[0], second?.[0], third?.[0]]).toEqual(['B', 'C', 'A']);
    expect(first?.[1]).toBe(second?.[1]);
    expect(first?.[1]).toBeLessThan(0.5);
  });

  it('is none where a veto rules the candidate out, whatever speaks for it', () => {
    expect(rank(['A', { countryAgrees: 1 }], ['B', {}])[0]?.[0]).toBe('A');
    expect(rank(['A', { countryAgrees: 1 }, 'kind-conflict'], ['B', {}])).toEqual([
      ['B', expect.closeTo(1 / (1 + Math.E))],
      ['A', 0],
    ]);
  });
});
