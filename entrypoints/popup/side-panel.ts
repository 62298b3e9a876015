import { browser } from 'wxt/browser';

/** What browsers call the place beside the page; each has one of the two, and Android none. */
interface SidePanels {
  /** Chromium's. */
  readonly sidePanel?: { readonly open: (options: { readonly windowId: number }) => Promise<void> };
  /** Firefox's. */
  readonly sidebarAction?: { readonly open: () => Promise<void> };
}

/**
 * Opens the side panel of a window and closes this page; null where there is none. Browsers want to see the reader's
 * click, so nothing is awaited before.
 */
export function sidePanelOpener(windowId: number): (() => void) | null {
  const { sidePanel, sidebarAction } = browser as unknown as SidePanels;
  if (sidebarAction) return () => void sidebarAction.open().then(() => close());
  if (sidePanel) return () => void sidePanel.open({ windowId }).then(() => close());
  return null;
}
