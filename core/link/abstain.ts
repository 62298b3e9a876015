/** When to say "not sure". A wrong card is worse than no card, so every doubt ends in NIL, with the doubt's name. */

import { isPartialName } from '../resolve/names.ts';
import type { Alternative, Chain, Link, NilReason } from '../types.ts';
import type { RankedCandidate } from './rank.ts';
import { sharesWork } from './work-match.ts';

/** Probability a link must reach: on articles left out of the learning, 99.8 % of the links above it are right (docs/linking.md). */
export const LINK_THRESHOLD = 0.8;
/** A runner-up this probable makes the case one of namesakes rather than of missing evidence. */
const NAMESAKE_THRESHOLD = 0.2;
const MAX_ALTERNATIVES = 3;

/** Chooses among ranked candidates, or abstains. `ranked` falls in probability; disambiguation pages are left out. */
export function decideLink(chain: Chain, ranked: readonly RankedCandidate[]): Link {
  const [first] = ranked;
  const isPartial = isPartialName(chain);
  const isSure =
    first !== undefined && first.probability >= LINK_THRESHOLD && !isPartial && !isNamesakeOnly(chain, first);
  if (isSure)
    return {
      chainId: chain.id,
      entityId: first.candidate.id,
      confidence: first.probability,
      reason: null,
      basis: null,
      alternatives: toAlternatives(ranked.slice(1)),
    };
  return {
    chainId: chain.id,
    entityId: null,
    confidence: 0,
    reason: isPartial ? 'partial-name' : findReason(ranked),
    basis: null,
    alternatives: toAlternatives(ranked),
  };
}

/**
 * An ordinary person has the name of some known one, and lives in the same country, near the same places. Nothing of that
 * makes a link where the article says nothing of the known one's work, however probable.
 */
const isNamesakeOnly = ({ kind }: Chain, { features }: RankedCandidate) => kind === 'person' && !sharesWork(features);

function findReason(ranked: readonly RankedCandidate[]): NilReason {
  const [first, second] = ranked;
  if (!first) return 'not-in-sources';
  if (first.veto) return ranked.find(({ veto }) => veto === 'role-conflict')?.veto ?? first.veto;
  if (second && second.probability >= NAMESAKE_THRESHOLD) return 'namesakes';
  return ranked.find(({ veto }) => veto === 'role-conflict')?.veto ?? 'no-evidence';
}

function toAlternatives(ranked: readonly RankedCandidate[]): Alternative[] {
  return ranked.slice(0, MAX_ALTERNATIVES).map(({ candidate, probability, evidence }) => ({
    entityId: candidate.id,
    title: candidate.title,
    description: candidate.description,
    confidence: probability,
    evidence,
  }));
}
