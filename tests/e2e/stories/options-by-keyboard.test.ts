import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageControls } from '../browsers/browser.ts';
import type { Key } from '../browsers/keys.ts';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { centreOfName, hoverHighlight } from '../page-highlights.ts';
import { readHoverCard, waitForPopup } from '../popup-cards.ts';
import { type Stage, setStage } from './stage.ts';

const PERSON = 'Shafqat Ali Khan';
/** Longer than the pointer has to rest on a name until its card opens. */
const LONG_REST_MS = 700;
/** The longest rest that can be set. */
const LONGEST_REST_MS = 2000;
/** More than the options have controls: the walk ends where it began, or where the page ends. */
const MAX_TABS = 100;

/** Runs in the options: the numbers of all elements that a key should reach, in the order of the page. */
function listControls(): number[] {
  const all = [...document.querySelectorAll<HTMLInputElement>('*')];
  const isControl = (element: HTMLInputElement) =>
    element.matches('a[href], button, input, select, summary') &&
    !element.disabled &&
    element.checkVisibility() &&
    (element.type !== 'radio' || element.checked); // arrows lead to the others of its group
  return all.flatMap((element, i) => (isControl(element) ? [i] : []));
}

/** Runs in the options: what has the focus, by number, name and value; null for the page itself. */
function readFocus(): { at: number; name: string; value: string } | null {
  const active = document.activeElement;
  if (!active || active === document.body) return null;
  const { name = '', value = '' } = active as HTMLInputElement;
  return { at: [...document.querySelectorAll('*')].indexOf(active), name, value };
}

/** What is pressed on the way, by the control that has the focus. */
const PRESSED: Readonly<Record<string, 'Space' | 'ArrowUp' | 'ArrowDown'>> = {
  'kinds=place': 'Space', // places are not painted any more
  'style=both': 'ArrowUp', // underlined alone
  'opens=hover': 'ArrowDown', // by a click alone
};

async function walkOptions(tab: PageControls): Promise<readonly number[]> {
  const reached: number[] = [];
  for (let tabs = 0; tabs < MAX_TABS; tabs++) {
    await tab.press('Tab');
    const focus = await tab.evaluate(readFocus);
    if (!focus || reached.includes(focus.at)) break;
    const key = PRESSED[`${focus.name}=${focus.value}`];
    if (key) await tab.press(key);
    const now = key ? await tab.evaluate(readFocus) : focus; // another choice of the group, by an arrow
    reached.push(now?.at ?? focus.at);
  }
  return reached;
}

describe.each(BROWSERS)('the options by keyboard alone, in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    await stage.openArticle('ministry-water-briefing');
    await stage.browser.clickToolbar();
    expect(await waitForPopup(stage.browser)).toBe('ready');
    await stage.browser.closePopup();
  });

  afterAll(() => stage?.close());

  const readPainted = () =>
    stage.browser.evaluate(() => [...CSS.highlights].filter(([, { size }]) => size > 0).map(([one]) => one));

  test('every control is reached in turn, and an open page follows what is set there', async () => {
    const { browser } = stage;
    await hoverHighlight(browser, PERSON);
    await waitFor('a card under the pointer', () => readHoverCard(browser));
    await browser.press('Escape');
    expect(await readPainted()).toEqual(expect.arrayContaining(['reading-place-light-both']));
    await browser.inOtherTab(`${browser.extensionBase}/options.html`, async (tab) => {
      await waitFor('the options', () => tab.evaluate(() => document.querySelector('input[name="kinds"]') !== null));
      const keys = await tab.evaluate(() =>
        [...document.querySelectorAll('.shortcuts dd')].map((one) => one.innerHTML),
      );
      expect(keys.length).toBeGreaterThan(3);
      expect(keys.filter((one) => !one.startsWith('<kbd'))).toEqual([]); // the browser takes none of them for its own
      const reached = await walkOptions(tab);
      expect(reached.length).toBeGreaterThan(10);
      expect(reached).toEqual(await tab.evaluate(listControls));
    });
    await waitFor('the page to be painted anew', async () => {
      const painted = await readPainted();
      return painted.includes('reading-person-light-underline') && !painted.some((one) => /place|both/.test(one));
    });
    await browser.movePointer(2, 2);
    await hoverHighlight(browser, PERSON);
    const startMs = await browser.evaluate(() => performance.now());
    await waitFor('a long rest', () =>
      browser.evaluate((start, restMs) => performance.now() - start > restMs, startMs, LONG_REST_MS),
    );
    expect(await readHoverCard(browser)).toBeNull();
    const { x, y } = await centreOfName(browser, PERSON);
    await browser.clickAt(x, y);
    await waitFor('the card by a click', () => readHoverCard(browser));
    await browser.press('Escape');
  });

  test('the longest rest, set by its slider, is what the page waits for', async () => {
    const { browser } = stage;
    await browser.inOtherTab(`${browser.extensionBase}/options.html`, async (tab) => {
      const pressOn = async (selector: string, key: Key) => {
        const focus = (wanted: string) => {
          const control = document.querySelector<HTMLInputElement>(wanted);
          control?.focus();
          return control !== null && !control.disabled;
        };
        await waitFor(selector, () => tab.evaluate(focus, selector));
        await tab.press(key);
      };
      await pressOn('input[value="click"]', 'ArrowUp'); // by resting again
      await pressOn('#dwell', 'End');
      await pressOn('input[value="underline"]', 'ArrowDown'); // tinted too: that is seen when the page has heard of all
    });
    await waitFor('the page to be painted anew', async () => (await readPainted()).some((one) => one.endsWith('both')));
    await browser.movePointer(2, 2);
    const startMs = await browser.evaluate(() => performance.now());
    await hoverHighlight(browser, PERSON);
    await waitFor('the card', () => readHoverCard(browser));
    expect(await browser.evaluate((start) => performance.now() - start, startMs)).toBeGreaterThan(LONGEST_REST_MS);
  });
});
