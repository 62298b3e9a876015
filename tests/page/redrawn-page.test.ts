import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_PAGE_OPTIONS } from '../../core/page-options.ts';
import { createReadingView, type ReadingView } from '../../page/reading-view.ts';
import { articleOf, type LivePage, showParagraphs, spansOf } from './live-page.ts';

/** What the view is told of the page's address, and what it says of it. */
const PAGE = { isSameAddress: vi.fn(), onGone: vi.fn(), onFocus: () => undefined };
let page: LivePage;
let view: ReadingView;

/** Shows a page and paints its names. */
function read(paragraphs: readonly string[], ...names: string[]): void {
  page = showParagraphs(...paragraphs);
  const article = articleOf(page);
  const chains = names.map((name, i) => ({
    id: `c${i + 1}` as const,
    kind: 'person' as const,
    isKnown: false,
    spans: spansOf(article, name),
  }));
  view = createReadingView(document, article, { css: '', draw: () => undefined, ...PAGE });
  void view.show({ chains, cards: [], options: DEFAULT_PAGE_OPTIONS });
}

function painted(): Record<string, string[]> {
  return Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)]));
}
const rest = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  PAGE.isSameAddress.mockReset().mockReturnValue(true);
  PAGE.onGone.mockReset();
});
afterEach(() => {
  view.end();
  page.remove();
  vi.useRealTimers();
});

describe('a page that draws itself anew', () => {
  const SETTLE_MS = 1000;
  const settle = async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve)); // changes are told after the task
    await rest(SETTLE_MS);
  };
  const textOf = (paragraph: number) => page.paragraphs[paragraph]?.textContent ?? '';

  it('is painted again when a framework has replaced its nodes', async () => {
    read(['Ana Ruiz met Eva Brun.', 'Eva Brun left.'], 'Ana Ruiz', 'Eva Brun');
    for (const paragraph of page.paragraphs) paragraph.replaceWith(paragraph.cloneNode(true));
    expect(painted()).toEqual({ 'reading-person-light-both': ['', ''] });
    await settle();
    expect(painted()).toEqual({ 'reading-person-light-both': ['Ana Ruiz', 'Eva Brun'] });
    expect(
      [...(CSS.highlights.get('reading-person-light-both') ?? [])].every(
        ({ startContainer }) => startContainer.isConnected,
      ),
    ).toBe(true);
  });

  it('is painted again when words were put before a name', async () => {
    read(['Ana Ruiz met Eva Brun that day, as the two had agreed.'], 'Eva Brun');
    const text = page.paragraphs[0]?.firstChild as Text;
    text.data = `Late in the evening, ${textOf(0)}`;
    await settle();
    expect(painted()).toEqual({ 'reading-person-light-both': ['Eva Brun'] });
  });

  it('waits for an article that was taken out and comes back', async () => {
    read(['Ana Ruiz met Eva Brun.'], 'Ana Ruiz');
    page.root.remove();
    await settle();
    expect(painted()).toEqual({});
    document.body.append(page.root);
    await settle();
    expect(painted()).toEqual({ 'reading-person-light-both': ['Ana Ruiz'] });
    expect(PAGE.onGone).not.toHaveBeenCalled();
  });

  it('is let go when another article stands at another address', async () => {
    read(['Ana Ruiz met Eva Brun.'], 'Ana Ruiz');
    PAGE.isSameAddress.mockReturnValue(false);
    page.paragraphs[0]?.append(' The end.');
    await settle();
    expect(PAGE.onGone).not.toHaveBeenCalled(); // the address alone says nothing
    page.root.replaceChildren('Something else altogether, with nobody in it.');
    await settle();
    expect(PAGE.onGone).toHaveBeenCalledOnce();
  });

  it('is left alone when it never comes to rest, and looked at no more often than once a second before', async () => {
    read(['Ana Ruiz met Eva Brun.'], 'Ana Ruiz');
    const redraw = () => page.root.replaceChildren(...page.paragraphs.map((paragraph) => paragraph.cloneNode(true)));
    let now = performance.now();
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
    const painting = vi.spyOn(CSS.highlights, 'set');
    for (let tenths = 0; tenths < 1000; tenths++) {
      redraw();
      await Promise.resolve();
      now += 100;
      await rest(100);
    }
    expect(painting.mock.calls.length).toBeGreaterThan(50);
    expect(painting.mock.calls.length).toBeLessThanOrEqual(60);
    expect(vi.getTimerCount()).toBe(0);
    clock.mockRestore();
    painting.mockRestore();
  });

  it('is looked at no more once the view has ended', async () => {
    read(['Ana Ruiz met Eva Brun.'], 'Ana Ruiz');
    page.root.replaceChildren(...page.paragraphs.map((paragraph) => paragraph.cloneNode(true)));
    await Promise.resolve();
    view.end();
    await settle();
    expect(painted()).toEqual({});
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is painted again when only a shadow root in it has changed', async () => {
    read(['Then <span></span> spoke to the others.', 'Eva Brun left.'], 'Eva Brun');
    const root = page.paragraphs[0]?.querySelector('span')?.attachShadow({ mode: 'open' });
    root?.append('Ana Ruiz');
    view.end();
    const text = 'Then Ana Ruiz spoke to the others.';
    const article = { ...articleOf(page), text, paragraphs: [{ start: 0, end: text.length, role: 'text' as const }] };
    view = createReadingView(document, article, { css: '', draw: () => undefined, ...PAGE });
    const chains = [{ id: 'c1', kind: 'person', isKnown: false, spans: [{ start: 5, end: 13 }] }] as const;
    await view.show({ chains, cards: [], options: DEFAULT_PAGE_OPTIONS });
    expect(painted()).toEqual({ 'reading-person-light-both': ['Ana Ruiz'] });
    root?.replaceChildren('Ana Ruiz');
    expect(painted()).toEqual({ 'reading-person-light-both': [''] });
    await settle();
    expect(painted()).toEqual({ 'reading-person-light-both': ['Ana Ruiz'] });
  });
});
