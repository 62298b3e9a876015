import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { openCard, readRows, type ShownCard, waitForPopup } from '../popup-cards.ts';
import { type Stage, setStage } from './stage.ts';

const WIKIPEDIA = ['https://*.wikipedia.org/*'];
const TURN_ON = 'button[data-action="turn-on-lookups"]';

describe.each(BROWSERS)('look-ups in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    await stage.openArticle('ministry-water-briefing');
  });

  afterAll(() => stage?.close());

  const cardOf = async (wanted: string): Promise<ShownCard> => {
    const row = (await readRows(stage.browser)).find((one) => one.name === wanted);
    if (!row) throw new Error(`no row is named ${wanted}`);
    return openCard(stage.browser, row.chain);
  };

  test('once allowed, Wikipedia fills in what the extension does not bring along', async () => {
    const { browser, wikipedia } = stage;
    await browser.clickToolbar();
    await waitForPopup(browser);
    expect((await cardOf('Warsak Dam')).background).toBeNull();
    expect(wikipedia.log).toEqual([]);
    await browser.allowPermission(WIKIPEDIA, () => browser.clickInPopup(TURN_ON));
    await waitFor('requests', async () => wikipedia.log.length > 0);
    await browser.clickToolbar();
    await waitForPopup(browser);
    const card = await waitFor('the background', async () => {
      const current = await cardOf('Warsak Dam');
      return current.background !== null && current;
    });
    expect(card.sources.join()).toContain('Wikipedia');
  });

  test('only Wikipedia was asked, for names alone, in few requests without referer or cookie', () => {
    const { log, attempts } = stage.wikipedia;
    expect(log.length).toBeGreaterThan(0);
    expect(log.length).toBeLessThanOrEqual(8);
    for (const { host, url, referer, cookie } of log) {
      expect({ host, referer, cookie }).toEqual({ host: 'en.wikipedia.org', referer: null, cookie: null });
      expect(url).toMatch(/^\/w\/api\.php\?/);
      expect(url).toContain('origin=*');
    }
    expect(attempts).toEqual([]);
  });
});
