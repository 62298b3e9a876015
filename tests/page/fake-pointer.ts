import type { ChainId } from '../../core/types.ts';
import { DWELL_MS, type HoverEvent, IDLE_HOVER, reduceHover } from '../../page/hover.ts';

/** Where the pointer may be. */
export type Place = ChainId | 'elsewhere' | 'card';

/** A pointer over a page with a clock moved by hand; timers fire when their time has come. */
export function createPointer() {
  let state = IDLE_HOVER;
  let timeMs = 10_000;
  let x = 0;
  const timers: { readonly atMs: number; readonly token: number }[] = [];
  const log: string[] = [];

  function dispatch(event: HoverEvent): void {
    const step = reduceHover(state, event);
    state = step.state;
    for (const effect of step.effects) {
      if (effect.type === 'wait') timers.push({ atMs: timeMs + effect.delayMs, token: effect.token });
      else log.push(effect.type === 'hide' ? 'hide' : `${effect.type} ${effect.target}`);
    }
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
        dispatch({ type: 'elapsed', token: due.token });
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
    redraw: (target: ChainId | null) => {
      dispatch({ type: 'redraw', target });
      return pointer;
    },
    press: (type: 'pin' | 'close') => {
      dispatch({ type });
      return pointer;
    },
  };
  return pointer;
}
