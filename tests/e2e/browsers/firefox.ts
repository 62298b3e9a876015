import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findProgram } from '../../../scripts/programs.ts';
import { freePort } from '../free-port.ts';
import { startTied } from '../tied-process.ts';
import type { Browser, ExtensionControls, HeldMemory, LaunchOptions, Network } from './browser.ts';
import { controlFirefoxPage, inNewWindow } from './firefox-page.ts';
import { controlFirefoxPopup } from './firefox-popup.ts';
import { type FirefoxSession, startSession } from './firefox-session.ts';
import { controlFirefoxSidePanel } from './firefox-side-panel.ts';
import { connectMarionette } from './marionette.ts';
import { waitFor } from './waiting.ts';

/** Preferences that let the popup stay under automation and keep Firefox from asking its maker's hosts. */
const QUIET_PREFS: Network['firefoxPrefs'] = {
  'ui.popup.disable_autohide': true,
  'security.notification_enable_delay': 0, // the permission prompt takes a click at once
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'webextensions.storage.session.enforceQuota': true, // as Chromium does, and Firefox is to
  'datareporting.policy.dataSubmissionEnabled': false,
  // A temporary add-on goes with the session; in a kept profile its address and storage stay, as an installed one's do.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

/** How often, and after how many milliseconds more each time, a folder that is still written to is tried again. */
const RETRIES = { maxRetries: 10, retryDelay: 100 };

/** Starts Firefox with the extension installed as a temporary add-on, its button pinned, and one empty tab in front. */
export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const port = await freePort();
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'sidelight-firefox-')));
  await writePrefs(profile, { ...QUIET_PREFS, 'marionette.port': port, ...options.network.firefoxPrefs });
  const headless = (options.isHeadless ?? true) ? ['--headless'] : [];
  const remote = ['--no-remote', '--profile', profile, '--marionette', '--remote-allow-system-access'];
  const firefox = startTied([findProgram('firefox'), ...headless, ...remote]);
  const end = async () => {
    await firefox.stop();
    if (options.profile === undefined) await rm(profile, { recursive: true, force: true, ...RETRIES }); // its last processes may still write there
  };
  try {
    const session = await startSession(await connectMarionette(port));
    return await controlFirefox(session, options, end);
  } catch (error) {
    await end();
    throw error;
  }
}

async function controlFirefox(
  session: FirefoxSession,
  { extension, network }: LaunchOptions,
  end: () => Promise<void>,
): Promise<Browser> {
  if (network.authorityPem) await trustAuthority(session, network.authorityPem);
  const install = async () =>
    (await session.send('Addon:Install', {
      path: resolve(extension),
      temporary: true,
      allowPrivateBrowsing: true,
    })) as string;
  const id = await install();
  const controlled: Browser = {
    name: 'firefox',
    version: session.version,
    async readMemory() {
      const held = (await session.inChrome(READ_MEMORY, await readBase(session, id))) as HeldMemory;
      if (held.backgroundBytes === 0) throw new Error('the background sleeps and holds nothing');
      return held;
    },
    countListeners: () =>
      session.send('WebDriver:ExecuteScript', {
        script: COUNT_LISTENERS,
        args: [],
        sandbox: 'system',
      }) as Promise<number>,
    ...controlFirefoxPage(session),
    ...controlFirefoxPopup(session, await pinButton(session, id)),
    ...controlFirefoxSidePanel(session),
    ...controlExtension(session, id, await readBase(session, id)),
    updateExtension: async () => void (await install()),
    inPrivateWindow: (job) => inNewWindow(session, { type: 'window', private: true }, () => job(controlled)),
    async close() {
      await session.quit();
      await end();
    },
  };
  return controlled;
}

function controlExtension(
  session: FirefoxSession,
  extensionId: string,
  extensionBase: string,
): Omit<ExtensionControls, 'updateExtension'> {
  const extension = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
    .ExtensionParent.GlobalManager.getExtension(arguments[0])`;
  const isWorkerRunning = async () =>
    (await session.inChrome(`return ${extension}.backgroundState`, extensionId)) === 'running';
  return {
    extensionId,
    extensionBase,
    isWorkerRunning,
    async stopWorker() {
      if (!(await isWorkerRunning())) return false;
      const force = '{ ignoreDevToolsAttached: true, disableResetIdleForTest: true }';
      await session.inChrome(`return ${extension}.terminateBackground(${force})`, extensionId);
      return true;
    },
    async installBeside(folder) {
      const other = await session.send('Addon:Install', { path: resolve(folder), temporary: true });
      return readBase(session, other as string);
    },
    async watchErrors() {
      await session.inChrome('Services.console.reset()');
    },
    readErrors: () => session.inChrome(READ_ERRORS, extensionBase) as Promise<readonly string[]>,
    async removeExtension() {
      await session.send('Addon:Uninstall', { id: extensionId });
    },
    /** The browser's own element for the key: what pressing it does. */
    async runCommand(name) {
      const isFound = await session.inChrome(RUN_COMMAND, extensionId, name);
      if (!isFound) throw new Error(`Firefox has no key for the command ${name}`);
    },
    async allowPermission(_hosts, ask) {
      await ask();
      await waitFor('the permission prompt', () => session.inChrome(PRESS_ALLOW) as Promise<boolean>);
    },
  };
}

const PRESS_ALLOW = `
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const prompt = document.querySelector('#addon-webext-permissions-notification');
  if (!prompt || prompt.hidden || !prompt.button) return false;
  prompt.button.click();
  return true;`;

/** Firefox says so itself when a page or background ends that still waits for its answer; no code of theirs runs then. */
const READ_ERRORS = `
  const ofTheBrowser = /^Promise (resolved|rejected) (after context unloaded|while context is inactive)/;
  return Services.console.getMessageArray()
    .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
    .filter(({ sourceName, errorMessage }) => sourceName.startsWith(arguments[0]) && !ofTheBrowser.test(errorMessage))
    .map(({ errorMessage, sourceName }) => errorMessage + ' at ' + sourceName);`;

/** What `about:memory` lists after a collection: all that is held for the background's page, and for the page in front and our script in it. */
const READ_MEMORY = `
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  const { currentURI } = Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser;
  const inPath = (address) => address.replaceAll('/', '\\\\'); // paths are of names between slashes
  const [page, background] = [currentURI.prePath, arguments[0] + '/_generated_background_page.html'].map(inPath);
  const held = { pageBytes: 0, backgroundBytes: 0 };
  const add = (_process, path, _kind, _units, bytes) => {
    if (!path.startsWith('explicit/')) return;
    if (path.includes(background)) held.backgroundBytes += bytes;
    else if (path.includes(page)) held.pageBytes += bytes;
  };
  return new Promise((done) => {
    const read = () => manager.getReports(add, null, () => done(held), null, false);
    manager.minimizeMemoryUsage(read);
  });`;

const COUNT_LISTENERS = `
  const { classes, interfaces } = Components;
  const service = classes['@mozilla.org/eventlistenerservice;1'].getService(interfaces.nsIEventListenerService);
  return [window, document, document.documentElement, document.body]
    .map((target) => service.getListenerInfoFor(target).length)
    .reduce((sum, count) => sum + count);`;

const RUN_COMMAND = `
  const { GlobalManager } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent;
  const { commands } = GlobalManager.getExtension(arguments[0]).manifest;
  const wanted = commands[arguments[1]].suggested_key.default.split('+').at(-1).toUpperCase();
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const isWanted = (key) => [key.getAttribute('key'), key.getAttribute('keycode')].some((one) => one === wanted || one === 'VK_' + wanted);
  const key = [...document.querySelectorAll('keyset[id^="ext-keyset-id-"] key')].find(isWanted);
  key?.doCommand();
  return Boolean(key);`;

function writePrefs(profile: string, prefs: Network['firefoxPrefs']): Promise<void> {
  const lines = Object.entries(prefs).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  return writeFile(join(profile, 'user.js'), lines.join(''));
}

/** Puts the extension's button on the toolbar; gives the id of its widget: the add-on's id in safe characters. */
async function pinButton(session: FirefoxSession, id: string): Promise<string> {
  const widgetId = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
  const module = 'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs';
  await session.inChrome(
    `const { CustomizableUI } = ChromeUtils.importESModule('${module}');
    CustomizableUI.addWidgetToArea(arguments[0], CustomizableUI.AREA_NAVBAR);`,
    widgetId,
  );
  return widgetId;
}

async function readBase(session: FirefoxSession, id: string): Promise<string> {
  const host = await session.inChrome('return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname', id);
  return `moz-extension://${host}`;
}

async function trustAuthority(session: FirefoxSession, pem: string): Promise<void> {
  const base64 = pem.replace(/-----[^-]+-----|\s/g, '');
  await session.inChrome(
    `Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB).addCertFromBase64(arguments[0], 'CTu,u,u')`,
    base64,
  );
}
