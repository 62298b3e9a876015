import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { centreOfName } from '../page-highlights.ts';
import { openCard, readRows, waitForPopup } from '../popup-cards.ts';
import { copyBuildSpeaking } from '../spoken-build.ts';
import { type Stage, setStage } from './stage.ts';

/** Runs in a page of ours: its language, which way it runs, and by how many pixels it is wider than its window. */
const readDocument = () => ({
  language: document.documentElement.lang,
  direction: getComputedStyle(document.body).direction,
  excessPx: document.documentElement.scrollWidth - document.documentElement.clientWidth,
});

describe.each(BROWSERS)('in %s, where the interface is Urdu', (name) => {
  let stage: Stage;
  const folder = copyBuildSpeaking(name, 'ur');

  beforeAll(async () => {
    stage = await setStage(name, { extension: folder });
    await stage.openArticle('ministry-water-briefing');
    await stage.browser.clickToolbar();
    await waitForPopup(stage.browser);
  });

  afterAll(async () => {
    await stage?.close();
    rmSync(folder, { recursive: true });
  });

  test('the popup says its words in Urdu from right to left, and names as the article has them', async () => {
    const { browser } = stage;
    expect(await browser.inPopup(readDocument)).toEqual({ language: 'ur', direction: 'rtl', excessPx: 0 });
    const rows = await readRows(browser);
    expect(await browser.inPopup(() => document.querySelector('.kind-title')?.textContent)).toContain('افراد');
    const card = await openCard(browser, rows[0]!.chain); // the article names people
    expect(card.inThisArticle).toContain('اس مضمون میں');
    expect(card.name).toBe(rows[0]!.name);
    await browser.closePopup();
  });

  test('the card on the page runs from right to left, with the article’s sentence from left to right', async () => {
    const { browser } = stage;
    const { x, y } = await centreOfName(browser, 'Afghanistan');
    await browser.clickAt(x, y); // a card that stays has the sentence, also that under the pointer
    const shown = await waitFor('the card', () =>
      browser.inClosedRoot((root) => {
        const card = root.querySelector('.card');
        const quote = root.querySelector('blockquote');
        return card && quote && [getComputedStyle(card).direction, getComputedStyle(quote).direction];
      }),
    );
    expect(shown).toEqual(['rtl', 'ltr']);
  });

  test('so do the options', async () => {
    const { browser } = stage;
    await browser.open(`${browser.extensionBase}/options.html`);
    await waitFor('the options', () => browser.evaluate(() => document.querySelector('h1') !== null));
    expect(await browser.evaluate(readDocument)).toEqual({ language: 'ur', direction: 'rtl', excessPx: 0 });
  });
});
