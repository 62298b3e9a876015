/**
 * `npm run bench:popup [-- --rounds N]`: how soon after its opening the popup is painted for the first time, and how soon
 * it shows the names of an article of 1,000 words, offline: with the background awake and the tagger loaded, and with the
 * background stopped before the click. Each round reads another article.
 *
 * Times are of this machine and of whatever else it does: beside them stands the time of a fixed loop in the same popup,
 * which a quiet machine of the same sort runs in about a constant time. They are printed, and fail nothing.
 */
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser, BrowserName } from '../tests/e2e/browsers/browser.ts';
import { BROWSERS, launchSidelight } from '../tests/e2e/browsers/launch.ts';
import { waitFor } from '../tests/e2e/browsers/waiting.ts';
import { refuseOutside } from '../tests/e2e/outside.ts';
import { servePages } from '../tests/e2e/page-server.ts';
import { waitForPopup } from '../tests/e2e/popup-cards.ts';
import { layTexts } from './bench-tagger/texts.ts';
import { median } from './bench-tagger/timing.ts';
import { BUILDS } from './builds.ts';
import { wrapText } from './demo/article-page.ts';
import { runCommand } from './steps/run-command.ts';
import { ensureBrowsers } from './system-packages.ts';
import { endWith, UsageError } from './usage.ts';

const DEFAULT_ROUNDS = 5;
const LABEL_WIDTH = 30;
const NUMBER_WIDTH = 20;
/** Turns of the loop that stands for the machine's speed. */
const LOOP_TURNS = 20_000_000;

/** Milliseconds from the popup's opening, and of the loop. */
interface Opening {
  readonly firstPaintMs: number;
  readonly listMs: number;
  readonly loopMs: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: String(DEFAULT_ROUNDS) } } });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new UsageError(`--rounds is no number: “${values.rounds}”`);
  ensureBrowsers(BROWSERS);
  console.log(`${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}; ms, median (best–worst)`);
  console.log(formatRow('', ['first paint', 'list', 'loop']));
  for (const name of BROWSERS) await timeInBrowser(name, rounds);
}

async function timeInBrowser(name: BrowserName, rounds: number): Promise<void> {
  const { isSuccess, output } = await runCommand(BUILDS[name].command);
  if (!isSuccess) throw new Error(`the build failed\n${output}`);
  const texts = layTexts(1 + 2 * rounds);
  const pages = await servePages(
    Object.fromEntries(texts.map(({ text }, i) => [`/${i}`, wrapText(text, `Article ${i}`)])),
  );
  const outside = await refuseOutside();
  const browser = await launchSidelight(name, { network: outside.network });
  const urlOf = (i: number) => `${pages.url}${i}`;
  try {
    await openPopup(browser, urlOf(0)); // the first one of all loads everything
    const awake: Opening[] = [];
    for (let i = 1; i <= rounds; i += 1) awake.push(await openPopup(browser, urlOf(i)));
    console.log(formatOpenings(`${browser.version}, awake`, awake));
    const stopped: Opening[] = [];
    for (let i = rounds + 1; i <= 2 * rounds; i += 1) {
      await browser.stopWorker();
      await waitFor('the background to end', async () => !(await browser.isWorkerRunning()));
      stopped.push(await openPopup(browser, urlOf(i)));
    }
    console.log(formatOpenings(`${browser.version}, stopped`, stopped));
  } finally {
    await browser.close();
    await outside.close();
    await pages.close();
  }
}

async function openPopup(browser: Browser, url: string): Promise<Opening> {
  await browser.open(url);
  await browser.clickToolbar();
  const state = await waitForPopup(browser);
  if (state !== 'ready') throw new Error(`the popup shows no names but "${state}"`);
  const opening = await waitFor('the list to be drawn', () => browser.inPopup(readOpening, LOOP_TURNS));
  await browser.closePopup();
  return opening;
}

/** Runs in the popup; null while the list is not drawn. */
function readOpening(turns: number): Opening | null {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  const [list] = performance.getEntriesByName('ready');
  if (!paint || !list) return null;
  const startMs = performance.now();
  let sum = 0;
  for (let turn = 0; turn < turns; turn += 1) sum = (sum * 31 + turn) | 0;
  const loopMs = performance.now() - startMs;
  return { firstPaintMs: paint.startTime, listMs: list.startTime, loopMs: sum === 1 ? 0 : loopMs };
}

function formatOpenings(label: string, openings: readonly Opening[]): string {
  const cell = (values: readonly number[]) =>
    `${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`;
  const columns = (['firstPaintMs', 'listMs', 'loopMs'] as const).map((name) => openings.map((one) => one[name]));
  return formatRow(label, columns.map(cell));
}

function formatRow(label: string, cells: readonly string[]): string {
  return label.padEnd(LABEL_WIDTH) + cells.map((cell) => cell.padStart(NUMBER_WIDTH)).join('');
}

await main().catch(endWith);
