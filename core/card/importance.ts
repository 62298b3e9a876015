/**
 * How much an article is about one of its names. Where a name stands tells more than how often: what news put into the
 * headline and the first paragraph, and come back to until the end, is what they are about, while a list deep in the text
 * can name something five times in passing. Headline, first place and count are the features that tell salient entities
 * best: Dunietz and Gillick, "A New Entity Salience Task with Millions of Training Examples", EACL 2014.
 *
 *     importance = mentions × (1 + headline + lead + spread)
 *
 * `headline` is 1 where the article's title prints the name, `lead` is half that where its first paragraph of running text
 * does, and `spread` is the part of the text between first and last mention, 0 to 1. The weights are set by hand, so that
 * one of the three never outweighs twice the mentions; they are fitted to no articles.
 */
import { foldName } from '../text/normalize.ts';
import type { Article, Chain } from '../types.ts';

const HEADLINE_WEIGHT = 1;
const LEAD_WEIGHT = 0.5;

/** Measures chains of one article; more is more important, and a chain has at least 1. */
export function measureImportance({ title, text, paragraphs }: Article): (chain: Chain) => number {
  const headline = ` ${foldName(title ?? '')} `;
  const lead = paragraphs.find(({ role }) => role === 'text');
  const isInHeadline = (form: string) => ['', 's'].some((ending) => headline.includes(` ${foldName(form)}${ending} `)); // folding joins a possessive's "s"
  return ({ mentions }) => {
    const starts = mentions.map(({ start }) => start);
    const spread = (Math.max(...starts) - Math.min(...starts)) / Math.max(1, text.length);
    const inHeadline = mentions.some((mention) => isInHeadline(mention.text)) ? HEADLINE_WEIGHT : 0;
    const inLead = lead && starts.some((start) => start >= lead.start && start < lead.end) ? LEAD_WEIGHT : 0;
    return mentions.length * (1 + inHeadline + inLead + spread);
  };
}
