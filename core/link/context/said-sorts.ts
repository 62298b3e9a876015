/**
 * What the words around a place's name say that it is: "the country of Niger", "Niger's capital", "the island of Taquile",
 * "Arauca, the department on the plains", "Orange and Los Angeles Counties", "boats on the Catatumbo". A namesake of another
 * sort is then no candidate. The word right behind a name is read elsewhere (printed-sorts.ts): only what is known can tell
 * whether it belongs to the name.
 */

import { isListedArea, type PlacedText } from '../../resolve/place-sorts.ts';
import type { Candidate, Chain } from '../../types.ts';
import { isSettlement, isWater } from '../describe.ts';

/** What a name can be said to be. */
export type SaidSort = 'country' | 'island' | 'region' | 'settlement' | 'water';

/** Characters looked at beside a name: some words. */
const REACH = 32;
const BEFORE: readonly (readonly [SaidSort, RegExp])[] = [
  ['country', /\b(?:country|nation) of $/u],
  ['island', /\b(?:island|isle) of $/u],
  ['settlement', /\b(?:city|town|village) of $/u],
  [
    'water',
    /\b(?:[Bb]oats?|[Ff]erry|[Ff]erries|[Bb]arges?|[Cc]anoes?|[Ss]hips?|[Bb]ridges?|[Bb]anks?|[Ww]aters|[Mm]outh|[Uu]pstream|[Dd]ownstream|[Ff]ishing) (?:on|over|across|along|of|down|up) the $/u,
  ],
];
const AFTER: readonly (readonly [SaidSort, RegExp])[] = [
  ['country', /^['’]s capital\b/u],
  [
    'region',
    /^, (?:the|an?) (?:\p{Ll}+ )?(?:county|department|governorate|oblast|parish|prefecture|province|region|state)\b/u,
  ],
];

/** The one sort that a text says a place's name is of; null when it says none, or several. */
export function saidSort({ kind, mentions }: Chain, article: PlacedText): SaidSort | null {
  if (kind !== 'place') return null;
  const { text } = article;
  const said = mentions.flatMap(({ start, end }) => [
    ...matching(BEFORE, text.slice(Math.max(0, start - REACH), start)),
    ...matching(AFTER, text.slice(end, end + REACH)),
    ...(isListedArea({ start, end }, article) ? (['region'] as const) : []),
  ]);
  const [only, second] = new Set(said);
  return only !== undefined && second === undefined ? only : null;
}

const matching = (patterns: typeof BEFORE, words: string): SaidSort[] =>
  patterns.filter(([, pattern]) => pattern.test(words)).map(([sort]) => sort);

/** "capital of Mongolia", "port city in Chile" */
const CITY = /^(?:\p{L}+ ){0,3}(?:capital|city|town|village|municipality|settlement|place|part of a city)\b/iu;

const ISLAND = /\bislands?\b/iu;
/** Many an island is one. */
const MUNICIPALITY = /^municipality\b/iu;

/** Does the candidate's description call it what the article does? */
export function isOfSaidSort(candidate: Candidate, sort: SaidSort): boolean {
  if (sort === 'island') return ISLAND.test(candidate.description);
  return candidate.description !== '' && !isOfOtherSort(candidate, sort) && sort !== 'region';
}

/** Is a candidate certainly of another sort? What no source describes is not. */
export function isOfOtherSort({ title, country, description }: Candidate, sort: SaidSort): boolean {
  if (sort === 'country') return country !== null && title !== country;
  if (description === '') return false;
  if (sort === 'region') return isSettlement(description);
  if (sort === 'island') return isSettlement(description) && !MUNICIPALITY.test(description);
  return sort === 'water' ? !isWater(description) : !CITY.test(description) && title !== country;
}
