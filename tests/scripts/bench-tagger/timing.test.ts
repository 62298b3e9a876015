import { expect, test } from 'vitest';
import { layTexts } from '../../../scripts/bench-tagger/texts.ts';
import { median, timeTexts } from '../../../scripts/bench-tagger/timing.ts';

test('every text is tagged once, in order, the first apart', async () => {
  const tagged: string[] = [];
  const { firstMs, laterMs } = await timeTexts(async (text) => tagged.push(text), ['one', 'two', 'three']);
  expect(tagged).toEqual(['one', 'two', 'three']);
  expect(laterMs).toHaveLength(2);
  for (const ms of [firstMs, ...laterMs]) expect(ms).toBeGreaterThanOrEqual(0);
});

test.each([
  [[3, 1, 2], 2],
  [[10, 9], 10],
  [[5], 5],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});

test('texts have 1,000 words and a little, and no two are the same', () => {
  const texts = layTexts(25);
  expect(new Set(texts.map(({ text }) => text)).size).toBe(25);
  for (const { text, wordCount } of texts) {
    expect(text.split(/\s+/)).toHaveLength(wordCount);
    expect(wordCount).toBeGreaterThanOrEqual(1000);
    expect(wordCount).toBeLessThan(1300);
  }
});
