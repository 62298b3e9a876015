/**
 * The side panel shows the tab in front of its own window. It reads nothing by itself: `activeTab` gives it only pages on
 * which the reader has clicked the button, and those tell it themselves that they were read.
 */
import { browser } from 'wxt/browser';
import { openTabPanel, type TabPanel } from '../reading-panel/tab-panel.ts';

/** Shows the panel of whichever tab is in front, from now on. */
export async function followActiveTab(
  show: (panel: TabPanel) => void,
  { id: windowId }: { readonly id?: number | undefined },
): Promise<void> {
  let followedId = browser.tabs.TAB_ID_NONE;
  let followed: TabPanel | null = null;

  async function follow(tabId: number): Promise<void> {
    followedId = tabId;
    const panel = await openTabPanel(tabId, null);
    if (followedId !== tabId) return panel.end(); // the reader has gone on
    followed?.end();
    followed = panel;
    show(panel);
    await panel.recall();
  }

  browser.tabs.onActivated.addListener((activated) => {
    if (activated.windowId === windowId) void follow(activated.tabId);
  });
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (tabId === followedId && status) void followed?.recall(); // another page, or another article without loading
  });
  const [tab] = await browser.tabs.query({ active: true, windowId });
  if (tab?.id !== undefined) await follow(tab.id);
}
