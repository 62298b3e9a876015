import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_PAGE_OPTIONS, type PageOptions } from '../../core/page-options.ts';
import type { PaintedChain } from '../../core/reading.ts';
import type { ChainId } from '../../core/types.ts';
import { createHighlighter } from '../../page/highlighter.ts';
import { createPainting, type Painting } from '../../page/painting.ts';
import { articleOf, type LivePage, showParagraphs, spansOf } from './live-page.ts';

let page: LivePage;
let painting: Painting;
let linkOnly: Promise<readonly ChainId[]>;
const highlighter = createHighlighter(document, CSS.highlights);

afterEach(() => {
  highlighter.clear();
  page.remove();
});

const KIND_OF_NAME = { 'Ana Ruiz': 'person', Oslo: 'place', 'Harbour Board': 'group' } as const;

function paint(paragraphs: readonly string[], options: Partial<PageOptions> = {}, known: readonly string[] = []): void {
  page = showParagraphs(...paragraphs);
  const article = articleOf(page);
  const chains = Object.entries(KIND_OF_NAME).map(
    ([name, kind], i): PaintedChain => ({
      id: `c${i + 1}`,
      kind,
      isKnown: known.includes(name),
      spans: spansOf(article, name),
    }),
  );
  painting = createPainting({ document, article, highlighter, signal: new AbortController().signal });
  linkOnly = painting.paint(chains, { ...DEFAULT_PAGE_OPTIONS, ...options });
}

/** What is painted, by highlight: the words of its ranges. */
function painted(): Record<string, string[]> {
  return Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)]));
}
const names = () => Object.values(painted()).flat();

const STORY = ['Ana Ruiz came to Oslo. The Harbour Board waited.', 'Nobody spoke. Oslo slept. Ana Ruiz left.'];

describe('what the reader wants painted', () => {
  it('is the first mention of each, or all of them', () => {
    paint(STORY);
    expect(names()).toEqual(['Ana Ruiz', 'Oslo', 'Harbour Board']);
    page.remove();
    paint(STORY, { painted: 'all' });
    expect(names()).toEqual(['Ana Ruiz', 'Ana Ruiz', 'Oslo', 'Oslo', 'Harbour Board']);
  });

  it('are the chosen kinds', () => {
    paint(STORY, { kinds: ['place'] });
    expect(names()).toEqual(['Oslo']);
  });

  it('are no names that are known already', () => {
    paint(STORY, {}, ['Oslo']);
    expect(names()).toEqual(['Ana Ruiz', 'Harbour Board']);
    expect(painting.rangesOf('c2').map(String)).toEqual(['Oslo', 'Oslo']);
  });

  it.each(['tint', 'underline', 'both'] as const)('has the chosen style: %s', (style) => {
    paint(STORY, { style });
    expect(Object.keys(painted())).toContain(`reading-person-light-${style}`);
  });
});

describe('names that are all links', () => {
  it('are told apart from names that can be painted, and from those that the page does not show', async () => {
    paint([
      '<a href="#a">Ana Ruiz</a> came to <a href="#o">Oslo</a>.',
      'Oslo slept, <a href="#a">Ana Ruiz</a> did not.',
    ]);
    expect(names()).toEqual(['Oslo']);
    expect(await linkOnly).toEqual(['c1']);
  });
});

describe('the name that the reader looks at', () => {
  it('keeps its names and their sentences; the others step back until it is let go', () => {
    paint(STORY);
    const before = painted();
    painting.focus('c1');
    expect(painted()).toEqual({
      'reading-rest-light': ['The Harbour Board waited.', 'Nobody spoke.', 'Oslo slept.'],
      'reading-person-light-both': ['Ana Ruiz', 'Ana Ruiz'],
    });
    painting.focus(null);
    expect(painted()).toEqual(before);
  });

  it('is nothing when the article has no such chain', () => {
    paint(STORY);
    const before = painted();
    painting.focus('c9');
    expect(painted()).toEqual(before);
  });
});

it('is drawn by the colours behind each name', () => {
  paint([
    'Ana Ruiz came.',
    '<span style="display:block; background: #10151c; color: #e8e8e8">Oslo slept.</span>',
    '<span style="background-image: linear-gradient(red, blue)">The Harbour Board waited.</span>',
  ]);
  expect(painted()).toEqual({
    'reading-person-light-both': ['Ana Ruiz'],
    'reading-place-dark-both': ['Oslo'],
    'reading-plain': ['Harbour Board'],
  });
});
