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
      const { start, end } = trimToName(text, part, kind === 'person');
      const surface = text.slice(start, end);
      if (/\p{L}/u.test(surface)) mentions.push({ start, end, text: surface, kind, score: span.score });
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

/** "Lusaka, Zambia" names two places; "Washington, D.C." one. */
function splitAtComma(text: string, { start, end }: Span): Span[] {
  const comma = text.slice(start, end).search(/, (?!\p{Lu}\.?\p{Lu}\.?$)/u);
  if (comma <= 0) return [{ start, end }];
  return [{ start, end: start + comma }, ...splitAtComma(text, { start: start + comma + 2, end })];
}
