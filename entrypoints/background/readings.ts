/**
 * Readings by tab in `storage.session`: they outlive the sleeping background and are gone with the browser. Only our own
 * code writes there, and another version's records are dropped, so the version is the check.
 */
import { browser } from 'wxt/browser';
import type { NamedText } from '../../core/annotate.ts';
import type { PaintedChain, Reading } from '../../core/reading.ts';
import type { Article } from '../../core/types.ts';
import { CallError } from '../../messaging/bus.ts';

const VERSION = 1;
/** Readings kept; the oldest goes first. An article with its cards takes about 0.1 MB of the 10 MB. */
const MAX_READINGS = 30;

/** A reading with all that is needed to go on without the page. */
export interface StoredReading extends Reading {
  readonly pageId: string;
  /** The rest is null until `ready`. */
  readonly article: Article | null;
  readonly named: NamedText | null;
  readonly chains: readonly PaintedChain[];
}

const keyOf = (tabId: number) => `reading:${tabId}`;

/** The tab's reading, or null. */
export async function loadReading(tabId: number): Promise<StoredReading | null> {
  const key = keyOf(tabId);
  const stored = (await browser.storage.session.get(key))[key] as
    | { version: number; reading: StoredReading }
    | undefined;
  return stored?.version === VERSION ? stored.reading : null;
}

/** Stores the tab's reading in place of an older one. Throws CallError `storage` when the browser has no room. */
export async function saveReading(tabId: number, reading: StoredReading): Promise<void> {
  const key = keyOf(tabId);
  try {
    await dropOldest(key);
    await browser.storage.session.set({ [key]: { version: VERSION, savedAtMs: Date.now(), reading } });
  } catch (error) {
    throw new CallError('storage', String(error));
  }
}

/** Forgets all about a tab: its reading, and which card was open. */
export async function dropReading(tabId: number): Promise<void> {
  await browser.storage.session.remove([keyOf(tabId), `open-card:${tabId}`]);
}

/** What the popup may know of a stored reading. */
export function toReading({ state, failure, articleTitle, cards, lookUp }: StoredReading): Reading {
  return { state, failure, articleTitle, cards, lookUp };
}

async function dropOldest(keptKey: string): Promise<void> {
  const all = Object.entries(await browser.storage.session.get(null)).filter(([key]) => key.startsWith('reading:'));
  const others = all.filter(([key]) => key !== keptKey) as [string, { savedAtMs: number }][];
  if (others.length < MAX_READINGS) return;
  const [oldest] = others.sort(([, a], [, b]) => a.savedAtMs - b.savedAtMs);
  if (oldest) await browser.storage.session.remove(oldest[0]);
}
