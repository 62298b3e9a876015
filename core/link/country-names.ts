/**
 * The titles under which an encyclopedia keeps what many countries have: "Supreme Court" in an article about Pakistan is
 * "Supreme Court of Pakistan". Only titles are made here; whether there is such a page, the source says.
 */

import { foldName } from '../text/normalize.ts';
import type { Chain } from '../types.ts';
import { isGenericInstitution, isGenericParty } from './shared-names.ts';

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

/** Titles to look a chain up by as a thing of the country; none for people and for names that no other country has. */
export function namesInCountry({ kind, name }: Chain, { country, adjectives }: NamedCountry): string[] {
  if (kind === 'place') return foldName(name).includes(foldName(country)) ? [] : [`${name}, ${country}`];
  if (kind === 'person' || !(isGenericInstitution(name) || isGenericParty(name))) return [];
  const plain = name.replace(/^the /iu, '');
  const ministry = plain.match(MINISTRY);
  const official = OFFICIAL_NAMES[foldName(name)] ?? (ministry ? `Ministry of ${ministry[1]}` : plain);
  const titles = [`${official} (${country})`, `${official} of ${country}`];
  if (NAMED_IN_FRONT.test(foldName(name))) titles.push(...[country, ...adjectives].map((one) => `${one} ${plain}`));
  return titles;
}
