/** How the reader left the panel of a tab, in `storage.session`: popups close whenever the page is clicked. */
import { effect, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { FIRST_VIEW, type ListOrder, type PanelView } from '../../core/list-view.ts';
import { viewKey } from '../../messaging/session-keys.ts';

/** A tab's view with the page that it is of: another page begins anew. */
export interface StoredView {
  readonly pageId: string;
  readonly view: PanelView;
}

/** The panel's view of one tab. */
export interface ViewKeeper {
  /** The view of a page; null for what is none yet. A page that was just read is listed as the one before. */
  viewOf(pageId: string | null): PanelView;
  /** Changes it in part, for a page; what is known of another page is dropped. */
  change(pageId: string, change: Partial<PanelView>): void;
  /** Stops writing it down. */
  end(): void;
}

/** A tab's view as the reader left it; null for none. */
export async function loadView(tabId: number): Promise<StoredView | null> {
  const key = viewKey(tabId);
  const stored = (await browser.storage.session.get(key))[key] as StoredView | undefined; // only we write there
  return stored ?? null;
}

/** Goes on from a tab's view and writes down what becomes of it; `order` is how pages are listed at first. */
export function keepView(tabId: number, known: StoredView | null, order: ListOrder): ViewKeeper {
  let firstView: PanelView = { ...FIRST_VIEW, order };
  const first = known ?? { pageId: '', view: firstView };
  const stored = signal(first);
  const viewOf = (pageId: string | null) => (stored.value.pageId === pageId ? stored.value.view : firstView);
  const end = effect(() => {
    if (stored.value !== first) void browser.storage.session.set({ [viewKey(tabId)]: stored.value });
  });
  return {
    viewOf,
    change(pageId, change) {
      const view = { ...viewOf(pageId), ...change };
      firstView = { ...firstView, order: view.order };
      stored.value = { pageId, view };
    },
    end,
  };
}
