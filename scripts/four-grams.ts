/**
 * How alike two texts are, by runs of four words: the measure of Zyte's article extraction benchmark
 * (github.com/scrapinghub/article-extraction-benchmark). It counts repeats and looks past white space and punctuation.
 */

export interface Score {
  /** Share of the given text that is expected, 0–1; 1 when nothing is given. */
  readonly precision: number;
  /** Share of the expected text that is given, 0–1. */
  readonly recall: number;
}

/** Words in a row that are compared. */
const GRAM_LENGTH = 4;

/** Compares a given text with the expected one, which must have at least four words. */
export function scoreText(expected: string, given: string): Score {
  const expectedCounts = countGrams(expected);
  const givenCounts = countGrams(given);
  const shared = sum([...expectedCounts].map(([gram, count]) => Math.min(count, givenCounts.get(gram) ?? 0)));
  const givenTotal = sum(givenCounts.values());
  return {
    precision: givenTotal === 0 ? 1 : shared / givenTotal,
    recall: shared / sum(expectedCounts.values()),
  };
}

function countGrams(text: string): ReadonlyMap<string, number> {
  const words = text.replaceAll('\u00ad', '').match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let index = 0; index + GRAM_LENGTH <= words.length; index++) {
    const gram = words.slice(index, index + GRAM_LENGTH).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
