/**
 * The tagger where it really runs, in the extension's background: how long after the background was stopped until the names of
 * a first text are found, weights loaded and all, and how long texts of every length take then.
 */
import { rm } from 'node:fs/promises';
import type { Browser, BrowserName } from '../../tests/e2e/browsers/browser.ts';
import { launchBrowser } from '../../tests/e2e/browsers/launch.ts';
import { waitFor } from '../../tests/e2e/browsers/waiting.ts';
import { refuseOutside } from '../../tests/e2e/outside.ts';
import type { Measurement } from './measurement.ts';
import { buildWithProbe } from './probed-build.ts';
import { timeReferenceLoop } from './reference-loop.ts';
import { layText, WORD_COUNTS } from './texts.ts';
import type { Timing } from './timing.ts';

/** Length of the text that the start is timed with: a long article. */
const START_WORDS = 1000;
/** Loading is short; a busy machine gets more. */
const BACKGROUND_END_MS = 10_000;

const TEXTS = [layText(START_WORDS, 1), ...WORD_COUNTS.map((count) => layText(count))];

/** The extension's own API, in its popup. */
declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<Timing | string> } };

/** Starts the background anew in each round; of all rounds the best counts. */
export async function measureWorker(name: BrowserName, rounds: number): Promise<Measurement[]> {
  const extension = await buildWithProbe(name);
  const outside = await refuseOutside();
  const browser = await launchBrowser(name, { extension, network: outside.network });
  try {
    await browser.clickToolbar(); // on an empty tab: the popup says that it cannot be read
    let loopMs = Number.POSITIVE_INFINITY;
    const timings: Timing[] = [];
    for (let round = 0; round < rounds; round += 1) {
      timings.push(await timeAfterStart(browser));
      loopMs = Math.min(loopMs, await browser.inPopup(timeReferenceLoop));
    }
    const common = { by: 'Sidelight', where: browser.version, loopMs };
    const tagging = WORD_COUNTS.map((_, i) => ({
      ...common,
      step: 'tagging',
      words: TEXTS[i + 1]!.wordCount, // the first text is the start's
      ms: Math.min(...timings.map(({ laterMs }) => laterMs[i]!)),
    }));
    const startMs = Math.min(...timings.map(({ firstMs }) => firstMs));
    return [{ ...common, step: 'worker start', words: TEXTS[0]!.wordCount, ms: startMs }, ...tagging];
  } finally {
    await browser.close();
    await outside.close();
    await rm(extension, { recursive: true });
  }
}

async function timeAfterStart(browser: Browser): Promise<Timing> {
  await browser.stopWorker();
  await waitFor('the background to end', async () => !(await browser.isWorkerRunning()), BACKGROUND_END_MS);
  const texts = TEXTS.map(({ text }) => text);
  const timing = await browser.inPopup((all) => chrome.runtime.sendMessage({ timeTexts: all }), texts);
  if (typeof timing === 'string') throw new Error(timing);
  return timing;
}
