/**
 * Looking names up may join two chains or part one, so the chain of an open card can go. What stays is where the name
 * stands in the article.
 */

import type { Card } from './card.ts';

/** The card that now stands for the first mention of an older one of the same article; null when none does. */
export function followCard({ chainId, article }: Card, cards: readonly Card[]): Card | null {
  const holders = cards.filter((card) => card.article.positions.includes(article.positions[0]!)); // a chain has a mention
  return holders.find((card) => card.chainId === chainId) ?? holders[0] ?? null;
}
