/**
 * Mention → live DOM Range, by quote. The article was read from a clone, so its offsets mean nothing in the page: each
 * paragraph is looked for in the page's visible text, in order, and the mention's offsets are carried over. The same
 * works after the page rendered itself anew, with a fresh anchorer.
 */
import type { Article, Span } from '../core/types.ts';
import { readLiveText, stripUnseen } from './live-text.ts';

export interface Anchorer {
  /** Where a span of `Article.text` stands in the page; null when the page does not show it. */
  anchorMention(span: Span): Range | null;
}

/** Reads the page once (linear in its text) and finds the article's paragraphs in it. */
export function createAnchorer(document: Document, article: Article): Anchorer {
  const live = readLiveText(document);
  let searchFrom = 0;
  const startsInStream = article.paragraphs.map((paragraph) => {
    const quote = stripUnseen(article.text.slice(paragraph.start, paragraph.end));
    let found = live.stream.indexOf(quote, searchFrom);
    if (found < 0) found = live.stream.indexOf(quote);
    else searchFrom = found + quote.length;
    return found;
  });
  return {
    anchorMention(span) {
      const index = article.paragraphs.findIndex(({ start, end }) => start <= span.start && span.end <= end);
      const paragraph = article.paragraphs[index];
      const startInStream = startsInStream[index] ?? -1;
      if (!paragraph || startInStream < 0) return null;
      const start = startInStream + stripUnseen(article.text.slice(paragraph.start, span.start)).length;
      const end = startInStream + stripUnseen(article.text.slice(paragraph.start, span.end)).length;
      return start < end ? live.rangeOf(start, end) : null;
    },
  };
}
