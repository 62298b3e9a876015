/**
 * What a reader waits for, offline, in both browsers: until the popup has drawn something, until it lists the names of an
 * article not read before, also after a start of the background, and until the card of a name is drawn once the pointer has
 * rested on it; and the longest tasks on the page meanwhile. Real clicks, real pointer, shipped build.
 */
import { DEFAULT_PAGE_OPTIONS } from '../../core/page-options.ts';
import type { BrowserName } from '../../tests/e2e/browsers/browser.ts';
import { launchSidelight } from '../../tests/e2e/browsers/launch.ts';
import { refuseOutside } from '../../tests/e2e/outside.ts';
import { servePages } from '../../tests/e2e/page-server.ts';
import { timeAfterStart, timeReading, WATCH } from '../../tests/e2e/reader-waits.ts';
import { wrapText } from '../demo/article-page.ts';
import type { Measurement } from './measurement.ts';
import { toSteps } from './reading-steps.ts';
import { layText, WORD_COUNTS } from './texts.ts';

/** Each round begins at another paragraph, so that it reads another article. */
const ROUND_STEP = 7;
/** Length that a start of the background is timed with: a long article. */
const START_WORDS = 1000;

/** Opens an article of every length in every round. */
export async function measureOpenings(name: BrowserName, rounds: number): Promise<Measurement[]> {
  const articles = Array.from({ length: rounds }, (_, round) => WORD_COUNTS.map((count) => ({ round, count }))).flat();
  const pages = await servePages(
    Object.fromEntries(
      articles.map(({ round, count }) => [
        `/${round}/${count}`,
        wrapText(layText(count, 1 + round * ROUND_STEP).text, `Article ${round}`) + WATCH,
      ]),
    ),
  );
  const outside = await refuseOutside();
  const browser = await launchSidelight(name, { network: outside.network });
  const { dwellMs } = DEFAULT_PAGE_OPTIONS;
  const measurements: Measurement[] = [];
  try {
    await timeReading(browser, `${pages.url}0/250`, dwellMs); // the first one of all loads everything
    for (const { round, count } of articles) {
      const url = `${pages.url}${round}/${count}`;
      const cold = count === START_WORDS ? await timeAfterStart(browser, url) : null;
      const steps = toSteps(await timeReading(browser, url, dwellMs), cold);
      const common = { by: 'Sidelight', where: browser.version, words: count };
      measurements.push(...steps.map((step) => ({ ...common, ...step })));
    }
  } finally {
    await browser.close();
    await outside.close();
    await pages.close();
  }
  return keepBest(measurements);
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
