import { resolve } from 'node:path';
import puppeteer, { type Browser as PuppeteerBrowser } from 'puppeteer-core';
import { findProgram } from '../../../scripts/programs.ts';
import type { Browser, ExtensionControls, LaunchOptions } from './browser.ts';
import { controlChromiumPage } from './chromium-page.ts';
import { controlChromiumPopup } from './chromium-popup.ts';
import { controlChromiumSidePanel } from './chromium-side-panel.ts';

/**
 * The system's Chromium, driven by puppeteer over a pipe: only a pipe lets `installExtension` and `triggerAction` work,
 * and only `triggerAction` behaves as the reader's click does. A popup.html opened in a tab, or by
 * `action.openPopup()`, gets no activeTab.
 */
const QUIET_ARGS = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
];

/** Starts Chromium with the extension installed and one empty tab in front. */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const isRoot = process.getuid?.() === 0; // Chromium's sandbox refuses root
  const browser = await puppeteer.launch({
    executablePath: findProgram('chromium'),
    headless: options.isHeadless ?? true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    args: [...QUIET_ARGS, ...(isRoot ? ['--no-sandbox'] : []), ...options.network.chromiumArgs],
  });
  try {
    return await controlChromium(browser, resolve(options.extension));
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function controlChromium(browser: PuppeteerBrowser, extensionPath: string): Promise<Browser> {
  const extensionId = await browser.installExtension(extensionPath);
  const installed = (await browser.extensions()).get(extensionId);
  if (!installed) throw new Error(`Chromium did not install ${extensionPath}`);
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  return {
    name: 'chromium',
    version: await browser.version(),
    ...controlChromiumPage(page),
    ...controlChromiumPopup({ browser, extension: installed, page }),
    ...controlChromiumSidePanel(browser, installed),
    ...controlExtension(browser, extensionId),
    close: () => browser.close(),
  };
}

function controlExtension(browser: PuppeteerBrowser, extensionId: string): ExtensionControls {
  const extensionBase = `chrome-extension://${extensionId}`;
  const findWorker = () =>
    browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith(extensionBase));
  return {
    extensionId,
    extensionBase,
    isWorkerRunning: async () => findWorker() !== undefined,
    async stopWorker() {
      const worker = await findWorker()?.worker();
      await worker?.close();
      return worker !== undefined && worker !== null;
    },
    /** Keys that come by the protocol go to the page and never to the browser, so the event is made where it arrives. */
    async runCommand(name) {
      const worker = await findWorker()?.worker();
      if (!worker) throw new Error('the worker sleeps, and only a real key would wake it');
      await worker.evaluate(`chrome.commands.onCommand.dispatch(${JSON.stringify(name)})`);
    },
    /**
     * Headless Chromium draws no prompt, and the request would stay open for ever. The browser's own settings page can
     * approve a host beforehand: the permission is still not granted until the extension asks.
     */
    async allowPermission(hosts, ask) {
      const settings = await browser.newPage({ background: true });
      await settings.goto('chrome://extensions');
      for (const host of hosts) await settings.evaluate(approveHost(extensionId, host));
      await settings.close();
      await ask();
    },
  };
}

/** `chrome.developerPrivate` exists on chrome://extensions only, and no type package knows it. */
function approveHost(extensionId: string, host: string): string {
  const [id, pattern] = [JSON.stringify(extensionId), JSON.stringify(host)];
  return `new Promise((done) => chrome.developerPrivate.addHostPermission(${id}, ${pattern}, done))`;
}
