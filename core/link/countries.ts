/**
 * Which countries an article is about: the context in which every other name is judged. Counted before anything is linked,
 * from the names of places that nearly always mean one thing and from adjectives of nationality.
 */

import { findDemonym } from '../resolve/demonyms.ts';
import type { Candidate, CandidatesByName, Chain, ChainId, CountryBasis, Span } from '../types.ts';

/** A chain that stands for a country, or an adjective of nationality. */
export type CountryWitness = ChainId | 'demonym';

/** Where each country is named, by English Wikipedia title, and by what. */
export type CountryMentions = ReadonlyMap<string, ReadonlyMap<CountryWitness, readonly Span[]>>;

/** A name that is no chain: an adjective of nationality, an event. */
export interface OtherName {
  readonly name: string;
  readonly span: Span;
}

/** Share of a name's readings that one must have to count as context before anything is linked. */
export const DOMINANT_PRIOR = 0.7;
/** Another country competes with the one named most from this share of its mentions; set by hand. */
const COMPETING_SHARE = 0.6;
/** Mentions shown as evidence. */
const MAX_EVIDENCE = 3;

/** The countries that an article's places and adjectives stand for. */
export function findCountries(
  chains: readonly Chain[],
  otherNames: readonly OtherName[],
  candidates: CandidatesByName,
): CountryMentions {
  const countries = new Map<string, Map<CountryWitness, readonly Span[]>>();
  const add = (country: string | null | undefined, witness: CountryWitness, spans: readonly Span[]) => {
    if (!country) return;
    const witnesses = countries.get(country) ?? new Map<CountryWitness, readonly Span[]>();
    countries.set(country, witnesses.set(witness, [...(witnesses.get(witness) ?? []), ...spans]));
  };
  for (const { id, kind, name, mentions } of chains) {
    if (kind !== 'place') continue;
    add(dominantPlace(name, candidates)?.country, id, mentions);
  }
  for (const { name, span } of otherNames) add(findDemonym(name, candidates)?.country, 'demonym', [span]);
  return countries;
}

/** The place that a name nearly always means; null when there is none. */
export function dominantPlace(name: string, candidates: CandidatesByName): Candidate | null {
  return (candidates.get(name) ?? []).find((one) => one.prior >= DOMINANT_PRIOR && one.kind === 'place') ?? null;
}

/** The country that the article is mostly about, with where it says so; null when none is named or another competes. */
export function findMainCountry(countries: CountryMentions): CountryBasis | null {
  const counted = [...countries]
    .map(([country, witnesses]) => ({ country, spans: [...witnesses.values()].flat() }))
    .sort((a, b) => b.spans.length - a.spans.length);
  const [first, second] = counted;
  if (!first || (second && second.spans.length >= first.spans.length * COMPETING_SHARE)) return null;
  const evidence = first.spans
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start)
    .slice(0, MAX_EVIDENCE);
  return { kind: 'article-country', country: first.country, evidence };
}
