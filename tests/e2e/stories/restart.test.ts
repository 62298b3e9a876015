import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { READING_PREFIX } from '../../../messaging/session-keys.ts';
import earlier from '../../fixtures/stored/3-sites-and-names.json' with { type: 'json' };
import cacheOfVersion1 from '../../fixtures/stored/cache-1.json' with { type: 'json' };
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { readHighlights } from '../page-highlights.ts';
import { openCard, readRows, waitForPopup } from '../popup-cards.ts';
import { forgetStoredData, readStoredData, readStoredDataHere, storeEarlierData } from '../stored-data.ts';
import { type Stage, setStage } from './stage.ts';

const SLUG = 'ministry-water-briefing';
const KNOWN_NAME = 'Tehran';
const UNDERLINE = 'input[value="underline"]';

describe.each(BROWSERS)('a restart of %s', (name) => {
  let profile: string;
  let stage: Stage;

  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'sidelight-profile-'));
    stage = await setStage(name, { profile });
  });

  afterAll(async () => {
    await stage?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }); // it may still be written to
  });

  const isUnderlined = () =>
    stage.browser.evaluate((css) => document.querySelector<HTMLInputElement>(css)?.checked ?? false, UNDERLINE);
  const readKeysOfReadings = async () =>
    Object.keys((await readStoredData(stage.browser)).session).filter((key) => key.startsWith(READING_PREFIX));
  const readNotice = () => stage.browser.inPopup(() => document.querySelector('.notice')?.textContent ?? '');
  const press = (action: string) => stage.browser.clickInPopup(`[data-action="${action}"]`);

  test('the build starts on what an earlier version stored, and drops that version’s cache', async () => {
    const { browser } = stage;
    await readStoredData(browser); // opens the options
    await browser.stopWorker();
    const before = await storeEarlierData(browser, { local: earlier, cache: cacheOfVersion1 });
    expect(before).toEqual({ version: 1, entries: cacheOfVersion1.length });
    const { local, records } = await readStoredData(browser);
    const { known, page } = earlier.settings;
    expect(local).toMatchObject({ settings: { known, page }, corrections: earlier.corrections });
    expect(records).toEqual([]);
    const shown = await browser.evaluate(() => document.body.textContent ?? '');
    for (const text of ['quiet.example', 'Ana Ruiz', 'Council']) expect(shown).toContain(text);
    await waitFor('the style that was chosen', isUnderlined);
    await forgetStoredData(browser);
  });

  test('comes after a reading, a known name, another style, and two switches that were turned off', async () => {
    const { browser } = stage;
    await stage.openArticle(SLUG);
    await browser.clickToolbar();
    expect(await waitForPopup(browser)).toBe('ready');
    const row = (await readRows(browser)).find((one) => one.name === KNOWN_NAME);
    await openCard(browser, row!.chain); // named in this article
    await press('known-name');
    await waitFor('its paint to go', async () => !(await readHighlights(browser)).includes(KNOWN_NAME));
    await press('switch-site');
    await waitFor('all paint to go', async () => (await readHighlights(browser)).length === 0);
    await press('switch-everywhere');
    await waitFor('both switches to be off', async () => (await readNotice()).includes('off everywhere'));
    await browser.closePopup();
    expect(await readKeysOfReadings()).toHaveLength(1);
    const { x, y } = await browser.evaluate((css) => {
      const choice = document.querySelector(css)!;
      choice.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = choice.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, UNDERLINE);
    await browser.clickAt(x, y);
    await waitFor('the other style', isUnderlined);
    const readStyle = async () => ((await readStoredDataHere(browser)).local as typeof earlier).settings.page.style;
    await waitFor('the other style to be stored', async () => (await readStyle()) === 'underline');
  });

  test('the reading is gone, and all that was chosen holds', async () => {
    await stage.close();
    stage = await setStage(name, { profile });
    const { browser } = stage;
    expect(await readKeysOfReadings()).toEqual([]);
    await waitFor('the style that was chosen', isUnderlined);
    await stage.openArticle(SLUG);
    await browser.clickToolbar();
    expect(await waitForPopup(browser)).toBe('off');
    expect(await readNotice()).toContain('Sidelight is off everywhere.');
    await press('switch-everywhere');
    await waitFor('the site alone to be off', async () => (await readNotice()).includes('is off on this site.'));
    await press('switch-site');
    await waitFor('names to be painted', async () => (await readHighlights(browser)).length > 0);
    expect(await readHighlights(browser)).not.toContain(KNOWN_NAME);
  });
});
