import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { readHighlights } from '../page-highlights.ts';
import { readRows, readStatus, waitForPopup } from '../popup-cards.ts';
import { readStoredDataHere } from '../stored-data.ts';
import { GERMAN_ARTICLE, NAMELESS_ARTICLE, SEARCH_PAGE } from './pages.ts';
import { type Stage, setStage } from './stage.ts';

const NO_ARTICLE = 'This page doesn’t look like an article.';
const NOTHING_PAINTED = 'No name is painted on this page.';

const FILLER = 'filler';
/** What an extension may keep in memory in either browser. */
const SESSION_BYTES = 10_485_760;

/** The extension's own API, in its popup. */
declare const chrome: {
  readonly storage: Readonly<
    Record<
      'local' | 'session',
      {
        set(values: Readonly<Record<string, unknown>>): Promise<void>;
        remove(key: string): Promise<void>;
        clear(): Promise<void>;
      }
    >
  >;
};

/** Runs in the popup: leaves no room in what the browser keeps in memory. */
async function fillStorage(filler: string, bytes: number): Promise<void> {
  await chrome.storage.session.clear();
  const fits = (size: number) =>
    chrome.storage.session.set({ [filler]: 'x'.repeat(size) }).then(
      () => true,
      () => false,
    );
  let size = bytes;
  while (!(await fits(size))) size -= 1_000;
}

/** Runs in our root in the page. */
const readNotice = (root: ShadowRoot) => root.querySelector('.page-notice:popover-open')?.textContent;

describe.each(BROWSERS)('states that are not a card, in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
  });

  afterAll(() => stage?.close());

  /** Clicks the toolbar button and gives what the popup says in place of cards. */
  async function clickAndRead(): Promise<string> {
    await stage.browser.clickToolbar();
    expect(await waitForPopup(stage.browser)).toBe('notice');
    const said = await readStatus(stage.browser);
    await stage.browser.closePopup();
    return said;
  }

  /** Has the background written down that the page shows what was read? */
  async function isShown(): Promise<boolean> {
    const { session } = await readStoredDataHere({ evaluate: stage.browser.inPopup });
    return JSON.stringify(session).includes('\\"isShown\\":true');
  }

  test('a search page is not an article', async () => {
    await stage.openPage(SEARCH_PAGE);
    expect(await clickAndRead()).toBe(NO_ARTICLE);
  });

  test('a key that needs an article says so at the foot of such a page', async () => {
    const { browser } = stage;
    await browser.reload(); // not read since, and the click before still gives us the site
    await browser.runCommand('card-for-selection');
    expect(await waitFor('the notice', () => browser.inClosedRoot(readNotice))).toBe(NO_ARTICLE);
  });

  test('a German article is not read, unless the reader insists', async () => {
    const { browser } = stage;
    await stage.openPage(GERMAN_ARTICLE);
    expect(await clickAndRead()).toBe('We only know English names so far.');
    await browser.clickToolbar();
    await waitForPopup(browser);
    await browser.clickInPopup('button[data-action="try-anyway"]');
    await waitFor('another answer', async () => !(await readStatus(browser)).includes('English'));
    await browser.closePopup();
  });

  test('an article without names says so', async () => {
    await stage.openPage(NAMELESS_ARTICLE);
    expect(await clickAndRead()).toBe('No names were found on this page.');
  });

  test('a key that goes to the next name says there that none is painted', async () => {
    const { browser } = stage;
    await browser.runCommand('next-mention');
    expect(await waitFor('the notice', () => browser.inClosedRoot(readNotice))).toBe(NOTHING_PAINTED);
  });

  test('a page that the browser keeps to itself says so', async () => {
    await stage.browser.open(name === 'chromium' ? 'chrome://version/' : 'about:support');
    expect(await clickAndRead()).toBe('Extensions can’t read this page.');
  });

  test('a background that was stopped has forgotten nothing, and reads nothing anew', async () => {
    const { browser } = stage;
    await stage.openArticle('offinso-recount');
    await browser.clickToolbar();
    expect(await waitForPopup(browser)).toBe('ready');
    const before = await readRows(browser);
    expect(before.length).toBeGreaterThan(5);
    await waitFor('the page to be painted', isShown); // a background that was stopped before would paint it
    await browser.closePopup();
    await browser.evaluate(() => CSS.highlights.clear()); // a page read anew would be painted anew
    expect(await browser.stopWorker()).toBe(true);
    await browser.clickToolbar();
    expect(await waitForPopup(browser)).toBe('ready');
    expect(await readRows(browser)).toEqual(before);
    expect(await readHighlights(browser)).toEqual([]);
    await browser.closePopup();
  });

  test('storage without room is one sentence; with room again, and all that was stored damaged, a click reads', async () => {
    const { browser } = stage;
    await stage.openArticle('offinso-recount');
    await browser.clickToolbar();
    expect(await waitForPopup(browser)).toBe('ready');
    await waitFor('the page to be painted', isShown); // which is stored, too: nothing may be behind what fills it
    await browser.inPopup(fillStorage, FILLER, SESSION_BYTES);
    await browser.closePopup();
    await browser.reload();
    expect(await clickAndRead()).toBe('The browser has no room left to store this reading.');
    await browser.clickToolbar();
    await waitForPopup(browser);
    await browser.inPopup(async (filler) => {
      await chrome.storage.session.remove(filler);
      await chrome.storage.local.set({ settings: 'damaged', corrections: [null, 7] });
    }, FILLER);
    await browser.stopWorker();
    await browser.clickToolbar();
    expect(await waitForPopup(browser)).toBe('ready');
    expect((await readRows(browser)).length).toBeGreaterThan(5);
    await browser.inPopup(() => chrome.storage.local.clear());
    await browser.closePopup();
  });

  test('a page that became another article without loading is read anew', async () => {
    const { browser } = stage;
    await stage.openArticle('offinso-recount');
    await browser.clickToolbar();
    await waitForPopup(browser);
    const before = await readRows(browser);
    await browser.closePopup();
    await browser.evaluate(() => {
      document.querySelector('body')!.replaceChildren();
      history.pushState(null, '', '/other');
    });
    expect(await clickAndRead()).not.toBe('');
    expect(before.length).toBeGreaterThan(0);
  });
});
