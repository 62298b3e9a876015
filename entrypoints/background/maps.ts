/** What draws maps, from the outlines of the package: made when the first cards are, and kept while the background is awake. */
import { browser } from 'wxt/browser';
import { createMapDrawer, type DrawMap } from '../../core/map/locator.ts';
import { readOutlines, type WrittenOutline } from '../../core/map/outlines.ts';

let drawing: Promise<DrawMap> | null = null;

/** Draws none when the outlines cannot be read: a card without its map is still a card. */
export function loadMapDrawer(): Promise<DrawMap> {
  drawing ??= createShippedDrawer().catch(() => () => null);
  return drawing;
}

async function createShippedDrawer(): Promise<DrawMap> {
  const response = await fetch(browser.runtime.getURL('/model/outlines.json'));
  const written = (await response.json()) as readonly WrittenOutline[]; // of our own package, made by training/outlines
  return createMapDrawer(readOutlines(written));
}
