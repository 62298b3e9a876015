/**
 * Paints again after the page has drawn itself anew. Highlights hold live ranges, which collapse when a framework
 * replaces its nodes; the names are then looked for once more. One observer, only while names are painted: a page that
 * keeps changing is looked at once a second at most, and left alone when that never ends.
 */

import { readNative } from './native-dom.ts';

/** Quiet after a change before we look, and the least time between two looks, in milliseconds. */
const SETTLE_MS = 300;
const MIN_GAP_MS = 1000;
/** Looks in all: a page that redraws for ever costs no more than these. Twenty minutes of a redraw a minute, or one busy one. */
const MAX_LOOKS = 60;

const CHANGES: MutationObserverInit = { childList: true, characterData: true, subtree: true };

/** What the watch works on. */
export interface WatchPorts {
  readonly document: Document;
  /** Has the page lost something that was painted? Cheap, and asked after every burst of changes. */
  readonly isTorn: () => boolean;
  /** Looks for the names again and paints them. */
  readonly mend: () => void;
  /** Ends it: observer and timers go. */
  readonly signal: AbortSignal;
}

/** A watch on a page. */
export interface Watch {
  /** Watches shadow roots too: what changes in them is not seen from outside. */
  follow(roots: readonly ShadowRoot[]): void;
}

/** Starts watching. */
export function watchPage({ document, isTorn, mend, signal }: WatchPorts): Watch {
  const view = readNative(document, 'defaultView')!;
  let timer: number | undefined;
  let looks = 0;
  let lastLookMs = Number.NEGATIVE_INFINITY;

  function look(): void {
    timer = undefined;
    if (!isTorn()) return;
    looks += 1;
    lastLookMs = view.performance.now();
    mend();
    if (looks >= MAX_LOOKS) observer.disconnect();
  }

  const observer = new view.MutationObserver(() => {
    const dueInMs = Math.max(SETTLE_MS, lastLookMs + MIN_GAP_MS - view.performance.now());
    timer ??= view.setTimeout(look, dueInMs);
  });
  observer.observe(readNative(document, 'documentElement'), CHANGES);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.clearTimeout(timer);
  });
  return {
    follow(roots) {
      if (looks < MAX_LOOKS && !signal.aborted) for (const root of roots) observer.observe(root, CHANGES);
    },
  };
}
