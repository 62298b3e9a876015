import { resolve } from 'node:path';
import puppeteer, {
  type CDPSession,
  type Extension,
  type Page,
  type Browser as PuppeteerBrowser,
  type Target,
} from 'puppeteer-core';
import { findProgram } from '../../../scripts/programs.ts';
import type { Browser, ExtensionControls, LaunchOptions } from './browser.ts';
import { createChromiumMedia } from './chromium-media.ts';
import { controlChromiumPage } from './chromium-page.ts';
import { controlChromiumPopup } from './chromium-popup.ts';
import { controlChromiumSidePanel } from './chromium-side-panel.ts';
import { waitFor } from './waiting.ts';

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

/** What a private window shows first, told from every other empty tab. */
const PRIVATE_START = 'about:blank#private';
const WINDOW_TIMEOUT_MS = 10_000;

/** Starts Chromium with the extension installed and one empty tab in front. */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const isRoot = process.getuid?.() === 0; // Chromium's sandbox refuses root
  const browser = await puppeteer.launch({
    executablePath: findProgram('chromium'),
    headless: options.isHeadless ?? true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    ...(options.profile !== undefined && { userDataDir: options.profile }),
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
  const extensionId = await installExtension(browser, extensionPath);
  const installed = (await browser.extensions()).get(extensionId);
  if (!installed) throw new Error(`Chromium did not install ${extensionPath}`);
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const media = createChromiumMedia();
  const controlWindow = (shown: Page) => ({
    ...controlChromiumPage(shown),
    ...controlChromiumPopup({ browser, extension: installed, page: shown, media }),
  });
  const controlled: Browser = {
    name: 'chromium',
    version: await browser.version(),
    async readMemory() {
      const worker = findWorker(browser, extensionId);
      if (!worker) throw new Error('the worker sleeps and holds nothing');
      return { pageBytes: await readHeldBytes(page.target()), backgroundBytes: await readHeldBytes(worker) };
    },
    async countListeners() {
      const session = await page.createCDPSession();
      await collect(session);
      const { jsEventListeners } = await session.send('Memory.getDOMCounters');
      await session.detach();
      return jsEventListeners;
    },
    ...controlWindow(page),
    ...controlChromiumSidePanel(browser, installed, media),
    ...controlExtension(browser, extensionId, extensionPath),
    async inPrivateWindow(job) {
      const shown = await openPrivateWindow(browser, installed);
      try {
        await job({ ...controlled, ...controlWindow(shown) });
      } finally {
        await shown.close();
        await page.bringToFront();
      }
    },
    close: () => browser.close(),
  };
  return controlled;
}

/** Puppeteer's own call cannot allow private windows. What happens in other windows stays as it is. */
async function installExtension(browser: PuppeteerBrowser, path: string): Promise<string> {
  const session = await browser.target().createCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path, enableInIncognito: true });
  await session.detach();
  return id;
}

/**
 * Opens a private window through a page of the extension, as any extension may that is allowed there. The protocol's own
 * browser contexts are private to extensions as well, but a reading in one never ends.
 */
async function openPrivateWindow(browser: PuppeteerBrowser, extension: Extension): Promise<Page> {
  const opener = await browser.newPage({ background: true });
  await opener.goto(`chrome-extension://${extension.id}/options.html`);
  const opened = browser.waitForTarget((target) => target.url() === PRIVATE_START, { timeout: WINDOW_TIMEOUT_MS });
  await opener.evaluate(`void chrome.windows.create({ incognito: true, url: '${PRIVATE_START}' })`);
  const page = await (await opened).asPage();
  await opener.close();
  return page;
}

function controlExtension(browser: PuppeteerBrowser, extensionId: string, extensionPath: string): ExtensionControls {
  const extensionBase = `chrome-extension://${extensionId}`;
  return {
    extensionId,
    extensionBase,
    isWorkerRunning: async () => findWorker(browser, extensionId) !== undefined,
    async stopWorker() {
      const target = findWorker(browser, extensionId);
      if (!target) return false;
      await waitFor('the worker to end', async () => {
        const worker = await target.worker();
        await worker?.close().catch(() => undefined); // it ends the session that puppeteer wants to leave, or was too early
        return !browser.targets().includes(target);
      });
      return true;
    },
    installBeside: async (folder) => `chrome-extension://${await installExtension(browser, resolve(folder))}`,
    updateExtension: async () => void (await installExtension(browser, extensionPath)),
    async watchErrors() {
      const wanted = JSON.stringify({ extensionId, errorCollection: true });
      await inSettings(
        browser,
        `chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
          .then(() => chrome.developerPrivate.updateExtensionConfiguration(${wanted}))`,
      );
    },
    async readErrors() {
      const errors = `chrome.developerPrivate.getExtensionInfo(${JSON.stringify(extensionId)}).then(
        ({ runtimeErrors }) => runtimeErrors.map(({ message, source }) => message + ' at ' + source))`;
      return (await inSettings(browser, errors)) as string[];
    },
    removeExtension: () => browser.uninstallExtension(extensionId),
    /** Keys that come by the protocol go to the page and never to the browser, so the event is made where it arrives. */
    async runCommand(name) {
      const worker = await findWorker(browser, extensionId)?.worker();
      if (!worker) throw new Error('the worker sleeps, and only a real key would wake it');
      await worker.evaluate(`chrome.commands.onCommand.dispatch(${JSON.stringify(name)})`);
    },
    /**
     * Headless Chromium draws no prompt, and the request would stay open for ever. The browser's own settings page can
     * approve a host beforehand: the permission is still not granted until the extension asks.
     */
    async allowPermission(hosts, ask) {
      const approvals = hosts.map((host) => approveHost(extensionId, host)).join(', ');
      await inSettings(browser, `Promise.all([${approvals}])`);
      await ask();
    },
  };
}

/** Evaluates an expression in the browser's own settings of extensions. */
async function inSettings(browser: PuppeteerBrowser, expression: string): Promise<unknown> {
  const settings = await browser.newPage({ background: true });
  try {
    await settings.goto('chrome://extensions');
    return await settings.evaluate(expression);
  } finally {
    await settings.close();
  }
}

function findWorker(browser: PuppeteerBrowser, extensionId: string): Target | undefined {
  const base = `chrome-extension://${extensionId}`;
  return browser.targets().findLast((target) => target.type() === 'service_worker' && target.url().startsWith(base));
}

/** Twice, since what the first collection frees may be all that keeps something else. */
async function collect(session: CDPSession): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await session.send('HeapProfiler.collectGarbage');
}

async function readHeldBytes(target: Target): Promise<number> {
  const session = await target.createCDPSession();
  await collect(session);
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

/** `chrome.developerPrivate` exists on chrome://extensions only, and no type package knows it. */
function approveHost(extensionId: string, host: string): string {
  const [id, pattern] = [JSON.stringify(extensionId), JSON.stringify(host)];
  return `new Promise((done) => chrome.developerPrivate.addHostPermission(${id}, ${pattern}, done))`;
}
