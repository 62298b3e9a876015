import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { openCard, readRows, waitForPopup } from '../popup-cards.ts';
import { type Stage, setStage } from './stage.ts';

/** Only the wiki knows what it is. */
const REGULATOR = 'Indus River System Authority';

describe.each(BROWSERS)('options in %s', (name) => {
  let stage: Stage;
  const apiUrl = `http://127.0.0.1:${inject('wikiPort')}/w/api.php`;

  beforeAll(async () => {
    stage = await setStage(name);
  });

  afterAll(() => stage?.close());

  const openOptions = async (): Promise<void> => {
    const { browser } = stage;
    await browser.open(`${browser.extensionBase}/options.html`);
    await waitFor('the options', () => browser.evaluate(() => document.querySelector('h1') !== null));
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
  const enter = async (address: string): Promise<void> => {
    await clickInOptions('input[value="other"]');
    await waitFor('the field', () => stage.browser.evaluate(() => document.querySelector('#api-url') !== null));
    await stage.browser.evaluate((value) => {
      document.querySelector<HTMLInputElement>('#api-url')!.value = value;
    }, address);
  };
  const readOutcome = () => stage.browser.evaluate(() => document.querySelector('.outcome')?.textContent ?? '');
  const readText = (selector: string) =>
    stage.browser.evaluate((css) => document.querySelector(css)?.textContent ?? '', selector);
  const choose = (text: string) =>
    stage.browser.evaluate((words) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([words], 'mine.json', { type: 'application/json' }));
      const input = document.querySelector<HTMLInputElement>('#import-settings')!;
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);

  test('an address that is no wiki is refused with one sentence that names it, and nothing has left the device', async () => {
    await openOptions();
    await enter('ftp://example.org/api.php');
    await clickInOptions('[data-action="save-look-ups"]');
    await waitFor('the sentence', async () =>
      (await readOutcome()).includes('“ftp://example.org/api.php” is no wiki’s'),
    );
    expect(await readText('.ledger-count')).toContain('0 requests');
  });

  test('the reader’s own wiki is asked once the browser allows its host', async () => {
    const { browser, wikipedia } = stage;
    await enter(apiUrl);
    await browser.allowPermission(['http://127.0.0.1/*'], () => clickInOptions('[data-action="save-look-ups"]'));
    await waitFor('the settings', async () => (await readOutcome()).startsWith('Saved.'));
    await stage.openArticle('ministry-water-briefing');
    await browser.clickToolbar();
    await waitForPopup(browser);
    const row = (await readRows(browser)).find(({ name: shown }) => shown === REGULATOR);
    const card = await waitFor('the wiki’s own words', async () => {
      const shown = await openCard(browser, row!.chain); // named in this article
      return shown.background !== null && shown;
    });
    expect(card.sources.join()).toContain('Local Wiki');
    await browser.closePopup();
    expect(wikipedia.log).toEqual([]);
    expect(wikipedia.attempts).toEqual([]);
  });

  test('what was asked stands in the ledger, what was answered in the cache, which can be cleared', async () => {
    await openOptions();
    expect(await readText('.ledger-count')).toMatch(/, [1-8] requests? ha/);
    expect(await readText('.ledger ol')).toContain(REGULATOR);
    expect(await readText('.ledger ol')).toContain('127.0.0.1');
    const isEmpty = () =>
      stage.browser.evaluate(() => document.querySelector<HTMLButtonElement>('[data-action="clear-cache"]')!.disabled);
    expect(await isEmpty()).toBe(false);
    await clickInOptions('[data-action="clear-cache"]');
    await waitFor('the cache to be empty', isEmpty);
  });

  test('everything that was set goes into a file and comes back from it', async () => {
    const { browser } = stage;
    const isUnderlined = () =>
      browser.evaluate(() => document.querySelector<HTMLInputElement>('input[value="underline"]')!.checked);
    await clickInOptions('input[value="underline"]');
    const file = await waitFor('the file', async () => {
      const href = await browser.evaluate(
        () => document.querySelector<HTMLAnchorElement>('[data-action="export-settings"]')!.href,
      );
      const text = decodeURIComponent(href.replace(/^[^,]*,/, ''));
      return text.includes('"underline"') && text;
    });
    await clickInOptions('input[value="tint"]');
    await waitFor('the other choice', async () => !(await isUnderlined()));
    await choose('{"format": "other"}');
    await waitFor('the refusal', async () => (await readOutcome()).includes('is no file of Sidelight’s'));
    expect(await isUnderlined()).toBe(false);
    await choose(file);
    await waitFor('the import', async () => (await readOutcome()).includes('“mine.json” was taken in.'));
    await waitFor('the choice to be back', isUnderlined);
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
    expect(await contains()).toBe(true);
    await clickInOptions('input[value="off"]');
    await clickInOptions('[data-action="save-look-ups"]');
    await waitFor('look-ups to be off', async () => (await readOutcome()).startsWith('Look-ups are off.'));
    expect(await contains()).toBe(false);
  });
});
