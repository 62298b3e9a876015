import { cp, mkdtemp, open, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUILDS } from '../../../scripts/builds.ts';
import { readArticleFixture } from '../../fixtures/articles.ts';
import type { Browser } from '../browsers/browser.ts';
import { BROWSERS, launchBrowser } from '../browsers/launch.ts';
import { refuseOutside } from '../outside.ts';
import { readHighlights } from '../page-highlights.ts';
import { servePages } from '../page-server.ts';
import { type PopupState, readRows, readStatus, waitForPopup } from '../popup-cards.ts';

/** Any place among the weights, far behind the header. */
const DAMAGED_BYTE = 1_000_000;

/** What can happen to the tagger's weights, by name. */
const DAMAGES: readonly (readonly [string, (weights: string) => Promise<void>])[] = [
  ['cut off', (weights) => truncate(weights, DAMAGED_BYTE)],
  ['of another version', (weights) => overwrite(weights, 4, [9, 0, 0, 0])],
  ['altered', (weights) => overwrite(weights, DAMAGED_BYTE, [1, 2, 3, 4])],
];

async function overwrite(file: string, at: number, bytes: readonly number[]): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.write(Uint8Array.from(bytes), 0, bytes.length, at);
  await handle.close();
}

describe.each(BROWSERS)('an installation with damaged files, in %s', (name) => {
  /** Clicks the button on an article of ours, with the build after `damage`, and gives what then shows. */
  async function readWith<T>(
    damage: (modelFolder: string) => Promise<void>,
    look: (browser: Browser, state: PopupState) => Promise<T>,
  ): Promise<T> {
    const extension = await mkdtemp(join(tmpdir(), 'sidelight-damaged-'));
    await cp(BUILDS[name].folder, extension, { recursive: true });
    await damage(join(extension, 'model'));
    const outside = await refuseOutside();
    const pages = await servePages({ '/': readArticleFixture('offinso-recount').sourceHtml });
    const browser = await launchBrowser(name, { extension, network: outside.network });
    try {
      await browser.open(pages.url);
      await browser.clickToolbar();
      return await look(browser, await waitForPopup(browser));
    } finally {
      await browser.close();
      await Promise.all([pages.close(), outside.close(), rm(extension, { recursive: true })]);
    }
  }

  test.each(DAMAGES)('says what to do when the weights are %s, and leaves the page alone', async (_, damage) => {
    await readWith(
      (folder) => damage(join(folder, 'tagger.bin')),
      async (browser, state) => {
        expect(state).toBe('notice');
        expect(await readStatus(browser)).toBe('Sidelight’s installation is damaged. Please install it again.');
        expect(await readHighlights(browser)).toEqual([]);
      },
    );
  });

  test('reads as ever when the WebAssembly kernel is damaged, only slower', async () => {
    const rows = await readWith(async () => {}, readRows);
    expect(rows.length).toBeGreaterThan(5);
    expect(await readWith((folder) => writeFile(join(folder, 'kernel.wasm'), 'damaged'), readRows)).toEqual(rows);
  });
});
