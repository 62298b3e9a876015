import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { openCard, readRows, waitForPopup } from '../popup-cards.ts';
import { type Stage, setStage } from './stage.ts';

describe.each(BROWSERS)('options in %s', (name) => {
  let stage: Stage;
  const apiUrl = `http://127.0.0.1:${inject('wikiPort')}/w/api.php`;

  beforeAll(async () => {
    stage = await setStage(name);
  });

  afterAll(() => stage?.close());

  const enter = async (address: string): Promise<void> => {
    await stage.browser.evaluate((value) => {
      document.querySelector<HTMLInputElement>('#api-url')!.value = value;
    }, address);
  };
  const clickInOptions = async (selector: string): Promise<void> => {
    const at = await stage.browser.evaluate((css) => {
      const element = document.querySelector(css)!;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = element.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, selector);
    await stage.browser.clickAt(at.x, at.y);
  };
  const readOutcome = () => stage.browser.evaluate(() => document.querySelector('[role=status]')?.textContent ?? '');

  test('an address that is no wiki is refused with one sentence that names it', async () => {
    const { browser } = stage;
    await browser.open(`${browser.extensionBase}/options.html`);
    await waitFor('the form', () => browser.evaluate(() => document.querySelector('#api-url') !== null));
    await enter('ftp://example.org/api.php');
    await clickInOptions('button[data-action="look-up-in"]');
    await waitFor('the sentence', async () =>
      (await readOutcome()).includes('“ftp://example.org/api.php” must start with https://'),
    );
  });

  test('the reader’s own wiki is asked once the browser allows its host', async () => {
    const { browser, wikipedia } = stage;
    await enter(apiUrl);
    await browser.allowPermission(['http://127.0.0.1/*'], () => clickInOptions('button[data-action="look-up-in"]'));
    await waitFor('the settings', async () => (await readOutcome()).startsWith('Saved.'));
    await stage.openArticle('ministry-water-briefing');
    await browser.clickToolbar();
    await waitForPopup(browser);
    const row = (await readRows(browser)).find(({ name: shown }) => shown === 'Indus River System Authority');
    const card = await waitFor('the wiki’s own words', async () => {
      const shown = await openCard(browser, row!.chain); // named in this article
      return shown.background !== null && shown;
    });
    expect(card.sources.join()).toContain('Local Wiki');
    await browser.closePopup();
    expect(wikipedia.log).toEqual([]);
    expect(wikipedia.attempts).toEqual([]);
  });

  test('turning look-ups off gives the permission back', async () => {
    const { browser } = stage;
    const contains = () =>
      browser.evaluate(() =>
        (
          globalThis as unknown as { chrome: { permissions: { contains(p: object): Promise<boolean> } } }
        ).chrome.permissions.contains({
          origins: ['http://127.0.0.1/*'],
        }),
      );
    await browser.open(`${browser.extensionBase}/options.html`);
    await waitFor('the button', () =>
      browser.evaluate(() => document.querySelector('[data-action="turn-off-lookups"]') !== null),
    );
    expect(await contains()).toBe(true);
    await clickInOptions('button[data-action="turn-off-lookups"]');
    await waitFor('look-ups to be off', async () => (await readOutcome()).startsWith('Look-ups are off.'));
    expect(await contains()).toBe(false);
  });
});
