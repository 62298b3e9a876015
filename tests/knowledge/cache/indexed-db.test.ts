import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIndexedDbStore } from '../../../knowledge/cache/indexed-db.ts';
import { parseCandidates, parseEntity } from '../../../knowledge/cache/records.ts';
import firstVersion from '../../fixtures/stored/cache-1.json' with { type: 'json' };

const NAME = 'sidelight-knowledge';
const HOUR_MS = 3_600_000;
const entry = (value: unknown) => ({ savedAtMs: 1, value });
const valuesOf = async (store: ReturnType<typeof createIndexedDbStore>, ...keys: string[]) =>
  [...(await store.get(keys))].map(([key, { value }]) => [key, value]);

let nowMs = 0;
const createStore = (maxBytes?: number) => createIndexedDbStore(() => nowMs, maxBytes);

beforeEach(() => {
  nowMs = HOUR_MS;
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.restoreAllMocks());

describe('the store', () => {
  it('keeps entries from one start of the background to the next', async () => {
    await createStore().set(new Map([['a', entry({ word: 'one' })]]));
    expect(await createStore().get(['a', 'b'])).toEqual(
      new Map([['a', expect.objectContaining(entry({ word: 'one' }))]]),
    );
  });

  it('tells its size, and can be emptied', async () => {
    const store = createStore();
    expect(await store.sizeBytes()).toBe(0);
    await store.set(new Map([['a', entry('x'.repeat(1000))]]));
    expect(await store.sizeBytes()).toBe('a'.length + '""'.length + 1000);
    await store.clear();
    expect(await store.sizeBytes()).toBe(0);
    expect(await valuesOf(store, 'a')).toEqual([]);
  });

  it('drops the longest unused when it is full', async () => {
    const store = createStore(250);
    const large = 'x'.repeat(95);
    for (const key of ['a', 'b']) {
      nowMs += 2 * HOUR_MS;
      await store.set(new Map([[key, entry(large)]]));
    }
    nowMs += 2 * HOUR_MS;
    await store.get(['a']);
    nowMs += 2 * HOUR_MS;
    await store.set(new Map([['c', entry(large)]]));
    expect((await valuesOf(store, 'a', 'b', 'c')).map(([key]) => key)).toEqual(['a', 'c']);
  });

  it('never holds more than five megabytes', async () => {
    const store = createStore();
    const keys = Array.from({ length: 7 }, (_, i) => `key ${i}`);
    for (const key of keys) {
      nowMs += 1;
      await store.set(new Map([[key, entry('x'.repeat(1_000_000))]]));
    }
    expect((await valuesOf(store, ...keys)).map(([key]) => key)).toEqual(keys.slice(-4));
  });
});

describe('a store in trouble', () => {
  it('is empty where IndexedDB is denied, and works once it is not', async () => {
    const store = createStore();
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await store.set(new Map([['a', entry(1)]]));
    expect(await valuesOf(store, 'a')).toEqual([]);
    expect(open).toHaveBeenCalled();
    open.mockRestore();
    await store.set(new Map([['a', entry(2)]]));
    expect(await valuesOf(store, 'a')).toEqual([['a', 2]]);
  });

  it('starts anew where the database is of a later version', async () => {
    (await openDB(NAME, 99)).close();
    const store = createStore();
    await store.set(new Map([['a', entry(1)]]));
    await store.set(new Map([['a', entry(2)]]));
    expect(await valuesOf(store, 'a')).toEqual([['a', 2]]);
  });

  it('starts anew where the database has another form', async () => {
    const other = await openDB(NAME, 1, { upgrade: (database) => void database.createObjectStore('other') });
    other.close();
    const store = createStore();
    expect(await valuesOf(store, 'a')).toEqual([]);
    await store.set(new Map([['a', entry(1)]]));
    expect(await valuesOf(store, 'a')).toEqual([['a', 1]]);
  });

  it('starts anew where the database is of the version before, whose entries lack what is needed now', async () => {
    const earlier = await openDB(NAME, 1, {
      upgrade: (database) => void database.createObjectStore('entries', { keyPath: 'key' }),
    });
    for (const stored of firstVersion) await earlier.put('entries', stored);
    expect(await earlier.count('entries')).toBe(firstVersion.length);
    earlier.close();
    const store = createStore();
    expect(await valuesOf(store, ...firstVersion.map(({ key }) => key))).toEqual([]);
    expect(await store.sizeBytes()).toBe(0);
    await store.set(new Map([['a', entry(1)]]));
    expect(await valuesOf(store, 'a')).toEqual([['a', 1]]);
    const [candidates, entity] = firstVersion.map(({ value }) => value);
    expect([parseCandidates(candidates), parseEntity(entity)]).toEqual([null, null]);
  });

  it('goes on empty when there is no room', async () => {
    const store = createStore();
    await store.set(new Map([['a', entry(1)]]));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await store.set(new Map([['b', entry(2)]]));
    expect(put).toHaveBeenCalled();
    expect(await valuesOf(store, 'a', 'b')).toEqual([]);
    await store.set(new Map([['c', entry(3)]]));
    expect(await valuesOf(store, 'c')).toEqual([['c', 3]]);
  });

  it('goes on when someone else deletes the database', async () => {
    const store = createStore();
    await store.set(new Map([['a', entry(1)]]));
    await deleteDB(NAME);
    expect(await valuesOf(store, 'a')).toEqual([]);
    await store.set(new Map([['b', entry(2)]]));
    expect(await valuesOf(store, 'b')).toEqual([['b', 2]]);
  });
});
