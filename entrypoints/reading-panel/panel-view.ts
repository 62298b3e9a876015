/** How the reader left the panel of a tab, in `storage.session`: popups close whenever the page is clicked. */
import { effect, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { FIRST_VIEW, type ListOrder, type PanelView } from '../../core/list-view.ts';
import { viewKey } from '../../messaging/session-keys.ts';

/** A tab's view with the page that it is of: another page begins anew. */
interface StoredView {
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

/** Loads a tab's view and writes down what becomes of it; `order` is how pages are listed at first. */
export async function keepView(tabId: number, order: ListOrder): Promise<ViewKeeper> {
  const key = viewKey(tabId);
  const known = (await browser.storage.session.get(key))[key] as StoredView | undefined; // only we write there
  let firstView: PanelView = { ...FIRST_VIEW, order };
  const stored = signal(known ?? { pageId: '', view: firstView });
  const viewOf = (pageId: string | null) => (stored.value.pageId === pageId ? stored.value.view : firstView);
  const end = effect(() => {
    if (stored.value !== known) void browser.storage.session.set({ [key]: stored.value });
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
