/**
 * Which names of an article are painted: found in the page, sifted by what may be painted there and by what the reader
 * wants to see, handed to the highlighter.
 */
import type { PageOptions } from '../core/page-options.ts';
import type { PaintedChain } from '../core/reading.ts';
import { segmentSentences } from '../core/text/segment.ts';
import type { Article, ChainId, Span } from '../core/types.ts';
import { type Anchorer, createAnchorer } from './anchor.ts';
import { flatParentOf } from './flat-tree.ts';
import type { Highlighter, Paint, PaintedRange } from './highlighter.ts';
import { isPaintable } from './paintable.ts';
import { createToneReader } from './tone.ts';

/** The painted names of one article. */
export interface Painting {
  /** Paints in place of what was painted. */
  paint(chains: readonly PaintedChain[], options: PageOptions): void;
  /** Dims all but the names of one chain and the sentences that they stand in; null undims the others. */
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
  readonly paintable: readonly PaintedRange[];
}

/** What the painting works on. */
export interface PaintingPorts {
  readonly document: Document;
  readonly article: Article;
  readonly highlighter: Highlighter;
}

/** Firefox draws no lines in highlights before version 146. */
const LINELESS = /\bFirefox\/14[0-5]\./;

/** Paints nothing until it is asked to. */
export function createPainting({ document, article, highlighter }: PaintingPorts): Painting {
  const view = document.defaultView!;
  let anchorer: Anchorer | null = null;
  let anchored: readonly AnchoredChain[] = [];
  let options: PageOptions | null = null;
  let focused: ChainId | null = null;

  function anchorChains(chains: readonly PaintedChain[], found: Anchorer): AnchoredChain[] {
    const toneOf = createToneReader(view);
    return chains.map((chain) => {
      const { id: chainId, kind } = chain;
      const ranges = chain.spans.map((span) => found.anchorMention(span));
      const paintable = ranges.filter((range) => range !== null).filter(isPaintable);
      const painted = paintable.map((range) => ({ chainId, kind, range, tone: toneOf(elementOf(range), kind) }));
      return { chain, ranges, paintable: painted };
    });
  }

  function paintAnchored(): void {
    if (!options || !anchorer) return;
    const style = LINELESS.test(view.navigator.userAgent) ? 'tint' : options.style;
    const alone = anchored.find(({ chain }) => chain.id === focused);
    const dimmed = alone ? dimAround(alone.chain, anchorer) : [];
    highlighter.paint({ names: alone?.paintable ?? choosePainted(anchored, options), style, dimmed });
  }

  /** The sentences in which a chain does not stand. */
  function dimAround({ kind, spans }: PaintedChain, found: Anchorer): Paint['dimmed'] {
    const toneOf = createToneReader(view);
    return sentencesWithout(article, spans).flatMap((sentence) => {
      const range = found.anchorMention(sentence);
      return range ? [{ range, tone: toneOf(elementOf(range), kind) }] : [];
    });
  }

  return {
    paint(chains, wanted) {
      options = wanted;
      anchorer = createAnchorer(document, article);
      anchored = anchorChains(chains, anchorer);
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

function choosePainted(anchored: readonly AnchoredChain[], { kinds, painted }: PageOptions): PaintedRange[] {
  return anchored
    .filter(({ chain }) => kinds.includes(chain.kind) && !chain.isKnown)
    .flatMap(({ paintable }) => (painted === 'first' ? paintable.slice(0, 1) : paintable));
}

function sentencesWithout({ text }: Article, spans: readonly Span[]): Span[] {
  return segmentSentences(text).filter(
    (sentence) => !spans.some(({ start, end }) => start < sentence.end && sentence.start < end),
  );
}

/** A range whose text the page took away has collapsed to where it was. */
const isInPage = (range: Range) => !range.collapsed && range.startContainer.isConnected;

/** The element that a range begins in: anchored ranges begin in text, which stands in one. */
const elementOf = ({ startContainer }: Range) => flatParentOf(startContainer as Text)!;
