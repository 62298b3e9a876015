import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page as frame, userEvent } from 'vitest/browser';
import { DEFAULT_PAGE_OPTIONS } from '../../core/page-options.ts';
import type { CardView } from '../../page/card-view.ts';
import { createReadingView, type ReadingView } from '../../page/reading-view.ts';
import { articleOf, type LivePage, makeCard, showParagraphs, spansOf } from './live-page.ts';

const CSS_OF_CARD = '.hover-layer { margin: 0; width: 200px; height: 100px; border: 0 }';
const NAMES = ['Ana Ruiz', 'Eva Brun'];
const DWELL_MS = 500;
const GHOST_MS = 400;
const LONG_MS = 5_000;

/** A page that stays where it is. */
const PAGE = { isSameAddress: () => true, onGone: () => undefined, onFocus: () => undefined };

let page: LivePage;
let view: ReadingView;
let drawn: CardView | null = null;
/** The controls of the card, as the last drawing was handed them. */
const controls = () => drawn!.actions; // a card is open
const shownName = () => drawn?.card.name ?? null;
let link: HTMLAnchorElement | undefined;

function draw(next: CardView | null, container: HTMLElement): void {
  drawn = next;
  link = document.createElement('a');
  link.href = '#followed';
  link.textContent = 'A source of the card';
  container.replaceChildren(...(next ? [link] : []));
}

const rest = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const clickOn = (box: DOMRect) => {
  const outer = page.root.getBoundingClientRect();
  const position = { x: box.left + box.width / 2 - outer.left, y: box.top + box.height / 2 - outer.top };
  return frame.elementLocator(page.root).click({ position, force: true });
};
const nameBox = (name: string) => page.rangeOf(name).getBoundingClientRect();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  page = showParagraphs('Then Ana Ruiz met Eva Brun there.', '<input> <button>Press</button>');
  const article = articleOf(page);
  view = createReadingView(document, article, { css: CSS_OF_CARD, draw, ...PAGE });
  const paint = { kind: 'person' as const, isKnown: false };
  view.show({
    chains: NAMES.map((name, i) => ({ id: `c${i + 1}` as const, ...paint, spans: spansOf(article, name) })),
    cards: NAMES.map((name, i) => makeCard(`c${i + 1}`, name, i / 2)),
    options: DEFAULT_PAGE_OPTIONS,
  });
});

afterEach(() => {
  view.end();
  page.remove();
  drawn = null;
  location.hash = '';
  vi.useRealTimers();
});

describe('from a card that stays, the reader', () => {
  it('goes to a mention, and the card with the page', async () => {
    await clickOn(nameBox('Ana Ruiz'));
    page.root.style.marginBlockStart = '300vh'; // the name is out of sight by now
    expect(nameBox('Ana Ruiz').top).toBeGreaterThan(innerHeight);
    controls().showMention(0);
    expect(nameBox('Ana Ruiz').top).toBeLessThan(innerHeight);
    expect([shownName(), drawn?.isPinned]).toEqual(['Ana Ruiz', true]);
  });

  it('is told whether the sentence that introduces the name is the one under the pointer', async () => {
    await clickOn(nameBox('Ana Ruiz'));
    expect(drawn?.isIntroductionInSight).toBe(true);
    controls().open('c2');
    expect([shownName(), drawn?.isIntroductionInSight]).toEqual(['Eva Brun', false]);
  });

  it('follows its name until it is let go', async () => {
    await clickOn(nameBox('Ana Ruiz'));
    expect(drawn?.isFocused).toBe(false);
    controls().setFocused(true);
    expect(drawn?.isFocused).toBe(true);
    controls().setFocused(false);
    expect(drawn?.isFocused).toBe(false);
  });
});

describe('a click on a name', () => {
  it('opens its card at once, to stay, with the focus inside; Escape closes it and the focus is where it was', async () => {
    const input = page.root.querySelector('input')!;
    input.focus();
    await clickOn(nameBox('Ana Ruiz'));
    expect([shownName(), drawn?.isPinned]).toEqual(['Ana Ruiz', true]);
    const host = document.activeElement;
    expect(host?.localName).toMatch(/^x-/);
    await page.movePointerTo(nameBox('there'));
    await rest(LONG_MS);
    expect(shownName()).toBe('Ana Ruiz');
    await userEvent.keyboard('{Escape}');
    expect(shownName()).toBeNull();
    expect(document.activeElement).not.toBe(host);
  });

  it('that selects words of the page opens nothing', async () => {
    const range = page.rangeOf('Ana Ruiz met');
    const select = () =>
      getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    window.addEventListener('pointerup', select, { once: true });
    await clickOn(nameBox('Ana Ruiz'));
    expect(getSelection()?.toString()).toBe('Ana Ruiz met');
    expect(shownName()).toBeNull();
    getSelection()?.removeAllRanges();
    await clickOn(nameBox('Ana Ruiz'));
    expect(shownName()).toBe('Ana Ruiz');
  });

  it('stays out of the way of the page’s own handler', async () => {
    let heard = 0;
    page.root.addEventListener('click', () => heard++, { once: true });
    await clickOn(nameBox('Ana Ruiz'));
    expect([heard, shownName()]).toEqual([1, 'Ana Ruiz']);
  });
});

describe('a key', () => {
  it('Enter pins the card under the pointer while nothing has the focus, and is the page’s where something has', async () => {
    let heard = 0;
    const listen = ({ key }: KeyboardEvent) => key === 'Enter' && heard++;
    document.addEventListener('keydown', listen);
    await page.movePointerTo(nameBox('Ana Ruiz'));
    await rest(DWELL_MS);
    page.root.querySelector('input')!.focus();
    await userEvent.keyboard('{Enter}');
    expect([drawn?.isPinned, heard]).toEqual([false, 1]);
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('{Enter}');
    expect([drawn?.isPinned, heard]).toEqual([true, 1]);
    document.removeEventListener('keydown', listen);
  });

  it('pressed inside the card is not the page’s, nor is the Escape that closes it', async () => {
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', listen);
    await userEvent.keyboard('j');
    await clickOn(nameBox('Ana Ruiz'));
    await userEvent.keyboard('k');
    await userEvent.keyboard('{Escape}');
    expect(shownName()).toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(heard).toEqual(['j', 'Escape']);
    document.removeEventListener('keydown', listen);
  });
});

describe('the card', () => {
  const clickLink = async () => {
    const { left, top } = link!.getBoundingClientRect();
    await clickOn(new DOMRect(left + 4, top + 4, 2, 2));
  };

  it('takes no click when it has just come up, and is pinned by one after that', async () => {
    await page.movePointerTo(nameBox('Ana Ruiz'));
    await rest(DWELL_MS);
    expect(shownName()).toBe('Ana Ruiz');
    const shownAtMs = performance.now();
    await clickLink();
    if (performance.now() - shownAtMs < GHOST_MS) expect([location.hash, drawn?.isPinned]).toEqual(['', false]);
    await vi.waitUntil(() => performance.now() - shownAtMs > GHOST_MS);
    await clickLink();
    expect([location.hash, drawn?.isPinned]).toEqual(['#followed', true]);
  });

  it('opens another name in place, with the way back', async () => {
    await clickOn(nameBox('Ana Ruiz'));
    controls().open('c2');
    expect([shownName(), drawn?.backTo]).toEqual(['Eva Brun', 'Ana Ruiz']);
    controls().back();
    expect([shownName(), drawn?.backTo]).toEqual(['Ana Ruiz', null]);
    controls().open('c9'); // nobody's
    expect(shownName()).toBe('Ana Ruiz');
    controls().close();
    expect(shownName()).toBeNull();
  });
});
