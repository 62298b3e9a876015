import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DEFAULT_PAGE_OPTIONS } from '../../core/page-options.ts';
import type { PaintedChain } from '../../core/reading.ts';
import type { ChainId, Span } from '../../core/types.ts';
import type { CardView } from '../../page/card-view.ts';
import { createReadingView, type ReadingView } from '../../page/reading-view.ts';
import { articleOf, type LivePage, makeCard, showParagraphs, spansOf } from './live-page.ts';

const CSS_OF_CARD = '.hover-layer { margin: 0; width: 200px; height: 100px; border: 0 }';
const DWELL_MS = 500;
const GRACE_MS = 300;
/** How long the mark stays on the mention that the reader was taken to. */
const MARK_MS = 1600;

/** A page that stays where it is. */
const PAGE = { isSameAddress: () => true, onGone: () => undefined, onFocus: () => undefined };

let page: LivePage;
let view: ReadingView;
/** Where cards are drawn: nobody else can reach into the closed shadow root. */
let layer: HTMLElement | null = null;
const shownCard = () => layer?.textContent ?? '';

function draw(drawn: CardView | null, container: HTMLElement): void {
  layer = container;
  container.replaceChildren(...(drawn ? [drawn.card.name] : []));
}

/** Shows a page and paints its names, each a chain of every place where it stands. */
function read(paragraphs: readonly string[], ...names: string[]): void {
  page = showParagraphs(...paragraphs);
  const article = articleOf(page);
  const chains = names.map(
    (name, i): PaintedChain => ({ id: `c${i + 1}`, kind: 'person', isKnown: false, spans: spansOf(article, name) }),
  );
  view = createReadingView(document, article, { css: CSS_OF_CARD, draw, ...PAGE });
  const cards = names.map((name, i) => makeCard(`c${i + 1}`, name, i / names.length));
  view.show({ chains, cards, options: DEFAULT_PAGE_OPTIONS });
}

/** Shows one person in place of what was shown. */
function showOne(id: ChainId, spans: readonly Span[], name: string, position = 0): void {
  const chain: PaintedChain = { id, kind: 'person', isKnown: false, spans };
  view.show({ chains: [chain], cards: [makeCard(id, name, position)], options: DEFAULT_PAGE_OPTIONS });
}

function painted(): Record<string, string[]> {
  return Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)]));
}

const rest = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const moveTo = (words: string, paragraph = 0) =>
  page.movePointerTo(page.rangeOf(words, paragraph).getBoundingClientRect());
async function openCard(words: string): Promise<void> {
  await moveTo(words);
  await rest(DWELL_MS);
  expect(shownCard()).toBe(words);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  view.end();
  page.remove();
  layer = null;
  vi.useRealTimers();
});

describe('painting an article', () => {
  it('paints each chain once, at its first mention', () => {
    read(['Ana Ruiz met Eva Brun.', 'Ana Ruiz left, Eva Brun stayed.'], 'Ana Ruiz', 'Eva Brun');
    expect(painted()).toEqual({ 'reading-person-light-both': ['Ana Ruiz', 'Eva Brun'] });
    const [first] = [...(CSS.highlights.get('reading-person-light-both') ?? [])];
    expect(page.paragraphs[0]?.contains(first?.startContainer ?? null)).toBe(true);
  });

  it('paints the first mention that is no link, and none where all are', () => {
    read(['<a href="#a">Ana Ruiz</a> met <a href="#e">Eva Brun</a>.', 'Ana Ruiz left.'], 'Ana Ruiz', 'Eva Brun');
    const ranges = [...(CSS.highlights.get('reading-person-light-both') ?? [])];
    expect(ranges.map(String)).toEqual(['Ana Ruiz']);
    expect(page.paragraphs[1]?.contains(ranges[0]?.startContainer ?? null)).toBe(true);
  });

  it('leaves the page’s HTML as it was; one empty element more once a card was shown; as it was again at the end', async () => {
    const before = document.documentElement.outerHTML;
    read(['<b>Ana</b> Ruiz met Eva Brun.'], 'Ana Ruiz');
    const withText = document.documentElement.outerHTML;
    page.remove();
    expect(document.documentElement.outerHTML).toBe(before);
    document.body.append(page.root);
    showOne('c1', [{ start: 0, end: 8 }], 'Ana Ruiz');
    expect(painted()).toEqual({ 'reading-person-light-both': ['Ana Ruiz'] });
    expect(document.documentElement.outerHTML).toBe(withText);
    await openCard('Ana Ruiz');
    expect(document.documentElement.outerHTML.replace(/<(x-[a-z0-9]+)><\/\1>(?=<\/html>$)/, '')).toBe(withText);
    expect(document.documentElement.outerHTML).not.toBe(withText);
    view.end();
    expect(document.documentElement.outerHTML).toBe(withText);
    expect(painted()).toEqual({});
    expect(document.adoptedStyleSheets).toEqual([]);
  });

  it('shows other chains in place of the first ones', async () => {
    read(['Ana Ruiz met Eva Brun.'], 'Ana Ruiz');
    showOne('c2', [{ start: 13, end: 21 }], 'Eva Brun');
    expect(painted()).toEqual({ 'reading-person-light-both': ['Eva Brun'] });
    await moveTo('Ana Ruiz');
    await rest(DWELL_MS);
    expect(shownCard()).toBe('');
    await openCard('Eva Brun');
  });
});

describe('hovering', () => {
  it('opens the card of the name after a dwell, beside the name', async () => {
    read(['Then Ana Ruiz met Eva Brun.'], 'Ana Ruiz', 'Eva Brun');
    await moveTo('Eva Brun');
    await rest(DWELL_MS - 1);
    expect(shownCard()).toBe('');
    await rest(1);
    expect(shownCard()).toBe('Eva Brun');
    const name = page.rangeOf('Eva Brun').getBoundingClientRect();
    await vi.waitFor(() => expect(layer?.getBoundingClientRect().top).toBeGreaterThanOrEqual(name.bottom));
    expect(layer?.getBoundingClientRect().top).toBeLessThan(name.bottom + 20);
  });

  it('opens nothing beside a name or on a link', async () => {
    read(['Then Ana Ruiz met <a href="#e">Eva Brun</a> there.'], 'Ana Ruiz', 'Eva Brun');
    for (const words of ['met', 'Eva Brun', 'there']) {
      await moveTo(words);
      await rest(DWELL_MS * 2);
      expect(shownCard(), words).toBe('');
    }
    await openCard('Ana Ruiz');
  });

  it('closes a moment after the pointer has left', async () => {
    read(['Then Ana Ruiz met Eva Brun.', 'And more.'], 'Ana Ruiz');
    await openCard('Ana Ruiz');
    await moveTo('Then');
    await rest(GRACE_MS - 1);
    expect(shownCard()).toBe('Ana Ruiz');
    await rest(1);
    expect(shownCard()).toBe('');
    expect(layer?.matches(':popover-open')).toBe(false);
  });

  it('keeps an open card open when other cards come, and draws it anew where it is', async () => {
    read(['Ana Ruiz met Eva Brun.'], 'Ana Ruiz', 'Eva Brun');
    await openCard('Eva Brun');
    const at = layer!.getBoundingClientRect();
    const spans = spansOf(articleOf(page), 'Eva Brun');
    showOne('c1', spans, 'Eva Brun, mayor', 0.5); // its chain is another now
    expect(shownCard()).toBe('Eva Brun, mayor');
    expect(layer!.getBoundingClientRect()).toEqual(at);
    await moveTo('met');
    await rest(GRACE_MS);
    expect(shownCard()).toBe('');
  });

  it('closes an open card whose name is none any more', async () => {
    read(['Ana Ruiz met Eva Brun.'], 'Ana Ruiz', 'Eva Brun');
    await openCard('Eva Brun');
    showOne('c1', spansOf(articleOf(page), 'Ana Ruiz'), 'Ana Ruiz');
    expect(shownCard()).toBe('');
  });

  it('closes by Escape', async () => {
    read(['Then Ana Ruiz met Eva Brun.'], 'Ana Ruiz');
    await openCard('Ana Ruiz');
    await userEvent.keyboard('{Escape}');
    expect(shownCard()).toBe('');
  });

  it('is not fooled by events that the page makes', async () => {
    read(['Then Ana Ruiz met Eva Brun.'], 'Ana Ruiz');
    const { left, top } = page.rangeOf('Ana Ruiz').getBoundingClientRect();
    const init = { clientX: left + 5, clientY: top + 5, bubbles: true };
    page.root.dispatchEvent(new PointerEvent('pointermove', init));
    await rest(DWELL_MS * 2);
    expect(shownCard()).toBe('');
    await openCard('Ana Ruiz');
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    page.root.dispatchEvent(new PointerEvent('pointerdown', init));
    expect(shownCard()).toBe('Ana Ruiz');
  });

  it('ends with the view', async () => {
    read(['Then Ana Ruiz met Eva Brun.'], 'Ana Ruiz');
    await moveTo('Ana Ruiz');
    view.end();
    await rest(DWELL_MS * 2);
    expect(shownCard()).toBe('');
    await moveTo('Eva Brun');
    await moveTo('Ana Ruiz');
    await rest(DWELL_MS * 2);
    expect(shownCard()).toBe('');
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('going to a mention', () => {
  it('takes the reader from one to the next and round again, links too, and marks it for a while', async () => {
    read(['Ana Ruiz met Eva Brun.', 'Then <a href="#a">Ana Ruiz</a> left.'], 'Ana Ruiz');
    expect(view.showMention('c1')).toEqual({ index: 0, count: 2 });
    expect(view.showMention('c1')).toEqual({ index: 1, count: 2 });
    const [marked] = [...(CSS.highlights.get('reading-now') ?? [])];
    expect(page.paragraphs[1]?.contains(marked?.startContainer ?? null)).toBe(true);
    expect(view.showMention('c1')).toEqual({ index: 0, count: 2 });
    await rest(MARK_MS - 1);
    expect(painted()['reading-now']).toEqual(['Ana Ruiz']);
    await rest(1);
    expect(Object.keys(painted())).toEqual(['reading-person-light-both']);
  });

  it('goes to the one that is wanted, and on from there', () => {
    read(['Ana Ruiz met Eva Brun.', 'Ana Ruiz spoke.', 'Ana Ruiz left.'], 'Ana Ruiz');
    expect(view.showMention('c1', 1)).toEqual({ index: 1, count: 3 });
    expect(view.showMention('c1')).toEqual({ index: 2, count: 3 });
    expect(view.showMention('c1', 3)).toBeNull();
    page.paragraphs[1]?.replaceChildren('Gone.');
    expect(view.showMention('c1', 1)).toBeNull();
    expect(view.showMention('c1', 2)).toEqual({ index: 1, count: 2 });
  });

  it('scrolls it into view', async () => {
    read(['It begins.', ...Array<string>(80).fill('It goes on.'), 'Ana Ruiz left.'], 'Ana Ruiz');
    const top = () => page.rangeOf('Ana Ruiz', 81).getBoundingClientRect().top;
    expect(top()).toBeGreaterThan(window.innerHeight);
    view.showMention('c1');
    await vi.waitFor(() => expect(top()).toBeLessThan(window.innerHeight));
    window.scrollTo(0, 0);
  });

  it('jumps there when nothing is to move', async () => {
    read(['It begins.', ...Array<string>(80).fill('It goes on.'), 'Ana Ruiz left.'], 'Ana Ruiz');
    const chain: PaintedChain = {
      id: 'c1',
      kind: 'person',
      isKnown: false,
      spans: spansOf(articleOf(page), 'Ana Ruiz'),
    };
    await view.show({ chains: [chain], cards: [], options: { ...DEFAULT_PAGE_OPTIONS, isStill: true } });
    const top = () => page.rangeOf('Ana Ruiz', 81).getBoundingClientRect().top;
    expect(top()).toBeGreaterThan(window.innerHeight);
    view.showMention('c1');
    expect(top()).toBeLessThan(window.innerHeight);
    window.scrollTo(0, 0);
  });

  it('gives null for a chain without a mention in the page any more, or unknown', () => {
    read(['Ana Ruiz met Eva Brun.'], 'Ana Ruiz');
    expect(view.showMention('c9')).toBeNull();
    expect(view.showMention('c1')).not.toBeNull();
    page.root.replaceChildren('Gone.');
    expect(view.showMention('c1')).toBeNull();
  });
});
