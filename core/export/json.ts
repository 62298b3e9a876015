/** Cards as JSON, for programs: the same in every language of the interface. */

import type { Card } from '../card/card.ts';

/** Raised when a program that reads the file would have to change. */
const VERSION = 1;

/** All cards of an article: what it says of each name, what sources say, with links, licences and dates. */
export function cardsToJson(title: string | null, cards: readonly Card[]): string {
  return `${JSON.stringify({ format: 'sidelight-cards', version: VERSION, title, cards: cards.map(toRecord) }, null, 2)}\n`;
}

function toRecord({ kind, name, role, article, background, reason, relations }: Card) {
  return {
    name,
    kind,
    role,
    introduction: article.introduction,
    quotes: article.quotes,
    mentions: article.mentionCount,
    paragraphs: article.paragraphs,
    reason,
    background: background && {
      title: background.title,
      confidence: background.confidence,
      description: background.description,
      summary: background.summary,
      facts: [...background.facts.shown, ...background.facts.more].flatMap(({ values }) => values),
      sources: background.attributions,
    },
    relations: relations.map((relation) => ({ relation: relation.name, to: relation.otherName })),
  };
}
