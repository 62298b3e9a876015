import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Kind } from '../../../core/types.ts';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { centreOfName } from '../page-highlights.ts';
import { goToList, type Row, readHoverCard, readRows, waitForPopup } from '../popup-cards.ts';
import { type Stage, setStage } from './stage.ts';

const PLACE = 'Tehran';
const PERSON = 'Mehreen Qazi';

describe.each(BROWSERS)('the list of names in %s', (name) => {
  let stage: Stage;
  let all: readonly Row[];

  beforeAll(async () => {
    stage = await setStage(name);
    await stage.openArticle('ministry-water-briefing');
    await stage.browser.clickToolbar();
    expect(await waitForPopup(stage.browser)).toBe('ready');
    all = await readRows(stage.browser);
  });

  afterAll(() => stage?.close());

  const readNames = async () => (await readRows(stage.browser)).map((row) => row.name);
  /** What has the focus: the name of a row or card, else the class of the control. */
  const readFocus = () =>
    stage.browser.inPopup(() => {
      const focused = document.activeElement;
      return focused?.querySelector('.name')?.textContent ?? focused?.getAttribute('aria-label') ?? focused?.className;
    });
  const waitForFocus = (wanted: string | undefined) =>
    waitFor(`the focus on ${wanted}`, async () => (await readFocus()) === wanted);

  test('is searched and opened by keyboard alone, and Escape goes back step by step', async () => {
    const { browser } = stage;
    expect(all.length).toBeGreaterThan(10);
    await browser.pressInPopup('Slash');
    await waitForFocus('Search names');
    await browser.typeInPopup('tehr');
    await waitFor('the one name', async () => (await readNames()).join() === PLACE);
    await browser.pressInPopup('Enter');
    await waitForFocus(PLACE);
    expect(await browser.inPopup(() => document.querySelector('.card-view .card-name')?.textContent)).toBe(PLACE);
    await browser.pressInPopup('Escape');
    await waitForFocus(PLACE);
    expect(await readNames()).toEqual([PLACE]);
    await browser.pressInPopup('ArrowUp');
    await waitForFocus('Search names');
    await browser.pressInPopup('Escape');
    await waitFor('all names', async () => (await readNames()).length === all.length);
    expect(await browser.isPopupOpen()).toBe(true);
  });

  test('is walked by arrows, Home and End, and Tab passes it in one step', async () => {
    const { browser } = stage;
    await browser.pressInPopup('ArrowDown');
    await waitForFocus(all[0]?.name);
    await browser.pressInPopup('ArrowDown');
    await waitForFocus(all[1]?.name);
    await browser.pressInPopup('End');
    await waitForFocus(all.at(-1)?.name);
    await browser.pressInPopup('Home');
    await waitForFocus(all[0]?.name);
    await browser.pressInPopup('Tab');
    await waitFor('the list to be left', async () => (await readFocus()) !== all[0]?.name);
    expect(all.map((row) => row.name)).not.toContain(await readFocus());
    await browser.pressInPopup('Shift+Tab');
    await waitForFocus(all[0]?.name);
  });

  test('shows one kind at a wish, in the order of the article at another', async () => {
    const { browser } = stage;
    const ofKind = (kind: Kind) => all.filter((row) => row.kind === kind).map((row) => row.name);
    await browser.clickInPopup('.kind-toggle[data-kind="group"]');
    await waitFor('the groups alone', async () => (await readNames()).join() === ofKind('group').join());
    await browser.pressInPopup('Tab'); // from the toggle to the order
    await waitForFocus('Order');
    await browser.pressInPopup('ArrowDown');
    await waitFor('another order', async () => (await readNames()).join() !== ofKind('group').join());
    expect([...(await readNames())].sort()).toEqual(ofKind('group').sort());
    const positions = await browser.inPopup(() =>
      [...document.querySelectorAll('.row .position-strip path')].map((path) =>
        Number.parseFloat(path.getAttribute('d')!.slice(1)),
      ),
    );
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  });

  test('is found as it was left when the popup is opened again: search, filter, order, place, open card', async () => {
    const { browser } = stage;
    const readView = () =>
      browser.inPopup(() => ({
        names: [...document.querySelectorAll('.row .name')].map((one) => one.textContent),
        query: document.querySelector<HTMLInputElement>('.list-search')?.value,
        pressed: [...document.querySelectorAll('[aria-pressed="true"]')].map((one) => one.textContent),
        order: document.querySelector('select')?.value,
        scrollTop: document.scrollingElement?.scrollTop,
      }));
    const reopen = async () => {
      await browser.closePopup();
      await browser.clickToolbar();
      expect(await waitForPopup(browser)).toBe('ready');
    };
    await browser.clickInPopup('.kind-toggle[data-kind="place"]');
    await browser.inPopup(() => {
      document.body.style.blockSize = '2000px'; // room to scroll, however few names there are
      document.scrollingElement!.scrollTop = 40;
    });
    const chain = all.find((row) => row.name === PLACE)!.chain;
    const left = await waitFor('the place to be kept', async () => {
      const view = await readView();
      return view.scrollTop === 40 && view.pressed.length === 2 && view;
    });
    await browser.clickInPopup(`button[data-chain="${chain}"]`);
    await waitFor('the card', () => browser.inPopup(() => document.querySelector('.card-view') !== null));
    await reopen();
    await waitForFocus(PLACE);
    expect(await browser.inPopup(() => document.querySelector('.card-name')?.textContent)).toBe(PLACE);
    await goToList(browser);
    await waitForFocus(PLACE);
    const { scrollTop, ...view } = await readView();
    expect(view).toEqual({ ...view, names: left.names, pressed: left.pressed, order: 'appearance' });
    expect(scrollTop).toBeGreaterThan(0);
    await reopen();
    expect((await readView()).names).toEqual(left.names);
  });

  test('marks the name whose card the reader opened on the page, whatever was searched for, and only once', async () => {
    const { browser } = stage;
    const readMarked = () => browser.inPopup(() => document.querySelector('.row.marked .name')?.textContent ?? null);
    expect(await readMarked()).toBeNull();
    await browser.closePopup();
    const { x, y } = await centreOfName(browser, PERSON);
    await browser.clickAt(x, y);
    await waitFor('the card on the page', async () => (await readHoverCard(browser))?.includes(PERSON));
    await browser.clickToolbar();
    await waitForPopup(browser);
    await waitFor('the marked row', async () => (await readMarked()) === PERSON);
    expect((await readNames()).length).toBe(all.length);
    await browser.clickInPopup('.row.marked button');
    await goToList(browser);
    expect(await readMarked()).toBeNull();
    await browser.closePopup();
  });

  test('lists the next article in the order that was chosen for this one', async () => {
    const { browser } = stage;
    await stage.openArticle('offinso-recount');
    await browser.clickToolbar();
    expect(await waitForPopup(browser)).toBe('ready');
    expect(await browser.inPopup(() => document.querySelector('select')?.value)).toBe('appearance');
    await browser.closePopup();
  });
});
