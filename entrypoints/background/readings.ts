/**
 * Readings by tab in `storage.session`: they outlive the sleeping background and are gone with the browser. Only our own
 * code writes there, and another version's records are dropped, so the version is the check.
 */
import { browser } from 'wxt/browser';
import type { Annotation, NamedText } from '../../core/annotate.ts';
import type { Correction } from '../../core/correction.ts';
import type { KnownName } from '../../core/known-names.ts';
import type { PaintedChain, Reading } from '../../core/reading.ts';
import type { Article } from '../../core/types.ts';
import { CallError } from '../../messaging/bus.ts';
import {
  allowanceKey,
  READING_PREFIX,
  readingIn,
  readingKey,
  type StoredUnderReadingKey,
  viewKey,
} from '../../messaging/session-keys.ts';
import { inTurn } from '../../settings/in-turn.ts';

const VERSION = 9;
/** Readings kept; the oldest goes first. An article with its cards takes about 0.2 MB of the 10 MB. */
const MAX_READINGS = 30;

/** A reading with all that is needed to go on without the page. */
export interface StoredReading extends Reading {
  /** Whose switches hold for the page; null for what is no page of a site, and where the browser does not tell. */
  readonly host: string | null;
  /** Null or empty, like what follows, until the reading is ready. */
  readonly article: Article | null;
  readonly named: NamedText | null;
  /** What the line found, before any correction. */
  readonly found: Annotation | null;
  /** What the reader said of this article's names. */
  readonly corrections: readonly Correction[];
  /** Names that the reader knows already, as far as they hold in this tab. */
  readonly known: readonly KnownName[];
  /** Names that the wiki has not been searched for. */
  readonly openNames: readonly string[];
  readonly chains: readonly PaintedChain[];
  /** The page was handed just this: a background that was stopped before hands it over the next time it is asked. */
  readonly isShown: boolean;
}

/** The tab's reading, or null. */
export async function loadReading(tabId: number): Promise<StoredReading | null> {
  const key = readingKey(tabId);
  const stored = (await browser.storage.session.get(key))[key] as StoredUnderReadingKey | undefined;
  return stored?.version === VERSION ? readingIn<StoredReading>(stored) : null;
}

/** The readings of all tabs, by tab. */
export async function listReadings(): Promise<ReadonlyMap<number, StoredReading>> {
  const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(READING_PREFIX));
  const tabIds = keys.map((key) => Number(key.slice(READING_PREFIX.length)));
  const readings = await Promise.all(tabIds.map(async (tabId) => [tabId, await loadReading(tabId)] as const));
  return new Map(readings.filter((entry): entry is [number, StoredReading] => entry[1] !== null));
}

/** Stores the tab's reading in place of an older one. Throws CallError `storage` when the browser has no room. */
export async function saveReading(tabId: number, reading: StoredReading): Promise<void> {
  const key = readingKey(tabId);
  try {
    const stored: StoredUnderReadingKey = {
      version: VERSION,
      savedAtMs: Date.now(),
      reading: JSON.stringify(reading),
    };
    await browser.storage.session.set({ [key]: stored });
  } catch (error) {
    throw new CallError('storage', String(error));
  }
}

/**
 * Does a job on a tab's reading and its page after the jobs before: no job finds what another has stored and not yet
 * shown. A job must not wait for another one of its tab.
 */
export const inTurnOfTab = <T>(tabId: number, job: () => Promise<T>): Promise<T> => inTurn(readingKey(tabId), job);

/** Forgets all about a tab: its reading, how its names were listed, what they cost. */
export async function dropReading(tabId: number): Promise<void> {
  await browser.storage.session.remove([readingKey(tabId), viewKey(tabId), allowanceKey(tabId)]);
}

/** What the popup may know of a stored reading. */
export function toReading(reading: StoredReading): Reading {
  const { pageId, state, failure, offScope, articleTitle, cards, hiddenNames, lookUp } = reading;
  const { linkOnly, knownChains, isPartial, isPrivate } = reading;
  const told = { linkOnly, knownChains, isPartial, isPrivate };
  return { pageId, state, failure, offScope, articleTitle, cards, hiddenNames, lookUp, ...told };
}

/** Makes room for the next reading, now that this tab's is there and nobody waits. */
export async function dropOldestReading(keptTabId: number): Promise<void> {
  const keptKey = readingKey(keptTabId);
  const all = Object.entries(await browser.storage.session.get(null)).filter(([key]) => key.startsWith(READING_PREFIX));
  const others = all.filter(([key]) => key !== keptKey) as [string, StoredUnderReadingKey][];
  if (others.length < MAX_READINGS) return;
  const [oldest] = others.sort(([, a], [, b]) => a.savedAtMs - b.savedAtMs);
  if (oldest) await browser.storage.session.remove(oldest[0]);
}
