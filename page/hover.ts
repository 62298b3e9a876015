/**
 * When a card opens and closes under pointer, touch and keyboard, as a pure reducer; the clock and the timers are handed
 * in by whoever runs the effects. A card opens only after the pointer has come to rest on a name (dwell), stays while the
 * pointer is on the name or the card, and closes a moment after it has left both (abandon). Pinned, it stays until it is
 * closed or another one opens. Every timer carries a token: a late one finds its token gone and does nothing.
 */
import type { ChainId } from '../core/types.ts';
import { COARSE_SAMPLE_MS, FAST_PX_PER_MS, GHOST_MS, GRACE_MS, TOUCH_QUIET_MS } from './hover-timing.ts';

/** What the reader has set. */
export interface HoverRules {
  /** What opens a card: resting on its name, or a click alone. */
  readonly opens: 'hover' | 'click';
  readonly dwellMs: number;
}

export interface HoverState {
  /** The chain whose card is open. */
  readonly shown: ChainId | null;
  /** The chain whose card was opened inside that one, in its place. */
  readonly inside: ChainId | null;
  readonly isPinned: boolean;
  /** Until when the open card takes no clicks. */
  readonly ghostUntilMs: number;
  readonly dwell: { readonly target: ChainId; readonly token: number } | null;
  readonly leaveToken: number | null;
  readonly lastToken: number;
  readonly lastSample: {
    readonly x: number;
    readonly y: number;
    readonly timeMs: number;
    /** Pixels a millisecond since the sample before; 0 where that tells nothing. */
    readonly speed: number;
  } | null;
  readonly quietUntilMs: number;
}

interface Move {
  readonly type: 'move';
  readonly x: number;
  readonly y: number;
  readonly timeMs: number;
  /** The painted name under the pointer. */
  readonly target: ChainId | null;
  readonly isOverCard: boolean;
}

interface Press {
  readonly type: 'press';
  readonly timeMs: number;
  /** The painted name that was clicked or tapped. */
  readonly target: ChainId | null;
  readonly isOverCard: boolean;
  readonly isTouch: boolean;
}

export type HoverEvent =
  | Move
  /** A click or a tap. */
  | Press
  | { readonly type: 'elapsed'; readonly token: number; readonly timeMs: number }
  | { readonly type: 'scroll'; readonly isOverCard: boolean }
  | { readonly type: 'touch'; readonly timeMs: number }
  /** The open card is to stay. */
  | { readonly type: 'pin' }
  /** A command: this card, to stay. */
  | { readonly type: 'open'; readonly target: ChainId }
  /** Another name inside the open card; the card of `shown` again when it is that. */
  | { readonly type: 'enter'; readonly target: ChainId }
  | { readonly type: 'back' }
  /** The cards are others now; the ids stand for what is shown, null for what is no more. */
  | { readonly type: 'redraw'; readonly shown: ChainId | null; readonly inside: ChainId | null }
  | { readonly type: 'close' };

export type HoverEffect =
  | { readonly type: 'wait'; readonly token: number; readonly delayMs: number }
  | { readonly type: 'show'; readonly target: ChainId }
  /** Draws what is open anew, where it is: the state says what that is. */
  | { readonly type: 'redraw' }
  | { readonly type: 'hide' };

export interface HoverStep {
  readonly state: HoverState;
  readonly effects: readonly HoverEffect[];
}

/** Nothing shown, nothing pending. */
export const IDLE_HOVER: HoverState = {
  shown: null,
  inside: null,
  isPinned: false,
  ghostUntilMs: 0,
  dwell: null,
  leaveToken: null,
  lastToken: 0,
  lastSample: null,
  quietUntilMs: 0,
};

/** The next state and what to do about it. */
export function reduceHover(state: HoverState, event: HoverEvent, rules: HoverRules): HoverStep {
  switch (event.type) {
    case 'move':
      return event.timeMs < state.quietUntilMs ? unchanged(state) : move(state, event, rules);
    case 'press':
      return press(state, event);
    case 'elapsed':
      return elapse(state, event);
    case 'scroll':
      return state.isPinned || event.isOverCard ? unchanged({ ...state, dwell: null }) : close(state);
    case 'touch':
      return unchanged({ ...state, dwell: null, quietUntilMs: event.timeMs + TOUCH_QUIET_MS });
    case 'pin':
      return pin(state);
    case 'open':
      return show(state, event.target, { isPinned: true, ghostUntilMs: 0 });
    case 'enter':
      return enter(state, event.target);
    case 'back':
      return enter(state, state.shown);
    case 'redraw':
      return redraw(state, event);
    case 'close':
      return close(state);
  }
}

/** Has the open card come up so lately that a click on it was meant for what it covers? */
export function isGhost({ shown, ghostUntilMs }: HoverState, timeMs: number): boolean {
  return shown !== null && timeMs < ghostUntilMs;
}

const unchanged = (state: HoverState): HoverStep => ({ state, effects: [] });

function move(previous: HoverState, event: Move, rules: HoverRules): HoverStep {
  const sample = takeSample(previous, event);
  const speed = sample.speed === 0 ? 0 : (sample.speed + (previous.lastSample?.speed ?? 0)) / 2;
  const state = { ...previous, lastSample: sample };
  if (event.isOverCard || (event.target !== null && event.target === state.shown))
    return unchanged({ ...state, dwell: null, leaveToken: null });
  const effects: HoverEffect[] = [];
  let { dwell, leaveToken, lastToken } = state;
  if (state.shown !== null && leaveToken === null && !state.isPinned) {
    leaveToken = ++lastToken;
    effects.push({ type: 'wait', token: leaveToken, delayMs: GRACE_MS });
  }
  if (event.target === null || rules.opens === 'click') dwell = null;
  else if (dwell?.target !== event.target || speed >= FAST_PX_PER_MS) {
    dwell = { target: event.target, token: ++lastToken };
    effects.push({ type: 'wait', token: dwell.token, delayMs: rules.dwellMs });
  }
  return { state: { ...state, dwell, leaveToken, lastToken }, effects };
}

/** Speed since the last sample; 0 where the clock is too coarse to tell. */
function takeSample({ lastSample }: HoverState, { x, y, timeMs }: Move) {
  const passedMs = lastSample ? timeMs - lastSample.timeMs : 0;
  if (!lastSample || passedMs <= 0 || passedMs > COARSE_SAMPLE_MS) return { x, y, timeMs, speed: 0 };
  return { x, y, timeMs, speed: Math.hypot(x - lastSample.x, y - lastSample.y) / passedMs };
}

/** On a card: it stays. On a name: its card, to stay. Elsewhere a hovering card goes, and by touch, which has no Escape, any. */
function press(state: HoverState, { target, isOverCard, isTouch, timeMs }: Press): HoverStep {
  if (isOverCard) return isGhost(state, timeMs) ? unchanged(state) : pin(state);
  if (target !== null && target === state.shown) return pin(state);
  if (target !== null) return show(state, target, { isPinned: true, ghostUntilMs: timeMs + GHOST_MS });
  return state.isPinned && !isTouch ? unchanged({ ...state, dwell: null }) : close(state);
}

function elapse(state: HoverState, { token, timeMs }: Extract<HoverEvent, { type: 'elapsed' }>): HoverStep {
  if (state.dwell?.token === token)
    return show(state, state.dwell.target, { isPinned: false, ghostUntilMs: timeMs + GHOST_MS });
  if (state.leaveToken !== token) return unchanged(state);
  const closed = close(state);
  return { ...closed, state: { ...closed.state, dwell: state.dwell } }; // the pointer may rest on the next name
}

function show(
  state: HoverState,
  target: ChainId,
  how: { readonly isPinned: boolean; readonly ghostUntilMs: number },
): HoverStep {
  return {
    state: { ...state, ...how, shown: target, inside: null, dwell: null, leaveToken: null },
    effects: [{ type: 'show', target }],
  };
}

/** Whoever pins a card has seen it, so that the next click on it is meant for it. */
function pin(state: HoverState): HoverStep {
  const next = { ...state, isPinned: state.shown !== null, ghostUntilMs: 0, leaveToken: null };
  return { state: next, effects: next.isPinned && !state.isPinned ? [{ type: 'redraw' }] : [] };
}

/** A card inside the open one: that stays open and pinned, one level deep. */
function enter(state: HoverState, target: ChainId | null): HoverStep {
  if (state.shown === null) return unchanged(state);
  const inside = target === state.shown ? null : target;
  return { state: { ...state, inside, isPinned: true, dwell: null, leaveToken: null }, effects: [{ type: 'redraw' }] };
}

/** An open card stays open, pinned or about to be left as it was. */
function redraw(state: HoverState, { shown, inside }: Extract<HoverEvent, { type: 'redraw' }>): HoverStep {
  if (state.shown === null) return unchanged(state);
  if (shown === null) return close(state);
  const kept = state.inside === null || inside === shown ? null : inside;
  return { state: { ...state, shown, inside: kept }, effects: [{ type: 'redraw' }] };
}

function close(state: HoverState): HoverStep {
  const next = { ...state, shown: null, inside: null, isPinned: false, dwell: null, leaveToken: null };
  return { state: next, effects: state.shown === null ? [] : [{ type: 'hide' }] };
}
