/**
 * Token → word, case and character features: everything that does not depend on the sentence. The same code in Python
 * is training/features.py; tests/core/tag/parity.test.ts holds the two together.
 *
 * The vocabulary holds no strings: a word is known by a 32-bit fingerprint, found by binary search. Of 180,000 words a
 * foreign word meets one by chance in 1 of 24,000 cases, and then only gets a vector that the sentence must outvote.
 */
import type { TaggerModel } from './model.ts';

/** Characters seen of a word; a longer one keeps its first and last half as many. */
export const WORD_CHARS = 16;
const UNKNOWN_CHARACTER = 1;

const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;
const APOSTROPHES = /[\u2018\u2019\u201a\u201b\u02bc\u0060\u00b4\u2032]/gu;
const QUOTES = /[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;
/** Letters and signs that folding leaves as they are: ASCII but for the grave accent. Most tokens hold no others. */
const FOLDED_ALREADY = /^[ -_a-~]*$/u;
const ACCENTS = /[\u0300-\u036f]/gu;

/** What the network knows about a token by itself. */
export interface TokenFeatures {
  /** Row in `model.words`, or -1. */
  readonly word: number;
  /** Row in `model.learned`, or -1. At most one of the two is set. */
  readonly learned: number;
  /** 0–7, see `caseClass`. */
  readonly caseClass: number;
  /** At most `WORD_CHARS` character ids. */
  readonly characters: readonly number[];
}

/** Features of one token as printed. */
export function tokenFeatures(token: string, model: TaggerModel): TokenFeatures {
  const folded = foldToken(token);
  const lower = folded.toLowerCase();
  const row = findWord(lower, model) ?? findWord(stripAccents(lower), model) ?? { word: -1, learned: -1 };
  return { ...row, caseClass: caseClass(folded), characters: characterIds(folded, model.characterIdByCodePoint) };
}

/** One spelling for quotes, dashes and compatibility characters; invisible characters gone. */
export function foldToken(token: string): string {
  if (FOLDED_ALREADY.test(token)) return token;
  return token
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, '"')
    .replace(DASHES, '-')
    .normalize('NFKC');
}

/** Base letters only, decomposed: "são" → "sao". */
export function stripAccents(word: string): string {
  return FOLDED_ALREADY.test(word) ? word : word.normalize('NFD').replace(ACCENTS, '');
}

function findWord(lower: string, model: TaggerModel): { word: number; learned: number } | null {
  const fingerprint = fingerprintOf(lower);
  const learned = indexOf(model.learned.fingerprints, fingerprint);
  if (learned >= 0) return { word: -1, learned };
  const word = indexOf(model.words.fingerprints, fingerprint);
  return word >= 0 ? { word, learned: -1 } : null;
}

/** 32-bit FNV-1a over the UTF-16 code units of the word, bytes low to high. */
export function fingerprintOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) {
    const unit = word.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >> 8), 0x01000193);
  }
  return hash >>> 0;
}

/** Binary search in ascending values; -1 when missing. */
export function indexOf(ascending: Uint32Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === value ? low : -1;
}

/** 0 no letters, 1 CAPITALS, 2 Capitalised, 3 CapitalFirst mixed, 4 mIxed, 5 number, 6 with a digit, 7 lower. */
function caseClass(word: string): number {
  const [first = ''] = word;
  const rest = word.slice(first.length);
  const hasUpper = word !== word.toLowerCase();
  const hasLower = word !== word.toUpperCase();
  if (hasUpper && !hasLower && rest !== '') return 1;
  if (first !== first.toLowerCase()) return rest === rest.toLowerCase() && rest !== rest.toUpperCase() ? 2 : 3;
  if (hasUpper) return 4;
  if (/[0-9]/u.test(word)) return /^[0-9]+$/u.test(word) ? 5 : 6;
  return hasLower ? 7 : 0;
}

/** An unknown letter counts as its base letter when that is known. */
function characterIds(word: string, idByCodePoint: ReadonlyMap<number, number>): number[] {
  const letters = Array.from(word);
  const half = WORD_CHARS / 2;
  const kept = letters.length <= WORD_CHARS ? letters : [...letters.slice(0, half), ...letters.slice(-half)];
  return kept.map((letter) => {
    const id = idByCodePoint.get(letter.codePointAt(0)!);
    return id ?? idByCodePoint.get(stripAccents(letter).codePointAt(0) ?? 0) ?? UNKNOWN_CHARACTER;
  });
}
