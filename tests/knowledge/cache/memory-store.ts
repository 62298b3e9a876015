import type { CacheEntry, CacheStore } from '../../../knowledge/cache/memory.ts';

/** A cache's store in memory, which takes and gives JSON as storage does. `damage` puts anything in place of all values. */
export function createMemoryStore(): CacheStore & {
  readonly keys: () => string[];
  readonly damage: (value: unknown) => void;
} {
  const entries = new Map<string, string>();
  return {
    keys: () => [...entries.keys()],
    damage(value) {
      for (const [key, entry] of entries) entries.set(key, JSON.stringify({ ...JSON.parse(entry), value }));
    },
    get: async (keys) =>
      new Map(
        keys.flatMap((key) => {
          const entry = entries.get(key);
          return entry === undefined ? [] : [[key, JSON.parse(entry) as CacheEntry] as const];
        }),
      ),
    async set(added) {
      for (const [key, entry] of added) entries.set(key, JSON.stringify(entry));
    },
  };
}
