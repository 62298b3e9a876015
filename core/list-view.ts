/** Which names of an article are listed, and in which order: what the reader searched for, filtered and sorted by. */

import type { Card } from './card/card.ts';
import { foldName } from './text/normalize.ts';
import type { ChainId, Kind } from './types.ts';

/** The kinds in the order in which they are listed. */
export const LISTED_KINDS: readonly Kind[] = ['person', 'place', 'group'];

/** `importance`: what the article is most about first, see `measureImportance`. `appearance`: as the article names them. */
export type ListOrder = 'importance' | 'appearance';

/** The reader's wishes for the list. */
export interface ListView {
  /** As typed; empty lists all. */
  readonly query: string;
  /** Kinds that are listed; none lists all. */
  readonly kinds: readonly Kind[];
  readonly order: ListOrder;
}

/** How the reader left the panel of one page: it is found again as it was. */
export interface PanelView extends ListView {
  /** The chain whose card is open, in place of the list. */
  readonly openChain: ChainId | null;
  /** The name that was last chosen or reached by keyboard; null before. */
  readonly lastChain: ChainId | null;
  /** The name whose card was opened on the page since: its row is marked. */
  readonly markedChain: ChainId | null;
  /** How far the list is scrolled, in CSS pixels. */
  readonly scrollTop: number;
}

/** The panel of a page that was just read. */
export const FIRST_VIEW: PanelView = {
  query: '',
  kinds: [],
  order: 'importance',
  openChain: null,
  lastChain: null,
  markedChain: null,
  scrollTop: 0,
};

/**
 * The cards that hold every word of a query in their name, in another form of it in the article, or in what they are
 * described as, without regard to case, accents and punctuation; all cards for a query without a word. Order is kept.
 */
export function searchCards(cards: readonly Card[], query: string): readonly Card[] {
  const words = foldName(query).split(' ').filter(Boolean);
  if (words.length === 0) return cards;
  return cards.filter((card) => {
    const text = searchedText(card);
    return words.every((word) => text.includes(word));
  });
}

/** The cards in the wanted order; those given come by importance, which breaks ties. */
export function orderCards(cards: readonly Card[], order: ListOrder): readonly Card[] {
  if (order === 'importance') return cards;
  return [...cards].sort((a, b) => a.article.positions[0]! - b.article.positions[0]!); // a chain has a mention
}

function searchedText({ name, role, article, background }: Card): string {
  const texts = [name, ...article.otherForms, role?.text, background?.title, background?.description];
  return texts.map((text) => foldName(text ?? '')).join(' ');
}
