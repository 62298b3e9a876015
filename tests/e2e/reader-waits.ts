/**
 * What a reader waits for at one article, as the browser itself tells it: from the popup's opening until something of it is
 * drawn and until it lists the names, how long the page's own thread is held up meanwhile, and from the end of the pointer's
 * rest on a name until its card is drawn. The stories hold these to `tests/budgets.json`; `npm run bench` writes them down.
 */
import { timeReferenceLoop } from '../../scripts/bench/reference-loop.ts';
import type { Browser } from './browsers/browser.ts';
import { waitFor } from './browsers/waiting.ts';
import { hoverHighlight, readHighlights } from './page-highlights.ts';
import { waitForPopup } from './popup-cards.ts';

/** Milliseconds from the popup's opening, and of the reference loop in the popup. */
export interface OpeningTimes {
  readonly paintMs: number;
  readonly listMs: number;
  readonly loopMs: number;
}

/** What one reading costs, in milliseconds. */
export interface ReadingTimes extends OpeningTimes {
  /** Tasks that held the page's thread up, longest first; those too short to be felt are left out. */
  readonly tasksMs: readonly number[];
  /** What moved on the page, as the browser rates it; Firefox rates nothing. */
  readonly shifts: readonly number[];
  readonly hoverMs: number;
}

/** What the page writes down: when the page's turns were late and by how much, in milliseconds; what moved and when. */
declare const watched: { gaps: { endMs: number; ms: number }[]; shifts: { atMs: number; value: number }[] };

/** In the page from the start. A task that keeps the page from its next turn shows as a gap between two turns. */
export const WATCH = `<script>
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
  port2.postMessage(null);
</script>`;

/** Reads the page at an address, which watches itself (`WATCH`), and rests the pointer on its first name. */
export async function timeReading(browser: Browser, url: string, dwellMs: number): Promise<ReadingTimes> {
  await browser.open(url);
  const startMs = await browser.evaluate(() => performance.now());
  const opening = await timeOpening(browser);
  const names = await waitFor('painted names', async () => {
    const painted = await readHighlights(browser);
    return painted.length > 0 && painted;
  });
  const seen = await browser.evaluate(readWatched, startMs);
  await browser.movePointer(1, 1); // it may rest where the name is now
  await browser.evaluate(startHoverClock);
  await hoverHighlight(browser, names[0]!); // one is painted
  const ms = await waitFor('the card', () => browser.evaluate(() => document.documentElement.dataset.shownMs));
  return { ...opening, ...seen, hoverMs: Number(ms) - dwellMs };
}

/** Stops the background, as the browser does when it is idle, and reads the page at an address. */
export async function timeAfterStart(browser: Browser, url: string): Promise<OpeningTimes> {
  await browser.open(url);
  if (!(await browser.stopWorker())) throw new Error('the background was not there to be stopped');
  return timeOpening(browser);
}

/** Runs in the page: what was seen since a time. */
export function readWatched(startMs: number): { readonly tasksMs: number[]; readonly shifts: number[] } {
  const tasksMs = watched.gaps.filter(({ endMs }) => endMs > startMs).map(({ ms }) => ms);
  const shifts = watched.shifts.filter(({ atMs }) => atMs > startMs).map(({ value }) => value);
  return { tasksMs: tasksMs.sort((a, b) => b - a), shifts };
}

/** Clicks the button and waits for the list; closes the popup again. Throws when the page has no names. */
async function timeOpening(browser: Browser): Promise<OpeningTimes> {
  await browser.clickToolbar();
  const state = await waitForPopup(browser);
  if (state !== 'ready') throw new Error(`the popup shows no names but "${state}"`);
  const times = await waitFor('the list to be drawn', () => browser.inPopup(readOpening));
  const loopMs = await browser.inPopup(timeReferenceLoop);
  await browser.closePopup();
  return { ...times, loopMs };
}

/** Runs in the popup; null while the list is not drawn. */
function readOpening(): { readonly paintMs: number; readonly listMs: number } | null {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  const [list] = performance.getEntriesByName('ready');
  return paint && list ? { paintMs: paint.startTime, listMs: list.startTime } : null;
}

/** Runs in the page: writes into its root the time from the pointer's coming to a name until our host has come and was drawn. */
function startHoverClock(): void {
  let cameMs: number | null = null;
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight] as Range[]);
  document.addEventListener('pointermove', ({ clientX, clientY, timeStamp }) => {
    const isIn = ({ left, right, top, bottom }: DOMRect) =>
      clientX >= left && clientX < right && clientY >= top && clientY < bottom;
    const isOnName = ranges.some((range) => [...range.getClientRects()].some(isIn));
    cameMs = isOnName ? (cameMs ?? timeStamp) : null;
  });
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    document.documentElement.dataset.shownMs = String(performance.now() - cameMs!); // a card comes up on a name
  };
  new MutationObserver((_, observer) => {
    observer.disconnect();
    requestAnimationFrame(() => port2.postMessage(null)); // the turn after a frame's callbacks comes when it is drawn
  }).observe(document.documentElement, { childList: true });
}
