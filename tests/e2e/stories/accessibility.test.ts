import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { centreOfName, hoverHighlight } from '../page-highlights.ts';
import { openCard, readHoverCard, readRows, waitForPopup } from '../popup-cards.ts';
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

/** As `runAxe`, in a closed shadow root: axe goes only where elements show the way, so the host does while it looks. */
const runAxeInRoot = new Function(
  'root',
  `${axe.source}
  Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
  const end = () => delete root.host.shadowRoot;
  return window.axe.run({ fromShadowDom: [root.host.localName, '.hover-layer'] }).then(({ violations, passes }) => ({
    violations: violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target)),
    passedRules: passes.length,
  })).finally(end);`,
) as (root: ShadowRoot) => Promise<Verdict>;

const NAME = 'Afghanistan';
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

  async function leaveCard(): Promise<void> {
    await stage.browser.press('Escape');
    await stage.browser.movePointer(2, 2);
    await waitFor('the card to go', () =>
      stage.browser.inClosedRoot((root) => root.querySelector('.hover-layer:popover-open') === null),
    );
  }

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

  test('a screen reader is told each name of the list with where it stands, and each control by a name', async () => {
    const { browser } = stage;
    const [first] = await readRows(browser);
    const told = await browser.readAccessibleNames('popup');
    const controls = told.filter(({ role }) => ['button', 'switch', 'searchbox', 'combobox'].includes(role));
    const named = controls.find((control) => control.name.startsWith(first!.name)); // the article names people
    expect(named?.name).toMatch(/Named (once|\d+ times), in paragraph/);
    expect(controls.length).toBeGreaterThan(10);
    expect(controls.filter((control) => control.name === '')).toEqual([]);
  });

  test('and an unnamed button would be told', async () => {
    await stage.browser.inPopup(() => document.body.append(document.createElement('button')));
    const { violations } = await stage.browser.inPopup(runAxe);
    expect(violations.join()).toContain('button-name');
    await stage.browser.closePopup();
  });

  test.each(SCHEMES)('axe objects to nothing in the card on the page in %s colours', async (_, isDark) => {
    const { browser } = stage;
    await browser.setDarkMode(isDark);
    const { x, y } = await centreOfName(browser, NAME);
    await browser.clickAt(x, y);
    await waitFor('the card', async () => (await readHoverCard(browser))?.includes(NAME));
    const verdict = await browser.inClosedRoot(runAxeInRoot);
    expect(verdict?.passedRules).toBeGreaterThan(10);
    expect(verdict?.violations).toEqual([]);
    await browser.inClosedRoot((root) => root.querySelector('.card')?.append(document.createElement('button')));
    expect((await browser.inClosedRoot(runAxeInRoot))?.violations.join()).toContain('button-name');
    await leaveCard();
  });

  test('a screen reader is told a dialog by the name of its card, and a name of every control in it', async () => {
    const { browser } = stage;
    await browser.movePointer(2, 2);
    await browser.runCommand('next-mention');
    const first = await waitFor('the card', () =>
      browser.inClosedRoot((root) => root.querySelector('.hover-layer:popover-open .card-name')?.textContent),
    );
    const told = await browser.readAccessibleNames('page');
    const inside = told.slice(told.findIndex((node) => node.role === 'dialog' && node.name === first));
    const controls = inside.filter(({ role }) => role === 'button').map((control) => control.name);
    expect(controls).toEqual(expect.arrayContaining(['Close', 'Go to paragraph 1', 'Show only this name']));
    expect(controls).not.toContain('');
    await leaveCard();
  });

  test('the card on the page fades in, but not where the system asks for less motion', async () => {
    const { browser } = stage;
    const countFades = async () => {
      await hoverHighlight(browser, NAME);
      const fades = await waitFor('the card', () =>
        browser.inClosedRoot((root) => {
          const layer = root.querySelector('.hover-layer:popover-open:not([inert])');
          return layer && { count: layer.getAnimations().length };
        }),
      );
      await leaveCard();
      return fades.count;
    };
    await browser.setPreference('less-motion', true);
    expect(await browser.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true);
    expect(await countFades()).toBe(0);
    await browser.setPreference('less-motion', false);
    expect(await countFades()).toBe(1);
  });

  test('where the reader’s own colours are forced, names keep their lines and the card its edge', async () => {
    const { browser } = stage;
    const readPaint = () =>
      browser.evaluate(() => {
        const painted = [...CSS.highlights.keys()].find((one) => one.startsWith('reading-place'));
        const { backgroundColor, textDecorationLine } = getComputedStyle(document.body, `::highlight(${painted})`);
        return { hasTint: backgroundColor !== 'rgba(0, 0, 0, 0)', textDecorationLine };
      });
    expect(await readPaint()).toEqual({ hasTint: true, textDecorationLine: 'underline' });
    await browser.setPreference('forced-colours', true);
    expect(await browser.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    expect(await readPaint()).toEqual({ hasTint: false, textDecorationLine: 'underline' });
    await hoverHighlight(browser, NAME);
    await waitFor('the card with its edge', () =>
      browser.inClosedRoot((root) => {
        const layer = root.querySelector('.hover-layer:popover-open');
        return layer !== null && getComputedStyle(layer).borderBlockStartWidth === '1px';
      }),
    );
    await browser.setPreference('forced-colours', false);
    await leaveCard();
  });

  test('axe objects to nothing in the side panel, in either colours', async () => {
    const { browser } = stage;
    await browser.clickToolbar();
    await waitForPopup(browser);
    await browser.clickInPopup('button[data-action="open-side-panel"]');
    await browser.waitForSidePanel();
    const hasNames = () => browser.inSidePanel(() => document.querySelector('.row') !== null);
    await waitFor('the names in the side panel', hasNames);
    for (const [, isDark] of SCHEMES) {
      await browser.setDarkMode(isDark);
      const isTold = () => browser.inSidePanel(() => matchMedia('(prefers-color-scheme: dark)').matches);
      await waitFor('the colours', async () => (await isTold()) === isDark);
      const { violations, passedRules } = await browser.inSidePanel(runAxe);
      expect(passedRules).toBeGreaterThan(10);
      expect(violations).toEqual([]);
    }
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
