import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../browsers/launch.ts';
import { openCard, readRows, waitForPopup } from '../popup-cards.ts';
import { type Stage, setStage } from './stage.ts';

/** Runs axe in the popup and gives each violation as one line, and the number of rules that held. */
const runAxe = new Function(`${axe.source}
  return window.axe.run(document).then(({ violations, passes }) => ({
    violations: violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target)),
    passedRules: passes.length,
  }));`) as () => Promise<{ violations: string[]; passedRules: number }>;

describe.each(BROWSERS)('the popup in %s has nothing that axe objects to', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    await stage.openArticle('ministry-water-briefing');
    await stage.browser.clickToolbar();
    await waitForPopup(stage.browser);
    const [first] = await readRows(stage.browser);
    await openCard(stage.browser, first!.chain); // the article names people
  });

  afterAll(() => stage?.close());

  test.each([
    ['light', false],
    ['dark', true],
  ])('in %s colours, with a card open', async (_, isDark) => {
    await stage.browser.setDarkMode(isDark);
    const { violations, passedRules } = await stage.browser.inPopup(runAxe);
    expect(passedRules).toBeGreaterThan(10);
    expect(violations).toEqual([]);
  });

  test('and an unnamed button would be told', async () => {
    await stage.browser.inPopup(() => document.body.append(document.createElement('button')));
    const { violations } = await stage.browser.inPopup(runAxe);
    expect(violations.join()).toContain('button-name');
  });
});
