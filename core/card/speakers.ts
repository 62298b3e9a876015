/**
 * Who says a quotation, by the words right beside it: a verb of speech whose subject is a name or stands for one. Four
 * forms cover news: “…,” said NAME · “…,” NAME said · NAME said: “…” · “…,” according to NAME. What is right after a
 * quotation counts before what is right before it; anything else, a pronoun above all, has no speaker: a wrong one is
 * worse than none.
 */

import type { ChainId, Span } from '../types.ts';
import type { Quotation } from './quotations.ts';

/** Words that stand for a chain: its mentions and descriptions. */
export interface SpeakerWords extends Span {
  readonly chainId: ChainId;
  /** A person is the subject of a clause before a group that is named in it. */
  readonly isPerson: boolean;
}

const VERBS =
  'said|says|told|tells|added|adds|asked|asks|wrote|writes|warned|warns|stated|states|argued|argues|replied|replies|' +
  'noted|notes|explained|explains|insisted|insists|announced|announces|declared|declares|claimed|claims|recalled|recalls|' +
  'admitted|admits|joked|jokes|answered|answers|concluded|concludes|continued|continues|tweeted|posted|remarked|remarks|' +
  'stressed|stresses|suggested|suggests|acknowledged|acknowledges|vowed|vows|urged|urges|testified|testifies|reads|read';
/** “…,” said NAME: what may stand between is titles, roles and "the". */
const VERB_FIRST = new RegExp(`^\\s*(?:${VERBS})\\s`, 'u');
const ACCORDING = /^\s*according to\s/u;
/** Between a subject and its verb: an apposition, adverbs, an auxiliary. */
const SUBJECT_FIRST = new RegExp(
  `^(?:,\\s[^,.;:“”"]{1,80},)?\\s(?:\\p{Ll}+ly\\s|also\\s|then\\s|later\\s|has\\s|had\\s|once\\s)*(?:${VERBS})(?![\\p{L}’'-])`,
  'u',
);
/** From the verb to the quotation that it opens: at once, or through "in a statement on Tuesday:". */
const TO_QUOTATION = /^(?:[^.;:“”"]{0,90}[,:])?\s*(?:that\s)?$/u;
const LEADING_WORDS = /^\s*(?:the\s|an?\s)?/iu;
const CLAUSE = /^[^.,;:!?“”"(]*/u;
/** Words that make a name a part of another phrase: "the mother of NAME", "a letter to NAME". */
const PREPOSITION =
  /\b(?:of|to|for|by|with|from|about|against|after|at|in|on|near|than|like|who|whom|whose|that|which|and|or|but)\b/iu;
const LAST_BOUND = /[.!?;:“”"\n]/gu;
/** How far a subject may stand from its quotation, in characters. */
const REACH = 160;

/** The chain that says the quotation; null when the words beside it do not tell. `words` in text order. */
export function findSpeaker(text: string, quotation: Quotation, words: readonly SpeakerWords[]): ChainId | null {
  return speakerAfter(text, quotation, words) ?? speakerBefore(text, quotation, words);
}

function speakerAfter(text: string, { end }: Quotation, words: readonly SpeakerWords[]): ChainId | null {
  if (text[end - 2] === '.') return null; // its sentence has ended, and the next one is another
  const after = text.slice(end, end + REACH).split('\n', 1)[0]!; // at least one part
  const lead = (VERB_FIRST.exec(after) ?? ACCORDING.exec(after))?.[0].length;
  const from = end + (lead ?? LEADING_WORDS.exec(after)![0].length); // it may be empty
  const clause = { start: from, end: from + CLAUSE.exec(text.slice(from, end + after.length))![0].length }; // so may this
  const subjects = words.filter((one) => one.start >= clause.start && one.end <= clause.end);
  const apposed = words.find(({ start }) => start === clause.end + 2); // said its spokesperson, NAME
  const subject = subjects.find(({ isPerson }) => isPerson) ?? subjects[0];
  if (!subject) return lead !== undefined && apposed?.isPerson ? apposed.chainId : null;
  if (PREPOSITION.test(wordsOutside(text, { start: from, end: subject.start }, subjects))) return null;
  if (lead === undefined && !SUBJECT_FIRST.test(text.slice(subject.end, subject.end + REACH))) return null;
  return subject.chainId;
}

/** The words of a stretch that belong to no name: "Minister of Water" holds no preposition here. */
function wordsOutside(text: string, { start, end }: Span, names: readonly Span[]): string {
  return names
    .filter((name) => name.end <= end)
    .reduceRight(
      (rest, name) => rest.slice(0, name.start - start) + rest.slice(name.end - start),
      text.slice(start, end),
    );
}

function speakerBefore(text: string, { start }: Quotation, words: readonly SpeakerWords[]): ChainId | null {
  const isFirst = text[start - 1] === '\n'; // a colon may lead to the next paragraph
  const end = isFirst ? text.slice(0, start).trimEnd().length : start;
  if (isFirst && text[end - 1] !== ':') return null;
  const near = words.filter((one) => one.end <= end && one.start > end - REACH);
  const subject = near.filter((one) => SUBJECT_FIRST.test(text.slice(one.end, end))).at(-1);
  if (!subject || !isSubject(text, subject, words)) return null;
  const verbEnd = subject.end + SUBJECT_FIRST.exec(text.slice(subject.end, end))![0].length; // it was found by that
  return TO_QUOTATION.test(text.slice(verbEnd, end)) ? subject.chainId : null;
}

/** Nothing before it in its clause takes it as a part. A person's titles and the names before it may. */
function isSubject(text: string, subject: SpeakerWords, words: readonly SpeakerWords[]): boolean {
  const from = Math.max(subject.start - REACH, 0);
  const before = text.slice(from, subject.start);
  const bounds = [...before.matchAll(LAST_BOUND)].map(({ index }) => index + 1);
  const clause = { start: from + (bounds.at(-1) ?? 0), end: subject.start };
  const outside = wordsOutside(
    text,
    clause,
    words.filter((one) => one.start >= clause.start && one.end <= clause.end),
  );
  return !PREPOSITION.test(outside.slice(outside.lastIndexOf(',') + 1));
}
