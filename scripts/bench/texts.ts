/**
 * Texts of any length from the project's own articles, laid in a ring. From its second lap on every name has another ending,
 * so that a text of 25,000 words has as many different names for its length as one of 5,000.
 */
import type { ArticleFixture } from '../../tests/fixtures/articles.ts';
import { readArticleFixtures } from '../../tests/fixtures/articles.ts';

/** A text to be timed. */
export interface TimedText {
  readonly text: string;
  readonly wordCount: number;
}

/** Lengths that every step is timed at: a report, a long article, a magazine's longest, a short book. */
export const WORD_COUNTS = [250, 1000, 5000, 25_000] as const;
const ENDING = 'ov';
const PARAGRAPH_BREAK = '\n\n';

const ARTICLES = readArticleFixtures();
const laps: string[][] = [];

/** A text of at least so many words that begins at a paragraph of the ring; another start, another text. */
export function layText(words: number, start = 0): TimedText {
  const paragraphs: string[] = [];
  let wordCount = 0;
  for (let at = start; wordCount < words; at += 1) {
    const paragraph = paragraphAt(at);
    paragraphs.push(paragraph);
    wordCount += paragraph.split(/\s+/).length;
  }
  return { text: paragraphs.join(PARAGRAPH_BREAK), wordCount };
}

function paragraphAt(index: number): string {
  const length = lapOf(0).length;
  return lapOf(Math.floor(index / length))[index % length]!;
}

function lapOf(number: number): string[] {
  laps[number] ??= ARTICLES.flatMap((article) => rename(article, ENDING.repeat(number)).split(PARAGRAPH_BREAK));
  return laps[number];
}

function rename({ answer: { text, mentions } }: ArticleFixture, ending: string): string {
  return [...mentions]
    .sort((a, b) => b.end - a.end)
    .reduce((renamed, { end }) => renamed.slice(0, end) + ending + renamed.slice(end), text);
}
