/** The cache's store in memory, as large as the one on the disk: the longest unused goes first. */
import type { CacheEntry, CacheStore } from '../../knowledge/cache/memory.ts';

interface SizedEntry {
  readonly entry: CacheEntry;
  readonly sizeBytes: number;
}

/** Makes an empty store of at most `maxBytes`. */
export function createBoundedStore(maxBytes: number): CacheStore {
  /** The longest unused first. */
  const entries = new Map<string, SizedEntry>();
  let totalBytes = 0;

  const remove = (key: string) => {
    totalBytes -= entries.get(key)?.sizeBytes ?? 0;
    entries.delete(key);
  };

  return {
    async get(keys) {
      const found = new Map<string, CacheEntry>();
      for (const key of keys) {
        const sized = entries.get(key);
        if (!sized) continue;
        found.set(key, sized.entry);
        entries.delete(key);
        entries.set(key, sized);
      }
      return found;
    },
    async set(added) {
      for (const [key, entry] of added) {
        remove(key);
        const sizeBytes = key.length + JSON.stringify(entry.value).length;
        entries.set(key, { entry, sizeBytes });
        totalBytes += sizeBytes;
      }
      for (const key of entries.keys()) {
        if (totalBytes <= maxBytes) return;
        remove(key);
      }
    },
  };
}
