import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseLedger } from '../../../knowledge/mediawiki/ledger.ts';
import { BUDGET_KEY, LEDGER_KEY, READING_PREFIX } from '../../../messaging/session-keys.ts';
import type { Browser } from '../browsers/browser.ts';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { openCard, readRows, waitForPopup } from '../popup-cards.ts';
import { readStoredData, type StoredData } from '../stored-data.ts';
import { endMinute } from './end-minute.ts';
import { type Stage, setStage, WIKIMEDIA_HOSTS } from './stage.ts';

/** Read in a window like any other. */
const OPEN_SLUG = 'ministry-water-briefing';
/** Read in a private window; the two articles share no such name. */
const PRIVATE_SLUG = 'unpaid-bridge';
const OPEN_NAME = 'Tehran';
const PRIVATE_NAME = 'Congress for Democratic Change';
const KNOWN_NAME = 'George Weah';

describe.each(BROWSERS)('a private window in %s', (name) => {
  let stage: Stage;
  let before: StoredData;

  beforeAll(async () => {
    stage = await setStage(name);
  });

  afterAll(() => stage?.close());

  const readArticle = async (slug: string, where: Browser) => {
    await stage.openArticle(slug, where);
    await where.clickToolbar();
    expect(await waitForPopup(where)).toBe('ready');
  };
  const waitForLookUp = (where: Browser) =>
    waitFor('the look-up to end', () =>
      where.inPopup(() => document.body.textContent?.includes('Names were looked up in Wikipedia') ?? false),
    );
  const open = async (wanted: string, where: Browser) => {
    const row = (await readRows(where)).find((one) => one.name === wanted);
    return openCard(where, row!.chain); // a name of the article
  };
  const sayNoName = async (wanted: string, where: Browser) => {
    await open(wanted, where);
    await where.clickInPopup('article.card .card-correction summary');
    await where.clickInPopup('article.card [data-action="not-a-name"]');
    await waitFor('the row to go', async () => !(await readRows(where)).some((row) => row.name === wanted));
  };

  test('beside it, in a window like any other, look-ups and corrections are kept', async () => {
    const { browser } = stage;
    await readArticle(OPEN_SLUG, browser);
    await browser.allowPermission(WIKIMEDIA_HOSTS, () => browser.clickInPopup('button[data-action="turn-on-lookups"]'));
    await waitFor('requests', async () => stage.wikipedia.log.length > 0);
    await browser.clickToolbar();
    await waitForPopup(browser);
    await waitForLookUp(browser);
    await sayNoName(OPEN_NAME, browser);
    await endMinute(browser);
    await browser.closePopup();
    before = await readStoredData(browser);
    expect(JSON.stringify(before.local)).toContain(OPEN_NAME);
    expect(JSON.stringify(before.records)).toContain(OPEN_NAME);
    expect(JSON.stringify(parseLedger(before.session[LEDGER_KEY]))).toContain(OPEN_NAME);
    expect(Object.keys(before.session).filter((key) => key.startsWith(READING_PREFIX))).toHaveLength(1);
  });

  test('an article is read, looked up and corrected in it, and nothing of that is left', async () => {
    const { browser, wikipedia } = stage;
    const asked = wikipedia.log.length;
    await browser.inPrivateWindow(async (window) => {
      await readArticle(PRIVATE_SLUG, window);
      await waitForLookUp(window);
      expect(
        decodeURIComponent(
          wikipedia.log
            .slice(asked)
            .map(({ url }) => url)
            .join(),
        ),
      ).toContain(KNOWN_NAME);
      await open(KNOWN_NAME, window);
      await window.clickInPopup('[data-action="known-name"]');
      await sayNoName(PRIVATE_NAME, window);
      const held = await window.inPopup(readSession);
      for (const one of [PRIVATE_NAME, KNOWN_NAME]) expect(held).toContain(one);
    });
    await waitFor('the background to forget the tab', async () => {
      const { session } = await readStoredData(browser);
      return Object.keys(session).filter((key) => key.startsWith(READING_PREFIX)).length === 1;
    });
    expect(withoutTimes(await readStoredData(browser))).toEqual(withoutTimes(before));
  });
});

/** The budget counts requests of private windows as well, by their times alone. */
function withoutTimes({ local, session, records }: StoredData): StoredData {
  const budget = session[BUDGET_KEY] as object;
  return { local, records, session: { ...session, [BUDGET_KEY]: { ...budget, requestTimesMs: [] } } };
}

/** Runs in the popup. */
async function readSession(): Promise<string> {
  const { storage } = (
    globalThis as unknown as { chrome: { storage: { session: { get(key: null): Promise<object> } } } }
  ).chrome;
  return JSON.stringify(await storage.session.get(null));
}
