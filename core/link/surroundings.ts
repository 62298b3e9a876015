/**
 * What a place is said to lie in: "Newcastle, in County Down", "Perth, Scotland", "Al-Hilal of Sudan". A namesake that lies
 * elsewhere is then no candidate, however well known.
 */

import { foldName } from '../text/normalize.ts';
import type { Candidate, CandidatesByName, Chain, ChainId, Mention } from '../types.ts';
import { dominantPlace } from './countries.ts';

/** The place that a name is said to lie in, or to be of. */
export interface Surroundings {
  /** As printed. */
  readonly name: string;
  /** Country that it is or lies in, by English Wikipedia title; null when nothing known says. */
  readonly country: string | null;
  readonly isCountry: boolean;
}

/** Words between a place and what it lies in. */
const LIES_IN = /^(?:, in|,? on the \p{L}+ of|, near the \p{L}+ of) (?:the )?$/u;
/** The same, when the place is itself put on the map ("at Parkes in Australia"): else "in" may tell where something was done. */
const MAY_LIE_IN = /^(?:,| in) (?:the )?$/u;
/** A club, a ministry "of" a country. */
const IS_OF = /^ of (?:the )?$/u;
/** What follows the second of two places that are a list and not one inside the other. */
const LIST_GOES_ON = /^,? (?:and|or) |^, \p{Lu}/u;
/** Characters between both names: the longest words above. */
const REACH = 24;
/** Prior from which a place that bears just this name is taken to lie in a region that its source does not mention. */
const CLEAR_PRIOR = 0.7;

/** Surroundings by chain; chains whose surroundings are not named are missing. Cost: names × places. */
export function findSurroundings(
  { chains, text }: { readonly chains: readonly Chain[]; readonly text: string },
  candidates: CandidatesByName,
  isLocated: (mention: Mention) => boolean,
): ReadonlyMap<ChainId, Surroundings> {
  const places = chains.filter(({ kind }) => kind === 'place');
  const found = new Map<ChainId, Surroundings>();
  for (const chain of chains) {
    if (chain.kind === 'person') continue;
    const outer = places.find(
      (place) =>
        place.id !== chain.id &&
        chain.mentions.some((inner) =>
          place.mentions.some((mention) => liesIn(chain, { inner, outer: mention, text, isLocated })),
        ),
    );
    if (!outer) continue;
    const country = dominantPlace(outer.name, candidates);
    const isCountry = country !== null && country.title === country.country;
    found.set(chain.id, { name: outer.name, country: country?.country ?? null, isCountry });
  }
  return found;
}

interface Neighbours {
  readonly inner: Mention;
  readonly outer: Mention;
  readonly text: string;
  readonly isLocated: (mention: Mention) => boolean;
}

function liesIn({ kind }: Chain, { inner, outer, text, isLocated }: Neighbours): boolean {
  if (outer.start <= inner.end || outer.start - inner.end > REACH) return false;
  const between = text.slice(inner.end, outer.start);
  if (kind === 'group') return IS_OF.test(between);
  if (LIES_IN.test(between)) return true;
  return MAY_LIE_IN.test(between) && isLocated(inner) && !LIST_GOES_ON.test(text.slice(outer.end, outer.end + REACH));
}

/** Does the candidate lie outside of what the article says it lies in? A country lies in nothing. */
export function liesElsewhere(candidate: Candidate, { name, country, isCountry }: Surroundings): boolean {
  if (candidate.country !== null && candidate.title === candidate.country) return false;
  const isAbroad = country !== null && candidate.country !== null && candidate.country !== country;
  if (isCountry || isAbroad) return isAbroad;
  const { title, description, about, matchedBy, prior } = candidate;
  const isNamed = foldName(`${title} ${description} ${about}`).includes(foldName(name));
  return !isNamed && !(matchedBy === 'title' && prior >= CLEAR_PRIOR);
}
