/**
 * Roles beside a name: an apposition after it ("X, the head of the mission,") or closed before it ("The ministry's
 * spokesperson, X, said"), "X is the …", "X was elected …", and a clause that tells a position ("X, who leads …").
 */

import type { Role, Span } from '../types.ts';
import { isGroupNoun } from './group-nouns.ts';
import { countWords, lineStart, makeRole, ROLE_REACH } from './role.ts';
import { isTradeNoun } from './role-words.ts';

const MAX_APPOSITION_WORDS = 14;
const APPOSITION_END =
  /[,;:!?()—–“”"]|(?<!\b\p{Lu})\.(?=\s|$)|\s(?:who|which|said|says|told|has|had|was|is|were|will|would|and then)\s/u;
const COMPLEMENT =
  /\s(?:of|for|at|in|to|from|with|on|who|that|under|since|by|against|about|over|until|there|here)(?=\s|$)/iu;
/** What opens a clause about what a person did, not what they are: ", who met the mayor,". */
const CLAUSE_OPENING = /^(?:who|whose|whom|which|where|when|while|after|before|but|and|then|as)\b/iu;
/** No noun phrase, but a verb with its object: "X, blamed a clerk". */
const DETERMINER_INSIDE = /\s(?:the|a|an|his|her|its|their|our|my)\s/iu;
const DETERMINER = /^(?:the|a|an|his|her|its|their|our|my|another)\s+/iu;
/** What leads to a role after a name, an age passed over: a comma, a dash, a bracket, a verb of being. */
const OPENINGS: readonly RegExp[] = [
  /^['’]?s?,\s+who\s+(?:is|was|serves as|served as|became|remains)\s+(?=(?:the|a|an|its|their)\s)/u,
  /^['’]?s?,\s+(?:(?:aged\s+)?\d{1,3},\s+)?/u,
  /^\s+(?:[–—]\s+|\((?=(?:the|a|an)\s))/u,
  /^\s+(?:is|was|serves as|served as|became|remains)\s+(?=(?:the|a|an|its|their)\s)/u,
];
/** "X was elected mayor": the role ends where the occasion begins. */
const ELEVATION =
  /^(?:,\s+who)?\s+(?:was|has been|is|had been)\s+(?:re-?)?(?:elected|appointed|named|sworn in)\s+(?:as\s+)?(?:(?:the|a|an|its|their|his|her)\s+)?((?:(?!\s(?:on|in|by|at|after|when|last|this|with|since|during|under)\s)[^,.;:!?()—–“”"])+)/u;
/** Verbs that tell a position: ", who leads the dockers’ federation". An "and" goes on only inside a name. */
const POSITION_CLAUSE =
  /^,\s+who\s+((?:(?:had|has|once)\s+)?(?:leads|led|heads|headed|chairs|chaired|runs|directs|directed|edits|edited|speaks for|spoke for|represents|represented|commands|commanded|manages|managed|coaches|coached|captains|captained|founded|owns|owned|teaches|taught|keeps|drives|works (?:as|for|at)|sits for|presides over|oversees|advises)\s+(?:(?! (?:against|after|since|with|during|when|while|but) | and (?!\p{Lu}))[^,.;:!?()—–“”"])+)/u;
const BEFORE =
  /(?:^|[.!?”"]\s+|\b(?:by|with|and|said|told)\s+)((?:the|a|an|his|her|its|their|our|my|\p{Lu}[\p{L}]*['’]s)\s+[^,.;:!?“”"]+),\s+$/iu;

/** The role that stands beside a person's name; null when none does. */
export function personRoleBeside(mention: Span, text: string): Role | null {
  const after = lineAfter(mention, text);
  return (
    appositionAfter(mention, after, text) ??
    appositionBefore(mention, text) ??
    clause(mention, after.match(ELEVATION)) ??
    clause(mention, after.match(POSITION_CLAUSE))
  );
}

/** What an apposition calls a group ("X, the state copper company,"); null when none does. */
export function groupRoleBeside(mention: Span, text: string): Role | null {
  const opening = lineAfter(mention, text).match(/^(?:['’]s?| \(\p{Lu}+\))?,\s+(?=(?:the|a|an|its|their|another)\s)/u);
  if (!opening) return null;
  return makeApposition(text, phraseFrom(mention.end + opening[0].length, text), isGroupNoun);
}

const lineAfter = ({ end }: Span, text: string) => text.slice(end, end + ROLE_REACH).split('\n', 1)[0]!;

function phraseFrom(start: number, text: string): Span {
  const rest = text.slice(start, start + ROLE_REACH).split('\n', 1)[0]!;
  const end = rest.search(APPOSITION_END);
  return { start, end: start + Math.max(end, 0) };
}

function appositionAfter(mention: Span, after: string, text: string): Role | null {
  for (const pattern of OPENINGS) {
    const opening = after.match(pattern);
    if (opening) return makeApposition(text, phraseFrom(mention.end + opening[0].length, text), isTradeNoun);
  }
  return null;
}

/** Only when a comma or the sentence's end closes it, else it may belong to another part of the sentence. */
function appositionBefore(mention: Span, text: string): Role | null {
  if (!/^\s*[,–—.]/u.test(text.slice(mention.end, mention.end + 2))) return null;
  const from = lineStart(text, mention.start);
  const found = text.slice(from, mention.start).match(BEFORE);
  if (found?.index === undefined) return null;
  const start = from + found.index + found[0].indexOf(found[1]!);
  return makeApposition(text, { start, end: start + found[1]!.length }, isTradeNoun);
}

/** The words that a pattern caught right behind the name, when they name a role or are a clause of position. */
function clause(mention: Span, found: RegExpMatchArray | null): Role | null {
  const words = found?.[1];
  if (!found || words === undefined || countWords(words) > MAX_APPOSITION_WORDS) return null;
  const isNamed = ELEVATION.test(found[0]) ? isTradeNoun(headOf(words)) : true;
  const start = mention.end + found[0].length - words.length;
  return isNamed ? makeRole(words, { start, end: start + words.trimEnd().length }) : null;
}

/** Makes a role of a noun phrase if its head is a noun for what the bearer is. */
function makeApposition(text: string, span: Span, isHead: (noun: string) => boolean): Role | null {
  const start = span.start + (text.slice(span.start, span.end).match(DETERMINER)?.[0].length ?? 0);
  const core = text.slice(start, span.end).trimEnd();
  if (core === '' || CLAUSE_OPENING.test(core) || DETERMINER_INSIDE.test(headPhrase(core))) return null;
  if (!isHead(headOf(core)) || countWords(core) > MAX_APPOSITION_WORDS) return null;
  return makeRole(core, { start, end: start + core.length });
}

/** The words up to any complement. */
function headPhrase(phrase: string): string {
  const complement = phrase.search(COMPLEMENT);
  return (complement < 0 ? phrase : phrase.slice(0, complement)).trim();
}

const headOf = (phrase: string) => headPhrase(phrase).split(/\s+/).at(-1) ?? '';
