/**
 * What a reader waits for, offline, in both browsers: from the popup's opening until it lists the names of an article not read
 * before, and from the pointer's first move towards a name until its card is drawn, less the rest that the reader has set.
 * Real clicks, real pointer, shipped build.
 */
import { DEFAULT_PAGE_OPTIONS } from '../../core/page-options.ts';
import type { Browser, BrowserName } from '../../tests/e2e/browsers/browser.ts';
import { launchSidelight } from '../../tests/e2e/browsers/launch.ts';
import { waitFor } from '../../tests/e2e/browsers/waiting.ts';
import { refuseOutside } from '../../tests/e2e/outside.ts';
import { hoverHighlight, readHighlights } from '../../tests/e2e/page-highlights.ts';
import { servePages } from '../../tests/e2e/page-server.ts';
import { waitForPopup } from '../../tests/e2e/popup-cards.ts';
import { wrapText } from '../demo/article-page.ts';
import type { Measurement } from './measurement.ts';
import { timeReferenceLoop } from './reference-loop.ts';
import { layText, WORD_COUNTS } from './texts.ts';

/** Each round begins at another paragraph, so that it reads another article. */
const ROUND_STEP = 7;

/** Opens an article of every length in every round. */
export async function measureOpenings(name: BrowserName, rounds: number): Promise<Measurement[]> {
  const articles = Array.from({ length: rounds }, (_, round) => WORD_COUNTS.map((count) => ({ round, count }))).flat();
  const pages = await servePages(
    Object.fromEntries(
      articles.map(({ round, count }) => [
        `/${round}/${count}`,
        wrapText(layText(count, 1 + round * ROUND_STEP).text, `Article ${round}`),
      ]),
    ),
  );
  const outside = await refuseOutside();
  const browser = await launchSidelight(name, { network: outside.network });
  const measurements: Measurement[] = [];
  try {
    await openArticle(browser, `${pages.url}0/250`); // the first one of all loads everything
    for (const { round, count } of articles) {
      const { listMs, loopMs } = await openArticle(browser, `${pages.url}${round}/${count}`);
      const common = { by: 'Sidelight', where: browser.version, words: count, loopMs };
      measurements.push({ ...common, step: 'click → list', ms: listMs });
      measurements.push({ ...common, step: 'hover → card', ms: await hoverFirstName(browser) });
    }
  } finally {
    await browser.close();
    await outside.close();
    await pages.close();
  }
  return keepBest(measurements);
}

async function openArticle(browser: Browser, url: string): Promise<{ listMs: number; loopMs: number }> {
  await browser.open(url);
  await browser.clickToolbar();
  const state = await waitForPopup(browser);
  if (state !== 'ready') throw new Error(`the popup shows no names but "${state}"`);
  const listMs = await waitFor('the list to be drawn', () => browser.inPopup(readListMs));
  const loopMs = await browser.inPopup(timeReferenceLoop);
  await browser.closePopup();
  return { listMs, loopMs };
}

/** Runs in the popup: milliseconds from its opening; null while the list is not drawn. */
function readListMs(): number | null {
  return performance.getEntriesByName('ready')[0]?.startTime ?? null;
}

async function hoverFirstName(browser: Browser): Promise<number> {
  const [first] = await waitFor('painted names', async () => {
    const names = await readHighlights(browser);
    return names.length > 0 && names;
  });
  await browser.evaluate(startHoverClock);
  await hoverHighlight(browser, first!);
  const ms = await waitFor('the card', () => browser.evaluate(() => document.documentElement.dataset.shownMs));
  return Number(ms) - DEFAULT_PAGE_OPTIONS.dwellMs;
}

/**
 * Runs in the page: writes into its root the time from the pointer's first move until the card's host has come into the page
 * and was drawn, which is two frames later.
 */
function startHoverClock(): void {
  let movedMs = 0;
  const start = () => {
    movedMs = performance.now();
  };
  document.addEventListener('pointermove', start, { once: true });
  new MutationObserver((_, observer) => {
    observer.disconnect();
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        document.documentElement.dataset.shownMs = String(performance.now() - movedMs);
      }),
    );
  }).observe(document.documentElement, { childList: true });
}

/** Of each step and length the best round. */
function keepBest(measurements: readonly Measurement[]): Measurement[] {
  const best = new Map<string, Measurement>();
  for (const one of measurements) {
    const key = `${one.step} ${one.words}`;
    const known = best.get(key);
    if (!known || one.ms < known.ms) best.set(key, one);
  }
  return [...best.values()];
}
