import { afterEach, describe, expect, it } from 'vitest';
import { createHighlighter, type PaintedRange, rectNearest } from '../../page/highlighter.ts';
import { type LivePage, showParagraphs } from './live-page.ts';

let shown: LivePage | undefined;
const highlighter = createHighlighter(document, CSS.highlights);

afterEach(() => {
  highlighter.clear();
  shown?.remove();
});

function show(...html: string[]): LivePage {
  shown = showParagraphs(...html);
  return shown;
}

const paint = (names: readonly Omit<PaintedRange, 'tone'>[]) =>
  highlighter.paint({ names: names.map((one) => ({ ...one, tone: 'light' })), style: 'both', dimmed: [] });

/** What is painted, by highlight: the words of its ranges. */
function painted(): Record<string, string[]> {
  return Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)]));
}

/** The boxes of a name on its two lines; a line break has one too, without width. */
function linesOf(range: Range): readonly [DOMRect, DOMRect] {
  const [first, second, third] = [...range.getClientRects()].filter(({ width }) => width > 0);
  if (!first || !second || third) throw new RangeError('the name does not stand on two lines');
  return [first, second];
}

const middleOf = (box: DOMRect) => [box.left + box.width / 2, box.top + box.height / 2] as const;
const pointIn = (box: DOMRect) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });

describe('painting', () => {
  it('makes one highlight a kind and leaves the page’s HTML as it was', () => {
    const page = show('<b>Ana Ruiz</b> met Eva Brun in Oslo.');
    const before = document.documentElement.outerHTML;
    paint([
      { chainId: 'c1', kind: 'person', range: page.rangeOf('Ana Ruiz') },
      { chainId: 'c2', kind: 'person', range: page.rangeOf('Eva Brun') },
      { chainId: 'c3', kind: 'place', range: page.rangeOf('Oslo') },
    ]);
    expect(painted()).toEqual({
      'reading-person-light-both': ['Ana Ruiz', 'Eva Brun'],
      'reading-place-light-both': ['Oslo'],
    });
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('makes one a look, too, and one for what is dimmed', () => {
    const page = show('Ana Ruiz met Eva Brun in Oslo.', 'They left.');
    highlighter.paint({
      names: [
        { chainId: 'c1', kind: 'person', tone: 'dark', range: page.rangeOf('Ana Ruiz') },
        { chainId: 'c2', kind: 'person', tone: 'plain', range: page.rangeOf('Eva Brun') },
      ],
      style: 'underline',
      dimmed: [
        { tone: 'light', range: page.rangeOf('They left.', 1) },
        { tone: 'plain', range: page.rangeOf('in') },
      ],
    });
    expect(painted()).toEqual({
      'reading-rest-light': ['They left.'],
      'reading-person-dark-underline': ['Ana Ruiz'],
      'reading-plain': ['Eva Brun'],
    });
  });

  it('replaces what was painted before', () => {
    const page = show('Ana Ruiz met Eva Brun.');
    paint([{ chainId: 'c1', kind: 'person', range: page.rangeOf('Ana Ruiz') }]);
    paint([{ chainId: 'c2', kind: 'group', range: page.rangeOf('Eva Brun') }]);
    expect(painted()).toEqual({ 'reading-group-light-both': ['Eva Brun'] });
    const [x, y] = middleOf(page.rangeOf('Ana Ruiz').getBoundingClientRect());
    expect(highlighter.nameAt(x, y)).toBeNull();
  });

  it('clears what is ours and leaves the page’s own highlights', () => {
    const page = show('Ana Ruiz met Eva Brun.');
    CSS.highlights.set('pages-own', new Highlight(page.rangeOf('met')));
    paint([{ chainId: 'c1', kind: 'person', range: page.rangeOf('Ana Ruiz') }]);
    highlighter.mark(page.rangeOf('Eva Brun'));
    expect(Object.keys(painted()).sort()).toEqual(['pages-own', 'reading-now', 'reading-person-light-both']);
    highlighter.clear();
    expect(Object.keys(painted())).toEqual(['pages-own']);
    CSS.highlights.delete('pages-own');
  });

  it('marks one range above the others, until the mark is taken away', () => {
    const page = show('Ana Ruiz met Eva Brun.');
    paint([{ chainId: 'c1', kind: 'person', range: page.rangeOf('Ana Ruiz') }]);
    highlighter.mark(page.rangeOf('Ana Ruiz'));
    highlighter.mark(page.rangeOf('Eva Brun'));
    expect(painted()['reading-now']).toEqual(['Eva Brun']);
    expect(CSS.highlights.get('reading-now')?.priority).toBeGreaterThan(
      CSS.highlights.get('reading-person-light-both')?.priority ?? 0,
    );
    highlighter.mark(null);
    expect(Object.keys(painted())).toEqual(['reading-person-light-both']);
  });
});

describe('the name under a point', () => {
  it('is the painted one there, and none beside it', () => {
    const page = show('Then Ana Ruiz met Eva Brun in Oslo.');
    const [ana, eva] = [page.rangeOf('Ana Ruiz'), page.rangeOf('Eva Brun')];
    paint([
      { chainId: 'c1', kind: 'person', range: ana },
      { chainId: 'c2', kind: 'person', range: eva },
    ]);
    expect(highlighter.nameAt(...middleOf(ana.getBoundingClientRect()))).toMatchObject({ chainId: 'c1', range: ana });
    expect(highlighter.nameAt(...middleOf(eva.getBoundingClientRect()))?.chainId).toBe('c2');
    for (const words of ['Then', 'met', 'Oslo'])
      expect(highlighter.nameAt(...middleOf(page.rangeOf(words).getBoundingClientRect())), words).toBeNull();
    const box = ana.getBoundingClientRect();
    expect(highlighter.nameAt(box.left + 5, box.bottom + 40)).toBeNull();
    expect(highlighter.nameAt(-10, -10)).toBeNull();
  });

  it.each(['Ana', 'Maria', 'Ruiz'])('is found on each of its elements: %s', (word) => {
    const page = show('Then <b>Ana</b> <i>Maria</i> <b>Ruiz</b> spoke.');
    paint([{ chainId: 'c1', kind: 'person', range: page.rangeOf('Ana Maria Ruiz') }]);
    expect(highlighter.nameAt(...middleOf(page.rangeOf(word).getBoundingClientRect()))?.chainId).toBe('c1');
  });

  it('is found on both lines of a broken name, and not between them', () => {
    const page = show(`${'word '.repeat(6)}Ana<br>Ruiz spoke, and so it went.`);
    const range = page.rangeOf('AnaRuiz');
    paint([{ chainId: 'c1', kind: 'person', range }]);
    const [first, second] = linesOf(range);
    expect(first.left).toBeGreaterThan(second.right);
    expect(highlighter.nameAt(...middleOf(first))?.chainId).toBe('c1');
    expect(highlighter.nameAt(...middleOf(second))?.chainId).toBe('c1');
    expect(highlighter.nameAt((first.left + second.right) / 2, second.top + 5)).toBeNull();
    expect(highlighter.nameAt((first.left + second.right) / 2, first.top + 5)).toBeNull();
  });
});

it('finds a name inside a shadow root', () => {
  const host = show('Then <span></span> spoke.').paragraphs[0]!.querySelector('span')!; // ! just shown
  const name = document.createTextNode('Ana Ruiz');
  host.attachShadow({ mode: 'closed' }).append(name);
  const range = new Range();
  range.selectNodeContents(name);
  paint([{ chainId: 'c1', kind: 'person', range }]);
  expect(highlighter.nameAt(...middleOf(range.getBoundingClientRect()))?.chainId).toBe('c1');
  expect(
    highlighter.nameAt(host.getBoundingClientRect().left - 20, middleOf(range.getBoundingClientRect())[1]),
  ).toBeNull();
});

it('is not misled by form names that stand over the document’s own members', () => {
  const page = show(
    'Then <b>Ana</b> <i>Ruiz</i> spoke. <img name="caretPositionFromPoint"><img name="createTreeWalker">',
  );
  expect(document.caretPositionFromPoint).toBeInstanceOf(HTMLImageElement);
  page.root.remove();
  const range = show('Then <b>Ana</b> <i>Ruiz</i> spoke.').rangeOf('Ana Ruiz');
  document.body.append(page.root);
  paint([{ chainId: 'c1', kind: 'person', range }]);
  expect(highlighter.nameAt(...middleOf(range.getBoundingClientRect()))?.chainId).toBe('c1');
  page.root.remove();
});

describe('the box of a name nearest to a point', () => {
  it('is that of the line the pointer is on', () => {
    const range = show('word word Ana<br>Ruiz spoke.').rangeOf('AnaRuiz');
    const [first, second] = linesOf(range);
    expect(rectNearest(range, pointIn(first))).toEqual(first);
    expect(rectNearest(range, pointIn(second))).toEqual(second);
    expect(rectNearest(range, { x: second.left, y: second.bottom + 300 })).toEqual(second);
    expect(rectNearest(range, { x: second.left, y: second.bottom + 300 }, 100)).toBeNull();
  });

  it('is none for text that is not drawn', () => {
    const page = show('Ana Ruiz spoke.');
    const range = page.rangeOf('Ana Ruiz');
    expect(rectNearest(range, { x: 0, y: 0 })).not.toBeNull();
    page.root.style.display = 'none';
    expect(rectNearest(range, { x: 0, y: 0 })).toBeNull();
  });
});
