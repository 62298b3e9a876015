/**
 * How a name and a page's title agree. Titles of encyclopedias are names with a qualifier: "Mercury (planet)",
 * "Perth, Scotland". A name may be the whole title, its beginning ("Dhaka" of "Dhaka Stock Exchange"), its end
 * ("Fischler"), its initials, or another word of the same stem ("German", "Germany").
 */

import { isAcronymOf } from '../../resolve/acronyms.ts';
import { foldName } from '../../text/normalize.ts';

/** A title cut into its name and its qualifier, both folded. */
export interface TitleParts {
  /** "mercury", "perth" */
  readonly name: string;
  /** "planet", "scotland"; empty when the title has none. */
  readonly qualifier: string;
  /** The name as printed: initials need its capitals. */
  readonly printed: string;
}

const QUALIFIED = /^(.+?)(?:\s*\(([^()]+)\)|,\s+(.+))$/u;

/** Cuts a title at its last parenthesis or its first comma. */
export function readTitle(title: string): TitleParts {
  const cut = title.match(QUALIFIED);
  const printed = cut?.[1] ?? title;
  return { name: foldName(printed), qualifier: foldName(cut?.[2] ?? cut?.[3] ?? ''), printed };
}

/**
 * What the strings alone say about a name and a title; every value lies between 0 and 1.
 * - `isTitle`, `isQualifiedTitle`: the name is the whole title, or all but its qualifier
 * - `opensTitle`, `endsTitle`: it opens or ends the title; words of the name by words of the title
 * - `wordsFound`, `wordsCovered`: share of the name's words that the title has, and of the title's that the name has
 * - `isAcronym`: it is the title's initials
 * - `stemShared`: both begin alike; length of what they share by length of the longer
 */
export const TITLE_MATCHES = [
  'isTitle',
  'isQualifiedTitle',
  'opensTitle',
  'endsTitle',
  'wordsFound',
  'wordsCovered',
  'isAcronym',
  'stemShared',
] as const;

/** Each of `TITLE_MATCHES` for one name and title. */
export type TitleMatch = Readonly<Record<(typeof TITLE_MATCHES)[number], number>>;

/** Compares a printed name, given with its folded form, with a title. */
export function matchTitle(name: { readonly printed: string; readonly folded: string }, title: TitleParts): TitleMatch {
  const { printed, folded } = name;
  const nameWords = folded.split(' ');
  const titleWords = title.name.split(' ');
  const inTitle = nameWords.filter((word) => titleWords.includes(word)).length;
  const inName = titleWords.filter((word) => nameWords.includes(word)).length;
  const isWhole = folded === title.name;
  const share = nameWords.length / titleWords.length;
  return {
    isTitle: Number(isWhole && title.qualifier === ''),
    isQualifiedTitle: Number(isWhole && title.qualifier !== ''),
    opensTitle: !isWhole && title.name.startsWith(`${folded} `) ? share : 0,
    endsTitle: !isWhole && title.name.endsWith(` ${folded}`) ? share : 0,
    wordsFound: inTitle / nameWords.length,
    wordsCovered: inName / titleWords.length,
    isAcronym: Number(!isWhole && isAcronymOf(printed, title.printed)),
    stemShared: isWhole ? 0 : stemShared(folded, title.name),
  };
}

function stemShared(name: string, title: string): number {
  let length = 0;
  while (length < name.length && name[length] === title[length]) length++;
  return length < MIN_STEM ? 0 : length / Math.max(name.length, title.length);
}

/** Letters from which two words may have one stem: "Thai", "Thailand". */
const MIN_STEM = 3;
