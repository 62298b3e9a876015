/** Cards as Markdown, for a note or a message: what the article says, what sources say, and who they are. */

import type { Card } from '../card/card.ts';
import type { Attribution, Fact, FactName } from '../entity.ts';
import { escapeMarkdown, linkMarkdown } from './escape-markdown.ts';

/** The words of ours that stand between those of the article and its sources, in the reader's language. */
export interface ExportWords {
  /** "Place · likely" */
  readonly kindOf: (card: Card) => string;
  readonly quoted: (words: string) => string;
  readonly factLabel: (name: FactName) => string;
  /** With its dates, as on the card. */
  readonly factValue: (fact: Fact) => string;
  readonly relationOf: (relation: Card['relations'][number]) => string;
  /** Heading of the sources. */
  readonly sources: string;
}

/** One card under a heading of the second level. */
export function cardToMarkdown(card: Card, words: ExportWords): string {
  const { name, role, article, background, relations } = card;
  const described = background && (background.description || background.title);
  const blocks = [
    `## ${escapeMarkdown(name)}`,
    [words.kindOf(card), described, role?.text]
      .flatMap((part) => part || [])
      .map(escapeMarkdown)
      .join(' – '),
    `> ${escapeMarkdown(article.introduction)}`,
    ...article.quotes.map(({ text }) => `> ${escapeMarkdown(words.quoted(text))}`),
    background?.summary ? escapeMarkdown(background.summary) : '',
    listFacts(card, words),
    listLines(relations.map((relation) => escapeMarkdown(words.relationOf(relation)))),
    background ? listSources(background.title, background.attributions, words) : '',
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** All cards of an article under its title. */
export function cardsToMarkdown(title: string | null, cards: readonly Card[], words: ExportWords): string {
  const heading = title === null ? [] : [`# ${escapeMarkdown(title)}\n`];
  return [...heading, ...cards.map((card) => cardToMarkdown(card, words))].join('\n');
}

function listFacts({ background }: Card, words: ExportWords): string {
  const rows = background ? [...background.facts.shown, ...background.facts.more] : [];
  return listLines(
    rows.map(({ name, values }) => {
      const told = values.map((fact) => escapeMarkdown(words.factValue(fact))).join('; ');
      return `**${escapeMarkdown(words.factLabel(name))}** ${told}`;
    }),
  );
}

function listSources(title: string, attributions: readonly Attribution[], words: ExportWords): string {
  const lines = attributions.map(({ label, url, licence, date }) =>
    [
      linkMarkdown(url === null ? label : `${title} – ${label}`, url),
      ...(licence ? [linkMarkdown(licence.name, licence.url)] : []),
      escapeMarkdown(date),
    ].join(', '),
  );
  return `${escapeMarkdown(words.sources)}\n\n${listLines(lines)}`;
}

const listLines = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
