/** Outlines of countries from the package, read when the first cards are made and kept while the background is awake. */
import { browser } from 'wxt/browser';
import { type Outline, readOutlines, type WrittenOutline } from '../../core/map/outlines.ts';

let reading: Promise<readonly Outline[]> | null = null;

/** Empty when they cannot be read: a card without its map is still a card. */
export function loadOutlines(): Promise<readonly Outline[]> {
  reading ??= readShipped().catch(() => []);
  return reading;
}

async function readShipped(): Promise<readonly Outline[]> {
  const response = await fetch(browser.runtime.getURL('/model/outlines.json'));
  return readOutlines((await response.json()) as readonly WrittenOutline[]); // of our own package, made by training/outlines
}
