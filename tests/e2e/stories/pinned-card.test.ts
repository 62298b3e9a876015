import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../browsers/browser.ts';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { centreOfName, hoverHighlight, readHighlights } from '../page-highlights.ts';
import { readHoverCard, waitForPopup } from '../popup-cards.ts';
import { type Stage, setStage } from './stage.ts';

const SLUG = 'ministry-water-briefing';
/** Named in the sentence that introduces Afghanistan. */
const NAME = 'Afghanistan';
/** A word of the article that the line takes for no name. */
const MISSED = 'breakthrough';
const NOTHING_SELECTED = 'Select a name in the article first.';
const SMALL_SCREEN = { width: 600, height: 800 };
const LARGE_SCREEN = { width: 1200, height: 800 };

/** What a screen reader is told of the card, and where it stands; null while none is shown, or while it fades in. */
const readLayer = (browser: Browser) =>
  browser.inClosedRoot((root) => {
    const layer = root.querySelector<HTMLElement>('.hover-layer');
    if (!layer?.matches(':popover-open') || layer.getAnimations().some(({ playState }) => playState === 'running'))
      return null;
    const { left, top, right, bottom } = layer.getBoundingClientRect();
    return {
      role: layer.role,
      label: layer.ariaLabel,
      hasFocus: root.activeElement !== null,
      name: root.querySelector('.card-name')?.textContent ?? '',
      isSheet: layer.classList.contains('is-sheet'),
      box: { left, top, right, bottom },
    };
  });

/** Runs in the page: selects the first place in a paragraph that prints the words. */
function selectWords(words: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.parentElement?.localName === 'p' ? (node.nodeValue ?? '').indexOf(words) : -1;
    if (at < 0) continue;
    getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
    return;
  }
}

/** Runs in the page: is any highlight drawn, and is our host there? Firefox leaves a dead host and undrawn highlights. */
function lookOfPage() {
  const isPainted = [...CSS.highlights.keys()].some((name) => {
    const { backgroundColor } = getComputedStyle(document.body, `::highlight(${name})`);
    return backgroundColor !== 'rgba(0, 0, 0, 0)';
  });
  return { isPainted, hasCard: document.documentElement.children.length > 2 };
}

describe.each(BROWSERS)('a card that stays on the page, in %s', (name) => {
  let stage: Stage;

  const layerOf = (shown: string) =>
    waitFor(`the card of ${shown}`, async () => {
      const layer = await readLayer(stage.browser);
      return layer?.name === shown && layer;
    });
  const gone = () =>
    waitFor('the card to go', () =>
      stage.browser.inClosedRoot((root) => root.querySelector('.hover-layer:popover-open') === null),
    );
  /** Presses what the card scrolls to, until it is done: a card that has just come up takes no click. */
  const pressInCard = (selector: string, isDone: () => Promise<boolean>) =>
    waitFor(`${selector} to do its part`, async () => {
      if (await isDone()) return true;
      await stage.browser.inClosedRoot(
        (root, wanted) => root.querySelector(wanted)?.scrollIntoView({ block: 'nearest' }),
        selector,
      );
      await stage.browser.clickInClosedRoot(selector);
      return isDone();
    });
  const isDimmed = () => stage.browser.evaluate(() => (CSS.highlights.get('reading-rest-light')?.size ?? 0) > 0);
  const outcome = () => stage.browser.inClosedRoot((root) => root.querySelector('.card-outcome')?.textContent ?? '');
  const focused = () => stage.browser.evaluate(() => document.activeElement?.localName ?? '');

  beforeAll(async () => {
    stage = await setStage(name);
    await stage.browser.setViewport(LARGE_SCREEN.width, LARGE_SCREEN.height);
    await stage.openArticle(SLUG);
    await stage.browser.clickToolbar();
    expect(await waitForPopup(stage.browser)).toBe('ready');
    await stage.browser.closePopup();
  });

  afterAll(() => stage?.close());

  test('a click on the name pins it: a dialog with the focus inside, which Escape gives back', async () => {
    const { browser } = stage;
    await hoverHighlight(browser, NAME);
    const { x, y } = await centreOfName(browser, NAME);
    await browser.clickAt(x, y);
    const layer = await layerOf(NAME);
    expect(layer).toMatchObject({ role: 'dialog', label: NAME, hasFocus: true, isSheet: false });
    expect(await focused()).toMatch(/^x-/);
    await browser.movePointer(2, 2);
    await browser.press('Escape');
    await gone();
    expect(await focused()).toBe('body');
  });

  test('from it the reader follows the name, copies the card and goes to a mention', async () => {
    const { browser } = stage;
    const { x, y } = await centreOfName(browser, NAME);
    await browser.clickAt(x, y);
    await layerOf(NAME);
    expect(await isDimmed()).toBe(false);
    await pressInCard('[data-action="focus-name"]', isDimmed);
    await pressInCard('[data-action="focus-name"]', async () => !(await isDimmed()));
    await pressInCard('[data-action="copy-card"]', async () => (await outcome()) === 'Copied.');
    const before = await browser.evaluate(() => scrollY);
    await pressInCard('li:last-child > .card-jump', async () => (await browser.evaluate(() => scrollY)) !== before);
    expect(await readLayer(browser)).toMatchObject({ name: NAME, hasFocus: true });
    await browser.movePointer(2, 2);
    await browser.press('Escape');
    await gone();
  });

  test('a name inside it opens in its place, and the way back leads to it again', async () => {
    const { browser } = stage;
    const { x, y } = await centreOfName(browser, NAME);
    await browser.clickAt(x, y);
    await layerOf(NAME);
    const inside = await browser.inClosedRoot((root) => root.querySelector('[data-open-chain]')?.textContent ?? '');
    await waitFor('the card to take clicks', async () => {
      await browser.clickInClosedRoot('[data-open-chain]');
      return browser.inClosedRoot((root) => root.querySelector('[data-action="back"]') !== null);
    });
    expect((await readLayer(browser))?.name).not.toBe(NAME);
    expect(inside).not.toBe('');
    await browser.clickInClosedRoot('[data-action="back"]');
    await layerOf(NAME);
    await browser.clickInClosedRoot('[data-action="close-card"]');
    await gone();
  });

  test('the keys go from name to name, each with its card and the focus inside', async () => {
    const { browser } = stage;
    await browser.evaluate(() => scrollTo(0, 0));
    await browser.runCommand('next-mention');
    const first = await waitFor('the first card', () => readLayer(browser));
    expect(first).toMatchObject({ role: 'dialog', hasFocus: true });
    await browser.runCommand('next-mention');
    const second = await waitFor('the next card', async () => {
      const layer = await readLayer(browser);
      return layer && layer.name !== first.name && layer;
    });
    expect(second.hasFocus).toBe(true);
    await browser.runCommand('previous-mention');
    await layerOf(first.name);
    await browser.press('Escape');
    await gone();
    expect(await focused()).toBe('body');
  });

  test('a name that was missed: selected, it gets a card by its key, and is painted in this article and the next', async () => {
    const { browser } = stage;
    expect(await readHighlights(browser)).not.toContain(MISSED);
    await browser.evaluate(selectWords, MISSED);
    await browser.runCommand('card-for-selection');
    expect(await layerOf(MISSED)).toMatchObject({ role: 'dialog', hasFocus: true });
    await waitFor('it to be painted', async () => (await readHighlights(browser)).includes(MISSED));
    await browser.press('Escape');
    await gone();
    await stage.openArticle(SLUG);
    await browser.clickToolbar();
    expect(await waitForPopup(browser)).toBe('ready');
    await browser.closePopup();
    await waitFor('it to be painted again', async () => (await readHighlights(browser)).includes(MISSED));
  });

  test('that key says so when nothing is selected; the button of the popup does both as well', async () => {
    const { browser } = stage;
    await browser.evaluate(() => getSelection()?.removeAllRanges());
    await browser.runCommand('card-for-selection');
    const told = await waitFor('the notice', () =>
      browser.inClosedRoot((root) => root.querySelector('.page-notice:popover-open')?.textContent),
    );
    expect(told).toBe(NOTHING_SELECTED);
    await browser.clickToolbar();
    expect(await waitForPopup(browser)).toBe('ready');
    await browser.clickInPopup('[data-action="name-selection"]');
    const sentence = await waitFor('the sentence', () =>
      browser.inPopup(() => document.querySelector('footer [role="status"]')?.textContent),
    );
    expect(sentence).toBe(NOTHING_SELECTED);
    await browser.closePopup();
    await browser.evaluate(selectWords, MISSED);
    await browser.clickToolbar();
    await waitForPopup(browser);
    await browser.clickInPopup('[data-action="name-selection"]');
    const opened = await waitFor('the card in the popup', () =>
      browser.inPopup(() => document.querySelector('.card-view .card-name')?.textContent),
    );
    expect(opened).toBe(MISSED);
    await browser.closePopup();
    await layerOf(MISSED);
    await browser.press('Escape');
    await gone();
  });

  test('a tap on a small screen opens a sheet at the foot, which a swipe, its button and a tap elsewhere close', async () => {
    const { browser } = stage;
    await browser.setViewport(SMALL_SCREEN.width, SMALL_SCREEN.height);
    const tapName = async () => {
      const { x, y } = await centreOfName(browser, NAME);
      await browser.tapAt(x, y);
      return layerOf(NAME);
    };
    const { isSheet, box } = await tapName();
    expect(isSheet).toBe(true);
    const [width, height] = await browser.evaluate(() => [document.documentElement.clientWidth, innerHeight] as const);
    expect([box.left, box.right, Math.round(box.bottom)]).toEqual([0, width, height]);
    await browser.swipe({ x: width / 2, y: box.top + 8 }, { x: width / 2, y: box.top + 200 });
    await gone();
    await tapName();
    await pressInCard('[data-action="close-card"]', async () => (await readLayer(browser)) === null);
    await gone();
    await tapName();
    await browser.tapAt(4, 4);
    await gone();
  });

  test('a tap on a large screen pins the card beside its name', async () => {
    const { browser } = stage;
    await browser.setViewport(LARGE_SCREEN.width, LARGE_SCREEN.height);
    const { x, y } = await centreOfName(browser, NAME);
    await browser.tapAt(x, y);
    expect(await layerOf(NAME)).toMatchObject({ isSheet: false, role: 'dialog' });
    await browser.press('Escape');
    await gone();
    expect(await readHoverCard(browser)).toBeNull();
  });

  /** Shows a card, does what ends the page script, and waits until paint and card have gone. */
  async function endWith(end: () => Promise<void>): Promise<void> {
    const { browser } = stage;
    const { x, y } = await centreOfName(browser, NAME);
    await browser.clickAt(x, y);
    await layerOf(NAME);
    expect(await browser.evaluate(lookOfPage)).toEqual({ isPainted: true, hasCard: true });
    await end();
    await waitFor('all to go', async () => {
      await browser.movePointer(5, 5);
      await browser.movePointer(9, 9);
      const { isPainted } = await browser.evaluate(lookOfPage);
      const isShown = await browser.inClosedRoot((root) => {
        const layer = root.querySelector('.hover-layer:popover-open');
        return layer !== null && getComputedStyle(layer).visibility === 'visible';
      });
      return !isPainted && !isShown;
    });
  }

  test('an update under the page takes painted names and an open card away, and reads the page anew at a click', async () => {
    const { browser } = stage;
    await endWith(browser.updateExtension);
    await browser.clickToolbar();
    expect(await waitForPopup(browser)).toBe('ready');
    await browser.closePopup();
    await waitFor('names to be painted', async () => (await browser.evaluate(lookOfPage)).isPainted);
  });

  test('painted names and an open card go with the extension', () => endWith(stage.browser.removeExtension));
});
