/**
 * The stores' pictures, taken from the extension that is released, in a real browser on an article of our own. The popup
 * is a window of the browser's, which no picture of a page holds, so it is laid over the page where the browser has it.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '../../tests/e2e/browsers/browser.ts';
import { launchBrowser } from '../../tests/e2e/browsers/launch.ts';
import { waitFor } from '../../tests/e2e/browsers/waiting.ts';
import { refuseOutside } from '../../tests/e2e/outside.ts';
import { hoverHighlight } from '../../tests/e2e/page-highlights.ts';
import { servePages } from '../../tests/e2e/page-server.ts';
import { openCard, readHoverCard, readRows, waitForPopup } from '../../tests/e2e/popup-cards.ts';
import { readArticleFixture } from '../../tests/fixtures/articles.ts';
import { wrapText } from '../demo/article-page.ts';
import { type PictureSize, readPngSize } from './png.ts';

/** What the Chrome Web Store asks for; Mozilla's takes it too. */
const SCREENSHOT_SIZE: PictureSize = { width: 1280, height: 800 };
const SLUG = 'ministry-water-briefing';
const HEADLINE = 'Neighbours to share river readings every morning, Foreign Office says';
const HOVERED_NAME = 'Pakistan';
const OPENED_NAME = 'Shafqat Ali Khan';
/** Space between the popup and the window's edge, as browsers leave it. */
const POPUP_INSET_PX = 24;

/** Takes all pictures of a built extension into a folder; gives their files. */
export async function takeScreenshots(extension: string, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const article = wrapText(`${HEADLINE}\n\n${readArticleFixture(SLUG).answer.text}`, SLUG);
  const pages = await servePages({ '/article': article });
  const outside = await refuseOutside();
  const browser = await launchBrowser('chromium', { extension, network: outside.network });
  try {
    await browser.setViewport(SCREENSHOT_SIZE.width, SCREENSHOT_SIZE.height);
    await browser.open(`${pages.url}article`);
    return await takeTour(browser, folder);
  } finally {
    await browser.close();
    await outside.close();
    await pages.close();
  }
}

async function takeTour(browser: Browser, folder: string): Promise<string[]> {
  const parts = mkdtempSync(join(tmpdir(), 'sidelight-screenshots-'));
  const [list, card, page] = ['list', 'card', 'page'].map((name) => join(parts, `${name}.png`)) as Triple;
  const files = ['1-card', '2-list', '3-person', '4-options'].map((name) => join(folder, `${name}.png`));
  const [cardInPage, listOverPage, personOverPage, options] = files as [...Triple, string];
  try {
    await picturePopup(browser, { list, card });
    await hoverHighlight(browser, HOVERED_NAME);
    await waitFor('the card beside the name', () => readHoverCard(browser));
    await browser.screenshot(cardInPage);
    await browser.movePointer(1, 1);
    await waitFor('the card to go', async () => (await readHoverCard(browser)) === null);
    await browser.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await browser.screenshot(page);
    await layOver(browser, { page, popup: list, to: listOverPage });
    await layOver(browser, { page, popup: card, to: personOverPage });
    await browser.open(`${browser.extensionBase}/options.html`);
    await waitFor('the options', () => browser.evaluate(() => document.querySelector('h1') !== null));
    await browser.screenshot(options);
    return files;
  } finally {
    rmSync(parts, { recursive: true });
  }
}

type Triple = [string, string, string];

/** Clicks the button, and pictures the list and a person's card. */
async function picturePopup(browser: Browser, to: { readonly list: string; readonly card: string }): Promise<void> {
  await browser.clickToolbar();
  await waitForPopup(browser);
  await browser.screenshotPopup(to.list);
  const row = (await readRows(browser)).find(({ name }) => name === OPENED_NAME);
  if (!row) throw new Error(`the list has no ${OPENED_NAME}`);
  await openCard(browser, row.chain);
  await browser.screenshotPopup(to.card);
  await browser.closePopup();
}

interface Layers {
  readonly page: string;
  readonly popup: string;
  readonly to: string;
}

async function layOver(browser: Browser, { page, popup, to }: Layers): Promise<void> {
  const [below, above] = [page, popup].map((file) => `data:image/png;base64,${readFileSync(file).toString('base64')}`);
  const pages = await servePages({
    '/layers': `<!doctype html>
<style>
body { margin: 0; overflow: hidden; background: url("${below}"); }
img { position: absolute; inset: 0 ${POPUP_INSET_PX}px auto auto; border-radius: 8px; box-shadow: 0 4px 24px rgb(0 0 0 / 0.35); }
</style>
<img src="${above}">`,
  });
  try {
    await browser.open(`${pages.url}layers`);
    await browser.screenshot(to);
  } finally {
    await pages.close();
  }
}

/** What is wrong with the pictures: not of the stores' size. */
export function findScreenshotFaults(files: readonly string[]): string[] {
  const { width, height } = SCREENSHOT_SIZE;
  return files.flatMap((file) => {
    const size = readPngSize(readFileSync(file));
    return size?.width === width && size.height === height ? [] : [`${file} is no PNG of ${width} × ${height} pixels`];
  });
}
