/**
 * `npm run bench:tagger [-- --starts N]`: how fast the tagger is in Node and in the extension's background in both browsers.
 *
 * The first call is timed after the background was stopped and a message has started it anew, several times over; it
 * loads the weights and tags a text. Then further texts are timed one by one, and their median is given for 1,000 words.
 * Times are of this machine and of whatever else it does, which the first line tells: on a quiet one the load is below 1.
 */
import { rm } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser, BrowserName } from '../tests/e2e/browsers/browser.ts';
import { BROWSERS, launchBrowser } from '../tests/e2e/browsers/launch.ts';
import { waitFor } from '../tests/e2e/browsers/waiting.ts';
import { refuseOutside } from '../tests/e2e/outside.ts';
import { loadTagger } from './annotate/line.ts';
import { buildWithProbe } from './bench-tagger/probed-build.ts';
import { layTexts } from './bench-tagger/texts.ts';
import { median, type Timing, timeTexts } from './bench-tagger/timing.ts';
import { ensureBrowsers } from './system-packages.ts';
import { endWith, UsageError } from './usage.ts';

const LATER_TEXTS = 25;
const DEFAULT_STARTS = 5;
const LABEL_WIDTH = 24;
const NUMBER_WIDTH = 20;
/** Loading is short; a busy machine gets more. */
const BACKGROUND_END_MS = 10_000;

const TEXTS = layTexts(1 + LATER_TEXTS);

/** The extension's own API, in its popup. */
declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<Timing | string> } };

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { starts: { type: 'string', default: String(DEFAULT_STARTS) } } });
  const starts = Number(values.starts);
  if (!Number.isInteger(starts) || starts < 1) throw new UsageError(`--starts is no number: “${values.starts}”`);
  ensureBrowsers(BROWSERS);
  console.log(`${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}`);
  console.log(formatRow('', ['first call, ms', '1,000 words, ms', 'best', 'worst']));
  console.log(formatTimings(`Node ${process.versions.node}`, [await timeInNode()]));
  for (const name of BROWSERS) await timeInBrowser(name, starts);
}

/** A process starts once, so there is one first call. */
function timeInNode(): Promise<Timing> {
  const loading = { tagger: null as ReturnType<typeof loadTagger> | null };
  const tag = async (text: string) => {
    loading.tagger ??= loadTagger();
    return (await loading.tagger).tag(text);
  };
  return timeTexts(
    tag,
    TEXTS.map(({ text }) => text),
  );
}

async function timeInBrowser(name: BrowserName, starts: number): Promise<void> {
  const extension = await buildWithProbe(name);
  const outside = await refuseOutside();
  const browser = await launchBrowser(name, { extension, network: outside.network });
  try {
    await browser.clickToolbar(); // on an empty tab: the popup says that it cannot be read
    const timings: Timing[] = [];
    for (let start = 0; start < starts; start += 1) timings.push(await timeAfterStart(browser));
    console.log(formatTimings(browser.version, timings));
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

function formatTimings(label: string, timings: readonly Timing[]): string {
  const perThousand = timings.flatMap(
    ({ laterMs }) => laterMs.map((ms, i) => (1000 * ms) / TEXTS[i + 1]!.wordCount), // the first text is not among them
  );
  const firstMs = timings.map((timing) => timing.firstMs);
  const first = `${median(firstMs).toFixed(0)} (${Math.min(...firstMs).toFixed(0)}–${Math.max(...firstMs).toFixed(0)})`;
  const later = [median(perThousand), Math.min(...perThousand), Math.max(...perThousand)];
  return formatRow(label, [first, ...later.map((ms) => ms.toFixed(1))]);
}

function formatRow(label: string, cells: readonly string[]): string {
  return label.padEnd(LABEL_WIDTH) + cells.map((cell) => cell.padStart(NUMBER_WIDTH)).join('');
}

await main().catch(endWith);
