import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { goToList, openCard, readRows, waitForPopup } from '../popup-cards.ts';
import { type Stage, setStage } from './stage.ts';

const SLUG = 'ministry-water-briefing';

/** Runs in the popup: the open card's name. */
const readOpenName = () => document.querySelector('article.card .card-name')?.textContent ?? null;

describe.each(BROWSERS)('a card in %s, look-ups off', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    await stage.openArticle(SLUG);
    await stage.browser.clickToolbar();
    await waitForPopup(stage.browser);
  });

  afterAll(() => stage?.close());

  const openByName = async (wanted: string) => {
    const row = (await readRows(stage.browser)).find((one) => one.name === wanted);
    return openCard(stage.browser, row!.chain); // a name of the article
  };

  test('quotes what its person says', async () => {
    await openByName('Shafqat Ali Khan');
    const quotes = await stage.browser.inPopup(() =>
      [...document.querySelectorAll('.card-quotes blockquote')].map((quote) => quote.textContent ?? ''),
    );
    expect(quotes[0]).toMatch(/^“Water does not carry a passport/);
    await goToList(stage.browser);
  });

  test('of a place shows where it lies, with nothing from outside', async () => {
    await openByName('Islamabad');
    const map = await waitFor('the map', () =>
      stage.browser.inPopup(() => {
        const svg = document.querySelector('.card-map svg[role="img"]');
        const point = svg?.querySelector('.map-point')?.getBoundingClientRect();
        return svg && { name: svg.getAttribute('aria-label'), pointWidth: point?.width ?? 0 };
      }),
    );
    expect(map.name).toMatch(/Islamabad.*Pakistan/);
    expect(map.pointWidth).toBeGreaterThan(0);
  });

  test('opens the card of a related name by its chip', async () => {
    const { browser } = stage;
    expect(await browser.inPopup(readOpenName)).toBe('Islamabad');
    await browser.clickInPopup('.card-relations button.chip');
    await waitFor('the other card', async () => (await browser.inPopup(readOpenName)) === 'Pakistan');
  });

  test('takes the page to a paragraph', async () => {
    const { browser } = stage;
    await browser.evaluate(() => scrollTo(0, 0));
    await browser.clickInPopup('.card-jumps li:last-child button');
    await waitFor('the page to scroll', async () => (await browser.evaluate(() => scrollY)) > 0);
  });

  test('goes to the clipboard', async () => {
    const { browser } = stage;
    await browser.clickInPopup('button[data-action="copy-card"]');
    await waitFor('the outcome', () =>
      browser.inPopup(() => document.querySelector('.card-outcome')?.textContent === 'Copied.'),
    );
    await goToList(stage.browser);
  });

  test('of a country that acts says so, with the verb', async () => {
    const { inThisArticle } = await openByName('Iran');
    expect(inThisArticle).toContain('Stands for the government of Iran once: “agreed”.');
    await goToList(stage.browser);
  });

  test('goes into a file with all others', async () => {
    const file = await stage.browser.inPopup(() => {
      const link = document.querySelector<HTMLAnchorElement>('a[data-action="export-json"]')!;
      link.addEventListener('click', (event) => event.preventDefault()); // it would go to the disk
      link.click();
      return decodeURIComponent(link.href.replace(/^[^,]*,/, ''));
    });
    const { cards } = JSON.parse(file) as { cards: { name: string }[] };
    expect(cards.map((card) => card.name)).toContain('Islamabad');
  });

  test('opens from the list of who is connected to whom', async () => {
    const { browser } = stage;
    await browser.clickInPopup('.connections summary');
    await browser.clickInPopup('.connections li:first-child button');
    await waitFor('a card', async () => (await browser.inPopup(readOpenName)) !== null);
    await browser.closePopup();
  });

  test('of a country whose head has changed since the article says who it is now', async () => {
    await stage.openArticle('dock-strike');
    await stage.browser.clickToolbar();
    await waitForPopup(stage.browser);
    const { background } = await openByName('Peru');
    expect(background).toMatch(/Then and now.*Now, .*Head of state: .*since 10 October 2025/);
    await stage.browser.closePopup();
  });

  test('asked no host for any of this', () => {
    expect(stage.wikipedia.log).toEqual([]);
    expect(stage.wikipedia.attempts).toEqual([]);
  });
});
