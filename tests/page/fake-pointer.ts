import { DEFAULT_PAGE_OPTIONS } from '../../core/page-options.ts';
import type { ChainId } from '../../core/types.ts';
import { type HoverEvent, type HoverRules, IDLE_HOVER, reduceHover } from '../../page/hover.ts';

/** Where the pointer may be. */
export type Place = ChainId | 'elsewhere' | 'card';

/** The dwell of readers who have set nothing. */
export const DWELL_MS = DEFAULT_PAGE_OPTIONS.dwellMs;

/** A pointer over a page with a clock moved by hand; timers fire when their time has come. */
export function createPointer(rules: HoverRules = DEFAULT_PAGE_OPTIONS) {
  let state = IDLE_HOVER;
  let timeMs = 10_000;
  let x = 0;
  const timers: { readonly atMs: number; readonly token: number }[] = [];
  const log: string[] = [];

  function dispatch(event: HoverEvent): void {
    const step = reduceHover(state, event, rules);
    state = step.state;
    for (const effect of step.effects) {
      if (effect.type === 'wait') timers.push({ atMs: timeMs + effect.delayMs, token: effect.token });
      else log.push(effect.type === 'hide' ? 'hide' : describeShown(effect.type));
    }
  }

  /** "show c1", "redraw c1 pinned", "redraw c1>c2 pinned" for a card inside another. */
  function describeShown(verb: string): string {
    const { shown, inside, isPinned } = state;
    return `${verb} ${shown}${inside ? `>${inside}` : ''}${isPinned ? ' pinned' : ''}`;
  }

  const pointer = {
    log,
    state: () => state,
    dispatch,
    /** Lets time pass, firing timers on the way, late ones too. */
    wait(ms: number) {
      const untilMs = timeMs + ms;
      for (;;) {
        const due = timers.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
        if (!due) break;
        timers.splice(timers.indexOf(due), 1);
        timeMs = due.atMs;
        dispatch({ type: 'elapsed', token: due.token, timeMs });
      }
      timeMs = untilMs;
      return pointer;
    },
    /** Moves by some pixels to a place. */
    move(place: Place, byPx = 1) {
      x += byPx;
      const target = place === 'elsewhere' || place === 'card' ? null : place;
      dispatch({ type: 'move', x, y: 0, timeMs, target, isOverCard: place === 'card' });
      return pointer;
    },
    /** A rest on a name until its card is open. */
    open(place: ChainId) {
      pointer.move(place).wait(DWELL_MS);
      if (state.shown !== place) throw new RangeError(`the card of ${place} did not open`);
      return pointer;
    },
    scroll: (isOverCard = false) => {
      dispatch({ type: 'scroll', isOverCard });
      return pointer;
    },
    touch: () => {
      dispatch({ type: 'touch', timeMs });
      return pointer;
    },
    /** A click or tap there. */
    press(place: Place, isTouch = false) {
      const target = place === 'elsewhere' || place === 'card' ? null : place;
      dispatch({ type: 'press', timeMs, target, isOverCard: place === 'card', isTouch });
      return pointer;
    },
    enter: (target: ChainId) => {
      dispatch({ type: 'enter', target });
      return pointer;
    },
    command: (target: ChainId) => {
      dispatch({ type: 'open', target });
      return pointer;
    },
    redraw: (shown: ChainId | null, inside: ChainId | null = null) => {
      dispatch({ type: 'redraw', shown, inside });
      return pointer;
    },
    key: (type: 'pin' | 'back' | 'close') => {
      dispatch({ type });
      return pointer;
    },
  };
  return pointer;
}
