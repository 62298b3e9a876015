import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { hoverHighlight, readHighlights } from '../page-highlights.ts';
import { readHoverCard, readRows, waitForPopup } from '../popup-cards.ts';
import { type Stage, setStage } from './stage.ts';

describe.each(BROWSERS)('pages that are hard on scripts, in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
  });

  afterAll(() => stage?.close());

  test('a strict content policy with Trusted Types: the card shows, and the page sees no violation', async () => {
    const { browser } = stage;
    await stage.openArticle('dock-strike');
    await browser.evaluate(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        sessionStorage.setItem('violated', event.violatedDirective);
      });
    });
    const readViolation = () => browser.evaluate(() => sessionStorage.getItem('violated'));
    const before = await browser.evaluate(() => document.documentElement.outerHTML);
    await browser.clickToolbar();
    expect(await waitForPopup(browser)).toBe('ready');
    await browser.closePopup();
    await hoverHighlight(browser, 'Chile');
    expect(await waitFor('the card', () => readHoverCard(browser))).toContain('Chile');
    expect(await readViolation()).toBeNull();
    const host = await browser.evaluate(() => document.documentElement.lastElementChild?.outerHTML ?? '');
    expect(host).toMatch(/^<(x-[a-z0-9]+)><\/\1>$/);
    expect(await browser.evaluate(() => document.documentElement.outerHTML)).toBe(
      before.replace(/<\/html>$/, `${host}</html>`),
    );
    await browser.evaluate(() => {
      const image = document.createElement('img');
      image.src = 'https://elsewhere.example/planted.png';
      document.body.append(image);
    });
    await waitFor('the planted violation', readViolation);
  });

  test('a form whose controls clobber their form: the article is read all the same', async () => {
    const { browser } = stage;
    await stage.openArticle('offinso-recount');
    expect(await browser.evaluate(() => document.querySelector('[name="getAttribute"]') !== null)).toBe(true);
    await browser.clickToolbar();
    expect(await waitForPopup(browser)).toBe('ready');
    expect((await readRows(browser)).map(({ name: shown }) => shown)).toContain('Ghana');
    await browser.closePopup();
    expect(await readHighlights(browser)).toContain('Ghana');
  });
});
