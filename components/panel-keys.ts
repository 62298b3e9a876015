/**
 * The panel by keyboard. One row of the list at a time takes part in the order of Tab, and arrows go from row to row:
 * who leaves the list and comes back is where they were. Listens on the whole document, because a key that is pressed
 * after the focused control went away comes from its body.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** What keys do beside moving the focus. */
interface PanelKeyActions {
  /** Goes one step back: from the card to the list, from a search to all names. Gives false when there is none. */
  readonly stepBack: () => boolean;
}

/** Lets the panel under `root` be used by keyboard: arrows, Home, End, `/` and Escape. */
export function usePanelKeys(root: RefObject<HTMLElement | null>, { stepBack }: PanelKeyActions): void {
  // With the drawing itself: a key pressed between the two would do what was right for the drawing before.
  useLayoutEffect(() => {
    const document = root.current!.ownerDocument; // effects run once the element stands
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      const isUsed = event.key === 'Escape' ? stepBack() : moveFocus(root.current!, event);
      if (isUsed) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [root, stepBack]);
}

/** Moves the focus as the key asks; gives whether it did. */
function moveFocus(root: HTMLElement, { key, target }: KeyboardEvent): boolean {
  const search = root.querySelector<HTMLInputElement>('.list-search');
  if (!search || !(target instanceof HTMLElement)) return false; // a card is open, or nothing was read
  const rows = [...root.querySelectorAll<HTMLElement>('button[data-chain]')];
  const index = rows.indexOf(target);
  if (target === search) return key === 'ArrowDown' && focus(rows[0]);
  if (index < 0 && target.matches('select, a, summary')) return false;
  if (key === '/') return focus(search);
  if (index < 0) return target.matches('button') ? false : key === 'ArrowDown' && focus(currentOf(rows));
  const next = nextRow(key, index, rows.length);
  return next !== null && focus(next < 0 ? search : rows[next]);
}

/** The row that a key goes to from row `index` of `count`, or null; -1 is above the list. */
function nextRow(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'ArrowUp':
      return index - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

const currentOf = (rows: readonly HTMLElement[]) => rows.find((row) => row.tabIndex === 0);

function focus(element: HTMLElement | undefined): boolean {
  element?.focus();
  return element !== undefined;
}
