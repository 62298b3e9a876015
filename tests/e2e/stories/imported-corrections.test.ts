import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { openCard, readRows, waitForPopup } from '../popup-cards.ts';
import { endMinute } from './end-minute.ts';
import { type Stage, setStage, WIKIMEDIA_HOSTS } from './stage.ts';

/** Only the wiki knows what it is. */
const REGULATOR = 'Indus River System Authority';
const FILE = JSON.stringify({
  format: 'sidelight-corrections',
  version: 1,
  corrections: [{ name: REGULATOR, kind: 'group', choice: { type: 'not-a-name' }, madeOn: '2026-03-04' }],
});

describe.each(BROWSERS)('corrections from a file, in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
  });

  afterAll(() => stage?.close());

  const readOptions = () => stage.browser.evaluate(() => document.querySelector('main')?.textContent ?? '');
  /** Hands the file over as the browser's own picker does. */
  const choose = (text: string) =>
    stage.browser.evaluate((words) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([words], 'mine.json', { type: 'application/json' }));
      const input = document.querySelector<HTMLInputElement>('#import-corrections')!;
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);
  const readTitles = () =>
    stage.wikipedia.log.flatMap(({ url }) => new URL(url, 'https://en.wikipedia.org').searchParams.get('titles') ?? []);

  test('the options take them in, and say so of a file that is none', async () => {
    const { browser } = stage;
    await browser.open(`${browser.extensionBase}/options.html`);
    await waitFor('the list', async () => (await readOptions()).includes('None yet.'));
    await choose('{"format": "other"}');
    await waitFor('the refusal', async () => (await readOptions()).includes('“mine.json” is no file of Sidelight’s'));
    expect(await readOptions()).toContain('None yet.');
    await choose(FILE);
    await waitFor('the import', async () => (await readOptions()).includes('Imported corrections: 1.'));
    expect(await readOptions()).toContain(`${REGULATOR}: not a name`);
  });

  test('what is no name is neither listed nor looked up', async () => {
    const { browser } = stage;
    await stage.openArticle('ministry-water-briefing');
    await browser.clickToolbar();
    await waitForPopup(browser);
    expect((await readRows(browser)).map((row) => row.name)).not.toContain(REGULATOR);
    await browser.allowPermission(WIKIMEDIA_HOSTS, () => browser.clickInPopup('button[data-action="turn-on-lookups"]'));
    await waitFor('requests', async () => stage.wikipedia.log.length > 0);
    await browser.clickToolbar();
    await waitForPopup(browser);
    await waitFor('the look-up to end', () =>
      browser.inPopup(() => document.body.textContent?.includes('Names were looked up in Wikipedia') ?? false),
    );
    expect(readTitles().join()).toContain('Kabul River');
    expect(stage.wikipedia.log.filter(({ url }) => decodeURIComponent(url).includes('Indus River'))).toEqual([]);
  });

  test('taken back, it is a name again, and its card’s opening asks for it', async () => {
    const { browser, wikipedia } = stage;
    const before = wikipedia.log.length;
    await endMinute(browser);
    await browser.clickInPopup('.hidden-names [data-action="undo-correction"]');
    const row = await waitFor('its row', async () =>
      (await readRows(browser)).find(({ name: shown }) => shown === REGULATOR),
    );
    expect(wikipedia.log.length).toBe(before);
    await openCard(browser, row.chain);
    await waitFor('the wiki’s words', () =>
      browser.inPopup(() => document.querySelector('.card .background')?.textContent?.includes('regulatory body')),
    );
    expect(readTitles().join()).toContain(REGULATOR);
    await browser.closePopup();
  });
});
