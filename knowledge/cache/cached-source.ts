/**
 * A cache in front of an online source, itself a source: what is remembered is answered without a request, the rest is
 * asked for and remembered. A name that was left open is not remembered at all, or nobody would ever search for it.
 */

import type { Entity } from '../../core/entity.ts';
import type { Candidate, EntityId } from '../../core/types.ts';
import type { OnlineSource } from '../online-source.ts';
import { SourceError } from '../source-error.ts';
import { type CacheStore, createMemory, FOUND_FOR_MS, MISSED_FOR_MS, type Recollection } from './memory.ts';
import { parseCandidates, parseEntity } from './records.ts';

/** What a cache needs. */
export interface CachePorts {
  readonly store: CacheStore;
  readonly nowMs: () => number;
  /** Keeps the answers of different wikis apart: "https://en.wikipedia.org/w/api.php". */
  readonly scope: string;
  /** Hears of failures of the source where the cache had a part of the answer. */
  readonly onFailure: (error: SourceError) => void;
}

/** Puts a cache in front of a source. */
export function createCachedSource(online: OnlineSource, ports: CachePorts): OnlineSource {
  const { scope } = ports;
  const { recall, remember } = createMemory(ports.store, ports.nowMs);
  const failed = new Set<string>();
  /** The article has cost the source something already. */
  let hasAsked = false;
  const nameKey = (name: string) => `${scope} name ${name}`;
  const entityKey = (id: EntityId) => `${scope} entity ${id}`;

  /** The source's answer; when it fails, an empty one, unless the cache has nothing to give either. */
  async function ask<Key, Value>(
    answer: () => Promise<ReadonlyMap<Key, Value>>,
    hasKnown: boolean,
  ): Promise<ReadonlyMap<Key, Value>> {
    hasAsked = true;
    try {
      return await answer();
    } catch (error) {
      if (!(error instanceof SourceError) || !hasKnown) throw error;
      ports.onFailure(error);
      return new Map();
    }
  }

  return {
    openNames: () => new Set([...online.openNames(), ...failed]),

    async candidates(names, signal, limits) {
      const known = await recall(names.map(nameKey), CANDIDATES);
      const unknown = names.filter((name) => !known.has(nameKey(name)));
      if (unknown.length === 0) return new Map(names.map((name) => [name, known.get(nameKey(name))!]));
      const fetched = await ask(() => online.candidates(unknown, signal, limits), known.size > 0);
      for (const name of unknown) if (!fetched.has(name)) failed.add(name);
      const open = online.openNames();
      await remember([...fetched].filter(([name]) => !open.has(name)).map(([name, some]) => [nameKey(name), some]));
      return new Map(names.map((name) => [name, known.get(nameKey(name)) ?? fetched.get(name) ?? []]));
    },

    async searchName(name, signal, limits) {
      const known = (await recall([nameKey(name)], CANDIDATES)).get(nameKey(name));
      if (known) return known;
      const found = await online.searchName(name, signal, limits);
      if (!online.openNames().has(name)) await remember([[nameKey(name), found]]);
      failed.delete(name);
      return found;
    },

    async getEntities(ids, signal) {
      const known = await recall(ids.map(entityKey), hasAsked ? LASTING_ENTITY : ENTITY);
      const unknown = ids.filter((id) => !known.has(entityKey(id)));
      const fetched =
        unknown.length === 0
          ? new Map<EntityId, Entity>()
          : await ask(() => online.getEntities(unknown, signal), known.size > 0);
      await remember([...fetched].map(([id, entity]) => [entityKey(id), entity]));
      const all = ids.flatMap((id) => {
        const entity = known.get(entityKey(id)) ?? fetched.get(id);
        return entity ? [[id, entity] as const] : [];
      });
      return new Map(all);
    },
  };
}

const CANDIDATES: Recollection<readonly Candidate[]> = {
  parse: parseCandidates,
  keepsForMs: (candidates) => (candidates.length > 0 ? FOUND_FOR_MS : MISSED_FOR_MS),
};

/**
 * An entity whose facts were never fetched, because the article had cost enough, is fetched anew the next day: for an
 * article that costs nothing else. In any other there would again be no request left for its facts.
 */
const ENTITY: Recollection<Entity> = {
  parse: parseEntity,
  keepsForMs: ({ facts, wikidata }) => (facts.length > 0 || wikidata === null ? FOUND_FOR_MS : MISSED_FOR_MS),
};
const LASTING_ENTITY: Recollection<Entity> = { ...ENTITY, keepsForMs: () => FOUND_FOR_MS };
