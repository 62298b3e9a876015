/** What a cache for many readers would know, from the law alone: too many readers to replay. */
import { type NewsFigures, rankWeights } from './learn-news.ts';

/**
 * Share of names asked for that were among `names` asked for before them. Less than it would be for readers of one paper,
 * who meet the same names more often; and next to all once most of the law's ranks were met, which real names never are.
 */
export function shareMet(figures: NewsFigures, names: number): number {
  const weights = rankWeights(figures);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce((sum, weight) => sum + (weight / total) * -Math.expm1(-names * (weight / total)), 0);
}

/** Names asked for an article, on average. */
export const namesPerArticle = ({ names, articles }: NewsFigures) => names / articles;
