import type { Card } from '../core/card/card.ts';
import { cardsToMarkdown, cardToMarkdown, type ExportWords } from '../core/export/markdown.ts';
import { describeFact } from './fact-words.ts';
import { say } from './language.ts';
import { factLabel, kindName, quote, relationPhrase, surenessOf, surenessPhrase } from './words.ts';

const words = (): ExportWords => ({
  kindOf: (card) => `${kindName(card.kind)} · ${surenessPhrase(surenessOf(card))}`,
  quoted: quote,
  factLabel,
  factValue: (fact) => {
    const { words: value, small } = describeFact(fact);
    return small === '' ? value : `${value} (${small})`;
  },
  relationOf: ({ name, otherName }) => relationPhrase(name, otherName),
  sources: say('export.sources'),
});

/** A card as Markdown, in the language of the interface. */
export const writeCard = (card: Card): string => cardToMarkdown(card, words());

/** All cards as Markdown, in the language of the interface. */
export const writeCards = (title: string | null, cards: readonly Card[]): string =>
  cardsToMarkdown(title, cards, words());
