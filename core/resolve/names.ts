/**
 * The parts of a name. News repeats a name in shorter forms, so that comparing names means comparing their parts:
 * titles and possessives fall away, particles stay with the surname they belong to ("von der Leyen", "bin Salman").
 */

import { foldName } from '../text/normalize.ts';
import type { Chain, Span } from '../types.ts';
import { isCourtesyTitle, isRoleNoun } from './role-words.ts';

const NAME_SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const PARTICLES = new Set(
  'von van der den de del della di da dos das du la le al el bin ibn bint abu ben ter ten zu af av st'.split(' '),
);
const MINOR_WORDS = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'la', 'del', 'des', 'du', '&']);
const POSSESSIVE = /(?:['’]s|(?<=s)['’])$/u;

/** The words of a name, folded, without titles, suffixes and points: ["shafqat", "ali", "khan"]. */
export function nameWords(name: string): string[] {
  const words = foldName(name.replace(POSSESSIVE, ''))
    .split(/[\s.]+/)
    .filter((word) => word !== '');
  while (words.length > 1 && NAME_SUFFIXES.has(words.at(-1) ?? '')) words.pop();
  return words;
}

/**
 * Where the name proper stands inside a tagged span: titles at the front ("Ambassador Khan") and a possessive ending
 * fall away. A span that is nothing but titles is given back as it is.
 */
export function trimToName(text: string, span: Span, isPerson: boolean): Span {
  let { start, end } = span;
  end -= text.slice(start, end).match(POSSESSIVE)?.[0].length ?? 0;
  for (;;) {
    const title = isPerson && text.slice(start, end).match(/^(\S+?)\.?\s+(?=\S)/u);
    if (!title || !(isCourtesyTitle(title[1]!) || isLeadingTitle(title[1]!))) break;
    start += title[0].length;
  }
  return start < end ? { start, end } : span;
}

/** A capitalised role noun before a name is a title; first names that are also role nouns ("King", "Major") stay. */
function isLeadingTitle(word: string): boolean {
  return isRoleNoun(word) && !/^(?:king|prince|major|judge|dean|bishop|pope|marshal|baron|duke|earl)$/i.test(word);
}

/** The surname: the last word with the particles before it. Null for one-word names. */
export function surname(words: readonly string[]): string | null {
  if (words.length < 2) return null;
  let first = words.length - 1;
  while (first > 1 && PARTICLES.has(words[first - 1]!)) first--;
  return words.slice(first).join(' ');
}

/** How a shorter name can stand for a longer one. */
export type ShortForm = 'surname' | 'first-name' | 'outer-names';

/**
 * Does `short` stand for the person named `full`? Surname ("Khan"), all but the first names ("Ali Khan"), first name
 * ("Shafqat"), or first and last without the middle ("Shafqat Khan"). Null when it does not.
 */
export function shortFormOf(short: readonly string[], full: readonly string[]): ShortForm | null {
  if (short.length === 0 || short.length >= full.length) return null;
  const isTail = short.every((word, i) => word === full[full.length - short.length + i]);
  if (isTail || short.join(' ') === surname(full)) return 'surname';
  if (short.length === 1) return short[0] === full[0] ? 'first-name' : null;
  const isOuter = short[0] === full[0] && short.at(-1) === full.at(-1);
  const isHead = short.every((word, i) => word === full[i]);
  return isOuter || isHead ? 'outer-names' : null;
}

/** Does the acronym spell the initials of the name, with or without its small words ("OIC", "MoFA", "U.N.")? */
export function isAcronymOf(acronym: string, name: string): boolean {
  const letters = acronym.replace(/[.\s]/g, '');
  if (!/^\p{Lu}[\p{L}\d]*$/u.test(letters) || letters.length < 2 || !/\p{Lu}.*\p{Lu}/u.test(letters)) return false;
  const words = name.split(/[\s-]+/).filter((word) => word !== '');
  if (words.length < 2) return false;
  const initials = (kept: string[]) => kept.map((word) => word[0]!.toLowerCase()).join('');
  const wanted = letters.toLowerCase();
  return (
    wanted === initials(words) || wanted === initials(words.filter((word) => !MINOR_WORDS.has(word.toLowerCase())))
  );
}

/** Is this a lone first name or surname? It is found in any text about anyone, and never linked. */
export function isPartialName(chain: Chain): boolean {
  return chain.kind === 'person' && nameWords(chain.name).length < 2;
}
