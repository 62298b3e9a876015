/** Words of an article → a role, with how its bearer stands to it. */

import type { Role, RoleStatus, Span } from '../types.ts';

/** Characters looked at on each side of a name; longer appositions are cut off as unreadable. */
export const ROLE_REACH = 160;

const STATUS_WORDS: readonly (readonly [RoleStatus, RegExp])[] = [
  ['late', /^late\b/iu],
  [
    'former',
    /\b(?:former|formerly|then|one-time|onetime|erstwhile|ex)\b|\b(?:from \d{4} to|until (?:\p{L}+ )?\d{4})\b/iu,
  ],
  ['elect', /-(?:elect|designate)\b|\bincoming\b/iu], // but "outgoing" leaves someone in office
  ['acting', /\b(?:acting|interim|caretaker)\b/iu],
];

/** Makes a role of `words`, which stand at `span`. */
export function makeRole(words: string, span: Span): Role {
  const text = words
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { text, span, status: STATUS_WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null };
}

/** Words between blanks. */
export const countWords = (words: string): number => words.split(/\s+/).length;

/** Start of the stretch before `offset` that may belong to it: same paragraph, within reach. */
export function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - ROLE_REACH);
}
