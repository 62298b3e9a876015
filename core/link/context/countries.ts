/**
 * Which countries an article is about: the context in which every other name is judged. Counted before anything is linked,
 * from the names of places that nearly always mean one thing and from adjectives of nationality.
 */

import { findDemonym } from '../../resolve/demonyms.ts';
import type { Candidate, CandidatesByName, Chain, ChainId, CountryBasis, Mention, Span } from '../../types.ts';

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
/** The country named first needs this share of the mentions of the one named most; set by hand. */
const OPENING_SHARE = 0.7;
/** Another country competes with the one named most from this share of its mentions; set by hand. */
const COMPETING_SHARE = 0.6;
/** Longest owner of a group in words ("South African"). */
const MAX_OWNER_WORDS = 2;
/** Share of the text before which a country must be named first to be what the article is about; set by hand. */
const LATE = 0.5;
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
    if (kind === 'place') add(dominantPlace(name, candidates)?.country, id, mentions);
    if (kind !== 'group') continue;
    for (const mention of mentions) {
      const owner = ownersIn(mention).find((one) => ownCountry(one.name, candidates) !== null);
      if (owner) add(ownCountry(owner.name, candidates), id, [owner.span]);
    }
  }
  for (const { name, span } of otherNames) add(findDemonym(name, candidates)?.country, 'demonym', [span]);
  return countries;
}

/** The words that may name a country at the head of groups' names, each once: to be looked up with the others. */
export function ownerNames(chains: readonly Chain[]): string[] {
  const groups = chains.filter(({ kind }) => kind === 'group');
  return [...new Set(groups.flatMap(({ mentions }) => mentions.flatMap(ownersIn)).map(({ name }) => name))];
}

/** "Australian" of "Australian Federal Police", "South African" of "South African Reserve Bank": the longest first. */
function ownersIn({ text, start }: Mention): OtherName[] {
  const words = [...text.matchAll(/\S+/gu)];
  return words
    .slice(0, Math.min(words.length - 1, MAX_OWNER_WORDS))
    .reverse()
    .map((last) => {
      const end = last.index + last[0].length;
      return { name: text.slice(0, end), span: { start, end: start + end } };
    });
}

/** The country that a word or two stand for, as its name or as its adjective; null when they stand for none. */
function ownCountry(name: string, candidates: CandidatesByName): string | null {
  const place = findDemonym(name, candidates) ?? dominantPlace(name, candidates);
  return place !== null && place.title === place.country ? place.country : null;
}

/** The place that a name nearly always means; null when there is none. */
export function dominantPlace(name: string, candidates: CandidatesByName): Candidate | null {
  return (candidates.get(name) ?? []).find((one) => one.prior >= DOMINANT_PRIOR && one.kind === 'place') ?? null;
}

/** What tells a country named in passing from the one that an article is about. */
export interface CountryText {
  /** Characters. */
  readonly length: number;
  /** The chains that name a country by a town of it, which may be another country's. */
  readonly towns: ReadonlySet<CountryWitness>;
}

/** The chains that name a country by something in it. */
export function findTowns(chains: readonly Chain[], candidates: CandidatesByName): ReadonlySet<CountryWitness> {
  const isTown = ({ kind, name }: Chain) => {
    const place = kind === 'place' ? dominantPlace(name, candidates) : null;
    return place !== null && place.title !== place.country;
  };
  return new Set(chains.filter(isTown).map(({ id }) => id));
}

/**
 * The country that the article is mostly about, with where it says so: the one named first, as a report's opening does,
 * when it is named about as often as any, else the one named clearly most. Null when no country is either, and when the one
 * named most comes in late behind another, as a comparison with that country does.
 */
export function findMainCountry(countries: CountryMentions, text: CountryText): CountryBasis | null {
  const counted = [...countries].filter(isNamed).map(([country, witnesses]) => {
    const starts = [...witnesses.values()].flat().map(({ start }) => start);
    return { country, count: starts.length, first: Math.min(...starts), isByName: isByName(witnesses, text) };
  });
  const [opening] = [...counted].sort((a, b) => a.first - b.first);
  const [most, second] = [...counted].sort((a, b) => b.count - a.count);
  if (!opening || !most) return null;
  if (opening.count >= most.count * OPENING_SHARE) return toBasis(opening.country, countries);
  const middle = text.length * LATE;
  const isLate = most.first > middle && counted.some((one) => one !== most && one.isByName && one.first <= middle);
  if (isLate) return null;
  return second && second.count >= most.count * COMPETING_SHARE ? null : toBasis(most.country, countries);
}

/** Is a country named by its name or an adjective, not by its towns alone? */
const isByName = (witnesses: ReadonlyMap<CountryWitness, readonly Span[]>, { towns }: CountryText) =>
  [...witnesses.keys()].some((witness) => !towns.has(witness));

/** One adjective alone names no country that an article is about: "English" is a school's subject, too. */
function isNamed([, witnesses]: [string, ReadonlyMap<CountryWitness, readonly Span[]>]): boolean {
  return [...witnesses].some(([witness, spans]) => witness !== 'demonym' || spans.length > 1);
}

/** What taking something for the country's rests on: the first places where the article names it. */
export function toBasis(country: string, countries: CountryMentions): CountryBasis {
  const evidence = [...(countries.get(country)?.values() ?? [])]
    .flat()
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start)
    .slice(0, MAX_EVIDENCE);
  return { kind: 'article-country', country, evidence };
}
