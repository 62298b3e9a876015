/**
 * Where an article quotes: text between quotation marks, in one paragraph or through several. Curly marks say themselves
 * whether they open or close; a straight one opens behind a blank. A quotation through several paragraphs opens anew in
 * each and closes in the last alone.
 */

import type { Paragraph, Span } from '../types.ts';

/** A quotation, marks included. */
export interface Quotation extends Span {
  /** The words inside, a span a paragraph. At least one. */
  readonly parts: readonly Span[];
}

interface Marks {
  readonly open: string;
  readonly close: string;
}

const DOUBLE: Marks = { open: '“', close: '”' };
const STRAIGHT: Marks = { open: '"', close: '"' };
const SINGLE: Marks = { open: '‘', close: '’' };
/** Before an opening straight or single mark; else it is an apostrophe, or inches. */
const BEFORE_OPEN = /(?:^|[\s([—–])$/u;
/** Behind a closing single mark: not the apostrophe of "won’t"; "the dockers’ union" ends no quotation either. */
const AFTER_CLOSE = /^(?:$|[\s.,;:!?)\]—–”])/u;
const ENDS_CLAUSE = /[.,!?…—]$/u;

/** Quotations in text order; one that nothing closes is none. */
export function findQuotations(text: string, paragraphs: readonly Paragraph[]): Quotation[] {
  const found: Quotation[] = [];
  let open: Span[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.role === 'heading') continue;
    let from = paragraph.start;
    for (;;) {
      const next = findNext(text, { start: from, end: paragraph.end });
      if (open.length > 0 && next?.start !== paragraph.start) open = []; // it would have opened here again
      if (!next) break;
      open.push({ start: next.start + 1, end: next.close ?? paragraph.end });
      if (next.close === null) break;
      found.push({ start: open[0]!.start - 1, end: next.close + 1, parts: open });
      open = [];
      from = next.close + 1;
    }
  }
  return found;
}

/** The next quotation of a paragraph; `close` is null when it goes on in the next one. */
function findNext(
  text: string,
  { start, end }: Span,
): { readonly start: number; readonly close: number | null } | null {
  for (let offset = start; offset < end; offset++) {
    const marks = [DOUBLE, STRAIGHT, SINGLE].find(({ open }) => open === text[offset]);
    if (!marks || (marks !== DOUBLE && !BEFORE_OPEN.test(text.slice(start, offset)))) continue;
    const close = findClose(text, { start: offset + 1, end }, marks);
    if (close !== null || marks !== SINGLE) return { start: offset, close };
  }
  return null;
}

function findClose(text: string, { start, end }: Span, marks: Marks): number | null {
  let inner = 0; // “He said “yes” to me”
  for (let offset = start; offset < end; offset++) {
    if (marks === DOUBLE && text[offset] === marks.open) inner++;
    if (text[offset] !== marks.close || (marks === SINGLE && !closesSingle(text, offset, start))) continue;
    if (inner === 0) return offset;
    inner--;
  }
  return null;
}

const closesSingle = (text: string, offset: number, start: number) =>
  AFTER_CLOSE.test(text.slice(offset + 1, offset + 2)) &&
  (ENDS_CLAUSE.test(text.slice(start, offset)) || text[offset - 1] !== 's');
