/**
 * The cache's store in IndexedDB: bounded by size, the longest unused goes first, and of one version. It holds nothing
 * that could not be fetched again, so on any error (no permission, no room, damaged, newer version) the whole database is
 * dropped and the answer is "nothing known".
 *
 * One object store, `entries`: {key, savedAtMs, usedAtMs, sizeBytes, value}, with an index by [usedAtMs, sizeBytes], from
 * which the bound is kept without reading values.
 */

import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { CacheEntry, CacheStore } from './memory.ts';

const NAME = 'sidelight-knowledge';
/** One more when the form of what is stored changes: the old database is then emptied. */
const VERSION = 2;
/** What the cache may hold: names and pictures of a month, and no reader's disk notices. */
export const MAX_BYTES = 5_000_000;
/** An entry counts as used again after this time: reading shall not write every time. */
const USE_GRAIN_MS = 3_600_000;

interface StoredEntry extends CacheEntry {
  readonly key: string;
  readonly usedAtMs: number;
  /** UTF-8 bytes of key and value as JSON. */
  readonly sizeBytes: number;
}

interface Schema extends DBSchema {
  entries: { key: string; value: StoredEntry; indexes: { 'by-use': [number, number] } };
}

type Database = IDBPDatabase<Schema>;

/** A store that can be looked at and emptied. */
export interface ClearableStore extends CacheStore {
  /** Bytes of all entries; 0 when there are none. O(entries). */
  sizeBytes(): Promise<number>;
  clear(): Promise<void>;
}

/** Makes the store; opens nothing until it is asked. `maxBytes` is smaller in tests. */
export function createIndexedDbStore(nowMs: () => number, maxBytes: number = MAX_BYTES): ClearableStore {
  let opening: Promise<Database> | null = null;

  async function withDatabase<T>(work: (database: Database) => Promise<T>, otherwise: T): Promise<T> {
    try {
      opening ??= openDatabase(() => {
        opening = null;
      });
      return await work(await opening);
    } catch {
      const opened = opening;
      opening = null;
      await drop(opened);
      return otherwise;
    }
  }

  return {
    get: (keys) => withDatabase((database) => readEntries(database, keys, nowMs()), new Map()),
    set: (entries) =>
      withDatabase(async (database) => {
        if (entries.size === 0) return;
        await writeEntries(database, entries, nowMs());
        await prune(database, maxBytes);
      }, undefined),
    sizeBytes: () => withDatabase(readSize, 0),
    clear: () => withDatabase((database) => database.clear('entries'), undefined),
  };
}

function openDatabase(onClosed: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    openDB<Schema>(NAME, VERSION, {
      upgrade(database) {
        if (database.objectStoreNames.contains('entries')) database.deleteObjectStore('entries');
        database.createObjectStore('entries', { keyPath: 'key' }).createIndex('by-use', ['usedAtMs', 'sizeBytes']);
      },
      blocked: () => reject(new Error('another version is open')),
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      terminated: onClosed,
    }).then(resolve, reject);
  });
}

/** What cannot be dropped now is tried again at the next failure. */
async function drop(opened: Promise<Database> | null): Promise<void> {
  await opened?.then((database) => database.close()).catch(() => undefined);
  await new Promise<void>((done) => {
    deleteDB(NAME, { blocked: () => done() }).then(done, () => done());
  });
}

async function readEntries(database: Database, keys: readonly string[], now: number): Promise<Map<string, CacheEntry>> {
  const transaction = database.transaction('entries', 'readwrite');
  const entries = new Map<string, CacheEntry>();
  for (const key of new Set(keys)) {
    const entry = await transaction.store.get(key);
    if (!entry) continue;
    entries.set(key, entry);
    if (Math.abs(now - entry.usedAtMs) > USE_GRAIN_MS) await transaction.store.put({ ...entry, usedAtMs: now });
  }
  await transaction.done;
  return entries;
}

async function writeEntries(database: Database, entries: ReadonlyMap<string, CacheEntry>, now: number): Promise<void> {
  const transaction = database.transaction('entries', 'readwrite');
  for (const [key, entry] of entries) {
    const sizeBytes = new TextEncoder().encode(key + JSON.stringify(entry.value)).length;
    await transaction.store.put({ ...entry, key, usedAtMs: now, sizeBytes });
  }
  await transaction.done;
}

async function readSize(database: Database): Promise<number> {
  let total = 0;
  let cursor = await database.transaction('entries').store.index('by-use').openKeyCursor();
  while (cursor) {
    total += cursor.key[1];
    cursor = await cursor.continue();
  }
  return total;
}

/** Goes from the latest used to the longest unused and deletes from where the bound is passed. O(entries). */
async function prune(database: Database, maxBytes: number): Promise<void> {
  const transaction = database.transaction('entries', 'readwrite');
  let total = 0;
  let cursor = await transaction.store.index('by-use').openKeyCursor(null, 'prev');
  while (cursor) {
    total += cursor.key[1];
    if (total > maxBytes) await transaction.store.delete(cursor.primaryKey);
    cursor = await cursor.continue();
  }
  await transaction.done;
}
