import { expect, test } from 'vitest';
import { layText } from '../../../scripts/bench/texts.ts';
import { timeBest, timeTexts } from '../../../scripts/bench/timing.ts';

test('every text is tagged once, in order, the first apart', async () => {
  const tagged: string[] = [];
  const { firstMs, laterMs } = await timeTexts(async (text) => tagged.push(text), ['one', 'two', 'three']);
  expect(tagged).toEqual(['one', 'two', 'three']);
  expect(laterMs).toHaveLength(2);
  for (const ms of [firstMs, ...laterMs]) expect(ms).toBeGreaterThanOrEqual(0);
});

test('of several runs the best counts', async () => {
  const waits = [20, 0, 20];
  const ms = await timeBest(3, () => new Promise((done) => setTimeout(done, waits.pop())));
  expect(waits).toEqual([]);
  expect(ms).toBeLessThan(20);
});

test.each([250, 1000, 25_000])(
  'a text of %d words has them and a little, and another start is another text',
  (words) => {
    const { text, wordCount } = layText(words);
    expect(text.split(/\s+/)).toHaveLength(wordCount);
    expect(wordCount).toBeGreaterThanOrEqual(words);
    expect(wordCount).toBeLessThan(words + 200);
    expect(layText(words, 1).text).not.toBe(text);
  },
);

test('the ring’s second lap has other names', () => {
  const { text } = layText(60_000); // twice all articles and more
  expect(text).toContain('Shafqat Ali Khanov');
  expect(text.indexOf('Shafqat Ali Khan ')).toBeLessThan(text.indexOf('Shafqat Ali Khanov '));
});
