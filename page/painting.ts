/**
 * Which names of an article are painted: found in the page, sifted by what may be painted there and by what the reader
 * wants to see, handed to the highlighter.
 */
import type { PageOptions } from '../core/page-options.ts';
import type { PaintedChain } from '../core/reading.ts';
import type { Article, ChainId } from '../core/types.ts';
import { createAnchorer } from './anchor.ts';
import type { Highlighter, PaintedRange } from './highlighter.ts';
import { isPaintable } from './paintable.ts';

/** The painted names of one article. */
export interface Painting {
  /** Paints in place of what was painted. */
  paint(chains: readonly PaintedChain[], options: PageOptions): void;
  /** Leaves one chain's names alone, all of them; null brings the others back. */
  focus(chainId: ChainId | null): void;
  /** One for every mention of a chain, painted or not; null where the page does not show it any more. */
  rangesOf(chainId: ChainId): readonly (Range | null)[];
  /** Chains that the page shows, and none of whose mentions may be painted. */
  linkOnly(): readonly ChainId[];
}

/** A chain and its places in the page, one for every mention. */
interface AnchoredChain {
  readonly chain: PaintedChain;
  readonly ranges: readonly (Range | null)[];
  readonly paintable: readonly Range[];
}

/** Paints nothing until it is asked to. */
export function createPainting(document: Document, article: Article, highlighter: Highlighter): Painting {
  let anchored: readonly AnchoredChain[] = [];
  let shown: PageOptions | null = null;
  let focused: ChainId | null = null;

  function paintAnchored(): void {
    if (shown) highlighter.paint(choosePainted(anchored, shown, focused));
  }

  return {
    paint(chains, options) {
      const anchorer = createAnchorer(document, article);
      anchored = chains.map((chain) => {
        const ranges = chain.spans.map((span) => anchorer.anchorMention(span));
        return { chain, ranges, paintable: ranges.filter((range) => range !== null).filter(isPaintable) };
      });
      shown = options;
      if (!chains.some(({ id }) => id === focused)) focused = null;
      paintAnchored();
    },
    focus(chainId) {
      focused = chainId;
      paintAnchored();
    },
    rangesOf(chainId) {
      const ranges = anchored.find(({ chain }) => chain.id === chainId)?.ranges ?? [];
      return ranges.map((range) => (range && isInPage(range) ? range : null));
    },
    linkOnly: () =>
      anchored
        .filter(({ ranges, paintable }) => ranges.some((range) => range !== null) && paintable.length === 0)
        .map(({ chain }) => chain.id),
  };
}

function choosePainted(
  anchored: readonly AnchoredChain[],
  { kinds, painted }: PageOptions,
  focused: ChainId | null,
): PaintedRange[] {
  return anchored.flatMap(({ chain: { id, kind, isKnown }, paintable }) => {
    const isWanted = focused === null ? kinds.includes(kind) && !isKnown : id === focused;
    const count = focused === null && painted === 'first' ? 1 : paintable.length;
    return isWanted ? paintable.slice(0, count).map((range) => ({ chainId: id, kind, range })) : [];
  });
}

/** A range whose text the page took away has collapsed to where it was. */
const isInPage = (range: Range) => !range.collapsed && range.startContainer.isConnected;
