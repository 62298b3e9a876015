import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArticleFixture } from '../../fixtures/articles.ts';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { hoverHighlight } from '../page-highlights.ts';
import { type PageServer, servePages } from '../page-server.ts';
import { openCard, readHoverCard, readRows, type ShownCard, waitForPopup } from '../popup-cards.ts';
import { type Stage, setStage, WIKIMEDIA_HOSTS } from './stage.ts';

/** Its page shows a picture that is free. */
const FREE = { name: 'Charsadda', file: 'River_near_Charsadda.png' };
/** Its page shows one that may not be used commercially. */
const UNFREE = { name: 'Jalalabad', file: 'Jalalabad_valley.png' };
/** Bears the name of a singer whose page shows a free picture. */
const DIPLOMAT = { name: 'Shafqat Ali Khan', file: 'Singer_with_a_microphone.png' };
/** A service worker of the page, which writes down every request that is made on behalf of the page. */
const LISTENER = `
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('fetch', ({ request }) => caches.open('heard').then((heard) => heard.put(request.url, new Response())));`;

/** Runs in the page: has it listen, from now on. */
async function listen(): Promise<void> {
  await navigator.serviceWorker.register('/listener.js');
  await new Promise<void>((done) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => done());
  });
}

/** Runs in the page: asks for a file of its own, and gives what was heard. */
async function readHeard(): Promise<readonly string[]> {
  await fetch('/own-file');
  const heard = await caches.open('heard');
  return (await heard.keys()).map(({ url }) => new URL(url).pathname);
}

describe.each(BROWSERS)('pictures in %s', (name) => {
  let stage: Stage;
  let site: PageServer;

  beforeAll(async () => {
    stage = await setStage(name);
    const { browser, wikipedia } = stage;
    site = await servePages({
      '/article': readArticleFixture('ministry-water-briefing').sourceHtml,
      '/listener.js': LISTENER,
    });
    await browser.open(`${site.url}article`);
    await browser.evaluate(listen);
    await browser.clickToolbar();
    await waitForPopup(browser);
    await browser.allowPermission(WIKIMEDIA_HOSTS, () => browser.clickInPopup('button[data-action="turn-on-lookups"]'));
    await waitFor('requests', async () => wikipedia.log.length > 0);
    await browser.clickToolbar();
    await waitForPopup(browser);
    await waitFor('the look-up to end', () =>
      browser.inPopup(() => document.body.textContent?.includes('Names were looked up in Wikipedia') ?? false),
    );
  });

  afterAll(async () => {
    await stage?.close();
    await site?.close();
  });

  const open = async (wanted: string): Promise<ShownCard> => {
    const row = (await readRows(stage.browser)).find((one) => one.name === wanted);
    return openCard(stage.browser, row!.chain); // named in this article
  };
  /** Requests about pictures so far: those of the wiki that ask for their credit, and those for their bytes. */
  const readRequests = () => {
    const urls = stage.wikipedia.log.map(({ host, url }) => `${host}${decodeURIComponent(url)}`);
    return {
      credit: urls.filter((url) => url.includes('prop=imageinfo')),
      bytes: urls.filter((url) => !url.startsWith('en.wikipedia.org/w/') && !url.startsWith('www.wikidata.org/')),
    };
  };
  /** The open card's picture once it is drawn; null where there is none and none is on its way. */
  const readPicture = () =>
    waitFor('the picture or its absence', () =>
      stage.browser.inPopup(() => {
        const figure = document.querySelector('.card .card-picture');
        const width = figure?.querySelector('img')?.naturalWidth ?? 0;
        if (figure && width === 0) return false;
        return { credit: figure?.textContent ?? null, width };
      }),
    );

  test('resting on a name in the page asks for none', async () => {
    const { browser, wikipedia } = stage;
    await browser.closePopup();
    expect(wikipedia.log.map(({ url }) => url).join()).toContain('prop=pageprops');
    await hoverHighlight(browser, FREE.name);
    const shown = await waitFor('the card', () => readHoverCard(browser));
    expect(shown).toContain('stands among irrigated fields'); // the wiki's words are there
    expect(readRequests()).toEqual({ credit: [], bytes: [] });
    expect(await browser.inClosedRoot((root) => root.querySelectorAll('img, .card-picture').length)).toBe(0);
  });

  test('opening a card shows its picture with author and licence', async () => {
    const { browser, wikipedia } = stage;
    await browser.clickToolbar();
    await waitForPopup(browser);
    expect((await open(FREE.name)).background).not.toBeNull();
    expect(await readPicture()).toEqual({ credit: 'Picture: Ines SotoCC BY-SA 4.0About this picture', width: 250 });
    const { credit, bytes } = readRequests();
    expect(credit).toHaveLength(1);
    expect(bytes).toEqual([`upload.wikimedia.org/pictures/${FREE.file}`]);
    for (const { referer, cookie } of wikipedia.log)
      expect({ referer, cookie }).toEqual({ referer: null, cookie: null });
  });

  test('a service worker of the page has heard of nothing', async () => {
    const { browser } = stage;
    expect(
      await waitFor('the page’s own request to be heard', async () => {
        const heard = await browser.evaluate(readHeard);
        return heard.length > 0 && heard;
      }),
    ).toEqual(['/own-file']);
  });

  test('a picture that is not free is neither shown nor fetched', async () => {
    expect((await open(UNFREE.name)).background).not.toBeNull();
    expect(await readPicture()).toEqual({ credit: null, width: 0 });
    const { credit, bytes } = readRequests();
    expect(credit.join()).toContain(UNFREE.file.replaceAll('_', ' ')); // it was known of, with all others, in one request
    expect(credit).toHaveLength(1);
    expect(bytes.filter((url) => url.includes(UNFREE.file))).toEqual([]);
  });

  test('a namesake’s picture is never asked for', async () => {
    expect((await open(DIPLOMAT.name)).background).toBeNull();
    expect(await readPicture()).toEqual({ credit: null, width: 0 });
    expect(readRequests().credit).toHaveLength(1);
    expect(JSON.stringify(readRequests())).not.toMatch(/Singer.with/);
  });

  test('what was fetched is not fetched again', async () => {
    const { browser } = stage;
    const before = readRequests();
    expect(before.bytes).toHaveLength(1);
    await browser.clickToolbar();
    await waitForPopup(browser);
    await open(FREE.name);
    expect((await readPicture()).width).toBe(250);
    expect(readRequests()).toEqual(before);
    await browser.closePopup();
  });
});
