/**
 * Evidence → probability. A linear score per candidate and one for "none of these", through a softmax: two equal
 * namesakes halve each other, and every candidate has to beat the chance that the thing meant is in no source.
 */

import type { Kind } from '../types.ts';
import type { Features, JudgedCandidate } from './features.ts';
import { logOdds, type Ranking } from './ranker.ts';

/** Set by hand on the project's own articles so that no wrong link remains there; each in units of log-odds. */
const WEIGHTS: Readonly<Record<Kind, Readonly<Features>>> = {
  person: {
    matchedByTitle: 0.5,
    matchedBySearch: -1.5,
    logPrior: 1,
    isEmbedded: 1,
    kindKnown: 0.5,
    nameLength: 0,
    countryAgrees: 1.2,
    countryAbsent: -1.5,
    obscurity: 0,
    partElsewhere: 0,
    roleNounShared: 2.8,
    roleFieldShared: 1,
    workNamedInArticle: 0.6,
    workAbsentFromArticle: -1.5,
    sharedNames: 1,
    sharedPlaces: 0.1,
  },
  place: {
    matchedByTitle: 0.4,
    matchedBySearch: -1.5,
    logPrior: 1,
    isEmbedded: 3,
    kindKnown: 1.2,
    nameLength: 0.3,
    countryAgrees: 1.8,
    countryAbsent: -1.4,
    obscurity: -2.4,
    partElsewhere: -4,
    roleNounShared: 0,
    roleFieldShared: 0,
    workNamedInArticle: 0,
    workAbsentFromArticle: 0,
    sharedNames: 0.3,
    sharedPlaces: 0.3,
  },
  group: {
    matchedByTitle: 0.4,
    matchedBySearch: -1.5,
    logPrior: 1,
    isEmbedded: 3,
    kindKnown: 0.5,
    nameLength: 0.9,
    countryAgrees: 1.4,
    countryAbsent: -0.9,
    obscurity: 0,
    partElsewhere: 0,
    roleNounShared: 0,
    roleFieldShared: 0,
    workNamedInArticle: 0,
    workAbsentFromArticle: 0,
    sharedNames: 0.7,
    sharedPlaces: 0.3,
  },
};
/** Log-odds that a name of this kind in the news means something that no source has under this name. */
const NIL_SCORE: Readonly<Record<Kind, number>> = { person: 2.2, place: 2, group: 1.6 };

/** A candidate with its probability, 0–1. All of a chain's and NIL's add up to 1; a vetoed one has 0. */
export interface RankedCandidate extends JudgedCandidate {
  readonly probability: number;
}

/** Odds that the whole of a name's readings outside the shipped knowledge would add to NIL; set by hand like the rest. */
const UNKNOWN_SHARE_WEIGHT = 8;

/** Share of the name's readings that the shipped knowledge leaves to things it does not hold ("Greens"), 0–1. */
function unknownShare(judged: readonly JudgedCandidate[]): number {
  const shipped = judged.filter(({ candidate }) => candidate.source === 'embedded');
  if (shipped.length === 0) return 0;
  return Math.max(0, 1 - shipped.reduce((sum, { candidate }) => sum + candidate.prior, 0));
}

/**
 * Candidates by falling probability. What the article's other names say of a candidate through the pages' links comes from
 * the learned ranker, as the change in log-odds that the links make; names and titles without links weigh as learned
 * only among the candidates of one name, for the lists that the ranker learned from hold few strangers of the same name.
 */
export function rankCandidates(kind: Kind, judged: readonly JudgedCandidate[], learned: Ranking): RankedCandidate[] {
  const weights = WEIGHTS[kind];
  const best = Math.max(...learned.alone, 0);
  const odds = judged.map(({ features, veto }, i) => {
    if (veto) return 0;
    const [alone, together] = [logOdds(learned.alone[i]!), logOdds(learned.together[i]!)];
    const links = Math.min(Math.max(together - alone, -MAX_LINK_EVIDENCE), MAX_LINK_EVIDENCE);
    return Math.exp(score(features, weights) + NAME_WEIGHT * Math.log(learned.alone[i]! / best) + links);
  });
  const nilOdds = Math.exp(NIL_SCORE[kind]) * (1 + UNKNOWN_SHARE_WEIGHT * unknownShare(judged));
  const total = odds.reduce((sum, value) => sum + value, nilOdds);
  return judged
    .map((one, i) => ({ ...one, probability: odds[i]! / total }))
    .sort((a, b) => b.probability - a.probability);
}

/** Share of what names and titles say that counts beside the prior, which says some of the same; set by hand. */
const NAME_WEIGHT = 0.5;
/** Links alone never make a link or a NIL: log-odds that they can add or take; set by hand. */
const MAX_LINK_EVIDENCE = 1.5;

function score(features: Features, weights: Readonly<Features>): number {
  return (Object.keys(weights) as (keyof Features)[]).reduce((sum, name) => sum + weights[name] * features[name], 0);
}
