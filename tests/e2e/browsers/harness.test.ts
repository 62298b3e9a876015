import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Outside, refuseOutside } from '../outside.ts';
import { type PageServer, servePages } from '../page-server.ts';
import type { Browser } from './browser.ts';
import { BROWSERS, launchBrowser } from './launch.ts';
import { writeProbeExtension } from './probe-extension.ts';
import { waitFor } from './waiting.ts';

const PAGE = `<!doctype html><html lang="en"><title>A page</title><style>
  body { margin: 0; height: 3000px; } #box { position: absolute; top: 100px; left: 200px; width: 100px; height: 50px; }
  @media (prefers-color-scheme: dark) { body { background: black; } }
</style><video controls></video><div id="box">box</div><script>
  globalThis.seen = [];
  for (const type of ['mouseover', 'click'])
    box.addEventListener(type, (e) => seen.push(type + ' ' + e.isTrusted));
  document.addEventListener('keydown', (e) => seen.push('keydown ' + e.key + ' ' + e.isTrusted));
</script>`;
const PNG_SIGNATURE = '\x89PNG';

/** What page and popup write down; declared for the functions that run there. */
declare const seen: string[];
declare const isGranted: () => Promise<boolean>;
declare const failLater: () => void;

const readStatus = () => document.querySelector('[role=status]')?.textContent ?? '';
const readSeen = () => seen;

describe.each(BROWSERS)('the harness in %s', (name) => {
  let browser: Browser;
  let pages: PageServer;
  let outside: Outside;
  let folder: string;
  let extension: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sidelight-harness-'));
    pages = await servePages({ '/': PAGE, '/other': '<title>Other</title>' });
    outside = await refuseOutside();
    extension = await writeProbeExtension(name);
    browser = await launchBrowser(name, { extension, network: outside.network });
    await browser.open(pages.url);
  });

  afterAll(async () => {
    await browser?.close();
    await outside?.close();
    await pages?.close();
    for (const written of [folder, extension]) rmSync(written, { recursive: true, force: true });
  });

  const openPopup = async () => {
    await browser.clickToolbar();
    return waitFor('the page script to run', () =>
      browser.inPopup(readStatus).then((status) => status.startsWith('injected') && status),
    );
  };

  test('a toolbar click opens the real popup and grants activeTab', async () => {
    expect(await openPopup()).toMatch(/^injected 0\.\d+$/);
    expect(await browser.isPopupOpen()).toBe(true);
    await browser.closePopup();
    expect(await browser.isPopupOpen()).toBe(false);
  });

  test('clicks and keys in the popup are trusted, below the fold too', async () => {
    await openPopup();
    await browser.clickInPopup('#near');
    await browser.clickInPopup('#far');
    await browser.pressInPopup('Tab');
    await browser.pressInPopup('Shift+Tab');
    expect(await browser.inPopup(readSeen)).toEqual(
      expect.arrayContaining([
        'click near true false',
        'click far true false',
        'keydown Tab true false',
        'keydown Tab true true',
      ]),
    );
    await expect(browser.clickInPopup('#nowhere')).rejects.toThrow('#nowhere');
    await browser.closePopup();
  });

  test('an error thrown in the popup reaches the story', async () => {
    await openPopup();
    const fail = () => {
      throw new TypeError('planted');
    };
    await expect(browser.inPopup(fail)).rejects.toThrow('planted');
    await browser.closePopup();
    await expect(browser.inPopup(readStatus)).rejects.toThrow(/is open$/);
  });

  test('errors of the extension that nobody caught are noted', async () => {
    await browser.watchErrors();
    expect(await browser.readErrors()).toEqual([]);
    await openPopup();
    await browser.inPopup(() => failLater());
    const areBoth = (errors: string) =>
      errors.includes('failure in the popup') && errors.includes('failure in the worker');
    await waitFor('the errors to be noted', async () => areBoth((await browser.readErrors()).join()));
    await browser.closePopup();
  });

  test('pointer, wheel and keys in the page are real', async () => {
    await browser.reload();
    await browser.movePointer(250, 125);
    await browser.clickAt(250, 125);
    await browser.press('Escape');
    expect(await browser.evaluate(readSeen)).toEqual(['mouseover true', 'click true', 'keydown Escape true']);
    await browser.scrollBy(500);
    await waitFor('the page to scroll', () => browser.evaluate(() => scrollY > 100));
  });

  test('the closed shadow root can be read and clicked, and is null where there is none', async () => {
    await browser.reload();
    const readRoot = (root: ShadowRoot, suffix: string) => `${root.textContent}${suffix}`;
    expect(await browser.inClosedRoot(readRoot, '!')).toBeNull();
    await openPopup();
    await browser.closePopup();
    expect(await browser.inClosedRoot(readRoot, '!')).toBe('in the root!');
    await browser.clickInClosedRoot('button');
    expect(await browser.inClosedRoot(readRoot, '')).toBe('pressed true');
    await expect(browser.clickInClosedRoot('#nowhere')).rejects.toThrow('#nowhere');
  });

  test('the worker can be stopped, and the next message starts a new one', async () => {
    const before = await openPopup();
    await browser.closePopup();
    expect(await browser.stopWorker()).toBe(true);
    await waitFor('the worker to end', async () => !(await browser.isWorkerRunning()));
    expect(await browser.stopWorker()).toBe(false);
    const after = await openPopup();
    expect(after).not.toBe(before);
    await browser.closePopup();
  });

  test('the permission prompt can be answered with Allow', async () => {
    await openPopup();
    expect(await browser.inPopup(() => isGranted())).toBe(false);
    await browser.allowPermission(['https://en.wikipedia.org/*'], () => browser.clickInPopup('#ask'));
    await openPopup();
    await waitFor('the permission', () => browser.inPopup(() => isGranted()));
    await browser.closePopup();
  });

  test('dark mode and viewport reach page and popup, and pictures can be saved', async () => {
    const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
    await browser.setViewport(900, 700);
    await waitFor('the viewport', () => browser.evaluate(() => innerWidth === 900 && innerHeight === 700));
    await browser.setDarkMode(true);
    await openPopup();
    expect([await browser.evaluate(isDark), await browser.inPopup(isDark)]).toEqual([true, true]);
    await browser.screenshotPopup(join(folder, 'popup.png'));
    await browser.setDarkMode(false);
    expect([await browser.evaluate(isDark), await browser.inPopup(isDark)]).toEqual([false, false]);
    await browser.closePopup();
    await browser.screenshot(join(folder, 'page.png'));
    for (const file of ['popup.png', 'page.png'])
      expect(readFileSync(join(folder, file), 'latin1').slice(0, 4)).toBe(PNG_SIGNATURE);
  });

  test('hosts beyond loopback cannot be reached, and each attempt is written down', async () => {
    const reach = () =>
      fetch('https://news.example/probe').then(
        () => 'reached',
        () => 'refused',
      );
    expect(await browser.evaluate(reach)).toBe('refused');
    expect(outside.attempts).toContain('news.example:443');
  });

  test('the tab can go to another page and back', async () => {
    await browser.open(`${pages.url}other`);
    expect(await browser.evaluate(() => document.title)).toBe('Other');
    await browser.back();
    expect(await browser.evaluate(() => document.title)).toBe('A page');
  });
});
