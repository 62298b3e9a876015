import type { Extension, Page, Browser as PuppeteerBrowser, Target } from 'puppeteer-core';
import type { AccessibleName, PopupControls } from './browser.ts';
import type { ChromiumMedia } from './chromium-media.ts';
import { pressInChromium } from './chromium-page.ts';
import { sourceOfCall } from './function-source.ts';

const POPUP_TIMEOUT_MS = 10_000;

interface Installed {
  readonly browser: PuppeteerBrowser;
  readonly extension: Extension;
  /** The tab whose toolbar is clicked. */
  readonly page: Page;
  readonly media: ChromiumMedia;
}

/** Controls of the toolbar button and of its popup, which Chromium shows as a target of its own. */
export function controlChromiumPopup({ browser, extension, page, media }: Installed): PopupControls {
  const popupUrl = `chrome-extension://${extension.id}/popup.html`;
  let popup: Page | null = null;

  const openPopup = (): Page => {
    if (!popup || popup.isClosed()) throw new Error('no popup is open');
    return popup;
  };
  const closePopup = async () => {
    if (popup && !popup.isClosed()) await popup.close().catch(() => undefined); // it closes by itself as well
    popup = null;
  };
  const clickToolbar = async () => {
    await closePopup();
    await page.bringToFront();
    const before = new Set(browser.targets()); // one that is closing may still be among them
    const isNew = (target: Target) => target.url().startsWith(popupUrl) && !before.has(target);
    const opened = browser.waitForTarget(isNew, { timeout: POPUP_TIMEOUT_MS });
    await extension.triggerAction(page);
    popup = await (await opened).asPage();
    await media.follow(popup);
    await popup.waitForFunction('document.readyState === "complete"', { timeout: POPUP_TIMEOUT_MS });
  };

  return {
    clickToolbar,
    isPopupOpen: async () => popup !== null && !popup.isClosed(),
    closePopup,
    inPopup: async (remote, ...args) => openPopup().evaluate(sourceOfCall(remote, args)) as Promise<never>,
    async clickInPopup(selector) {
      const element = await openPopup().$(selector);
      if (!element) throw new Error(`nothing matches ${selector} in the popup`);
      // In the viewport is not enough: it may lie under the header, which stays there.
      await element.evaluate((target) => target.scrollIntoView({ block: 'center', behavior: 'instant' }));
      await element.click();
    },
    pressInPopup: async (key) => pressInChromium(openPopup(), key),
    typeInPopup: (text) => openPopup().keyboard.type(text),
    async screenshotPopup(file) {
      const popup = openPopup();
      const clip = await popup.evaluate(boxOfContent);
      await popup.screenshot({ path: file as `${string}.png`, clip, captureBeyondViewport: false });
    },
    async setDarkMode(isDark) {
      await media.follow(page);
      await media.set('prefers-color-scheme', isDark ? 'dark' : 'light');
    },
    async setPreference(preference, isOn) {
      await media.follow(page);
      await media.setPreference(preference, isOn);
    },
    readAccessibleNames: (where) => readAccessibleNames(where === 'popup' ? openPopup() : page),
  };
}

/** Runs in the popup: its window is wider by the room of a scroll bar, which headless Chromium leaves empty. */
function boxOfContent() {
  const { left, width } = document.body.getBoundingClientRect();
  return { x: left, y: 0, width, height: innerHeight };
}

async function readAccessibleNames(page: Page): Promise<readonly AccessibleName[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value ?? ''), name: String(name?.value ?? '') }));
}
