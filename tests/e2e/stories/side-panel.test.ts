import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { readRows, waitForPopup } from '../popup-cards.ts';
import { SEARCH_PAGE } from './pages.ts';
import { type Stage, setStage } from './stage.ts';

const UNREAD = 'Click the Sidelight button to read this page.';
const LEFT = 'Click the Sidelight button again to read this page.';

describe.each(BROWSERS)('the side panel in %s', (name) => {
  let stage: Stage;
  let listed: readonly string[];

  beforeAll(async () => {
    stage = await setStage(name);
    await stage.openArticle('ministry-water-briefing');
  });

  afterAll(() => stage?.close());

  const readNames = () =>
    stage.browser.inSidePanel(() => [...document.querySelectorAll('.row .name')].map((one) => one.textContent));
  const waitForNames = () =>
    waitFor('the names in the side panel', async () => (await readNames()).join() === listed.join());
  const waitForSentence = (sentence: string) =>
    waitFor(`"${sentence}"`, async () => {
      const said = await stage.browser.inSidePanel(() => document.querySelector('.notice')?.textContent ?? '');
      return said.includes(sentence);
    });

  test('opens from the popup, which closes, with the same names', async () => {
    const { browser } = stage;
    await browser.clickToolbar();
    expect(await waitForPopup(browser)).toBe('ready');
    listed = (await readRows(browser)).map((row) => row.name);
    expect(listed.length).toBeGreaterThan(10);
    await browser.clickInPopup('button[data-action="open-side-panel"]');
    await browser.waitForSidePanel();
    await waitForNames();
    await waitFor('the popup to go', async () => !(await browser.isPopupOpen()));
  });

  test('hears of a name that the reader follows on the page itself', async () => {
    const { browser } = stage;
    await browser.runCommand('next-mention');
    const followed = await waitFor('a card on the page', () =>
      browser.inClosedRoot((root) => root.querySelector('.hover-layer:popover-open .card-name')?.textContent),
    );
    await browser.inClosedRoot((root) => root.querySelector<HTMLElement>('[data-action="focus-name"]')?.focus());
    await browser.press('Space');
    const openFollowed = (shown: string) => {
      const rows = [...document.querySelectorAll<HTMLElement>('.row > button')];
      rows.find((row) => row.querySelector('.name')?.textContent === shown)?.click();
      return document.querySelector('[data-action="focus-name"]')?.ariaPressed === 'true';
    };
    await waitFor('the side panel to hear of it', () => browser.inSidePanel(openFollowed, followed));
    await browser.press('Space'); // and no longer
    await waitFor('it to hear of that too', async () => !(await browser.inSidePanel(openFollowed, followed)));
    await browser.press('Escape');
    await browser.inSidePanel(() => document.querySelector<HTMLElement>('button[data-action="back"]')?.click());
    await waitForNames();
  });

  test('says of a tab without a click that it needs one, and shows the names again where they belong', async () => {
    const { browser } = stage;
    const here = await browser.evaluate(() => location.href);
    await browser.inOtherTab(here, () => waitForSentence(UNREAD));
    await waitForNames();
  });

  test('leaves the names with the page that they are of, and shows what the next click finds', async () => {
    const { browser } = stage;
    await browser.reload();
    await waitForSentence(UNREAD);
    await browser.clickToolbar();
    await waitForPopup(browser);
    await browser.closePopup();
    await waitForNames();
    await browser.evaluate(() => {
      document.body.replaceChildren();
      history.pushState(null, '', '/other'); // another article, without loading
    });
    await waitForSentence(LEFT);
    await stage.openPage(SEARCH_PAGE);
    await browser.clickToolbar();
    expect(await waitForPopup(browser)).toBe('notice');
    await browser.closePopup();
    await waitForSentence('This page doesn’t look like an article.');
  });
});
