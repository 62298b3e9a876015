import { readNative } from './native-dom.ts';

/** Takes the focus into a dialog and gives it back where it was. */
export interface FocusKeeper {
  /** Moves the focus to the dialog unless something inside has it. */
  take(): void;
  /** Moves it back to where it came from, unless the reader has moved it out of the dialog since. */
  giveBack(): void;
}

/** Makes one for a dialog that is alone in a shadow root. A press of the pointer brings the focus there by itself. */
export function createFocusKeeper(document: Document, root: ShadowRoot, dialog: HTMLElement): FocusKeeper {
  let before: Element | null = null;
  dialog.addEventListener('focusin', ({ relatedTarget }) => {
    const from = relatedTarget as Element | null; // only elements have the focus
    // Nothing had it: at first that is the body; later what had it inside has just been drawn away.
    if (from?.getRootNode() !== root) before = from ?? before ?? readNative(document, 'body');
  });
  return {
    take() {
      if (!root.activeElement) dialog.focus({ preventScroll: true });
    },
    giveBack() {
      if (root.activeElement && before?.isConnected) (before as HTMLElement).focus({ preventScroll: true });
      (root.activeElement as HTMLElement | null)?.blur(); // the page's body takes no focus
      before = null;
    },
  };
}
