/**
 * An extension that is updated, reloaded or removed takes nothing of its own out of open pages. Chromium leaves the page
 * script running as an orphan, and no event tells it; so it looks at each sign of a reader, and when a newer script
 * arrives. Firefox kills the script at once: what it has painted goes with the style sheet that came with it, the card
 * with what that sheet says of it (`CARD_NEEDS_PAINT`), and a newer script takes the dead host away.
 */

import { readNative } from './native-dom.ts';

/** Events with which the reader comes back to the page, or does anything in it. A page that forges one gains nothing. */
const SIGNS_OF_A_READER = ['pointermove', 'keydown', 'scroll', 'visibilitychange', 'pageshow'] as const;
/** A newer script's word to an orphan. */
const NEWER_SCRIPT = 'reading-begins';

/**
 * Calls `onOrphaned` once, at the first occasion after the extension has gone. `isOrphan` costs next to nothing. Gives what
 * ends it: a page that shows nothing of ours keeps no listener of ours.
 */
export function watchForOrphan(view: Window, isOrphan: () => boolean, onOrphaned: () => void): () => void {
  const watching = new AbortController();
  const look = () => {
    if (!isOrphan()) return;
    watching.abort();
    onOrphaned();
  };
  for (const type of [...SIGNS_OF_A_READER, NEWER_SCRIPT])
    view.addEventListener(type, look, { capture: true, passive: true, signal: watching.signal });
  return () => watching.abort();
}

/** What Firefox lets extensions read of an element. */
type WithClosedRoot = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** Takes away what a script of an extension that has gone since left in the page; painted names are replaced anyway. */
export function clearOrphan(document: Document): void {
  readNative(document, 'defaultView')!.dispatchEvent(new Event(NEWER_SCRIPT));
  for (const element of [...readNative(document, 'documentElement').children] as WithClosedRoot[])
    if (element.openOrClosedShadowRoot?.firstElementChild?.matches('.hover-layer')) element.remove();
}
