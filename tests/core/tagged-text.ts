import type { TaggedSpan, TagType } from '../../core/types.ts';

/** A tagger's score where a row does not care: sure of the span, not so sure of the kind that it stands alone. */
const USUAL_SCORE = 0.8;
const MARK = /\[(PER|LOC|ORG|MISC)(?::(\d\.\d+))? ([^\]]+)\]/g;

/** A text and what a tagger found in it. */
export interface TaggedText {
  readonly text: string;
  readonly spans: readonly TaggedSpan[];
}

/**
 * Reads a text with its tags written in: "[PER Ambassador Khan] left [LOC:0.9 Kabul]." The number is the tagger's
 * score. Throws RangeError when nothing is marked, so that no row passes for want of names.
 */
export function readTaggedText(marked: string): TaggedText {
  const spans: TaggedSpan[] = [];
  let text = '';
  let from = 0;
  for (const found of marked.matchAll(MARK)) {
    const [mark, type, score, surface = ''] = found;
    text += marked.slice(from, found.index);
    const start = text.length;
    text += surface;
    spans.push({ start, end: text.length, type: type as TagType, score: Number(score ?? USUAL_SCORE) });
    from = found.index + mark.length;
  }
  if (spans.length === 0) throw new RangeError(`no name is marked in “${marked}”`);
  return { text: text + marked.slice(from), spans };
}
