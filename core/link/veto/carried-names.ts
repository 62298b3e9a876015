/**
 * Names that settlers carried overseas. The tables hold the larger bearer only, which is often the daughter; in an article
 * about the mother country the small town at home may be meant: "near Guadalajara" in a report from Spain is no city of
 * Mexico's, however large.
 */

import type { Candidate, Chain } from '../../types.ts';
import type { LinkContext } from '../context/context.ts';
import { liesIn } from '../context/surroundings.ts';
import { countryShare } from '../weigh/country-match.ts';

/** Countries whose towns were often named after those of another, by that other; English Wikipedia titles. */
const DAUGHTERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'Spain',
    new Set([
      'Argentina',
      'Bolivia',
      'Chile',
      'Colombia',
      'Costa Rica',
      'Cuba',
      'Dominican Republic',
      'Ecuador',
      'El Salvador',
      'Guatemala',
      'Honduras',
      'Mexico',
      'Nicaragua',
      'Panama',
      'Paraguay',
      'Peru',
      'Philippines',
      'United States',
      'Uruguay',
      'Venezuela',
    ]),
  ],
  ['Portugal', new Set(['Angola', 'Brazil', 'Mozambique'])],
  ['United Kingdom', new Set(['Australia', 'Canada', 'Jamaica', 'New Zealand', 'South Africa', 'United States'])],
]);

/** Prominence from which a town is meant wherever its name is printed: two million people; set by hand. */
const KNOWN_ABROAD = 0.65;
/** Mentions of the daughter, of those of the country named most, from which its town may be meant; set by hand. */
const NAMED_SHARE = 0.8;
const TOWN = /^(?:\p{L}+ )?(?:city|town|village|municipality)\b/iu;

/** May the name be that of a smaller town in the country that the article is about, which no source knows? */
export function mayBeCarriedName(chain: Chain, candidate: Candidate, context: LinkContext): boolean {
  const { country, prominence, description } = candidate;
  if (chain.kind !== 'place' || country === null || prominence >= KNOWN_ABROAD || !TOWN.test(description)) return false;
  const isDaughter = DAUGHTERS.get(context.mainCountry?.country ?? '')?.has(country) ?? false;
  if (!isDaughter || liesIn(candidate, context.surroundings.get(chain.id))) return false;
  return countryShare(chain, candidate, context) < NAMED_SHARE;
}
