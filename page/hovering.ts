/** Runs the hover reducer on a live page: pointer, touch and keyboard events in, cards shown and hidden. */
import type { Card } from '../core/card/card.ts';
import type { PageOptions } from '../core/page-options.ts';
import type { ChainId } from '../core/types.ts';
import type { CardHost } from './card-host.ts';
import type { CardView } from './card-view.ts';
import { type Highlighter, type NameAtPoint, rectNearest } from './highlighter.ts';
import { type HoverEvent, type HoverRules, type HoverState, IDLE_HOVER, reduceHover } from './hover.ts';
import { listenForHover } from './hover-listeners.ts';
import { readNative } from './native-dom.ts';

/** Widest viewport, in CSS pixels, where a tap opens a sheet at the foot: a card beside the name has no room there. */
const SHEET_MAX_WIDTH = 768; // as wikipedia-preview does

/** What hovering works on. */
export interface HoverPorts {
  readonly highlighter: Highlighter;
  readonly host: CardHost<CardView>;
  readonly cardOf: (chainId: ChainId) => Card | null;
  /** Where one of a chain's mentions stands; null when the page shows it no more. */
  readonly rangeOf: (chainId: ChainId, index: number) => Range | null;
  readonly rules: () => HoverRules & Pick<PageOptions, 'isStill'>;
  /** Brings one of a chain's mentions into sight, at once; null when the page holds it no more. */
  readonly showMention: (chainId: ChainId, index: number) => Range | null;
  /** The chain beside which the others are dimmed, and another one in its place. */
  readonly focused: () => ChainId | null;
  readonly focus: (chainId: ChainId | null) => void;
  /** Ends it: listeners and timers go. */
  readonly signal: AbortSignal;
}

/** The pointer as last seen, in client coordinates, and the painted name it was on last. */
export interface Pointer {
  x: number;
  y: number;
  isOverCard: boolean;
  isTouch: boolean;
  range: Range | null;
}

/** What else may be done to it. */
export interface Hovering {
  /** Draws an open card anew, where it is, as the card of the chain that now stands for its own; closes it when none does. */
  redraw(standInOf: (chainId: ChainId) => ChainId | null): void;
  /** Opens the card of a painted name to stay, with the focus inside. */
  open(name: NameAtPoint): void;
}

/** What the listeners need of it. */
export interface HoverRun {
  readonly pointer: Pointer;
  readonly state: () => HoverState;
  readonly dispatch: (event: HoverEvent) => void;
  /** Puts the open card, if there is one, where it now belongs. */
  readonly replace: () => void;
}

/** Starts it. Only trusted events count: a page can make up any other. */
export function startHovering(document: Document, ports: HoverPorts): Hovering {
  const run = createRun(readNative(document, 'defaultView')!, ports);
  listenForHover(document, run, ports);
  return {
    redraw(standInOf) {
      const { shown, inside } = run.state();
      run.dispatch({ type: 'redraw', shown: shown && standInOf(shown), inside: inside && standInOf(inside) });
    },
    open({ chainId, range }) {
      const { x, y } = range.getBoundingClientRect();
      Object.assign(run.pointer, { x, y, isTouch: false, range });
      run.dispatch({ type: 'open', target: chainId });
    },
  };
}

/** Steps the reducer and carries out its effects. */
function createRun(view: Window, ports: HoverPorts): HoverRun {
  const { host, cardOf, rules, signal } = ports;
  const pointer: Pointer = { x: 0, y: 0, isOverCard: false, isTouch: false, range: null };
  const timers = new Set<number>();
  let state = IDLE_HOVER;
  let anchor = { ...pointer }; // as it was when the open card came up; the pointer may be elsewhere by now
  signal.addEventListener('abort', () => {
    for (const timer of timers) view.clearTimeout(timer);
  });

  function draw(): void {
    const outer = state.shown && cardOf(state.shown);
    const card = (state.inside && cardOf(state.inside)) || outer;
    const box = anchor.range && rectNearest(anchor.range, anchor);
    if (!outer || !card || !box) {
      dispatch({ type: 'close' });
      return;
    }
    const isSheet = anchor.isTouch && view.innerWidth <= SHEET_MAX_WIDTH;
    const { isPinned } = state;
    const { isStill } = rules();
    const backTo = card === outer ? null : outer.name;
    const isFocused = ports.focused() === card.chainId;
    const actions = actionsOf(card.chainId, isSheet);
    const isIntroductionInSight =
      card === outer && isSameStart(ports.rangeOf(card.chainId, card.article.introducedMention), anchor.range);
    const drawn: CardView = { card, isPinned, isSheet, backTo, isFocused, isIntroductionInSight, actions };
    void host.show(drawn, { box, label: card.name, isPinned, isSheet, isStill, dismiss: actions.close });
  }

  const actionsOf = (chainId: ChainId, isSheet: boolean): CardView['actions'] => ({
    open: (target) => cardOf(target) && dispatch({ type: 'enter', target }),
    back: () => dispatch({ type: 'back' }),
    close: () => dispatch({ type: 'close' }),
    showMention(index) {
      const range = ports.showMention(chainId, index);
      if (range) anchor = { ...anchor, range };
      if (isSheet)
        dispatch({ type: 'close' }); // it would lie over the mention
      else draw();
    },
    setFocused(isFocused) {
      ports.focus(isFocused ? chainId : null);
      draw();
    },
  });

  function wait(token: number, delayMs: number): void {
    const timer = view.setTimeout(() => {
      timers.delete(timer);
      dispatch({ type: 'elapsed', token, timeMs: view.performance.now() });
    }, delayMs);
    timers.add(timer);
  }

  function dispatch(event: HoverEvent): void {
    const step = reduceHover(state, event, rules());
    state = step.state;
    for (const effect of step.effects) {
      if (effect.type === 'hide') host.hide();
      else if (effect.type === 'wait') wait(effect.token, effect.delayMs);
      else {
        if (effect.type === 'show') anchor = { ...pointer };
        draw();
      }
    }
  }

  return { pointer, state: () => state, dispatch, replace: () => state.shown && draw() };
}

/** The page may have been read anew since the pointer came to rest: other ranges stand for the same words. */
const isSameStart = (a: Range | null, b: Range | null) =>
  a !== null && a.startContainer === b?.startContainer && a.startOffset === b.startOffset;
