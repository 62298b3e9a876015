import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { hoverHighlight, readHighlights } from '../page-highlights.ts';
import { readHoverCard, waitForPopup } from '../popup-cards.ts';
import { MANY_GROUNDS, NEXT_ARTICLE } from './paint-pages.ts';
import { type Stage, setStage } from './stage.ts';

/** The extension's own interface, for functions that run in the popup. */
declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id: number }[]>;
    sendMessage(tabId: number, message: object, options: object): Promise<unknown>;
  };
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: { local: { get(key: string): Promise<Record<string, object>>; set(values: object): Promise<void> } };
};

interface Told {
  readonly linkOnly: readonly string[];
  readonly isPartial: boolean;
  readonly cards: readonly { readonly chainId: string; readonly name: string }[];
}

/** Runs in the popup: what the background tells of the tab in front. */
async function readReading(): Promise<Told> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const answer = await chrome.runtime.sendMessage({ name: 'getReading', request: { tabId: tab!.id } });
  return (answer as { value: Told }).value;
}

/** Runs in the page: the highlight of the first painted name with this text, and what the browser draws for it. */
function lookOf(text: string): { highlight: string; tint: string; line: string } | null {
  for (const [highlight, ranges] of CSS.highlights)
    for (const range of ranges as unknown as Iterable<Range>)
      if (range.toString() === text && range.startContainer.isConnected) {
        const style = getComputedStyle(range.startContainer.parentElement!, `::highlight(${highlight})`);
        return { highlight, tint: style.backgroundColor, line: style.textDecorationLine };
      }
  return null;
}

describe.each(BROWSERS)('paint on the page in %s', (name) => {
  let stage: Stage;
  const look = (text: string) => waitFor(`"${text}" to be painted`, () => stage.browser.evaluate(lookOf, text));

  beforeAll(async () => {
    stage = await setStage(name);
    await stage.openPage(MANY_GROUNDS);
    await stage.browser.clickToolbar();
    expect(await waitForPopup(stage.browser)).toBe('ready');
  });

  afterAll(() => stage?.close());

  test('goes by what is behind each name', async () => {
    expect(await look('Chile')).toMatchObject({
      highlight: 'reading-place-light-both',
      tint: 'rgba(27, 122, 82, 0.14)',
    });
    expect(await look('Kenya')).toMatchObject({
      highlight: 'reading-place-dark-both',
      tint: 'rgba(127, 211, 168, 0.2)',
    });
    expect(await look('Japan')).toMatchObject({
      highlight: 'reading-plain',
      tint: 'rgba(0, 0, 0, 0)',
      line: 'underline',
    });
  });

  test('reaches into an open shadow root', async () => {
    expect(await look('Portugal')).toMatchObject({
      highlight: 'reading-place-light-both',
      tint: 'rgba(27, 122, 82, 0.14)',
    });
  });

  test('leaves links alone, and the list hears which names are links only', async () => {
    const { linkOnly, cards } = await stage.browser.inPopup(readReading);
    expect(cards.map((card) => card.name)).toContain('Bolivia');
    expect(linkOnly).toEqual([cards.find((card) => card.name === 'Bolivia')?.chainId]);
    expect(await readHighlights(stage.browser)).not.toContain('Bolivia');
  });

  test('dims the rest around one name, and undims it', async () => {
    const { browser } = stage;
    const focus = (wanted: string | null) =>
      browser.inPopup(async (chainName) => {
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        const answer = await chrome.runtime.sendMessage({ name: 'getReading', request: { tabId: tab!.id } });
        const { cards } = (answer as { value: Told }).value;
        const chainId = cards.find((card) => card.name === chainName)?.chainId ?? null;
        await chrome.tabs.sendMessage(tab!.id, { name: 'focusChain', request: { chainId } }, { frameId: 0 });
      }, wanted);
    const before = await readHighlights(browser);
    await focus('Chile');
    expect(await readHighlights(browser)).toEqual(['Chile', 'Chile', 'Chile']);
    const dimmed = await browser.evaluate(() =>
      ['light', 'dark'].flatMap((tone) => [...(CSS.highlights.get(`reading-rest-${tone}`) ?? [])].map(String)),
    );
    expect(dimmed.length).toBeGreaterThan(5);
    expect(dimmed.filter((sentence) => sentence.includes('Chile'))).toEqual([]);
    await focus(null);
    expect(await readHighlights(browser)).toEqual(before);
  });

  test('is of all mentions when the reader wants them', async () => {
    const { browser } = stage;
    const choose = (painted: string) =>
      browser.inPopup(async (wanted) => {
        const { settings } = await chrome.storage.local.get('settings');
        const page = (settings as { page?: object } | undefined)?.page;
        await chrome.storage.local.set({ settings: { ...settings, page: { ...page, painted: wanted } } });
      }, painted);
    const count = async () => (await readHighlights(browser)).filter((text) => text === 'Chile').length;
    expect(await count()).toBe(1);
    await choose('all');
    await waitFor('all mentions to be painted', async () => (await count()) === 3);
    await choose('first');
    await waitFor('only the first to be painted', async () => (await count()) === 1);
    await browser.closePopup();
  });

  test('opens the card of a name in a shadow root under the real pointer', async () => {
    await hoverHighlight(stage.browser, 'Portugal');
    expect(await waitFor('the card', () => readHoverCard(stage.browser))).toContain('Portugal');
    await stage.browser.press('Escape');
    await waitFor('the card to go', async () => (await readHoverCard(stage.browser)) === null);
  });

  test('comes back when the page draws itself anew', async () => {
    const { browser } = stage;
    const before = await readHighlights(browser);
    await browser.evaluate(() => {
      for (const part of document.querySelectorAll('p, h1')) part.replaceWith(part.cloneNode(true));
    });
    await waitFor('the names to be painted again', async () => {
      const after = await readHighlights(browser);
      return JSON.stringify(after) === JSON.stringify(before);
    });
  });

  test('goes when the site goes on to another article', async () => {
    const { browser } = stage;
    await browser.evaluate((next) => {
      history.pushState(null, '', '/next');
      const page = new DOMParser().parseFromString(next, 'text/html');
      document.querySelector('article')?.replaceChildren(...page.body.childNodes);
    }, NEXT_ARTICLE);
    await waitFor('the paint to go', () => browser.evaluate(() => CSS.highlights.size === 0));
    expect(await browser.inClosedRoot(() => true)).toBeNull();
  });

  test('a stub before a paywall is told to be a part of its article', async () => {
    const { browser } = stage;
    await stage.openArticle('churchill-wall');
    await browser.clickToolbar();
    expect(await waitForPopup(browser)).toBe('ready');
    expect((await browser.inPopup(readReading)).isPartial).toBe(true);
    await browser.closePopup();
  });
});
