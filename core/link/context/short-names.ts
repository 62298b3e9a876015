/** Short names of groups, "AA", "INC": many things of the world share each, and only the article tells which one it means. */

import { isAcronymOf } from '../../resolve/acronyms.ts';
import { foldName } from '../../text/normalize.ts';
import type { Candidate, Chain } from '../../types.ts';

/** Letters up to which acronyms are shared by many. */
const SHORT = 3;
/** Letters that too much goes by for a country's body to be printed without it. */
const SHORTEST = 2;
/** Countries whose bodies the world's English papers print without a country: "the FBI", "the BBC". */
const PRINTED_BARE: ReadonlySet<string> = new Set(['United States', 'United Kingdom']);
/** Whom papers of all countries cite: "told AP". */
const CITED = /\bnews agency\b/iu;

/** Do papers of all countries print such a country's things without it? "The White House". */
export const isPrintedBare = (country: string): boolean => PRINTED_BARE.has(country);

/** Without stops, and without the ending of several: "SAPs". */
const lettersOf = (name: string) => name.replace(/[.\s]/gu, '').replace(/(?<=^\p{Lu}{2,})s$/u, '');
const isCapitals = (name: string) => /^\p{Lu}+$/u.test(lettersOf(name));

/** Is a short name printed as a word, "Inc.", and known only as the acronym of another title? It is not that one, then. */
export function isOnlyAcronym(name: string, { kind, title, matchedBy }: Candidate): boolean {
  if (kind !== 'group' || matchedBy !== 'alias' || isCapitals(name) || lettersOf(name).length > SHORT) return false;
  return !foldName(title).split(' ').includes(foldName(name));
}

/** Is a country's body called by a short acronym alone? Without its country in the article it may be anything. */
export function isBareAcronym({ kind, name }: Chain, { title, country, description }: Candidate): boolean {
  if (kind !== 'group' || country === null || !isCapitals(name) || foldName(title) === foldName(name)) return false;
  const letters = lettersOf(name).length;
  const isKnownBare = letters > SHORTEST && isPrintedBare(country);
  return letters <= SHORT && !isKnownBare && !CITED.test(description);
}

/** Prior from which hardly anything else goes by a name; set by hand. */
const ONLY_BEARER = 0.9;

/** Is a name one word, not of the candidate's title and no acronym, that others go by, too? "Isis", "Quad", "Scouts". */
export function isSharedWord({ kind, name }: Chain, { title, matchedBy, prior }: Candidate): boolean {
  if (kind !== 'group' || matchedBy !== 'alias' || prior >= ONLY_BEARER) return false;
  return !name.includes(' ') && !isCapitals(name) && !foldName(title).split(' ').includes(foldName(name));
}

/**
 * What the text says that an acronym stands for, where that is no name: "artificial pancreas (AP)". Null when it says
 * nothing of the kind; names that are spelled out so are one chain with their acronym already.
 */
export function spelledOut({ kind, mentions }: Chain, text: string): string | null {
  if (kind !== 'group') return null;
  for (const { start, end, text: printed } of mentions) {
    if (!isCapitals(printed) || text[start - 1] !== '(' || text[end] !== ')') continue;
    const words = text
      .slice(Math.max(0, start - MAX_SPELLED_OUT), start - 1)
      .trim()
      .split(/\s+/u);
    for (let count = lettersOf(printed).length; count <= lettersOf(printed).length + MINOR_WORDS; count += 1) {
      const spelled = words.slice(-count).join(' ');
      if (isAcronymOf(lettersOf(printed), spelled)) return spelled;
    }
  }
  return null;
}

/** Characters before the bracket that are searched. */
const MAX_SPELLED_OUT = 120;
/** Small words that an acronym may leave out. */
const MINOR_WORDS = 2;

/** Has the candidate's title a word of what the acronym is said to stand for, or do the words about it have all? */
export function standsFor(spelled: string, { title, about }: Candidate): boolean {
  if (foldName(about).includes(foldName(spelled))) return true;
  const words = new Set(foldName(spelled).split(' '));
  return foldName(title)
    .split(' ')
    .some((word) => words.has(word));
}
