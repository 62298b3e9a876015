import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { hoverHighlight, readHighlights } from '../page-highlights.ts';
import { openCard, readHoverCard, readRows, waitForPopup } from '../popup-cards.ts';
import { type Stage, setStage } from './stage.ts';

const SLUG = 'ministry-water-briefing';
const readHtml = () => document.documentElement.outerHTML;

describe.each(BROWSERS)('reading an article in %s, look-ups off', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    await stage.openArticle(SLUG);
  });

  afterAll(() => stage?.close());

  test('a click shows a card for each name by kind, and paints the names without touching the page', async () => {
    const { browser } = stage;
    const before = await browser.evaluate(readHtml);
    await browser.clickToolbar();
    expect(await waitForPopup(browser)).toBe('ready');
    const rows = await readRows(browser);
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'person', name: 'Shafqat Ali Khan' }),
        expect.objectContaining({ kind: 'place', name: 'Pakistan' }),
        expect.objectContaining({ kind: 'group', name: 'Foreign Office' }),
      ]),
    );
    const painted = await waitFor('painted names', async () => {
      const texts = await readHighlights(browser);
      return texts.length > 0 && texts;
    });
    expect(painted).toEqual(expect.arrayContaining(['Pakistan', 'Shafqat Ali Khan']));
    expect(await browser.evaluate(readHtml)).toBe(before);
  });

  test('a card tells the role from the article and never another bearer of the name', async () => {
    const row = (await readRows(stage.browser)).find((one) => one.name === 'Shafqat Ali Khan');
    const card = await openCard(stage.browser, row!.chain); // found by the test above
    expect(card.role).toContain('Spokesperson');
    expect(card.background).toBeNull();
    await stage.browser.closePopup();
  });

  test('resting on a name shows its card, and Escape hides it', async () => {
    const { browser } = stage;
    await hoverHighlight(browser, 'Afghanistan');
    const card = await waitFor('the card', () => readHoverCard(browser));
    expect(card).toContain('Afghanistan');
    await browser.press('Escape');
    await waitFor('the card to go', async () => (await readHoverCard(browser)) === null);
  });

  test('the popup opened again shows the same cards', async () => {
    const { browser } = stage;
    await browser.clickToolbar();
    expect(await waitForPopup(browser)).toBe('ready');
    expect((await readRows(browser)).length).toBeGreaterThan(10);
    await browser.closePopup();
  });

  test('choosing a name in the list takes the page to its next mention', async () => {
    const { browser } = stage;
    await browser.evaluate(() => scrollTo(0, 0));
    await browser.clickToolbar();
    await waitForPopup(browser);
    const last = (await readRows(browser)).find((row) => row.name === 'Tehran');
    await openCard(browser, last!.chain); // named near the end of this article
    await waitFor('the page to scroll', async () => (await browser.evaluate(() => scrollY)) > 0);
    await waitFor('the name to be in sight', () =>
      browser.evaluate(() => {
        const [marked] = [...(CSS.highlights.get('reading-now') ?? [])] as Range[];
        const box = marked?.getBoundingClientRect();
        return box !== undefined && marked?.toString() === 'Tehran' && box.top >= 0 && box.bottom <= innerHeight;
      }),
    );
    await browser.closePopup();
  });

  test('turning off undoes everything', async () => {
    const { browser } = stage;
    expect((await readHighlights(browser)).length).toBeGreaterThan(0);
    await browser.clickToolbar();
    await waitForPopup(browser);
    await browser.clickInPopup('button[data-action="turn-off"]');
    await waitFor('the paint to go', async () => (await readHighlights(browser)).length === 0);
    await waitFor('the popup to say so', async () => (await waitForPopup(browser)) === 'off');
    await browser.closePopup();
    expect(await browser.inClosedRoot(() => true)).toBeNull();
  });

  test('all of this asked no host at all', () => {
    expect(stage.wikipedia.log).toEqual([]);
    expect(stage.wikipedia.attempts).toEqual([]);
  });
});
