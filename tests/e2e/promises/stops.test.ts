/**
 * R2 in real browsers: the background is ended at its very calls to browser and network, from the click to the last
 * look-up, and the reader gets the cards of an undisturbed reading. `npm test` tries one call in one browser, the soak many
 * in both.
 */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { READING_PREFIX } from '../../../messaging/session-keys.ts';
import { readArticleFixture } from '../../fixtures/articles.ts';
import { runsOf, SEED } from '../../promises/seeds.ts';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { readHighlights } from '../page-highlights.ts';
import { type PageServer, servePages } from '../page-server.ts';
import { waitForPopup } from '../popup-cards.ts';
import { type Stage, setStage, WIKIMEDIA_HOSTS } from '../stories/stage.ts';
import { copyStoppableBuild, type Gate, openGate } from './stoppable-build.ts';

const STOPS = runsOf(1);
const STOPPED = STOPS > 1 ? BROWSERS : BROWSERS.slice(0, 1);
const TIMEOUT_MS = 60_000 + STOPS * 10_000;
const MIN_BOUNDARIES = 100;
/** Seeds that follow each other stop at calls that lie far from each other. */
const SEEDS_APART = 41;
/** What an article may cost. */
const MAX_REQUESTS = 8;
const TURN_ON = 'button[data-action="turn-on-lookups"]';

/** The extension's own API, in its popup. */
declare const chrome: {
  readonly storage: {
    readonly session: {
      get(key: null): Promise<Readonly<Record<string, { readonly reading: string }>>>;
      clear(): Promise<void>;
    };
  };
};

/** Runs in the popup: what is known of the tab's article, as text. */
async function readCards(prefix: string): Promise<string> {
  const stored = await chrome.storage.session.get(null);
  const readings = Object.entries(stored).filter(([key]) => key.startsWith(prefix));
  return JSON.stringify(readings.map(([, { reading }]) => (JSON.parse(reading) as { readonly cards: object[] }).cards));
}

/** Runs in a page of the extension: the next reading is the first one. */
async function forgetAll(): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  for (const { name } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name!)); // a database that is listed has a name
    for (const table of database.objectStoreNames)
      await settled(database.transaction(table, 'readwrite').objectStore(table).clear());
    database.close();
  }
  await chrome.storage.session.clear();
}

describe.each(STOPPED)('the background stopped at its calls in %s', (name) => {
  let stage: Stage;
  let gate: Gate;
  let site: PageServer;
  let extension: string;

  beforeAll(async () => {
    gate = await openGate();
    extension = await copyStoppableBuild(name, gate.url);
    stage = await setStage(name, { extension });
    site = await servePages({ '/': readArticleFixture('poti-brief').sourceHtml });
    const { browser } = stage;
    await browser.open(site.url);
    await browser.clickToolbar();
    await waitForPopup(browser);
    await browser.allowPermission(WIKIMEDIA_HOSTS, () => browser.clickInPopup(TURN_ON));
    await browser.clickToolbar(); // the browser's prompt may have closed it
    await waitForLookUp();
  });

  afterAll(async () => {
    await stage?.close();
    await Promise.all([gate?.close(), site?.close()]);
    rmSync(extension, { recursive: true, force: true });
  });

  const waitForLookUp = () =>
    waitFor('the look-up to end', () =>
      stage.browser.inPopup(() => document.body.textContent?.includes('Names were looked up in') ?? false),
    );

  /** Reads the article anew, and ends the background at a call of it. */
  async function readToTheEnd(stopAt: number | null) {
    const { browser, wikipedia } = stage;
    await browser.closePopup();
    await browser.stopWorker(); // it may still be at work, and would store that again
    await browser.inOtherTab(`${browser.extensionBase}/options.html`, (tab) => tab.evaluate(forgetAll));
    await browser.reload();
    const askedBefore = wikipedia.log.length;
    gate.watch(stopAt);
    await browser.clickToolbar();
    if (stopAt !== null) {
      await waitFor(`call ${stopAt} to be held`, async () => gate.isHolding());
      expect(await browser.stopWorker()).toBe(true);
    }
    await waitForPopup(browser);
    await waitForLookUp();
    const cards = await browser.inPopup(readCards, READING_PREFIX);
    return { cards, painted: await readHighlights(browser), asked: wikipedia.log.length - askedBefore };
  }

  test('gives the cards of an undisturbed reading', { timeout: TIMEOUT_MS }, async () => {
    const { asked, ...undisturbed } = await readToTheEnd(null);
    const boundaries = [...gate.seen];
    expect(boundaries.length).toBeGreaterThanOrEqual(MIN_BOUNDARIES);
    expect(boundaries).toEqual(
      expect.arrayContaining(['before fetch', 'after fetch', 'before scripting.executeScript']),
    );
    expect(undisturbed.painted.length).toBeGreaterThan(3);
    expect(asked).toBeGreaterThan(1);
    const step = Math.max(boundaries.length / STOPS, 1);
    for (let at = (SEED * SEEDS_APART) % step; at < boundaries.length; at += step) {
      const stopAt = Math.trunc(at);
      const { asked: askedNow, ...outcome } = await readToTheEnd(stopAt);
      expect(outcome, `seed ${SEED}, stopped at call ${stopAt}: ${boundaries[stopAt]}`).toEqual(undisturbed);
      expect(askedNow).toBeLessThanOrEqual(Math.min(asked + 2, MAX_REQUESTS)); // what was under way, and the open names
    }
  });
});
