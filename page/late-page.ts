/** Pages that draw their article after they have loaded: worth a second look, once. */

import { readNative } from './native-dom.ts';

/** Without a change for so long, a page has drawn what it had to draw; milliseconds. */
const QUIET_MS = 1000;
/** Longest wait for that; what draws its text later than this is no article that anyone waits for. */
const MAX_WAIT_MS = 10_000;

/** Waits until a page that changes has come to rest. False when it has not changed at all, within bounds. */
export function waitForDrawing(document: Document): Promise<boolean> {
  const view = readNative(document, 'defaultView')!;
  return new Promise((resolve) => {
    let hasChanged = false;
    let quiet: number | undefined;
    const end = () => {
      observer.disconnect();
      view.clearTimeout(quiet);
      view.clearTimeout(bound);
      resolve(hasChanged);
    };
    const bound = view.setTimeout(end, MAX_WAIT_MS);
    const observer = new view.MutationObserver(() => {
      hasChanged = true;
      view.clearTimeout(quiet);
      quiet = view.setTimeout(end, QUIET_MS);
    });
    observer.observe(readNative(document, 'documentElement'), { childList: true, characterData: true, subtree: true });
  });
}
