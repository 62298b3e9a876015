/**
 * Evidence → probability. A linear score per candidate and one for "none of these", through a softmax: two equal
 * namesakes halve each other, and every candidate has to beat the chance that the thing meant is in no source. The weights
 * are learned from the project's own articles (docs/linking.md).
 */

import { nameWords } from '../../resolve/names.ts';
import type { Chain, Kind } from '../../types.ts';
import { CANDIDATE_FEATURES, type Features, type JudgedCandidate } from './features.ts';

/**
 * What speaks for "none of these", whatever the candidates are like.
 * - `always`: 1
 * - `unknownShare`: share of the name's readings that the shipped knowledge leaves to things it does not hold ("Greens"), where
 *   it holds one of the name's kind
 * - `isOneWord`: the name is a single word
 * - `isUnsure`: 1 − the tagger's mean score
 * - `isOffMap`: share of a place's mentions that nothing puts on the map ("in Perth")
 */
export const NIL_FEATURES = ['always', 'unknownShare', 'isOneWord', 'isUnsure', 'isOffMap'] as const;

/** Each of `NIL_FEATURES` of one name. */
export type NilFeatures = Readonly<Record<(typeof NIL_FEATURES)[number], number>>;

/** Weights of one kind of name, in units of log-odds. */
export interface DecisionWeights {
  readonly candidate: Features;
  readonly nil: NilFeatures;
}

/** All that deciding was trained to weigh. */
export type Decider = Readonly<Record<Kind, DecisionWeights>>;

/** One name with its candidates weighed: all that deciding reads. */
export interface JudgedChain {
  readonly chain: Chain;
  readonly judged: readonly JudgedCandidate[];
  readonly nil: NilFeatures;
}

/** A candidate with its probability, 0–1. All of a chain's and NIL's add up to 1; a vetoed one has 0. */
export interface WeighedCandidate extends JudgedCandidate {
  readonly probability: number;
}

/** Weighs what speaks for "none of these". `located`: starts of the mentions that the text puts on the map. */
export function judgeNil(
  { name, kind, mentions }: Chain,
  judged: readonly JudgedCandidate[],
  located: ReadonlySet<number>,
): NilFeatures {
  const shipped = judged.filter(({ candidate }) => candidate.source === 'embedded');
  const known = shipped.reduce((sum, { candidate }) => sum + candidate.prior, 0);
  const offMap = mentions.filter(({ start }) => !located.has(start)).length;
  return {
    always: 1,
    unknownShare: shipped.some(({ candidate }) => candidate.kind === kind) ? Math.max(0, 1 - known) : 0,
    isOneWord: Number(nameWords(name).length === 1),
    isUnsure: 1 - mentions.reduce((sum, { score }) => sum + score, 0) / mentions.length,
    isOffMap: kind === 'place' ? offMap / mentions.length : 0,
  };
}

/** Candidates by falling probability. */
export function weighCandidates(judged: JudgedChain, decider: Decider): WeighedCandidate[] {
  const { candidates, nil } = scoreChain(judged, decider[judged.chain.kind]);
  const odds = candidates.map((score) => Math.exp(score));
  const total = odds.reduce((sum, value) => sum + value, Math.exp(nil));
  return judged.judged
    .map((one, i) => ({ ...one, probability: odds[i]! / total }))
    .sort((a, b) => b.probability - a.probability);
}

/** Log-odds of a name's candidates, in their order, and of "none of these"; a veto leaves none. */
export function scoreChain(
  { judged, nil }: JudgedChain,
  weights: DecisionWeights,
): { readonly candidates: readonly number[]; readonly nil: number } {
  const scoreCandidate = (features: Features) =>
    CANDIDATE_FEATURES.reduce((sum, name) => sum + weights.candidate[name] * features[name], 0);
  return {
    candidates: judged.map(({ features, veto }) => (veto ? Number.NEGATIVE_INFINITY : scoreCandidate(features))),
    nil: NIL_FEATURES.reduce((sum, name) => sum + weights.nil[name] * nil[name], 0),
  };
}
