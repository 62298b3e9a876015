/** What the article quotes people and groups as saying, verbatim, by speaker. */

import type { Article, Chain, ChainId } from '../types.ts';
import type { Quote } from './card.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { findSpeaker, type SpeakerWords } from './speakers.ts';

/** Quotes of one speaker at most. */
const MAX_QUOTES = 3;
/** Fewer words are a scare quote, or a part of someone else's sentence. */
const MIN_WORDS = 4;
/** Longest quote in characters; a longer one ends in an ellipsis. */
const MAX_LENGTH = 360;
/** Nothing but the speaker's clause between two quotations: “…,” Ruiz said, “…” and “…,” Ruiz said. “…” */
const ONE_CLAUSE = /^[^\n“”"]{1,160}$/u;
const NO_NEW_SENTENCE = /^[^.!?]*[.,:]?\s*$/u;

/** A quotation, and who says it; null when the words beside it do not tell. */
interface Said {
  readonly quotation: Quotation;
  readonly chainId: ChainId | null;
}

/** Quotes by chain, in text order; chains that are not quoted are missing. */
export function quoteSpeakers(article: Article, chains: readonly Chain[]): ReadonlyMap<ChainId, readonly Quote[]> {
  const { text, paragraphs } = article;
  const words = listSpeakerWords(chains);
  const quotesByChain = new Map<ChainId, Quote[]>();
  let before: Said | null = null;
  for (const quotation of findQuotations(text, paragraphs)) {
    const chainId: ChainId | null =
      findSpeaker(text, quotation, words) ??
      (before && goesOn(text, before.quotation, quotation) ? before.chainId : null);
    before = { quotation, chainId };
    const quote = toQuote(quotation, article);
    const told = chainId === null ? [] : (quotesByChain.get(chainId) ?? []);
    if (chainId !== null && quote && told.length < MAX_QUOTES) quotesByChain.set(chainId, [...told, quote]);
  }
  return quotesByChain;
}

function goesOn(text: string, before: Quotation, next: Quotation): boolean {
  const between = text.slice(before.end, next.start);
  return ONE_CLAUSE.test(between) && NO_NEW_SENTENCE.test(between);
}

function listSpeakerWords(chains: readonly Chain[]): SpeakerWords[] {
  return chains
    .flatMap(({ id, kind, mentions, descriptions, metonyms }) => {
      const named = kind === 'place' ? metonyms : mentions; // a place speaks where it stands for its government
      return [...named, ...descriptions].map(({ start, end }) => ({
        start,
        end,
        chainId: id,
        isPerson: kind === 'person',
      }));
    })
    .sort((a, b) => a.start - b.start);
}

/** Null for a quotation of a few words. The comma before “she said” is the sentence's, not the speaker's. */
function toQuote({ parts, start }: Quotation, { text, paragraphs }: Article): Quote | null {
  const words = parts
    .map((part) => text.slice(part.start, part.end).trim())
    .join('\n')
    .replace(/,$/u, '');
  if (words.split(/\s+/u).length < MIN_WORDS) return null;
  const paragraph = paragraphs.findIndex(({ end }) => start < end) + 1;
  if (words.length <= MAX_LENGTH) return { text: words, paragraph };
  return { text: `${words.slice(0, words.lastIndexOf(' ', MAX_LENGTH))} …`, paragraph };
}
