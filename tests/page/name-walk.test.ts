import { afterEach, beforeEach, expect, it } from 'vitest';
import { createHighlighter, type Highlighter } from '../../page/highlighter.ts';
import { createNameWalk } from '../../page/name-walk.ts';
import { type LivePage, showParagraphs } from './live-page.ts';

let page: LivePage;
let highlighter: Highlighter;

/** Paints names in an order that is not the page's. */
function paint(): void {
  page = showParagraphs('Ana Ruiz met Eva Brun.', ...Array<string>(80).fill('It goes on.'), 'Ida Moe left.');
  const names = (['Eva Brun', 'Ana Ruiz', 'Ida Moe'] as const).map((name, i) => ({
    chainId: `c${i + 1}` as const,
    kind: 'person' as const,
    tone: 'light' as const,
    range: page.rangeOf(name, name === 'Ida Moe' ? 81 : 0),
  }));
  highlighter.paint({ names, style: 'both', dimmed: [] });
}

beforeEach(() => {
  highlighter = createHighlighter(document, CSS.highlights);
  paint();
});

afterEach(() => {
  highlighter.clear();
  page.remove();
  window.scrollTo(0, 0);
});

const walkFrom = (...steps: (1 | -1)[]) => {
  const walk = createNameWalk(window, highlighter);
  return steps.map((step) => walk(step)?.range.toString() ?? null);
};

it('goes from name to name in the order of the page, and round', () => {
  expect(walkFrom(1, 1, 1, 1)).toEqual(['Ana Ruiz', 'Eva Brun', 'Ida Moe', 'Ana Ruiz']);
  expect(walkFrom(1, -1, -1)).toEqual(['Ana Ruiz', 'Ida Moe', 'Eva Brun']);
});

it('begins with what the reader sees', () => {
  expect(walkFrom(-1)).toEqual(['Eva Brun']);
  window.scrollTo(0, document.documentElement.scrollHeight);
  expect(walkFrom(1)).toEqual(['Ida Moe']);
});

it('passes over names that the page has taken away, and gives null where none is left', () => {
  page.paragraphs[0]?.remove();
  expect(walkFrom(1, 1)).toEqual(['Ida Moe', 'Ida Moe']);
  page.root.replaceChildren();
  expect(walkFrom(1)).toEqual([null]);
});
