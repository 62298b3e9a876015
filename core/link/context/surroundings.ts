/**
 * What a place is said to lie in: "Newcastle, in County Down", "Perth, Scotland", "Al-Hilal of Sudan". A namesake that lies
 * elsewhere is then no candidate, however well known.
 */

import { findDemonym } from '../../resolve/demonyms.ts';
import { readInstitution } from '../../resolve/institutions.ts';
import { isOnTheMap } from '../../resolve/kinds-beside.ts';
import { indexByOffset } from '../../text/near.ts';
import { foldName } from '../../text/normalize.ts';
import type { Candidate, CandidatesByName, Chain, ChainId, Mention, Span } from '../../types.ts';
import { dominantPlace, type OtherName } from './countries.ts';

/** The place that a name is said to lie in, or to be of. */
export interface Surroundings {
  /** As printed. */
  readonly name: string;
  /** Country that it is or lies in, by English Wikipedia title; null when nothing known says. */
  readonly country: string | null;
  readonly isCountry: boolean;
}

/** Words between a place and what it lies in. */
const LIES_IN =
  /^(?:, in|,? on the \p{L}+ of|, near the \p{L}+ of|, (?:the|an?) (?:[\p{Ll}’'-]+ ){0,2}(?:city|town|village|port)(?: \p{Ll}+){0,4} in) (?:the )?$/u;
/** The same, when the place is itself put on the map ("at Parkes in Australia"): else "in" may tell where something was done. */
const MAY_LIE_IN = /^(?:,| in) (?:the )?$/u;
/** A club "of" a country. */
const IS_OF = /^ of (?:the )?$/u;
/** A ministry "in" a capital is that capital's. */
const SITS_IN = /^ in (?:the )?$/u;
/** What follows the second of two places that are a list and not one inside the other. */
const LIST_GOES_ON = /^,? (?:and|or) |^, \p{Lu}/u;
/** Characters between both names: the longest words above. */
const REACH = 56;
/** Prior from which a place that bears just this name is taken to lie in a region that its source does not mention. */
const CLEAR_PRIOR = 0.7;

/** The parts of an article that say where its names lie. */
interface SurroundingText {
  readonly chains: readonly Chain[];
  readonly otherNames: readonly OtherName[];
  readonly text: string;
}

/** Surroundings by chain; chains whose surroundings are not named are missing. Cost: mentions, and the places near each. */
export function findSurroundings(
  article: SurroundingText,
  candidates: CandidatesByName,
): ReadonlyMap<ChainId, Surroundings> {
  const places = article.chains.filter(({ kind }) => kind === 'place');
  const ofPlaces = places.flatMap((place) => place.mentions.map((mention) => ({ ...mention, place })));
  const placesNear = indexByOffset(ofPlaces, REACH);
  const namesNear = indexByOffset<Span>([...ofPlaces, ...article.otherNames.map(({ span }) => span)], REACH);
  const found = new Map<ChainId, Surroundings>();
  for (const chain of article.chains) {
    if (chain.kind === 'person') continue;
    const outer = findOuter(chain, placesNear, article.text);
    const around = outer
      ? toSurroundings(chain, outer, candidates)
      : findOwner(chain, { text: article.text, namesNear }, candidates);
    if (around) found.set(chain.id, around);
  }
  return found;
}

/** A mention of a place, with the chain that it is of. */
interface PlaceMention extends Mention {
  readonly place: Chain;
}

/** The place that a chain is said to lie in; of several the one that the article names first. */
function findOuter(chain: Chain, placesNear: (span: Span) => readonly PlaceMention[], text: string): Chain | undefined {
  const around = chain.mentions.flatMap((inner) =>
    placesNear(inner).filter((outer) => outer.place.id !== chain.id && isSaidToLieIn(chain, { inner, outer, text })),
  );
  return around.map(({ place }) => place).sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)[0];
}

/** A group is its country's, also where a city of that is named. */
function toSurroundings({ kind }: Chain, outer: Chain, candidates: CandidatesByName): Surroundings {
  const place = dominantPlace(outer.name, candidates);
  const isCountry = place !== null && place.country !== null && (kind === 'group' || place.title === place.country);
  return { name: outer.name, country: place?.country ?? null, isCountry };
}

/** "Pakistan’s Foreign Office", "the Kenyan parliament": whose the words beside an institution say it is. */
function findOwner(
  { kind, mentions }: Chain,
  { text, namesNear }: { readonly text: string; readonly namesNear: (span: Span) => readonly Span[] },
  candidates: CandidatesByName,
): Surroundings | null {
  if (kind !== 'group') return null;
  for (const mention of mentions) {
    const owner = readInstitution(mention, { text, places: namesNear(mention) })?.owner;
    const name = owner ? text.slice(owner.start, owner.end) : '';
    const country = (dominantPlace(name, candidates) ?? findDemonym(name, candidates))?.country ?? null;
    if (country !== null) return { name, country, isCountry: true };
  }
  return null;
}

interface Neighbours {
  readonly inner: Mention;
  readonly outer: Mention;
  readonly text: string;
}

function isSaidToLieIn({ kind }: Chain, { inner, outer, text }: Neighbours): boolean {
  if (outer.start <= inner.end || outer.start - inner.end > REACH) return false;
  const between = text.slice(inner.end, outer.start);
  if (kind === 'group')
    return IS_OF.test(between) || (SITS_IN.test(between) && readInstitution(inner, { text, places: [] }) !== null);
  if (LIES_IN.test(between)) return true;
  return (
    MAY_LIE_IN.test(between) && isOnTheMap(inner, text) && !LIST_GOES_ON.test(text.slice(outer.end, outer.end + REACH))
  );
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

/** Does what is known of the candidate name what the article says it lies in, or is of? */
export function liesIn({ title, description, about, country }: Candidate, outer: Surroundings | undefined): boolean {
  if (!outer) return false;
  if (outer.isCountry) return outer.country === country;
  return foldName(`${title} ${description} ${about}`).includes(foldName(outer.name));
}
