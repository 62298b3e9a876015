import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { hoverHighlight } from '../page-highlights.ts';
import { openCard, readRows, waitForPopup } from '../popup-cards.ts';
import { type Stage, setStage } from './stage.ts';

interface Verdict {
  readonly violations: readonly string[];
  readonly passedRules: number;
}

/** Runs axe in a page of ours and gives each violation as one line, and the number of rules that held. */
const runAxe = new Function(`${axe.source}
  return window.axe.run(document).then(({ violations, passes }) => ({
    violations: violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target)),
    passedRules: passes.length,
  }));`) as () => Promise<Verdict>;

const SCHEMES: readonly (readonly [string, boolean])[] = [
  ['light', false],
  ['dark', true],
];
/** 1280 pixels at 400 %: WCAG 2.2, 1.4.10. */
const NARROW_PX = 320;

/** Runs in a page of ours: by how many pixels it is wider than its window. */
const readExcess = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    await stage.openArticle('ministry-water-briefing');
    await stage.browser.clickToolbar();
    await waitForPopup(stage.browser);
  });

  afterAll(() => stage?.close());

  test.each(SCHEMES)('axe objects to nothing in the popup in %s colours, list and card', async (_, isDark) => {
    const { browser } = stage;
    await browser.setDarkMode(isDark);
    const [first] = await readRows(browser);
    const list = await browser.inPopup(runAxe);
    expect(list.passedRules).toBeGreaterThan(10);
    expect(list.violations).toEqual([]);
    await openCard(browser, first!.chain); // the article names people
    expect((await browser.inPopup(runAxe)).violations).toEqual([]);
  });

  test('and an unnamed button would be told', async () => {
    await stage.browser.inPopup(() => document.body.append(document.createElement('button')));
    const { violations } = await stage.browser.inPopup(runAxe);
    expect(violations.join()).toContain('button-name');
    await stage.browser.closePopup();
  });

  test('the card on the page fades in nowhere that asks for less motion', async () => {
    const { browser } = stage;
    await hoverHighlight(browser, 'Afghanistan');
    const animation = await waitFor('the card', () =>
      browser.inClosedRoot((root) => {
        const layer = root.querySelector('.hover-layer');
        const rules = [...root.adoptedStyleSheets, ...root.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
        const reduced = rules.filter((rule) => rule.cssText.includes('prefers-reduced-motion: reduce'));
        return layer && { shown: layer.matches(':popover-open'), rules: reduced.length };
      }),
    );
    expect(animation.shown).toBe(true);
    expect(animation.rules).toBeGreaterThan(0);
  });

  test.each(SCHEMES)('axe objects to nothing in the options in %s colours', async (_, isDark) => {
    const { browser } = stage;
    await browser.setDarkMode(isDark);
    await browser.open(`${browser.extensionBase}/options.html`);
    await waitFor('the options', () => browser.evaluate(() => document.querySelector('h1') !== null));
    const { violations, passedRules } = await browser.evaluate(runAxe);
    expect(passedRules).toBeGreaterThan(10);
    expect(violations).toEqual([]);
  });

  test.each(['options.html', 'popup.html', 'sidepanel.html'])('%s reflows at 400 %', async (page) => {
    const { browser } = stage;
    await browser.setViewport(NARROW_PX, 480);
    await browser.open(`${browser.extensionBase}/${page}`);
    await waitFor('the page', () => browser.evaluate(() => document.querySelector('button') !== null));
    expect(await browser.evaluate(readExcess)).toBeLessThanOrEqual(0);
  });
});
