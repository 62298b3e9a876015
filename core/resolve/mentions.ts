/** What the tagger found → mentions: where the name proper stands, of which kind. */

import type { Kind, Mention, Span, TaggedSpan, TagType } from '../types.ts';
import { trimToName } from './names.ts';

const KIND_OF_TAG: Readonly<Record<Exclude<TagType, 'MISC'>, Kind>> = { PER: 'person', LOC: 'place', ORG: 'group' };

/** Mentions of persons, places and groups, in the order given. Spans without a letter, and MISC, are left out. */
export function readMentions(tagged: readonly TaggedSpan[], text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const span of joinDistrict(tagged, text)) {
    if (span.type === 'MISC') continue;
    const kind = KIND_OF_TAG[span.type];
    for (const part of kind === 'place' ? splitAtComma(text, span) : [span]) {
      const named = kind === 'place' ? withoutSort(text, part) : part;
      const { start, end } = trimToName(text, named, kind === 'person');
      const surface = text.slice(start, end);
      const score = named.end < part.end ? Math.max(span.score, TOLD_SCORE) : span.score;
      if (/\p{L}/u.test(surface)) mentions.push({ start, end, text: surface, kind, score });
    }
  }
  return mentions;
}

/** "Washington" and "D.C." tagged apart are one place. */
function joinDistrict(tagged: readonly TaggedSpan[], text: string): TaggedSpan[] {
  const joined: TaggedSpan[] = [];
  for (const span of tagged) {
    const last = joined.at(-1);
    const isDistrict = last?.type === 'LOC' && /^, D\.? ?C\b/u.test(text.slice(last.end, span.end));
    if (isDistrict) joined[joined.length - 1] = { ...last, end: span.end };
    else joined.push(span);
  }
  return joined;
}

/** "Quezon province": what a place is, in small letters, is no part of its name. */
function withoutSort(text: string, { start, end }: Span): Span {
  return { start, end: end - (text.slice(start, end).match(SORT)?.[0].length ?? 0) };
}

/** Score of a place that says what it is: above what doubts it. */
const TOLD_SCORE = 0.9;
const SORT = /(?<=\p{L})\s(?:province|district|county|region|state|department|prefecture|governorate|oblast)$/u;

/** "Lusaka, Zambia" names two places; "Washington, D.C." one. */
function splitAtComma(text: string, { start, end }: Span): Span[] {
  const comma = text.slice(start, end).search(/, (?!\p{Lu}\.?\p{Lu}\.?$)/u);
  if (comma <= 0) return [{ start, end }];
  return [{ start, end: start + comma }, ...splitAtComma(text, { start: start + comma + 2, end })];
}
