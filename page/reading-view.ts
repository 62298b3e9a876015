/**
 * What the reader meets on the page: painted names, the card under the pointer, the walk from mention to mention. It
 * puts together anchoring, painting, hovering and the card's host; one signal undoes all of it.
 */
import type { PaintedChain } from '../core/reading.ts';
import type { Article, Card, ChainId } from '../core/types.ts';
import { createAnchorer } from './anchor.ts';
import { type CardHost, createCardHost, type DrawCard } from './card-host.ts';
import { createHighlighter, type Highlighter, rectNearest } from './highlighter.ts';
import { type HoverEvent, IDLE_HOVER, reduceHover } from './hover.ts';
import { isPaintable } from './paintable.ts';

/** How long the mention that the reader was taken to stays marked. */
const MARK_MS = 1600;

/** The page's side of a reading. */
export interface ReadingView {
  /** Paints the chains, each at its first mention that can be painted, and keeps the cards. Replaces what was shown. */
  show(chains: readonly PaintedChain[], cards: readonly Card[]): void;
  /** Scrolls to the chain's next mention; null when the page holds none of them any more. */
  showMention(chainId: ChainId): { readonly index: number; readonly count: number } | null;
  /** Undoes everything. */
  end(): void;
}

/** Starts a view on a document. `css` and `draw` are the card's looks. */
export function createReadingView(
  document: Document,
  article: Article,
  looks: { readonly css: string; readonly draw: DrawCard<Card> },
): ReadingView {
  const view = document.defaultView!;
  const ending = new AbortController();
  const highlighter = createHighlighter(document, view.CSS.highlights);
  const host = createCardHost(document, looks.css, looks.draw);
  const rangesById = new Map<ChainId, Range[]>();
  const lastIndexById = new Map<ChainId, number>();
  let cardById = new Map<ChainId, Card>();
  let markTimer: number | undefined;
  startHovering(document, { highlighter, host, cardOf: (id) => cardById.get(id) ?? null, signal: ending.signal });

  return {
    show(chains, cards) {
      const anchorer = createAnchorer(document, article);
      cardById = new Map(cards.map((card) => [card.chainId, card]));
      rangesById.clear();
      for (const { id, spans } of chains)
        rangesById.set(
          id,
          spans.map((span) => anchorer.anchorMention(span)).filter((range) => range !== null),
        );
      highlighter.paint(
        chains.flatMap(({ id, kind }) => {
          const range = rangesById.get(id)?.find(isPaintable);
          return range ? [{ chainId: id, kind, range }] : [];
        }),
      );
    },

    showMention(chainId) {
      const ranges = (rangesById.get(chainId) ?? []).filter(isInPage);
      if (ranges.length === 0) return null;
      const index = ((lastIndexById.get(chainId) ?? -1) + 1) % ranges.length;
      lastIndexById.set(chainId, index);
      scrollTo(view, ranges[index]!);
      highlighter.mark(ranges[index]!);
      view.clearTimeout(markTimer);
      markTimer = view.setTimeout(() => highlighter.mark(null), MARK_MS);
      return { index, count: ranges.length };
    },

    end() {
      ending.abort();
      view.clearTimeout(markTimer);
      highlighter.clear();
      host.remove();
    },
  };
}

/** A range whose text the page took away has collapsed to where it was. */
const isInPage = (range: Range) => !range.collapsed && range.startContainer.isConnected;

function scrollTo(view: Window, range: Range): void {
  const isStill = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: isStill ? 'instant' : 'smooth' });
}

interface HoverPorts {
  readonly highlighter: Highlighter;
  readonly host: CardHost<Card>;
  readonly cardOf: (chainId: ChainId) => Card | null;
  readonly signal: AbortSignal;
}

/** Feeds pointer, keyboard and scroll events to the reducer and carries out its effects. Only trusted events count. */
function startHovering(document: Document, { highlighter, host, cardOf, signal }: HoverPorts): void {
  const view = document.defaultView!;
  const options = { signal, capture: true, passive: true };
  const timers = new Set<number>();
  const pointer = { x: 0, y: 0, isOverCard: false };
  let state = IDLE_HOVER;
  let range: Range | null = null;

  function dispatch(event: HoverEvent): void {
    const step = reduceHover(state, event);
    state = step.state;
    for (const effect of step.effects) {
      if (effect.type === 'hide') host.hide();
      else if (effect.type === 'show') open(effect.target);
      else {
        const timer = view.setTimeout(() => {
          timers.delete(timer);
          dispatch({ type: 'elapsed', token: effect.token });
        }, effect.delayMs);
        timers.add(timer);
      }
    }
  }

  function open(chainId: ChainId): void {
    const card = cardOf(chainId);
    const box = range && rectNearest(range, pointer);
    if (card && box) void host.show(card, box);
    else dispatch({ type: 'close' });
  }

  function onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const isOverCard = host.holds(event);
    const name = isOverCard ? null : highlighter.nameAt(event.clientX, event.clientY);
    Object.assign(pointer, { x: event.clientX, y: event.clientY, isOverCard });
    if (name) range = name.range;
    const { x, y } = pointer;
    dispatch({ type: 'move', x, y, timeMs: event.timeStamp, target: name?.chainId ?? null, isOverCard });
  }

  view.addEventListener('pointermove', onMove, options);
  view.addEventListener('scroll', () => dispatch({ type: 'scroll', isOverCard: pointer.isOverCard }), options);
  view.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted) return;
      if (event.pointerType === 'touch') dispatch({ type: 'touch', timeMs: event.timeStamp });
      else dispatch({ type: host.holds(event) ? 'pin' : 'close' });
    },
    options,
  );
  view.addEventListener(
    'keydown',
    (event) => event.isTrusted && event.key === 'Escape' && dispatch({ type: 'close' }),
    options,
  );
  signal.addEventListener('abort', () => {
    for (const timer of timers) view.clearTimeout(timer);
  });
}
