/** When to say "not sure". A wrong card is worse than no card, so every doubt ends in NIL, with the doubt's name. */

import { isPartialName } from '../../resolve/names.ts';
import type { Alternative, Chain, Link, NilReason } from '../../types.ts';
import type { WeighedCandidate } from './decision.ts';
import type { Features } from './features.ts';
import { sharesWork } from './work-match.ts';

/** Probability a link must reach: on articles left out of the learning, 99.8 % of the links above it are right (docs/linking.md). */
export const LINK_THRESHOLD = 0.8;
/** A runner-up this probable makes the case one of namesakes rather than of missing evidence. */
const NAMESAKE_THRESHOLD = 0.2;
const MAX_ALTERNATIVES = 3;

/** Chooses among ranked candidates, or abstains. `ranked` falls in probability; disambiguation pages are left out. */
export function decideLink(chain: Chain, ranked: readonly WeighedCandidate[]): Link {
  const [first] = ranked;
  const isPartial = isPartialName(chain);
  const isSure =
    first !== undefined &&
    first.probability >= LINK_THRESHOLD &&
    !isPartial &&
    !isNamesakeOnly(chain, first) &&
    !isContested(chain, ranked);
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
    reason: isPartial ? 'partial-name' : findReason(chain, ranked),
    basis: null,
    alternatives: toAlternatives(ranked),
  };
}

/**
 * An ordinary person has the name of some known one, and lives in the same country, near the same places. Nothing of that
 * makes a link where the article says nothing of the known one's work or years of life, however probable.
 */
const isNamesakeOnly = ({ kind }: Chain, { features }: WeighedCandidate) =>
  kind === 'person' && !sharesWork(features) && features.yearsAgree === 0;

/** Share of a name's readings that makes a shipped row a rival that the article does not speak of; set by hand. */
const RIVAL_PRIOR = 0.1;
/** The same below which only its region makes it the rival of a row that the name nearly always means; set by hand. */
const HARDLY_MEANT = 0.01;

/**
 * The shipped tables give a place's name to one of another country, too, for which the article speaks as much: that one of
 * them is larger or better known must not decide ("Georgia" by itself). A region named like its city is no rival.
 */
function isContested({ kind }: Chain, [first, ...others]: readonly WeighedCandidate[]): boolean {
  if (!first || kind !== 'place') return false;
  const own = speaksFor(first.features);
  return others.some((one) => {
    const { candidate, features, veto } = one;
    const isElsewhere = candidate.country !== null && candidate.country !== first.candidate.country;
    const isNamed = speaksFor(features) > 0 || candidate.prior >= RIVAL_PRIOR;
    const isRival = candidate.source === 'embedded' && features.partElsewhere === 0 && !isHardlyMeant(one, first);
    return veto === null && isRival && isElsewhere && isNamed && speaksFor(features) >= own;
  });
}

/** "Vienna" is no town in Virginia where the article names the United States, but may be where it names Virginia. */
function isHardlyMeant({ candidate, evidence }: WeighedCandidate, first: WeighedCandidate): boolean {
  const isRegionNamed = evidence.some(({ kind }) => kind === 'named'); // which leaves the country out
  return first.features.isClear === 1 && candidate.prior < HARDLY_MEANT && !isRegionNamed;
}

/**
 * What the article says for a candidate beside its name: country, surroundings, names that it shares or is linked with. A
 * sum without weights, on purpose: it only asks which of two the article speaks of more, each term is 0 where it says
 * nothing, and the learned weights already had their say. Too few names of our articles have such rivals to learn more.
 */
const speaksFor = (features: Features) =>
  features.countryShare +
  features.liesThere +
  features.qualifierNamed +
  features.linked +
  features.sharedNames +
  features.sharedPlaces;

function findReason(chain: Chain, ranked: readonly WeighedCandidate[]): NilReason {
  const [first, second] = ranked;
  if (!first) return 'not-in-sources';
  if (first.veto) return ranked.find(({ veto }) => veto === 'role-conflict')?.veto ?? first.veto;
  if (second && (second.probability >= NAMESAKE_THRESHOLD || isContested(chain, ranked))) return 'namesakes';
  return ranked.find(({ veto }) => veto === 'role-conflict')?.veto ?? 'no-evidence';
}

function toAlternatives(ranked: readonly WeighedCandidate[]): Alternative[] {
  return ranked.slice(0, MAX_ALTERNATIVES).map(({ candidate, probability, evidence }) => ({
    entityId: candidate.id,
    title: candidate.title,
    description: candidate.description,
    confidence: probability,
    evidence,
  }));
}
