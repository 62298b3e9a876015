/**
 * Names that the tagger left out or took for none of a person's, place's or group's, where the grammar beside them leaves
 * one reading. English begins no clause with a bare singular noun that owns, sells or runs something: "Universal, which
 * sells the records, took it down" is about a firm, however common the word. What stands here is as sure as that; a word
 * that merely looks like a name is left to the tagger.
 */

import type { Span, TaggedSpan, TagType } from '../types.ts';
import { groupRoleBeside } from './appositions.ts';

/** One to three words printed as a name. */
const NAME = String.raw`\p{Lu}[\p{L}\p{N}&’'-]+(?: \p{Lu}[\p{L}\p{N}&’'-]+){0,2}`;
const PER_CENT = String.raw`\d[\d.,]* ?(?:per cent|percent|%)`;

/** Each names a group or a place in its first capture. */
const TELLING: readonly (readonly [TagType, RegExp])[] = [
  // "Origin, which sells gas": not "gold, which sells for"
  [
    'ORG',
    new RegExp(
      `(?<=^|[.!?”\\n] |\\n|\\b(?:from|by|to) )(${NAME}), which (?:sells|makes|runs|owns|operates|publishes|insures|stores|brews|employs|distributes|manufactures|supplies) (?!for\\b|at\\b|in\\b|by\\b|well\\b|out\\b)`,
      'gu',
    ),
  ],
  // "Woolworths, the grocer, lost 2.3 per cent"
  [
    'ORG',
    new RegExp(
      `(?<=^|[.!?”\\n] |\\n)(${NAME}), (?:the|an?) (?:\\p{Ll}+ ){0,5}\\p{Ll}+, (?:lost|fell|rose|gained|added|shed|slipped|was (?:up|down)) (?:by )?${PER_CENT}`,
      'gu',
    ),
  ],
  // "rose 1.4 per cent and Axis 0.9": what stands beside a share's move is a share
  ['ORG', new RegExp(`(?<=${PER_CENT}(?:, [^.;\\n]{1,40},)? and )(${NAME}) \\d[\\d.]*(?=[.,;](?:\\s|$))`, 'gu')],
  // "under tarpaulins at Young, in New South Wales"
  ['LOC', new RegExp(`(?<=\\b(?:at|near|outside) )(${NAME}), in (?:the )?\\p{Lu}`, 'gu')],
];
/** A line of a list of prices: "Sage, down 1.1 per cent". */
const PRICE_LINE = new RegExp(`(?<=^|\\n)(${NAME}), (?:up|down) ${PER_CENT}(?=$|\\n)`, 'gu');
/** What has a price and is no company. */
const COMMODITY =
  /^(?:gold|silver|copper|platinum|palladium|nickel|zinc|tin|lead|oil|crude|brent|gas|coal|uranium|wheat|corn|maize|rice|soy\p{L}*|sugar|coffee|cocoa|cotton|rubber|iron|steel|timber|wool|bitcoin|sterling|dollar|euro|yen|rupee|rand|real|peso|franc|pound|shares?|stocks?|bonds?|gilts|retailers?|banks?|miners?|airlines?|utilities)\b/iu;
/** "the UN Verification Mission | in | Colombia": where a mission is belongs to its name. */
const ENDS_IN_MISSION = /\p{Lu}[\p{L} ]* (?:Mission|Force|Command)$/u;

/** The spans, in text order, with those names among them. */
export function addToldNames(tagged: readonly TaggedSpan[], text: string): TaggedSpan[] {
  const known = joinMissions(
    tagged.map((span) => (span.type === 'MISC' ? retype(span, tagged, text) : span)),
    text,
  );
  const told = [...TELLING.flatMap(([type, pattern]) => match(pattern, type, text)), ...listedPrices(known, text)];
  const isTaken = (one: Span) => known.some((span) => span.type !== 'MISC' && overlaps(span, one));
  const added = told.filter((one, i) => !isTaken(one) && !told.slice(0, i).some((other) => overlaps(other, one)));
  const kept = known.filter((span) => !added.some((one) => overlaps(one, span)));
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}

/** The tagger did not see it, the words beside it do. */
const TOLD_SCORE = 0.7;

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

function match(pattern: RegExp, type: TagType, text: string): TaggedSpan[] {
  return [...text.matchAll(pattern)].map((found) => {
    const start = found.index + found[0].indexOf(found[1]!); // each pattern has the capture
    return { start, end: start + found[1]!.length, type, score: TOLD_SCORE };
  });
}

/** A list of prices is one of companies when the tagger knew one of its names. */
function listedPrices(tagged: readonly TaggedSpan[], text: string): TaggedSpan[] {
  const lines = match(PRICE_LINE, 'ORG', text);
  const isKnown = lines.some((line) => tagged.some((span) => span.type !== 'MISC' && overlaps(span, line)));
  return isKnown ? lines.filter(({ start, end }) => !COMMODITY.test(text.slice(start, end))) : [];
}

/** What the words behind a name call a group is one, and a name built like a river's of the article is a place's. */
function retype(span: TaggedSpan, tagged: readonly TaggedSpan[], text: string): TaggedSpan {
  const role = groupRoleBeside(span, text);
  if (role && !/\p{Lu}/u.test(role.text)) return { ...span, type: 'ORG' };
  const sort = lastOfTwo(text.slice(span.start, span.end));
  const isAlike = ({ type, start, end }: TaggedSpan) => type === 'LOC' && lastOfTwo(text.slice(start, end)) === sort;
  const hasArticle = /\bthe $/u.test(text.slice(Math.max(0, span.start - 4), span.start));
  return sort !== null && hasArticle && tagged.some(isAlike) ? { ...span, type: 'LOC' } : span;
}

/** "Darya" of "Syr Darya"; null for a name of fewer or more words. */
const lastOfTwo = (name: string): string | null => /^\p{Lu}\p{L}+ (\p{Lu}\p{L}+)$/u.exec(name)?.[1] ?? null;

function joinMissions(tagged: readonly TaggedSpan[], text: string): TaggedSpan[] {
  const joined: TaggedSpan[] = [];
  for (const span of tagged) {
    const body = joined.at(-1);
    const isSeat = body?.type === 'ORG' && span.type === 'LOC' && text.slice(body.end, span.start) === ' in ';
    if (isSeat && ENDS_IN_MISSION.test(text.slice(body.start, body.end)))
      joined[joined.length - 1] = { ...body, end: span.end };
    else joined.push(span);
  }
  return joined;
}
