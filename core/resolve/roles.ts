/**
 * The role that an article states for a person, in the article's own words. Three places are read, because there the
 * grammar says whose role it is: the words right before the name ("Foreign Office Spokesperson Ambassador X"), an
 * apposition after it ("X, the head of the mission,") or closed before it ("The ministry's spokesperson, X, said"), and
 * "X is the …". Anything looser would hand one person's office to another.
 */

import type { Mention, Role, RoleStatus, Span } from '../types.ts';
import { isCourtesyTitle, isRoleModifier, isRoleNoun } from './role-words.ts';

const REACH = 160; // characters looked at on each side; longer appositions are cut off as unreadable
const MAX_APPOSITION_WORDS = 14;
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
const APPOSITION_END =
  /[,;:!?()—–“”"]|(?<!\b\p{Lu})\.(?=\s|$)|\s(?:who|which|said|says|told|has|had|was|is|were|will|would|and then)\s/u;
const COMPLEMENT = /\s(?:of|for|at|in|to|from|with|on|who|under|since|by|against|about|over)\s/iu;
/** What opens a clause about what a person did, not what they are: ", who met the mayor,". */
const CLAUSE_OPENING = /^(?:who|whose|whom|which|where|when|while|after|before|but|and|then|as)\b/iu;
/** The points of abbreviations; any other ends a sentence. */
const ABBREVIATION =
  /^(?:\p{Lu}\.|(?:\p{L}\.){2,}|(?:gen|lt|col|maj|capt|adm|brig|sgt|sen|rep|gov|rev|prof|dr|mr|mrs|ms|hon|st)\.)$/iu;
const MAX_LOOSE_MODIFIERS = 3;
/** ", who leads the dockers’ federation": verbs that tell a position. */
const POSITION_CLAUSE =
  /^,\s+who\s+((?:leads|led|heads|headed|chairs|chaired|runs|ran|directs|directed|edits|edited|speaks for|spoke for|represents|represented|commands|commanded|manages|managed|coaches|coached|founded|owns|owned|teaches|taught)\s+(?:(?! (?:against|after|since|with|during|when|while|and|but) )[^,.;:!?()—–“”"])+)/u;
const DETERMINER = /^(?:the|a|an|his|her|its|their|our)\s+/iu;

/** The fullest role stated at any of a person's mentions; null when the article states none. Linear in mentions. */
export function findRole(mentions: readonly Mention[], text: string): Role | null {
  let best: Role | null = null;
  for (const mention of mentions) {
    const role = roleAt(mention, text);
    if (role && (!best || wordCount(role.text) > wordCount(best.text))) best = role;
  }
  return best;
}

function roleAt(mention: Span, text: string): Role | null {
  const before = titleBefore(mention, text);
  if (before && wordCount(before.text) > 1) return before;
  return appositionAfter(mention, text) ?? appositionBefore(mention, text) ?? positionClause(mention, text) ?? before;
}

/** ", who leads the dockers’ federation," after the name. */
function positionClause(mention: Span, text: string): Role | null {
  const found = text.slice(mention.end, mention.end + REACH).match(POSITION_CLAUSE);
  if (!found || wordCount(found[1]!) > MAX_APPOSITION_WORDS) return null;
  const start = mention.end + found[0].length - found[1]!.length;
  return makeRole(tidy(found[1]!), { start, end: start + found[1]!.length });
}

const wordCount = (words: string) => words.split(/\s+/).length;

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
      /^[.!?“”"—–:]$/u.test(before) ||
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

/** ", the head of the mission," after the name; an age ("X, 45, a teacher") is passed over. Also "X is the …". */
function appositionAfter(mention: Span, text: string): Role | null {
  const after = text.slice(mention.end, Math.min(text.length, mention.end + REACH)).split('\n', 1)[0]!;
  const opening =
    after.match(/^['’]?s?,\s+(?:(?:aged\s+)?\d{1,3},\s+)?/u) ??
    after.match(/^\s+(?:[–—]\s+|\((?=(?:the|a|an)\s))/u) ??
    after.match(/^\s+(?:is|was|serves as|served as|became)\s+(?=(?:the|a|an|its|their)\s)/u);
  if (!opening) return null;
  const rest = after.slice(opening[0].length);
  const end = rest.search(APPOSITION_END);
  if (end <= 0) return null;
  const start = mention.end + opening[0].length;
  return makeApposition(text, { start, end: start + end });
}

/** "The ministry's spokesperson, X, said": only when a comma closes it, else it may belong to another sentence part. */
function appositionBefore(mention: Span, text: string): Role | null {
  if (!/^\s*[,–—]/u.test(text.slice(mention.end, mention.end + 2))) return null;
  const from = lineStart(text, mention.start);
  const before = text.slice(from, mention.start);
  const found = before.match(
    /(?:^|[.!?”"]\s+|\b(?:by|with|and|said|told)\s+)((?:the|a|an|its|their|\p{Lu}[\p{L}]*['’]s)\s+[^,.;:!?“”"]+),\s+$/iu,
  );
  if (found?.index === undefined) return null;
  const start = from + found.index + found[0].indexOf(found[1]!);
  return makeApposition(text, { start, end: start + found[1]!.length });
}

/** Makes a role of a noun phrase if its head, the last word before any complement, is a role noun. */
function makeApposition(text: string, span: Span): Role | null {
  const phrase = text.slice(span.start, span.end);
  if (CLAUSE_OPENING.test(phrase)) return null;
  const start = span.start + (phrase.match(DETERMINER)?.[0].length ?? 0);
  const core = text.slice(start, span.end).trimEnd();
  const headPhrase = core.slice(0, core.search(COMPLEMENT) < 0 ? undefined : core.search(COMPLEMENT));
  const head = headPhrase.split(/\s+/).at(-1) ?? '';
  if (!isRoleNoun(head) || wordCount(core) > MAX_APPOSITION_WORDS) return null;
  return makeRole(tidy(core), { start, end: start + core.length });
}

function titleRole(text: string, span: Span): Role {
  const words = text.slice(span.start, span.end).trimEnd();
  return makeRole(tidy(separateTitles(words)), { start: span.start, end: span.start + words.length });
}

const makeRole = (words: string, span: Span): Role => ({ text: words, span, status: findStatus(words) });

/** Words that say how their bearer stands to a role. "Outgoing" leaves someone in office. */
const STATUS_WORDS: readonly (readonly [RoleStatus, RegExp])[] = [
  ['late', /^late\b/iu],
  ['former', /\b(?:former|formerly|then|one-time|onetime|erstwhile|ex)\b/iu],
  ['elect', /-(?:elect|designate)\b|\bincoming\b/iu],
  ['acting', /\b(?:acting|interim|caretaker)\b/iu],
];

function findStatus(words: string): RoleStatus | null {
  return STATUS_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
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

const tidy = (words: string) =>
  words
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Start of the stretch before `offset` that may belong to it: same paragraph, at most `REACH` characters. */
function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - REACH);
}
