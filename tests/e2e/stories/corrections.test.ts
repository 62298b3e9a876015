import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Correction } from '../../../core/correction.ts';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { readHighlights } from '../page-highlights.ts';
import { openCard, readRows, type ShownCard, waitForPopup } from '../popup-cards.ts';
import { endMinute } from './end-minute.ts';
import { type Stage, setStage, WIKIMEDIA_HOSTS } from './stage.ts';

const SLUG = 'ministry-water-briefing';
/** Bears the name of a singer who has a page. */
const DIPLOMAT = 'Shafqat Ali Khan';
const PLACE = 'Tehran';

describe.each(BROWSERS)('the reader’s corrections in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
  });

  afterAll(() => stage?.close());

  const readNames = async () => (await readRows(stage.browser)).map((row) => row.name);
  const chainOf = async (wanted: string) => (await readRows(stage.browser)).find((row) => row.name === wanted)!.chain;
  const open = async (wanted: string): Promise<ShownCard> => openCard(stage.browser, await chainOf(wanted));
  /** Opens a name's card, unfolds the controls and presses one. */
  const say = async (wanted: string, action: string): Promise<void> => {
    await open(wanted);
    const inCard = 'article.card ';
    if (action !== 'undo-correction') await stage.browser.clickInPopup(`${inCard}.card-correction summary`);
    await stage.browser.clickInPopup(`${inCard}[data-action="${action}"]`);
  };
  const readArticle = async (): Promise<void> => {
    await stage.openArticle(SLUG);
    await stage.browser.clickToolbar();
    expect(await waitForPopup(stage.browser)).toBe('ready');
  };
  const waitForLookUp = () =>
    waitFor('the look-up to end', () =>
      stage.browser.inPopup(() => document.body.textContent?.includes('Names were looked up in Wikipedia') ?? false),
    );

  test('a namesake is told in one small line, without name, link or summary', async () => {
    const { browser, wikipedia } = stage;
    await readArticle();
    await browser.allowPermission(WIKIMEDIA_HOSTS, () => browser.clickInPopup('button[data-action="turn-on-lookups"]'));
    await waitFor('requests', async () => wikipedia.log.length > 0);
    await browser.clickToolbar();
    await waitForPopup(browser);
    await waitForLookUp();
    const card = await open(DIPLOMAT);
    expect(card.background).toBeNull();
    const text = await browser.inPopup(() => document.querySelector('.card .unknown')?.textContent ?? '');
    expect(text).toContain('Someone else has this name:');
    expect(await browser.inPopup(() => document.querySelectorAll('.card .unknown :is(a, img)').length)).toBe(0);
  });

  test('what the reader chooses is shown, and taken back by one press', async () => {
    await say(DIPLOMAT, 'choose-entity');
    const chosen = await waitFor('the chosen one', async () => {
      const card = await open(DIPLOMAT);
      return card.background !== null && card;
    });
    expect(chosen.sources.join()).toContain('Wikipedia');
    await say(DIPLOMAT, 'undo-correction');
    await waitFor('the doubt again', async () => (await open(DIPLOMAT)).background === null);
    await say(DIPLOMAT, 'choose-entity');
    await waitFor('the chosen one again', async () => (await open(DIPLOMAT)).background !== null);
  });

  test('what is no name leaves list and page', async () => {
    const { browser } = stage;
    expect(await readHighlights(browser)).toContain(PLACE);
    await say(PLACE, 'not-a-name');
    await waitFor('the row to go', async () => !(await readNames()).includes(PLACE));
    await waitFor('the paint to go', async () => !(await readHighlights(browser)).includes(PLACE));
    expect(await browser.inPopup(() => document.querySelector('.hidden-names')?.textContent ?? '')).toContain(PLACE);
    await endMinute(browser);
    await browser.closePopup();
  });

  test('a later article keeps to it, unless it contradicts a choice', async () => {
    await readArticle();
    await waitForLookUp();
    expect((await readNames()).length).toBeGreaterThan(5);
    expect(await readNames()).not.toContain(PLACE);
    expect((await open(DIPLOMAT)).background).toBeNull(); // here he is a spokesperson, whom the singer cannot be
    await stage.browser.closePopup();
  });

  test('the options list all of them as a file, names and ids alone, and take them back', async () => {
    const { browser } = stage;
    await browser.open(`${browser.extensionBase}/options.html`);
    const readHref = () =>
      browser.evaluate(
        () => document.querySelector<HTMLAnchorElement>('[data-action="export-corrections"]')?.href ?? null,
      );
    const href = await waitFor('the file', readHref);
    const file = JSON.parse(decodeURIComponent(href.slice(href.indexOf(',') + 1))) as { corrections: Correction[] };
    expect(file.corrections.map((one) => [one.name, one.kind, one.choice.type])).toEqual([
      [DIPLOMAT, 'person', 'entity'],
      [PLACE, 'place', 'not-a-name'],
    ]);
    const { x, y } = await browser.evaluate(() => {
      const button = document.querySelector('.corrections li button')!;
      button.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = button.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await browser.clickAt(x, y); // the newest stands first
    await waitFor('the file without it', async () => !decodeURIComponent((await readHref()) ?? PLACE).includes(PLACE));
    await readArticle();
    expect(await readNames()).toContain(PLACE);
    await browser.closePopup();
  });
});
