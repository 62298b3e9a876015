/** chain + link + entity + article → Card. Nothing is composed: words are quoted from the article or from a source. */

import type { CorrectedAnnotation } from '../correction.ts';
import type { Entity } from '../entity.ts';
import type { DrawMap } from '../map/locator.ts';
import { foldName } from '../text/normalize.ts';
import { segmentSentences } from '../text/segment.ts';
import type { Article, Chain, ChainId, Span } from '../types.ts';
import { toBackground } from './background.ts';
import type { Card, InThisArticle } from './card.ts';
import { measureImportance } from './importance.ts';
import { introduce } from './introduction.ts';
import { noteDescriptions, noteGovernment } from './notes.ts';
import { quoteSpeakers } from './quotes.ts';
import { relateCards } from './relations.ts';

/** What cards are made of. `openNames`: those that the wiki has not been searched for. */
export type CardSources = CorrectedAnnotation & {
  readonly openNames: ReadonlySet<string>;
  readonly drawMap: DrawMap;
};

/** One card a chain, most important first; ties in order of first mention. */
export function buildCards(article: Article, sources: CardSources): Card[] {
  const entityById = new Map(sources.entities.map((entity) => [entity.id, entity]));
  const entityByChain = new Map<ChainId, Entity>();
  for (const { chainId, entityId } of sources.links) {
    const entity = entityId && entityById.get(entityId);
    if (entity) entityByChain.set(chainId, entity);
  }
  const sentences = segmentSentences(article.text);
  const quotes = quoteSpeakers(article, sources.chains);
  const relations = relateCards(sources.chains, sources.links, sources.relations);
  const linkByChain = new Map(sources.chains.map((chain, i) => [chain, sources.links[i]!])); // one a chain
  const importanceOf = measureImportance(article);
  return [...sources.chains]
    .sort((a, b) => importanceOf(b) - importanceOf(a))
    .map((chain): Card => {
      const link = linkByChain.get(chain)!; // of these chains
      const entity = entityByChain.get(chain.id) ?? null;
      const choice = sources.choices.get(chain.id) ?? null;
      return {
        chainId: chain.id,
        kind: chain.kind,
        name: nameOnCard(chain, entity),
        role: chain.role && { text: chain.role.text, status: chain.role.status },
        article: {
          ...describeInArticle(chain, article, { sentences, chains: sources.chains }),
          quotes: quotes.get(chain.id) ?? [],
          ...quoteNotes(chain, article, entity),
        },
        background:
          entity &&
          toBackground(entity, article, {
            link,
            kind: chain.kind,
            isChosen: choice?.type === 'entity',
            drawMap: sources.drawMap,
          }),
        reason: entity ? null : (link.reason ?? 'not-in-sources'),
        alternatives: link.alternatives,
        relations: relations.get(chain.id) ?? [],
        isOpenName: entity === null && (choice === null || choice.type === 'name') && sources.openNames.has(chain.name),
        choice,
      };
    });
}

/** As the article prints it, but not in the capitals of a dateline: "CAIRO" is Cairo where that is who is meant. */
function nameOnCard({ name }: Chain, entity: Entity | null): string {
  const isShouted = name === name.toUpperCase() && entity !== null && foldName(entity.title) === foldName(name);
  return isShouted ? entity.title : name;
}

function describeInArticle(
  chain: Chain,
  article: Article,
  surroundings: { readonly sentences: readonly Span[]; readonly chains: readonly Chain[] },
): Omit<InThisArticle, 'quotes' | 'descriptions' | 'government'> {
  const { text, paragraphs } = article;
  const paragraphOf = (offset: number) => paragraphs.findIndex((paragraph) => offset < paragraph.end) + 1;
  return {
    ...introduce(chain, article, surroundings),
    mentionCount: chain.mentions.length,
    otherForms: [...new Set(chain.mentions.map((mention) => mention.text))].filter((form) => form !== chain.name),
    demonymCount: chain.demonyms.length,
    positions: chain.mentions.map(({ start }) => start / Math.max(1, text.length)),
    paragraphs: chain.mentions.map(({ start }) => paragraphOf(start)),
    paragraphCount: paragraphs.length,
  };
}

function quoteNotes(
  chain: Chain,
  { text }: Article,
  entity: Entity | null,
): Pick<InThisArticle, 'descriptions' | 'government'> {
  return { descriptions: noteDescriptions(chain, text), government: entity && noteGovernment(chain, text, entity) };
}
