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
/** "Geneva-based", "US-led": the name is the first part. */
const COMPOUND_ENDING =
  /(?<=\p{L})-(?:based|led|backed|born|held|controlled|run|owned|funded|brokered|sponsored|style|registered|flagged|occupied|administered)$/u;
const POSSESSIVE = /(?:['’]s|(?<=s)['’])$/u;

const CORPORATE_SUFFIXES = new Set('inc corp corporation ltd limited plc co company ag sa spa gmbh nv llc'.split(' '));
/** "J.K. Rowling", and "JK Rowling" beside a name in small letters. */
const JOINED_INITIALS =
  /(?<=\p{Lu}\.)(?=\p{Lu})|(?<=^\p{Lu})(?=\p{Lu}{1,2}\s\p{Lu}\p{Ll})|(?<=^\p{Lu}\p{Lu})(?=\p{Lu}\s\p{Lu}\p{Ll})/gu;
const NICKNAME = /["“”‘«(]\s*([^"“”’»()]+?)\s*["“”’»)]/gu;

/** The words of a name, folded, without suffixes and points: ["shafqat", "ali", "khan"]. */
export function nameWords(name: string): string[] {
  const words = allWords(name);
  while (words.length > 1 && NAME_SUFFIXES.has(words.at(-1) ?? '')) words.pop();
  return words;
}

const allWords = (name: string) =>
  foldName(name.replace(POSSESSIVE, ''))
    .split(/[\s.]+/)
    .filter((word) => word !== '');

/** The words of a person's name, initials apart ("JK Rowling" as "J. K. Rowling"), without nicknames in quotes. */
export function personWords(name: string): string[] {
  const plain = name.replace(NICKNAME, ' ').replace(JOINED_INITIALS, ' ');
  return nameWords(/\p{L}/u.test(plain) ? plain : name);
}

/** The words of a group's name without its legal form ("Keane Inc."), "Ministry of Water" as "Water Ministry". */
export function groupWords(name: string): string[] {
  const words = nameWords(name);
  while (words.length > 1 && CORPORATE_SUFFIXES.has(words.at(-1) ?? '')) words.pop();
  const office = words.join(' ').match(/^(ministry|department) of (?:the )?(.+)$/u);
  return office ? [...office[2]!.split(' '), office[1]!] : words;
}

/** "St Elizabeth" as "Saint Elizabeth": papers print the one, encyclopedias either. */
export const spellSaint = (name: string): string => name.replace(/\bSt\.? (?=\p{Lu})/gu, 'Saint ');

/** What tells a father from a son of one name, folded ("jr"); null when there is nothing. */
export function nameSuffix(name: string): string | null {
  const words = allWords(name);
  const last = words.at(-1) ?? '';
  return words.length > 1 && NAME_SUFFIXES.has(last) ? last : null;
}

/** Nicknames that stand in quotes or brackets inside a name: ["Bob"] of Robert “Bob” Ruiz. */
export function nicknamesIn(name: string): string[] {
  return [...name.matchAll(NICKNAME)].map((found) => found[1]!);
}

/**
 * Where the name proper stands inside a tagged span: titles at the front ("Ambassador Khan"), a possessive ending and the
 * second half of an adjective ("Geneva-based") fall away. A span that is nothing but titles is given back as it is.
 */
export function trimToName(text: string, span: Span, isPerson: boolean): Span {
  let { start, end } = span;
  end -= text.slice(start, end).match(POSSESSIVE)?.[0].length ?? 0;
  end -= text.slice(start, end).match(COMPOUND_ENDING)?.[0].length ?? 0;
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
export type ShortForm = 'surname' | 'first-name' | 'outer-names' | 'initials' | 'other-order' | 'inner';

/**
 * Does `short` stand for the person named `full`? Surname ("Khan"), all but the first names ("Ali Khan"), first name
 * ("Shafqat"), first and last without the middle ("Shafqat Khan"), with initials ("S. A. Khan"), or family name first
 * ("Kim Jong-un"). `inner` is one word from the middle: the father's surname in Spanish, but a middle name in English.
 * Null when it does not.
 */
export function shortFormOf(short: readonly string[], full: readonly string[]): ShortForm | null {
  if (short.length === 0 || short.length > full.length) return null;
  if (short.length > 1 && haveSameInitials(short, full)) return 'initials';
  if (short.length === full.length) return isOtherOrder(short, full) ? 'other-order' : null;
  const isTail = short.every((word, i) => word === full[full.length - short.length + i]);
  if (isTail || short.join(' ') === surname(full)) return 'surname';
  if (short.length === 1) return short[0] === full[0] ? 'first-name' : innerForm(short[0]!, full);
  const isOuter = short[0] === full[0] && short.at(-1) === full.at(-1);
  const isHead = short.every((word, i) => word === full[i]);
  return isOuter || isHead ? 'outer-names' : null;
}

const innerForm = (word: string, full: readonly string[]) =>
  full.length > 2 && word.length > 1 && full.slice(1, -1).includes(word) ? 'inner' : null;

/** One surname, and every other word of the shorter name agrees with one of the longer in order; at least one is an initial. */
function haveSameInitials(short: readonly string[], full: readonly string[]): boolean {
  if (short.at(-1) !== full.at(-1) || short.at(-1)!.length === 1) return false;
  if (![...short, ...full].some((word) => word.length === 1) || short.join(' ') === full.join(' ')) return false;
  if (!agree(short[0]!, full[0]!)) return false;
  let at = 1;
  return short.slice(1, -1).every((word) => {
    while (at < full.length - 1 && !agree(word, full[at]!)) at++;
    return at++ < full.length - 1;
  });
}

const agree = (a: string, b: string) => a === b || (a.length === 1 && b[0] === a) || (b.length === 1 && a[0] === b);

/** From this many words an order of names is told from two people (James Thomas, Thomas James). */
const MIN_REORDERED_WORDS = 3;

/** "Kim Jong-un" and "Jong-un Kim": the last word of one comes first in the other. */
function isOtherOrder(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < MIN_REORDERED_WORDS) return false;
  const rotated = (words: readonly string[]) => [words.at(-1), ...words.slice(0, -1)].join(' ');
  return rotated(a) === b.join(' ') || rotated(b) === a.join(' ');
}

/** Is this a lone first name or surname? It is found in any text about anyone, and never linked. A ruler's ("Abdullah II") is whole. */
export function isPartialName({ kind, name }: Chain): boolean {
  return kind === 'person' && nameWords(name).length < 2 && !REGNAL_NUMBER.test(nameSuffix(name) ?? '');
}

/** The number of a ruler, folded: "iv". */
export const REGNAL_NUMBER = /^[ivx]+$/u;
