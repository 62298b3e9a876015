/**
 * Mention → live DOM Range, by quote. The article was read from a clone, so its offsets mean nothing in the page: each
 * paragraph is looked for in the page's visible text, in order, and the mention's place in it is carried over. Where a
 * paragraph is not there in one piece, the mention is looked for by the words around it, between the neighbours. The same
 * works after the page rendered itself anew, with a fresh anchorer.
 */
import type { Article, Span } from '../core/types.ts';
import { type LiveText, readLiveText } from './live-text.ts';
import { locateParagraphs } from './locate-paragraphs.ts';
import { matchQuote, quoteAt } from './match-quote.ts';
import { countSeenBefore, readSeenText } from './seen-text.ts';
import { runAtOnce, type Steps } from './slices.ts';

/** Finds the places of one article in one state of its page. */
export interface Anchorer {
  /** Where a span of `Article.text` stands in the page; null when the page does not show it. */
  anchorMention(span: Span): Range | null;
}

/**
 * Reads the page's visible text and finds the article's paragraphs in it; near linear in the page's text. What is not
 * seen yet (a folded half, a page that waits for its script) is looked for in the hidden text too, once it is asked for.
 */
export function* prepareAnchorer(document: Document, article: Article): Steps<Anchorer> {
  const seenArticle = readSeenText(article.text);
  const toSeen = ({ start, end }: Span): Span => ({
    start: countSeenBefore(seenArticle, start),
    end: countSeenBefore(seenArticle, end),
  });
  const seenParagraphs: SeenParagraphs = { text: seenArticle.seen, paragraphs: article.paragraphs.map(toSeen) };
  const visible = createFinder(yield* readLiveText(document, 'visible'), seenParagraphs);
  let whole: Finder | null = null;
  return {
    anchorMention(span) {
      const mention = toSeen(span);
      const index = seenParagraphs.paragraphs.findIndex(
        ({ start, end }) => start <= mention.start && mention.end <= end,
      );
      if (index < 0 || mention.start >= mention.end) return null;
      const range = visible(mention, index);
      if (range) return range;
      whole ??= createFinder(runAtOnce(readLiveText(document, 'all')), seenParagraphs);
      return whole(mention, index);
    },
  };
}

/** The article without white space; the spans of its paragraphs point into `text`. */
interface SeenParagraphs {
  readonly text: string;
  readonly paragraphs: readonly Span[];
}

/** Finds a mention, a span into `SeenParagraphs.text`, that stands in the paragraph of the index. */
type Finder = (mention: Span, index: number) => Range | null;

function createFinder(live: LiveText, { text, paragraphs }: SeenParagraphs): Finder {
  const quotes = paragraphs.map(({ start, end }) => text.slice(start, end));
  const positions = locateParagraphs(live, quotes);

  /** Between the end of the nearest located paragraph before and the start of the nearest one after. */
  function windowAround(index: number): Span {
    const before = positions.findLastIndex((position, other) => other < index && position >= 0);
    const after = positions.findIndex((position, other) => other > index && position >= 0);
    return {
      start: before < 0 ? 0 : positions[before]! + quotes[before]!.length, // ! before is an index of both
      end: positions[after] ?? live.stream.length,
    };
  }

  function positionOf(mention: Span, index: number): number {
    const offset = mention.start - paragraphs[index]!.start; // ! the caller found the index in this array
    const position = positions[index] ?? -1;
    if (position >= 0) return position + offset;
    const window = windowAround(index);
    return matchQuote(live.stream, quoteAt(text, mention), { ...window, hint: window.start + offset });
  }

  return (mention, index) => {
    const position = positionOf(mention, index);
    return position < 0 ? null : live.rangeOf(position, position + mention.end - mention.start);
  };
}
