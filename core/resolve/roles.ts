/**
 * The role that an article states for a person or group, in the article's own words. Few places are read, because only
 * there the grammar says whose role it is: the words right before the name ("Foreign Office Spokesperson Ambassador X"),
 * and an apposition or clause beside it. Anything looser would hand one person's office to another.
 */

import type { Kind, Mention, Role, Span } from '../types.ts';
import { groupRoleBeside, personRoleBeside } from './appositions.ts';
import { countWords, lineStart, makeRole } from './role.ts';
import { isCourtesyTitle, isRoleModifier, isRoleNoun } from './role-words.ts';

const STOP_WORDS = new Set(
  (
    'the a an his her its their our my your this that these those and or but as in on at by with from to of for after ' +
    'before when while where if said says told asked added monday tuesday wednesday thursday friday saturday sunday ' +
    'january february march april may june july august september october november december yesterday today earlier ' +
    'later also meanwhile however'
  ).split(' '),
);
/** Titles that follow another role as a second one: "Spokesperson Ambassador", but "Attorney General". */
const SECOND_TITLES = new Set(
  'ambassador senator professor prof judge justice captain colonel sheikh cardinal imam'.split(' '),
);
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.&’'\u00ad-]*|\S/gu;
/** The points of abbreviations; any other ends a sentence. */
const ABBREVIATION =
  /^(?:\p{Lu}\.|(?:\p{L}\.){2,}|(?:gen|lt|col|maj|capt|adm|brig|sgt|sen|rep|gov|rev|prof|dr|mr|mrs|ms|hon|st)\.)$/iu;
const MAX_LOOSE_MODIFIERS = 3;

/** Roles stated at a chain's mentions, in text order. Linear in mentions. */
export function findRoles(mentions: readonly Mention[], kind: Kind, text: string): Role[] {
  const roleAt = kind === 'person' ? personRoleAt : kind === 'group' ? groupRoleBeside : () => null;
  return mentions.flatMap((mention) => roleAt(mention, text) ?? []);
}

/** The fullest of several roles, the first among equals; null for none. */
export function fullestRole(roles: readonly Role[]): Role | null {
  return roles.reduce<Role | null>(
    (best, role) => (best && countWords(best.text) >= countWords(role.text) ? best : role),
    null,
  );
}

function personRoleAt(mention: Span, text: string): Role | null {
  const before = titleBefore(mention, text);
  if (before && countWords(before.text) > 1) return before;
  return personRoleBeside(mention, text) ?? before;
}

/** "Foreign Office Spokesperson Ambassador" + name. Walks back over capitalised words, modifiers and role nouns. */
function titleBefore(mention: Span, text: string): Role | null {
  const from = lineStart(text, mention.start);
  const words = [...text.slice(from, mention.start).matchAll(WORD)];
  let first = words.length;
  let hasRoleNoun = false;
  while (first > 0) {
    const word = words[first - 1]![0];
    if (endsSentence(word) || word === SENTENCE_ADVERB) break;
    if (isRoleNoun(word)) hasRoleNoun = true;
    else if (!isCourtesyTitle(word) && !isRoleModifier(word) && !(hasRoleNoun && isQualifier(word))) break;
    first--;
  }
  if (hasRoleNoun) first = nounPhraseStart(words, first);
  while (first < words.length && isCourtesyTitle(words[first]![0])) first++;
  if (!hasRoleNoun || first === words.length) return null;
  let end = mention.start;
  for (let last = words.length - 1; last > first && isCourtesyTitle(words[last]![0]); last--)
    end = from + words[last]!.index;
  return titleRole(text, { start: from + words[first]!.index, end });
}

/**
 * "the | regional fisheries | minister X": lower-case words before a role belong to it when the phrase they stand in
 * begins in sight: after a determiner, a preposition or "said", or at the start of the sentence. Gives the index of the first word of the role.
 */
function nounPhraseStart(words: readonly RegExpMatchArray[], roleStart: number): number {
  for (let first = roleStart; first >= 0 && roleStart - first <= MAX_LOOSE_MODIFIERS; first--) {
    const before = words[first - 1]?.[0];
    if (before === 'to') break; // "to impeach President X": a verb follows
    if (
      before === undefined ||
      before === SENTENCE_ADVERB ||
      endsSentence(before) ||
      /^[,.!?“”"—–:]$/u.test(before) ||
      STOP_WORDS.has(before.toLowerCase())
    )
      return first;
    if (!/^\p{L}[\p{L}’'-]*$/u.test(before) || /ed$/u.test(before)) break;
  }
  return roleStart;
}

/** In small letters it is part of a role: "then president". */
const SENTENCE_ADVERB = 'Then';
const endsSentence = (word: string) => /\p{L}\.$/u.test(word) && !ABBREVIATION.test(word);

/** A word that may stand before a role noun as part of the role: a name ("Pakistan’s", "Foreign Office"). */
function isQualifier(word: string): boolean {
  if (!/^[\p{L}]/u.test(word) || STOP_WORDS.has(word.toLowerCase())) return false;
  return /^\p{Lu}/u.test(word) || /['’]s$/u.test(word);
}

function titleRole(text: string, span: Span): Role {
  const words = text.slice(span.start, span.end).trimEnd();
  return makeRole(separateTitles(words), { start: span.start, end: span.start + words.length });
}

/** "Foreign Office Spokesperson Ambassador" → "Foreign Office Spokesperson, Ambassador". */
function separateTitles(words: string): string {
  return words
    .split(/\s+/)
    .map((word, i, all) => {
      const next = all[i + 1];
      return next && isRoleNoun(word) && SECOND_TITLES.has(next.toLowerCase()) ? `${word},` : word;
    })
    .join(' ');
}
