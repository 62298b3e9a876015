/**
 * What the reader meets on the page: painted names, the card under the pointer, the walk from mention to mention. It
 * puts together anchoring, painting, hovering and the card's host; one signal undoes all of it.
 */
import type { Card } from '../core/card/card.ts';
import { followCard } from '../core/card/follow.ts';
import { DEFAULT_PAGE_OPTIONS, type PageOptions } from '../core/page-options.ts';
import type { PaintedChain } from '../core/reading.ts';
import type { Article, ChainId } from '../core/types.ts';
import { createCardHost, type DrawCard } from './card-host.ts';
import type { CardView } from './card-view.ts';
import { createHighlighter } from './highlighter.ts';
import type { HoverRules } from './hover.ts';
import { startHovering } from './hovering.ts';
import { bringIntoSight, createNameWalk, rangeAtSelection, type Step } from './name-walk.ts';
import { readNative } from './native-dom.ts';
import { createPainting } from './painting.ts';
import { watchPage } from './watch.ts';

/** How long the mention that the reader was taken to stays marked. */
const MARK_MS = 1600;

/** What is shown of a reading, and how. */
export interface Shown {
  readonly chains: readonly PaintedChain[];
  readonly cards: readonly Card[];
  readonly options: PageOptions;
}

/** The page's side of a reading. */
export interface ReadingView {
  /**
   * Paints the chains and keeps the cards. Replaces what was shown; an open card stays open and is drawn anew. Gives the
   * chains none of whose mentions can be painted.
   */
  show(shown: Shown): Promise<readonly ChainId[]>;
  /** Dims all but one chain's names and their sentences; null undims them. */
  focus(chainId: ChainId | null): void;
  /** Scrolls to the chain's next mention, or to that of a number from 0; null when the page does not hold it any more. */
  showMention(chainId: ChainId, wanted?: number): { readonly index: number; readonly count: number } | null;
  /** Opens a chain's card at the selection, else at its first mention; nothing happens when the page shows neither. */
  openCard(chainId: ChainId): void;
  /** Opens the card of the next painted name, or of the one before, with the focus inside; null when none is painted. */
  stepToName(step: Step): ChainId | null;
  /** Says one sentence at the foot of the page, for a while; `write` puts it there. */
  tell(write: (layer: HTMLElement) => void): void;
  /** Undoes everything. */
  end(): void;
}

/** The card's looks, and what becomes of the page. */
export interface ReadingViewPorts {
  readonly css: string;
  readonly draw: DrawCard<CardView>;
  /** Is the page's address still the one that was read? */
  readonly isSameAddress: () => boolean;
  /** Called once, when the page has gone on to another article. */
  readonly onGone: () => void;
  /** Called when the others are dimmed beside another chain, or no longer. */
  readonly onFocus: (chainId: ChainId | null) => void;
}

/** Share of the names below which another address means another article, 0–1: sites rename the page of one, too. */
const MIN_KEPT_SHARE = 0.5;

/** Starts a view on a document. */
export function createReadingView(document: Document, article: Article, ports: ReadingViewPorts): ReadingView {
  const view = readNative(document, 'defaultView')!;
  const ending = new AbortController();
  const highlighter = createHighlighter(document, view.CSS.highlights);
  const host = createCardHost(document, ports.css, ports.draw);
  const painting = createPainting({ document, article, highlighter, signal: ending.signal });
  const walk = createNameWalk(view, highlighter);
  const lastIndexById = new Map<ChainId, number>();
  let cardById = new Map<ChainId, Card>();
  let rules: HoverRules & Pick<PageOptions, 'isStill'> = DEFAULT_PAGE_OPTIONS;
  let markTimer: number | undefined;
  const hovering = startHovering(document, {
    highlighter,
    host,
    cardOf: (id) => cardById.get(id) ?? null,
    rangeOf: (id, index) => painting.rangesOf(id)[index] ?? null,
    rules: () => rules,
    showMention: (id, index) => goTo(id, { wanted: index, isStill: true })?.range ?? null,
    focused: painting.focused,
    focus,
    signal: ending.signal,
  });

  function focus(chainId: ChainId | null): void {
    painting.focus(chainId);
    ports.onFocus(chainId);
  }

  function goTo(
    chainId: ChainId,
    { wanted, isStill }: { readonly wanted: number | undefined; readonly isStill: boolean },
  ) {
    const all = painting.rangesOf(chainId);
    const ranges = all.filter((range) => range !== null);
    const next = ((lastIndexById.get(chainId) ?? -1) + 1) % ranges.length;
    const range = wanted === undefined ? ranges[next] : all[wanted];
    if (!range) return null;
    const index = ranges.indexOf(range);
    lastIndexById.set(chainId, index);
    scrollTo(view, range, isStill);
    highlighter.mark(range);
    view.clearTimeout(markTimer);
    markTimer = view.setTimeout(() => highlighter.mark(null), MARK_MS);
    return { range, index, count: ranges.length };
  }

  async function mend(): Promise<void> {
    const kept = await painting.mend();
    watch.follow(highlighter.shadowRoots());
    if (kept < MIN_KEPT_SHARE && !ports.isSameAddress()) ports.onGone();
  }
  const watch = watchPage({ document, isTorn: painting.isTorn, mend: () => void mend(), signal: ending.signal });

  return {
    async show({ chains, cards, options }) {
      const before = cardById;
      cardById = new Map(cards.map((card) => [card.chainId, card]));
      rules = options;
      const painted = painting.paint(chains, options);
      hovering.redraw((id) => {
        const card = before.get(id);
        return card ? (followCard(card, cards)?.chainId ?? null) : null;
      });
      const linkOnly = await painted;
      watch.follow(highlighter.shadowRoots());
      return linkOnly;
    },

    focus,

    showMention(chainId, wanted) {
      const shown = goTo(chainId, { wanted, isStill: rules.isStill });
      return shown && { index: shown.index, count: shown.count };
    },

    openCard(chainId) {
      const ranges = painting.rangesOf(chainId).filter((range) => range !== null);
      const range = rangeAtSelection(view, ranges) ?? ranges[0];
      if (!range) return;
      bringIntoSight(view, range);
      hovering.open({ chainId, range });
    },

    stepToName(step) {
      const name = walk(step);
      if (!name) return null;
      bringIntoSight(view, name.range);
      hovering.open(name);
      return name.chainId;
    },

    tell: host.tell,

    end() {
      ending.abort();
      ports.onFocus(null);
      view.clearTimeout(markTimer);
      highlighter.clear();
      host.remove();
    },
  };
}

function scrollTo(view: Window, range: Range, isKeptStill: boolean): void {
  const isStill = isKeptStill || view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: isStill ? 'instant' : 'smooth' });
}
