/** How the reader left the panel of a tab, in `storage.session`: popups close whenever the page is clicked. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { FIRST_VIEW, type PanelView } from '../../core/list-view.ts';
import { viewKey } from '../../messaging/session-keys.ts';

/** A tab's view with the page that it is of: another page begins anew. */
interface StoredView {
  readonly pageId: string;
  readonly view: PanelView;
}

/** The panel's view of one tab. */
export interface ViewKeeper {
  readonly stored: ReadonlySignal<StoredView>;
  /** Changes it in part, for a page; what is known of another page is dropped. */
  change(pageId: string, change: Partial<PanelView>): void;
  /** Stops writing it down. */
  end(): void;
}

/** Loads a tab's view and writes down what becomes of it. */
export async function keepView(tabId: number): Promise<ViewKeeper> {
  const key = viewKey(tabId);
  const known = (await browser.storage.session.get(key))[key] as StoredView | undefined; // only we write there
  const stored = signal(known ?? { pageId: '', view: FIRST_VIEW });
  const end = effect(() => {
    if (stored.value !== known) void browser.storage.session.set({ [key]: stored.value });
  });
  return {
    stored,
    change(pageId, change) {
      const before = stored.value.pageId === pageId ? stored.value.view : FIRST_VIEW;
      stored.value = { pageId, view: { ...before, ...change } };
    },
    end,
  };
}
