import { join } from 'node:path';
import type { Browser } from '../../tests/e2e/browsers/browser.ts';
import { waitFor } from '../../tests/e2e/browsers/waiting.ts';
import { hoverHighlight, readHighlights } from '../../tests/e2e/page-highlights.ts';
import { openCard, readHoverCard, readRows, readStatus, waitForPopup } from '../../tests/e2e/popup-cards.ts';
import type { ListedCard } from './card-table.ts';
import type { Progress } from './progress.ts';

/** What the tour saw. */
export interface Tour {
  /** Empty when the popup showed a notice in their place. */
  readonly cards: readonly ListedCard[];
  /** What the popup says beside or instead of cards. */
  readonly status: string;
  /** From the click until the cards stood in the popup. */
  readonly readingMs: number;
  /** The name in the page that the pointer rested on, with its card beside it; null when no card came up. */
  readonly hoveredName: string | null;
  /** Files of the pictures taken. */
  readonly pictures: readonly string[];
}

const MAX_HOVERED_NAMES = 5;
/** A card comes up a moment after the pointer rests. */
const HOVER_TIMEOUT_MS = 3000;
const VIEWPORT = { width: 1200, height: 900 };
/** The popup's way past "not an article" and "not English". */
const TRY_ANYWAY = 'button[data-action="try-anyway"]';

/** Does what a reader does: clicks the icon, opens every card, rests the pointer on a name; takes pictures on the way. */
export async function tourArticle(browser: Browser, folder: string, progress: Progress): Promise<Tour> {
  const pictures: string[] = [];
  const picture = (name: string) => {
    const file = join(folder, `${name}.png`);
    pictures.push(file);
    return file;
  };
  await browser.setViewport(VIEWPORT.width, VIEWPORT.height);
  progress.say('Clicking the icon and reading the article');
  const clicked = performance.now();
  await browser.clickToolbar();
  await readDespiteDoubt(browser, progress);
  const readingMs = performance.now() - clicked;
  const status = await readStatus(browser);
  await browser.screenshotPopup(picture('popup'));
  const cards = await openCards(browser, progress);
  let hoveredName: string | null = null;
  if (cards.length > 0) {
    await browser.screenshotPopup(picture('popup-card'));
    await browser.closePopup();
    await browser.screenshot(picture('page'));
    progress.say('Resting the pointer on a name');
    hoveredName = await hoverSomeName(browser);
    if (hoveredName !== null) await browser.screenshot(picture('hover-card'));
  }
  await browser.closePopup();
  await showOptions(browser, picture('options'), progress);
  if (cards.length > 0) {
    await openSidePanel(browser, progress);
    await browser.screenshotSidePanel(picture('side-panel')); // last: beside it Chromium draws pages in pieces
  }
  return { cards, status, readingMs, hoveredName, pictures };
}

async function readDespiteDoubt(browser: Browser, progress: Progress): Promise<void> {
  const state = await waitForPopup(browser);
  if (state !== 'notice') return;
  const isDoubt = await browser.inPopup((selector) => document.querySelector(selector) !== null, TRY_ANYWAY);
  if (!isDoubt) return;
  progress.say(`"${await readStatus(browser)}" Trying anyway`);
  await browser.clickInPopup(TRY_ANYWAY);
  await waitFor('another try', async () => (await browser.inPopup(() => document.body.dataset.state)) !== 'notice');
  await waitForPopup(browser);
}

async function openCards(browser: Browser, progress: Progress): Promise<ListedCard[]> {
  const rows = await readRows(browser);
  const cards: ListedCard[] = [];
  for (const row of rows) {
    progress.say(`Opening card ${cards.length + 1} of ${rows.length}: ${row.name}`);
    cards.push({ row, card: await openCard(browser, row.chain) });
  }
  const [first] = rows;
  if (first) await openCard(browser, first.chain);
  return cards;
}

async function showOptions(browser: Browser, file: string, progress: Progress): Promise<void> {
  progress.say('Opening the options');
  await browser.inOtherTab(`${browser.extensionBase}/options.html`, async (tab) => {
    await tab.setViewport(VIEWPORT.width, VIEWPORT.height);
    await waitFor('the options', () => tab.evaluate(() => document.querySelector('h1') !== null));
    await tab.screenshot(file);
  });
}

/** Opens the side panel from the popup, with the list of names. */
async function openSidePanel(browser: Browser, progress: Progress): Promise<void> {
  progress.say('Opening the side panel');
  await browser.clickToolbar();
  await waitForPopup(browser);
  await readRows(browser); // goes back from a card
  await browser.clickInPopup('button[data-action="open-side-panel"]');
  await browser.waitForSidePanel();
  await waitFor('the names in the side panel', () =>
    browser.inSidePanel(() => document.querySelector('.card-list') !== null),
  );
}

/** A name may lie under a page's own cookie bar, so a few are tried; gives the one whose card came up. */
async function hoverSomeName(browser: Browser): Promise<string | null> {
  const names = [...new Set(await readHighlights(browser))].slice(0, MAX_HOVERED_NAMES);
  for (const name of names) {
    await hoverHighlight(browser, name);
    const card = await waitFor('a card', () => readHoverCard(browser), HOVER_TIMEOUT_MS).catch(() => null);
    if (card !== null) return name;
  }
  return null;
}
