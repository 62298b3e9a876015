/**
 * Names are painted with CSS custom highlights: the page's nodes are never touched, and clearing leaves nothing behind.
 * Highlight names are neutral words, since a page can list them.
 */
import type { PageOptions } from '../core/page-options.ts';
import type { ChainId, Kind } from '../core/types.ts';
import { isShadowRoot } from './flat-tree.ts';
import { readNative } from './native-dom.ts';
import { ALL_HIGHLIGHTS, dimmingOf, highlightOf, NOW, type Tone } from './paint-style.ts';

/** One painted mention. */
export interface PaintedRange {
  readonly chainId: ChainId;
  readonly kind: Kind;
  readonly tone: Tone;
  readonly range: Range;
}

/** What is painted at one time. */
export interface Paint {
  readonly names: readonly PaintedRange[];
  readonly style: PageOptions['style'];
  /** Text that steps back while one name is looked at. */
  readonly dimmed: readonly Pick<PaintedRange, 'range' | 'tone'>[];
}

/** In client coordinates: pixels from the top left corner of the viewport. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A painted name under a point of the viewport. */
export interface NameAtPoint {
  readonly chainId: ChainId;
  readonly range: Range;
}

/** Paints ranges and tells which one lies under the pointer. */
export interface Highlighter {
  /** Replaces what was painted before. */
  paint(paint: Paint): void;
  /** Marks one range on top of the others; null takes the mark away. */
  mark(range: Range | null): void;
  /** The painted name at a point in client coordinates, or null. Constant but for the names in one text node. */
  nameAt(x: number, y: number): NameAtPoint | null;
  /** The painted names that the page still shows, in its order. Cost: names × the logarithm of their number. */
  names(): readonly NameAtPoint[];
  clear(): void;
  /** Shadow roots that painted names stand in. */
  shadowRoots(): readonly ShadowRoot[];
}

/** Makes a highlighter for a document. `registry` is the window's `CSS.highlights`. */
export function createHighlighter(document: Document, registry: HighlightRegistry): Highlighter {
  let byNode = new Map<Node, PaintedRange[]>();
  let shadowRoots: ShadowRoot[] = [];

  function clear(): void {
    for (const name of ALL_HIGHLIGHTS) registry.delete(name);
    byNode = new Map();
    shadowRoots = [];
  }

  function add(name: string, range: Range): void {
    const highlight = registry.get(name);
    if (highlight) highlight.add(range);
    else registry.set(name, new Highlight(range));
  }

  return {
    clear,
    shadowRoots: () => shadowRoots,

    paint({ names, style, dimmed }) {
      clear();
      for (const { range, tone } of dimmed) {
        const name = dimmingOf(tone);
        if (name) add(name, range);
      }
      for (const one of names) {
        add(highlightOf(one.kind, one.tone, style), one.range);
        for (const node of textNodesOf(document, one.range)) byNode.set(node, [...(byNode.get(node) ?? []), one]);
      }
      shadowRoots = [...new Set(names.map(({ range }) => range.startContainer.getRootNode()))].filter(isShadowRoot);
    },

    mark(range) {
      registry.delete(NOW);
      if (!range) return;
      const highlight = new Highlight(range);
      highlight.priority = 1;
      registry.set(NOW, highlight);
    },

    nameAt(x, y) {
      const caret = readNative(document, 'caretPositionFromPoint')(x, y, { shadowRoots });
      const near = caret ? byNode.get(caret.offsetNode) : undefined;
      return near?.find(({ range }) => rectNearest(range, { x, y }, 0) !== null) ?? null;
    },

    names: () => [...new Set([...byNode.values()].flat())].filter(({ range }) => isDrawn(range)).sort(inPageOrder),
  };
}

const isDrawn = (range: Range) => range.startContainer.isConnected && range.getClientRects().length > 0;

/** Ranges in different trees, that of a shadow root and the page's, compare by where they are seen. */
function inPageOrder({ range: a }: NameAtPoint, { range: b }: NameAtPoint): number {
  if (a.startContainer.getRootNode() === b.startContainer.getRootNode())
    return a.compareBoundaryPoints(0 /* Range.START_TO_START */, b);
  return a.getBoundingClientRect().top - b.getBoundingClientRect().top;
}

/** The text nodes that a range touches: a name may run through several elements. */
function textNodesOf(document: Document, range: Range): Node[] {
  const root = range.commonAncestorContainer;
  if (root === range.startContainer) return [root];
  const walker = readNative(document, 'createTreeWalker')(root, 4 /* NodeFilter.SHOW_TEXT */);
  const nodes: Node[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (range.intersectsNode(node)) nodes.push(node);
  return nodes;
}

/**
 * The box of the range's line nearest to a point, in client coordinates: a name may be broken over two lines. Null when
 * the range is not drawn, or when every box is further away than `reach` (pixels) where one is given.
 */
export function rectNearest(range: Range, { x, y }: Point, reach = Number.POSITIVE_INFINITY): DOMRect | null {
  let best: DOMRect | null = null;
  let bestDistance = reach;
  for (const rect of range.getClientRects()) {
    const dx = Math.max(rect.left - x, 0, x - rect.right);
    const dy = Math.max(rect.top - y, 0, y - rect.bottom);
    const distance = Math.hypot(dx, dy);
    if (rect.width > 0 && distance <= bestDistance) {
      best = rect;
      bestDistance = distance;
    }
  }
  return best;
}
