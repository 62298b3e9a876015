import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArticleFixture } from '../../fixtures/articles.ts';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { readHighlights } from '../page-highlights.ts';
import { waitForPopup } from '../popup-cards.ts';
import { type Stage, setStage } from './stage.ts';

/** What the page writes down: when the page's turns were late and by how much, in milliseconds; what moved and when. */
declare const watched: { gaps: { endMs: number; ms: number }[]; shifts: { atMs: number; value: number }[] };

/** In the page from the start. A task that keeps the page from its next turn shows as a gap between two turns. */
const WATCH = `
  globalThis.watched = { gaps: [], shifts: [] };
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => {
      for (const { startTime, value } of list.getEntries()) watched.shifts.push({ atMs: startTime, value });
    }).observe({ type: 'layout-shift' });
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  port1.onmessage = () => {
    const endMs = performance.now();
    if (endMs - last > 6) watched.gaps.push({ endMs, ms: endMs - last });
    last = endMs;
    setTimeout(() => port2.postMessage(null), 0);
  };
  port2.postMessage(null);`;

/**
 * The longest task of a reading may take this many times the reference loop, which is there for that: machines differ, and
 * may be busy. Twice what was seen on a busy one.
 */
const MAX_LONGEST_TASK = 32;

/** Runs in the page: a loop that is the same everywhere, in milliseconds; the best of five. */
function timeReference(): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    let sum = 0;
    for (let i = 0; i < 20_000_000; i++) sum = (sum + i * 31) | 0;
    return sum === 1 ? 0 : performance.now() - start;
  });
  return Math.min(...times);
}

/** Two of the project's articles on one page: 1,000 words and more. */
function longArticle(): string {
  const parts = ['ministry-water-briefing', 'offinso-recount'].map((slug) => readArticleFixture(slug).answer);
  const paragraphs = parts.flatMap(({ text }) => text.split('\n\n')).map((words) => `<p>${words}</p>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Two reports</title><body><article><h1>Two reports</h1>${paragraphs.join('')}</article><script>${WATCH}</script></body></html>`;
}

/** Runs in the page: what was seen since a time, the longest tasks first. */
function readWatched(startMs: number): { tasks: number[]; shifts: number[] } {
  const tasks = watched.gaps.filter(({ endMs }) => endMs > startMs).map(({ ms }) => ms);
  const shifts = watched.shifts.filter(({ atMs }) => atMs > startMs).map(({ value }) => value);
  return { tasks: tasks.sort((a, b) => b - a).slice(0, 5), shifts };
}

describe.each(BROWSERS)('the page’s own thread in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    await stage.openPage(longArticle());
  });

  afterAll(() => stage?.close());

  test('is held up for no longer than a short while, and nothing on the page moves', async ({ annotate }) => {
    const { browser } = stage;
    const referenceMs = await browser.evaluate(timeReference);
    const startMs = await browser.evaluate(() => performance.now());
    await browser.clickToolbar();
    expect(await waitForPopup(browser)).toBe('ready');
    await waitFor('painted names', async () => (await readHighlights(browser)).length > 0);
    const { tasks, shifts } = await browser.evaluate(readWatched, startMs);
    await annotate(`longest tasks ${tasks.map(Math.round).join(', ')} ms; reference loop ${referenceMs.toFixed(1)} ms`);
    expect(tasks[0] ?? 0).toBeLessThan(referenceMs * MAX_LONGEST_TASK);
    expect(shifts).toEqual([]);
    if (name === 'chromium') {
      await browser.evaluate(() => document.querySelector('h1')?.after('Planted, and the text moves down.'));
      const seen = async () => (await browser.evaluate(readWatched, startMs)).shifts.length > 0;
      await waitFor('a planted shift to be seen', seen);
    }
    await browser.closePopup();
  });
});
