import { readArticleFixtures } from '../../tests/fixtures/articles.ts';

/** A text to be timed. */
export interface TimedText {
  readonly text: string;
  readonly wordCount: number;
}

/** Length of a long news article, and the length that speed is stated for. */
const WORDS = 1000;

/**
 * Texts of at least 1,000 words each, cut from the own articles laid in a ring: each begins at another paragraph, so no
 * two are the same though they share paragraphs.
 */
export function layTexts(count: number): TimedText[] {
  const ring = readArticleFixtures().flatMap(({ answer }) => answer.text.split('\n\n'));
  return Array.from({ length: count }, (_, i) => {
    const paragraphs: string[] = [];
    let wordCount = 0;
    for (let at = Math.floor((i * ring.length) / count); wordCount < WORDS; at += 1) {
      const paragraph = ring[at % ring.length]!;
      paragraphs.push(paragraph);
      wordCount += paragraph.split(/\s+/).length;
    }
    return { text: paragraphs.join('\n\n'), wordCount };
  });
}
