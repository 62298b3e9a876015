/** Whose cache is whose. */
import { MAX_BYTES } from '../../knowledge/cache/indexed-db.ts';
import type { CacheStore } from '../../knowledge/cache/memory.ts';
import { createBoundedStore } from './bounded-store.ts';

/** `own`: each reader has the cache that the extension has. `shared`: all have one, with no bound. `none`: nobody has one. */
export type Memories = 'own' | 'shared' | 'none';

/** Gives each reader a store, or none. */
export function createMemoryOf(memories: Memories): (reader: number) => CacheStore | null {
  if (memories === 'none') return () => null;
  if (memories === 'own') return () => createBoundedStore(MAX_BYTES);
  const shared = createBoundedStore(Number.POSITIVE_INFINITY);
  return () => shared;
}
