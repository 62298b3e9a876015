/**
 * R1 in real browsers: courses of a reader's real clicks, of navigation, of stops of the background and of faults of the
 * wiki. Nothing goes uncaught, and after each course a click shows what the page is.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runsOf, SEED } from '../../promises/seeds.ts';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import type { PageServer } from '../page-server.ts';
import { readRows, waitForPopup } from '../popup-cards.ts';
import { type Stage, setStage, WIKIMEDIA_HOSTS } from '../stories/stage.ts';
import { ARTICLES, courses, type Scene, serveSite } from './reader-acts.ts';

const RUNS = runsOf(20);
const TIMEOUT_MS = 60_000 + RUNS * 10_000;
const TURN_ON = 'button[data-action="turn-on-lookups"]';

describe.each(BROWSERS)('nothing goes uncaught in %s', (name) => {
  let stage: Stage;
  let site: PageServer;
  let scene: Scene;

  beforeAll(async () => {
    stage = await setStage(name, {
      answer(_request, response) {
        scene.fault?.(response);
        return scene.fault !== null;
      },
    });
    site = await serveSite();
    scene = { browser: stage.browser, site, fault: null };
    await stage.browser.open(`${site.url}brief`);
    await stage.browser.clickToolbar();
    await waitForPopup(stage.browser);
    await stage.browser.allowPermission(WIKIMEDIA_HOSTS, () => stage.browser.clickInPopup(TURN_ON));
    await waitFor('a request', async () => stage.wikipedia.log.length > 0);
    await stage.browser.watchErrors();
  });

  afterAll(async () => {
    await stage?.close();
    await site?.close();
  });

  /** Clicks, and gives what the popup shows beside what kind of page it is. */
  async function click() {
    const { browser } = stage;
    await browser.clickToolbar();
    const state = await waitForPopup(browser);
    await browser.closePopup();
    const hasArticle = () =>
      browser.evaluate(() => document.querySelector('article')?.textContent?.includes('.') ?? false);
    return { state, path: await browser.evaluate(() => location.pathname), hasArticle: await hasArticle() };
  }

  test('in any course of events, and each click shows what the page is', { timeout: TIMEOUT_MS }, async () => {
    for (const acts of fc.sample(courses, { numRuns: RUNS, seed: SEED })) {
      const course = `seed ${SEED}: ${acts.map((act) => act.name).join(', ')}`;
      for (const act of acts) await act.run(scene);
      const { state, path, hasArticle } = await click();
      const isEmptied = ARTICLES.includes(path) && !hasArticle; // what was read of it is still known
      if (!isEmptied) expect([ARTICLES.includes(path) ? 'ready' : 'notice', 'off'], course).toContain(state);
    }
    expect(await stage.browser.readErrors(), `seed ${SEED}`).toEqual([]);
  });

  test('and in the end an article has its cards', async () => {
    scene.fault = null;
    await stage.browser.open(`${site.url}brief`);
    expect((await click()).state).toBe('ready');
    await stage.browser.clickToolbar();
    await waitForPopup(stage.browser);
    expect((await readRows(stage.browser)).length).toBeGreaterThan(3);
  });
});
