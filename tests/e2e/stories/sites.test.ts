import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { readHighlights } from '../page-highlights.ts';
import { openCard, readRows, waitForPopup } from '../popup-cards.ts';
import { type Stage, setStage } from './stage.ts';

const SITE = '*://127.0.0.1/*';

/** Runs in a page of the extension. */
const isGranted = (origin: string) =>
  (
    globalThis as unknown as { chrome: { permissions: { contains(p: object): Promise<boolean> } } }
  ).chrome.permissions.contains({ origins: [origin] });

describe.each(BROWSERS)('the first run and the switches of sites in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    await stage.openArticle('ministry-water-briefing');
  });

  afterAll(() => stage?.close());

  const isPainted = async () => (await readHighlights(stage.browser)).length > 0;
  const clickToolbar = async () => {
    await stage.browser.clickToolbar();
    return waitForPopup(stage.browser);
  };
  const press = (action: string) => stage.browser.clickInPopup(`[data-action="${action}"]`);
  const isOn = (one: string) =>
    stage.browser.inPopup(
      (selector) => document.querySelector(selector)?.getAttribute('aria-checked') === 'true',
      `[data-action="switch-${one}"]`,
    );
  const hasQuestion = () => stage.browser.inPopup(() => document.querySelector('.first-run') !== null);

  test('one question is asked above the names, once', async () => {
    expect(await clickToolbar()).toBe('ready');
    expect(await hasQuestion()).toBe(true);
    await press('first-run-offline');
    await waitFor('the question to go', async () => !(await hasQuestion()));
    expect(await clickToolbar()).toBe('ready');
    expect(await hasQuestion()).toBe(false);
    expect(stage.wikipedia.log).toEqual([]);
  });

  test.each([
    ['site', 'Sidelight is off on this site.'],
    ['everywhere', 'Sidelight is off everywhere.'],
  ])(
    'turned off by the switch %s, the page is as it was, also when the background starts anew',
    async (one, sentence) => {
      const { browser } = stage;
      await waitFor('names to be painted', isPainted);
      await press(`switch-${one}`);
      await waitFor('the names to go', async () => !(await isPainted()));
      await browser.closePopup();
      await browser.stopWorker();
      await browser.reload();
      expect(await clickToolbar()).toBe('off');
      expect(await browser.inPopup(() => document.querySelector('.notice')?.textContent)).toContain(sentence);
      expect(await isOn(one)).toBe(false);
      await press(`switch-${one}`);
      await waitFor('names to be painted again', isPainted);
    },
  );

  test('a name that the reader knows is not painted, here and when the page is read again, until that is taken back', async () => {
    const { browser } = stage;
    const isPaintedName = async (shown: string) => (await readHighlights(browser)).includes(shown);
    await clickToolbar();
    const [first] = await readRows(browser);
    await waitFor('its name to be painted', () => isPaintedName(first!.name)); // the article names people
    await openCard(browser, first!.chain);
    await press('known-name');
    await waitFor('its paint to go', async () => !(await isPaintedName(first!.name)));
    expect(await isPainted()).toBe(true);
    await browser.reload();
    await clickToolbar();
    await waitFor('the others to be painted', isPainted);
    expect(await isPaintedName(first!.name)).toBe(false);
    await openCard(browser, first!.chain);
    await press('known-name');
    await waitFor('its paint to be back', () => isPaintedName(first!.name));
  });

  test('a site that is always on is read when it loads, until that is taken back', async () => {
    const { browser } = stage;
    await browser.allowPermission([SITE], () => press('switch-always'));
    await waitFor(
      'the permission',
      async () => !(await browser.isPopupOpen()) || (await browser.inPopup(isGranted, SITE)),
    );
    await browser.closePopup();
    await stage.openArticle('dock-strike'); // the same host at another port, never clicked
    await waitFor('names to be painted without a click', isPainted);
    await clickToolbar();
    expect(await isOn('always')).toBe(true);
    await press('switch-always');
    await waitFor('the site to be as others', async () => !(await isOn('always')));
    await browser.closePopup();
    await browser.open(`${browser.extensionBase}/options.html`);
    await waitFor('the options', () => browser.evaluate(() => document.querySelector('h1') !== null));
    await waitFor('the permission to be given back', async () => !(await browser.evaluate(isGranted, SITE)));
  });
});
