/** A cache's store that never touches the disk: for private windows. It is gone when the background sleeps. */

import type { CacheEntry, CacheStore } from './memory.ts';

/** Entries kept; the oldest go first. A picture takes some 20 kB, so all together a megabyte or two. */
const MAX_ENTRIES = 60;

/** Makes an empty store. */
export function createPassingStore(): CacheStore {
  const entryByKey = new Map<string, CacheEntry>();
  return {
    get: async (keys) =>
      new Map(
        keys.flatMap((key) => {
          const entry = entryByKey.get(key);
          return entry ? [[key, entry] as const] : [];
        }),
      ),
    async set(added) {
      for (const [key, entry] of added) entryByKey.set(key, entry);
      for (const key of [...entryByKey.keys()].slice(0, -MAX_ENTRIES)) entryByKey.delete(key);
    },
  };
}
