/**
 * When a card opens and closes under the pointer, as a pure reducer; the clock and the timers are handed in by whoever
 * runs the effects. A card opens only after the pointer has come to rest on a name (dwell), stays while the pointer is
 * on the name or the card, and closes a moment after it has left both (abandon). Every timer carries a token: a late one
 * finds its token gone and does nothing.
 *
 * Values: dwell and grace from Wikipedia's Page Previews, the speed gate from 10ten, touch from Kagi's reader.
 */
import type { ChainId } from '../core/types.ts';

export const DWELL_MS = 500;
export const GRACE_MS = 300;
/** A pointer at or above this speed, as the mean of two samples, is passing through. */
const FAST_PX_PER_MS = 0.5;
/** Samples further apart than this tell nothing about speed. */
const COARSE_SAMPLE_MS = 32;
/** Browsers send mouse events after a touch; they are not a hovering pointer. */
const TOUCH_QUIET_MS = 500;

export interface HoverState {
  /** The chain whose card is open. */
  readonly shown: ChainId | null;
  readonly isPinned: boolean;
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

export type HoverEvent =
  | {
      readonly type: 'move';
      readonly x: number;
      readonly y: number;
      readonly timeMs: number;
      /** The painted name under the pointer. */
      readonly target: ChainId | null;
      readonly isOverCard: boolean;
    }
  | { readonly type: 'elapsed'; readonly token: number }
  | { readonly type: 'scroll'; readonly isOverCard: boolean }
  | { readonly type: 'touch'; readonly timeMs: number }
  | { readonly type: 'pin' }
  /** The cards are others now; `target` stands for what is shown, null when nothing does. */
  | { readonly type: 'redraw'; readonly target: ChainId | null }
  | { readonly type: 'close' };

export type HoverEffect =
  | { readonly type: 'wait'; readonly token: number; readonly delayMs: number }
  | { readonly type: 'show'; readonly target: ChainId }
  /** As `show`, where the card already is. */
  | { readonly type: 'redraw'; readonly target: ChainId }
  | { readonly type: 'hide' };

export interface HoverStep {
  readonly state: HoverState;
  readonly effects: readonly HoverEffect[];
}

/** Nothing shown, nothing pending. */
export const IDLE_HOVER: HoverState = {
  shown: null,
  isPinned: false,
  dwell: null,
  leaveToken: null,
  lastToken: 0,
  lastSample: null,
  quietUntilMs: 0,
};

/** The next state and what to do about it. */
export function reduceHover(state: HoverState, event: HoverEvent): HoverStep {
  switch (event.type) {
    case 'move':
      return event.timeMs < state.quietUntilMs ? { state, effects: [] } : move(state, event);
    case 'elapsed':
      return elapse(state, event.token);
    case 'scroll':
      return state.isPinned || event.isOverCard ? { state: { ...state, dwell: null }, effects: [] } : close(state);
    case 'touch':
      return { state: { ...state, dwell: null, quietUntilMs: event.timeMs + TOUCH_QUIET_MS }, effects: [] };
    case 'pin':
      return { state: { ...state, isPinned: state.shown !== null, leaveToken: null }, effects: [] };
    case 'redraw':
      return redraw(state, event.target);
    case 'close':
      return close(state);
  }
}

/** An open card stays open, pinned or about to be left as it was. */
function redraw(state: HoverState, target: ChainId | null): HoverStep {
  if (state.shown === null) return { state, effects: [] };
  if (target === null) return close(state);
  return { state: { ...state, shown: target }, effects: [{ type: 'redraw', target }] };
}

function move(previous: HoverState, event: Extract<HoverEvent, { type: 'move' }>): HoverStep {
  const sample = takeSample(previous, event);
  const speed = sample.speed === 0 ? 0 : (sample.speed + (previous.lastSample?.speed ?? 0)) / 2;
  const state = { ...previous, lastSample: sample };
  if (event.isOverCard || (event.target !== null && event.target === state.shown))
    return { state: { ...state, dwell: null, leaveToken: null }, effects: [] };
  const effects: HoverEffect[] = [];
  let { dwell, leaveToken, lastToken } = state;
  if (state.shown !== null && leaveToken === null && !state.isPinned) {
    leaveToken = ++lastToken;
    effects.push({ type: 'wait', token: leaveToken, delayMs: GRACE_MS });
  }
  if (event.target === null) dwell = null;
  else if (dwell?.target !== event.target || speed >= FAST_PX_PER_MS) {
    dwell = { target: event.target, token: ++lastToken };
    effects.push({ type: 'wait', token: dwell.token, delayMs: DWELL_MS });
  }
  return { state: { ...state, dwell, leaveToken, lastToken }, effects };
}

/** Speed since the last sample; 0 where the clock is too coarse to tell. */
function takeSample({ lastSample }: HoverState, { x, y, timeMs }: Extract<HoverEvent, { type: 'move' }>) {
  const passedMs = lastSample ? timeMs - lastSample.timeMs : 0;
  if (!lastSample || passedMs <= 0 || passedMs > COARSE_SAMPLE_MS) return { x, y, timeMs, speed: 0 };
  return { x, y, timeMs, speed: Math.hypot(x - lastSample.x, y - lastSample.y) / passedMs };
}

function elapse(state: HoverState, token: number): HoverStep {
  if (state.dwell?.token === token) {
    const { target } = state.dwell;
    return {
      state: { ...state, shown: target, isPinned: false, dwell: null, leaveToken: null },
      effects: [{ type: 'show', target }],
    };
  }
  if (state.leaveToken !== token) return { state, effects: [] };
  const closed = close(state);
  return { ...closed, state: { ...closed.state, dwell: state.dwell } }; // the pointer may rest on the next name
}

function close(state: HoverState): HoverStep {
  const next = { ...state, shown: null, isPinned: false, dwell: null, leaveToken: null };
  return { state: next, effects: state.shown === null ? [] : [{ type: 'hide' }] };
}
