/**
 * Names are painted with CSS custom highlights: the page's nodes are never touched, and clearing leaves nothing behind.
 * Highlight names are neutral words, since a page can list them.
 */
import type { ChainId, Kind } from '../core/types.ts';
import { readNative } from './native-dom.ts';

const HIGHLIGHT_NAMES = ['reading-person', 'reading-place', 'reading-group', 'reading-now'] as const;
const HIGHLIGHT_OF_KIND: Readonly<Record<Kind, (typeof HIGHLIGHT_NAMES)[number]>> = {
  person: 'reading-person',
  place: 'reading-place',
  group: 'reading-group',
};
/** Drawn over the others: the mention the reader was just taken to. */
const NOW = 'reading-now';

/** One painted mention. */
export interface PaintedRange {
  readonly chainId: ChainId;
  readonly kind: Kind;
  readonly range: Range;
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
  paint(painted: readonly PaintedRange[]): void;
  /** Marks one range on top of the others; null takes the mark away. */
  mark(range: Range | null): void;
  /** The painted name at a point in client coordinates, or null. Constant but for the names in one text node. */
  nameAt(x: number, y: number): NameAtPoint | null;
  clear(): void;
}

/** Makes a highlighter for a document. `registry` is the window's `CSS.highlights`. */
export function createHighlighter(document: Document, registry: HighlightRegistry): Highlighter {
  let byNode = new Map<Node, PaintedRange[]>();

  function clear(): void {
    for (const name of HIGHLIGHT_NAMES) registry.delete(name);
    byNode = new Map();
  }

  return {
    clear,

    paint(painted) {
      clear();
      for (const kind of ['person', 'place', 'group'] as const) {
        const ranges = painted.filter((one) => one.kind === kind).map(({ range }) => range);
        if (ranges.length > 0) registry.set(HIGHLIGHT_OF_KIND[kind], new Highlight(...ranges));
      }
      for (const one of painted)
        for (const node of textNodesOf(document, one.range)) byNode.set(node, [...(byNode.get(node) ?? []), one]);
    },

    mark(range) {
      registry.delete(NOW);
      if (!range) return;
      const highlight = new Highlight(range);
      highlight.priority = 1;
      registry.set(NOW, highlight);
    },

    nameAt(x, y) {
      const caret = readNative(document, 'caretPositionFromPoint')(x, y);
      const near = caret ? byNode.get(caret.offsetNode) : undefined;
      return near?.find(({ range }) => rectNearest(range, { x, y }, 0) !== null) ?? null;
    },
  };
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
