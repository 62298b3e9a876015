/**
 * The titles under which an encyclopedia keeps what many countries have: "Supreme Court" in an article about Pakistan is
 * "Supreme Court of Pakistan". Only titles are made here; whether there is such a page, the source says.
 */

import { foldName } from '../../text/normalize.ts';
import type { Chain } from '../../types.ts';
import { isGenericInstitution, isGenericParty } from '../context/shared-names.ts';
import type { Surroundings } from '../context/surroundings.ts';

/** Other names of one institution, folded → as titles have it. */
const OFFICIAL_NAMES: Readonly<Record<string, string>> = {
  'foreign office': 'Ministry of Foreign Affairs',
  'foreign ministry': 'Ministry of Foreign Affairs',
  'ministry of external affairs': 'Ministry of External Affairs',
  'defence ministry': 'Ministry of Defence',
  'defense ministry': 'Ministry of Defence',
  'interior ministry': 'Ministry of Interior',
  treasury: 'Ministry of Finance',
};
const MINISTRY = /^(?:the )?(\p{Lu}[\p{L} ]*?) Ministry$/u;
/** Forces and bodies that bear the country's name in front: "Pakistan Army", "Kenya Police". */
const NAMED_IN_FRONT = /^(?:army|navy|air force|police|military|parliament|coast guard|national guard|cabinet)$/u;

/** The country that an article is mostly about, and the adjectives by which it calls it. */
export interface NamedCountry {
  readonly country: string;
  readonly adjectives: readonly string[];
}

/** Ends of names that say what a place is: such names are seldom qualified, and never with "X, Country". */
const SORTED_PLACE =
  /\b(?:sea|ocean|bay|gulf|strait|channel|canal|river|lake|lough|loch|reservoir|dam|falls|island|islands|isles|archipelago|mount|mountain|mountains|hills|desert|valley|peninsula|coast|basin|province|region|county|district|state|division|department|governorate|parish|territory|bridge|tunnel|airport|station|port|street|road|avenue|square|park|market|stadium|palace|university|museum|hospital)$|^(?:mount|lake|wadi|gulf|sea|cape|strait) /u;

/** A title to look a chain up by beside its names, and the country that whatever stands there is of. */
export interface PlacedTitle {
  readonly title: string;
  /** English Wikipedia title; null when nothing known says. */
  readonly country: string | null;
}

/** Where a chain's things are looked for: in the country that the article is about, and in what it is said to lie in. */
export interface Whereabouts {
  readonly main: NamedCountry | null;
  readonly around: Surroundings | undefined;
}

/** Titles that a chain may stand under because of where it is; none for people and for names that need no country. */
export function titlesByPlace(chain: Chain, { main, around }: Whereabouts): PlacedTitle[] {
  const within = around && townTitle(chain, around.name);
  const inCountry = main ? namesInCountry(chain, main).map((title) => ({ title, country: main.country })) : [];
  return [...(within ? [{ title: within, country: around.country }] : []), ...inCountry];
}

/** "Newcastle, County Down"; null for what is seldom named so: rivers, provinces, a part of the outer place's name. */
function townTitle({ kind, name }: Chain, outer: string): string | null {
  const [own, around] = [foldName(name), foldName(outer)];
  const isTown = kind === 'place' && !SORTED_PLACE.test(own) && !around.includes(own) && !own.includes(around);
  return isTown ? `${name}, ${outer}` : null;
}

function namesInCountry(chain: Chain, { country, adjectives }: NamedCountry): string[] {
  const { kind, name } = chain;
  const town = townTitle(chain, country);
  if (town !== null) return [town];
  if (kind !== 'group' || !(isGenericInstitution(name) || isGenericParty(name))) return [];
  const plain = name.replace(/^the /iu, '');
  const ministry = plain.match(MINISTRY);
  const official = OFFICIAL_NAMES[foldName(name)] ?? (ministry ? `Ministry of ${ministry[1]}` : plain);
  const titles = [`${official} (${country})`, `${official} of ${country}`];
  if (NAMED_IN_FRONT.test(foldName(name))) titles.push(...[country, ...adjectives].map((one) => `${one} ${plain}`));
  return titles;
}
