/**
 * Text → tokens, the way the tagger's training text is cut: punctuation, hyphens and possessives apart
 * ("Islamabad" "'s", "flood" "-" "affected"), abbreviations and initials with their full stop ("Gen.", "U.S.", "J.").
 *
 * One sticky regular expression whose alternatives cannot match the same character in two ways, so the cost is linear
 * in the text whatever it holds. Invisible characters (soft hyphen, zero-width, direction marks) stay inside a word
 * but never begin or end one, so that a span is what the reader sees.
 */
import type { Span } from '../types.ts';
import { ABBREVIATIONS } from './abbreviations.ts';

const INVISIBLE = '\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff';
const LETTER = '\\p{L}\\p{M}\\p{N}_';
const WORD = `[${LETTER}](?:[${INVISIBLE}]*[${LETTER}])*`;

const TOKEN = new RegExp(
  [
    '(?:https?://|www\\.)[^\\s<>"“”]+', // web address
    `\\p{N}+(?:[.,:]\\p{N}+)+[${LETTER}]*`, // 10,000 · 1.5bn · 10:30
    '(?:\\p{L}\\.){2,}', // U.S. · p.m.
    '\\p{Lu}+&\\p{Lu}+', // AT&T
    `${WORD}(?:['’]${WORD})*`, // word, with inner apostrophes: O'Brien · don't
    '\\.{2,}|-{2,}', // ... · --
    `[^\\s${INVISIBLE}]`, // any other character
  ].join('|'),
  'gu',
);

const CLITIC = /(?:n['’]t|['’ʼ](?:s|re|ve|ll|d|m))$/iu;
const INITIAL = /^\p{Lu}$/u;

/** Tokens of `text.slice(within.start, within.end)`, with offsets into `text`. Linear time. */
export function tokenize(text: string, within: Span): Span[] {
  const tokens: Span[] = [];
  TOKEN.lastIndex = within.start;
  for (let match = TOKEN.exec(text); match && match.index < within.end; match = TOKEN.exec(text)) {
    const start = match.index;
    const end = Math.min(start + match[0].length, within.end);
    const cut = start + cliticOffset(match[0]);
    if (cut < end) {
      tokens.push({ start, end: cut }, { start: cut, end });
    } else if (text[end] === '.' && end < within.end && takesFullStop(match[0], text[end + 1])) {
      tokens.push({ start, end: end + 1 });
      TOKEN.lastIndex = end + 1;
    } else {
      tokens.push({ start, end });
    }
  }
  return tokens;
}

/** Where "n't", "'s", "'re" … begin in a word; the word's length when it has none. */
function cliticOffset(word: string): number {
  const tail = word.length > 2 ? word.slice(-3).search(CLITIC) : -1;
  return tail < 0 || word.length - 3 + tail === 0 ? word.length : word.length - 3 + tail;
}

/** Whether the full stop after this word belongs to it; an initial needs something other than another stop after it. */
function takesFullStop(word: string, after: string | undefined): boolean {
  return after !== '.' && (ABBREVIATIONS.has(word.toLowerCase()) || INITIAL.test(word));
}
