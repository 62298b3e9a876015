/**
 * What caches have in common: values by key with their day, read back as strictly as anything from outside, each good for
 * a time of its own.
 */

const DAY_MS = 86_400_000;
/** Found things keep for thirty days … */
export const FOUND_FOR_MS = 30 * DAY_MS;
/** … the news that there is nothing for one. */
export const MISSED_FOR_MS = DAY_MS;

/** A remembered value and when it was fetched, milliseconds since the epoch. */
export interface CacheEntry {
  readonly savedAtMs: number;
  /** Anything when read: whoever reads it checks it. */
  readonly value: unknown;
}

/** Where a cache lies. It never fails: a store that cannot work is empty. */
export interface CacheStore {
  /** Entries by key; those that are not there are missing. */
  get(keys: readonly string[]): Promise<ReadonlyMap<string, CacheEntry>>;
  set(entries: ReadonlyMap<string, CacheEntry>): Promise<void>;
}

/** How one sort of value is read back, null for what is damaged, and how long it is good for. */
export interface Recollection<T> {
  readonly parse: (value: unknown) => T | null;
  readonly keepsForMs: (value: T) => number;
}

/** A store with a clock. */
export interface Memory {
  /** Values by key that are whole and still good. */
  recall<T>(keys: readonly string[], known: Recollection<T>): Promise<ReadonlyMap<string, T>>;
  /** Keeps values by key, in place of older ones. */
  remember(values: readonly (readonly [key: string, value: unknown])[]): Promise<void>;
}

/** Makes a memory over a store. */
export function createMemory(store: CacheStore, nowMs: () => number): Memory {
  return {
    async recall(keys, { parse, keepsForMs }) {
      const values = new Map<string, NonNullable<ReturnType<typeof parse>>>();
      for (const [key, { savedAtMs, value }] of await store.get(keys)) {
        const parsed = parse(value);
        const ageMs = nowMs() - savedAtMs;
        if (parsed !== null && ageMs >= 0 && ageMs < keepsForMs(parsed)) values.set(key, parsed!);
      }
      return values;
    },
    remember: (values) => store.set(new Map(values.map(([key, value]) => [key, { savedAtMs: nowMs(), value }]))),
  };
}
