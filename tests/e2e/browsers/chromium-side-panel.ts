import type { Extension, Page, Browser as PuppeteerBrowser } from 'puppeteer-core';
import type { SidePanelControls } from './browser.ts';
import type { ChromiumMedia } from './chromium-media.ts';
import { sourceOfCall } from './function-source.ts';

const PANEL_TIMEOUT_MS = 10_000;

/** Controls of the side panel, which Chromium shows as a target of its own. */
export function controlChromiumSidePanel(
  browser: PuppeteerBrowser,
  extension: Extension,
  media: ChromiumMedia,
): SidePanelControls {
  const panelUrl = `chrome-extension://${extension.id}/sidepanel.html`;
  const findPanel = async (): Promise<Page> => {
    const target = await browser.waitForTarget((one) => one.url().startsWith(panelUrl), { timeout: PANEL_TIMEOUT_MS });
    const page = await target.asPage();
    await media.follow(page);
    return page;
  };
  return {
    async waitForSidePanel() {
      const panel = await findPanel();
      await panel.waitForFunction('document.readyState === "complete"', { timeout: PANEL_TIMEOUT_MS });
    },
    inSidePanel: async (remote, ...args) => (await findPanel()).evaluate(sourceOfCall(remote, args)) as Promise<never>,
    screenshotSidePanel: async (file) => void (await (await findPanel()).screenshot({ path: file as `${string}.png` })),
  };
}
