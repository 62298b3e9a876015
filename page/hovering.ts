/** Runs the hover reducer on a live page: pointer, keyboard and scroll events in, cards shown and hidden. */
import type { Card } from '../core/card/card.ts';
import type { ChainId } from '../core/types.ts';
import type { CardHost } from './card-host.ts';
import { type Highlighter, rectNearest } from './highlighter.ts';
import { type HoverEvent, IDLE_HOVER, reduceHover } from './hover.ts';

/** What hovering works on. */
export interface HoverPorts {
  readonly highlighter: Highlighter;
  readonly host: CardHost<Card>;
  readonly cardOf: (chainId: ChainId) => Card | null;
  /** Ends it: listeners and timers go. */
  readonly signal: AbortSignal;
}

/** The pointer as last seen, in client coordinates, and the painted name it was on last. */
interface Pointer {
  x: number;
  y: number;
  isOverCard: boolean;
  range: Range | null;
}

/** What else may be done to it. */
export interface Hovering {
  /** Draws an open card anew, where it is, as the card of the chain that now stands for its own; closes it when none does. */
  redraw(standInOf: (chainId: ChainId) => ChainId | null): void;
}

/** Starts it. Only trusted events count: a page can make up any other. */
export function startHovering(document: Document, ports: HoverPorts): Hovering {
  const pointer: Pointer = { x: 0, y: 0, isOverCard: false, range: null };
  const { dispatch, redraw } = createDispatch(document.defaultView!, pointer, ports);
  listen(document.defaultView!, { pointer, dispatch, ports });
  return { redraw };
}

/** Steps the reducer and carries out its effects. */
function createDispatch(view: Window, pointer: Pointer, { host, cardOf, signal }: HoverPorts) {
  const timers = new Set<number>();
  let state = IDLE_HOVER;
  let anchor = pointer; // as it was when the open card came up; the pointer may be elsewhere by now
  signal.addEventListener('abort', () => {
    for (const timer of timers) view.clearTimeout(timer);
  });

  function draw(chainId: ChainId): void {
    const card = cardOf(chainId);
    const box = anchor.range && rectNearest(anchor.range, anchor);
    if (card && box) void host.show(card, box);
    else dispatch({ type: 'close' });
  }

  function wait(token: number, delayMs: number): void {
    const timer = view.setTimeout(() => {
      timers.delete(timer);
      dispatch({ type: 'elapsed', token });
    }, delayMs);
    timers.add(timer);
  }

  function dispatch(event: HoverEvent): void {
    const step = reduceHover(state, event);
    state = step.state;
    for (const effect of step.effects) {
      if (effect.type === 'hide') host.hide();
      else if (effect.type === 'wait') wait(effect.token, effect.delayMs);
      else {
        if (effect.type === 'show') anchor = { ...pointer };
        draw(effect.target);
      }
    }
  }

  return {
    dispatch,
    redraw: (standInOf: (chainId: ChainId) => ChainId | null) =>
      dispatch({ type: 'redraw', target: state.shown && standInOf(state.shown) }),
  };
}

function listen(
  view: Window,
  { pointer, dispatch, ports }: { pointer: Pointer; dispatch: (event: HoverEvent) => void; ports: HoverPorts },
): void {
  const { highlighter, host, signal } = ports;
  const options = { signal, capture: true, passive: true };

  function onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const { clientX: x, clientY: y, timeStamp: timeMs } = event;
    const isOverCard = host.holds(event);
    const name = isOverCard ? null : highlighter.nameAt(x, y);
    Object.assign(pointer, { x, y, isOverCard });
    if (name) pointer.range = name.range;
    dispatch({ type: 'move', x, y, timeMs, target: name?.chainId ?? null, isOverCard });
  }

  function onDown(event: PointerEvent): void {
    if (!event.isTrusted) return;
    if (event.pointerType === 'touch') dispatch({ type: 'touch', timeMs: event.timeStamp });
    else dispatch({ type: host.holds(event) ? 'pin' : 'close' });
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isTrusted && event.key === 'Escape') dispatch({ type: 'close' });
  }

  view.addEventListener('pointermove', onMove, options);
  view.addEventListener('scroll', () => dispatch({ type: 'scroll', isOverCard: pointer.isOverCard }), options);
  view.addEventListener('pointerdown', onDown, options);
  view.addEventListener('keydown', onKey, options);
}
