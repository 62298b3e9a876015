/**
 * Finds a short quote by the words around it: strings only, no DOM. For a paragraph that is not in the page in one piece,
 * because the site changed it, or because we left a credit out of its middle. Every occurrence is scored by how much of
 * the text before and after it agrees, and by how near it is to where it should be.
 */
import type { Span } from '../core/types.ts';

/** Characters compared on either side of a quote. */
const CONTEXT_LENGTH = 32;

/** Least agreement with the context, in characters of both sides together: about the word beside the quote. */
const MIN_AGREEMENT = 6;

/** Occurrences looked at; a name that stands more often in one paragraph's window is not worth the time. */
const MAX_OCCURRENCES = 500;

/** A quote in its own text, all without white space. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The part of a text that a quote is looked for in, and where it is expected. */
export interface SearchWindow extends Span {
  readonly hint: number;
}

/** Cuts a quote and its context out of a text. */
export function quoteAt(text: string, { start, end }: Span): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: text.slice(end, end + CONTEXT_LENGTH),
  };
}

/** Position of the occurrence that agrees best, the nearest to the hint among equals; −1 when none is sure. */
export function matchQuote(stream: string, quote: Quote, window: SearchWindow): number {
  let best = -1;
  let bestAgreement = -1;
  let occurrences = 0;
  let position = stream.indexOf(quote.exact, window.start);
  while (position >= 0 && position + quote.exact.length <= window.end && occurrences < MAX_OCCURRENCES) {
    occurrences += 1;
    const agreement = agreementAt(stream, quote, position);
    const isNearer = Math.abs(position - window.hint) < Math.abs(best - window.hint);
    if (agreement > bestAgreement || (agreement === bestAgreement && isNearer)) {
      best = position;
      bestAgreement = agreement;
    }
    position = stream.indexOf(quote.exact, position + 1);
  }
  return bestAgreement >= MIN_AGREEMENT ? best : -1;
}

/** Characters before and after a position that equal the quote's context, counted outwards from the quote. */
function agreementAt(stream: string, { exact, prefix, suffix }: Quote, position: number): number {
  let before = 0;
  while (before < prefix.length && stream[position - 1 - before] === prefix.at(-1 - before)) before += 1;
  let after = 0;
  while (after < suffix.length && stream[position + exact.length + after] === suffix[after]) after += 1;
  return before + after;
}
