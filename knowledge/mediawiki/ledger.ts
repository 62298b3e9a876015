/**
 * What has left the device since the browser started, for the reader to see: each request's time, its host and what it
 * asked about. The client writes a request down before it makes it, so none is made that is not there.
 */

import * as v from 'valibot';

/** Requests that are kept with what they asked, the newest; older ones are only counted. An article takes some four. */
const MAX_ENTRIES = 200;
/** Parameters that say what is asked about; all others are the same in every request of their sort. */
const ASKING = ['titles', 'gsrsearch', 'ids', 'pltitles'];

const entry = v.object({ atMs: v.number(), host: v.string(), asked: v.array(v.string()) });
const schema = v.object({ count: v.number(), entries: v.array(entry) });

/** One request. */
export interface LedgerEntry {
  /** Milliseconds since the epoch. */
  readonly atMs: number;
  readonly host: string;
  /** Names, item numbers or the file that were asked for, as they were sent. */
  readonly asked: readonly string[];
}

/** All requests since the browser started. */
export interface Ledger {
  readonly count: number;
  /** Oldest first. */
  readonly entries: readonly LedgerEntry[];
}

/** Where the ledger outlives a sleeping background. */
export interface LedgerStore {
  get(): Promise<unknown>;
  set(ledger: Ledger): Promise<void>;
}

/** Writes a request down. Calls must not overlap: the client's queue sees to that. */
export async function enterRequest(store: LedgerStore, url: string, atMs: number): Promise<void> {
  const { count, entries } = parseLedger(await store.get());
  await store.set({ count: count + 1, entries: [...entries, { atMs, ...describeRequest(url) }].slice(-MAX_ENTRIES) });
}

/** The ledger as it was stored; an empty one when nothing or something else is. */
export function parseLedger(stored: unknown): Ledger {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output : { count: 0, entries: [] };
}

/** Host of a request, and what it asks about: of a file its name. */
export function describeRequest(url: string): Pick<LedgerEntry, 'host' | 'asked'> {
  const { host, pathname, searchParams } = new URL(url);
  const asked = ASKING.flatMap((name) => searchParams.get(name)?.split('|') ?? []);
  const file = decodeURIComponent(pathname.slice(pathname.lastIndexOf('/') + 1));
  return { host, asked: asked.length > 0 ? [...new Set(asked)] : [file] };
}
