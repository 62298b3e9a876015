/**
 * Several sources as one. The shipped knowledge answers first and always; the wiki adds what it knows, and its failure
 * costs nothing but that addition.
 */

import type { Entity, FactName } from '../core/entity.ts';
import type { Candidate, CandidatesByName, EntityId, KnowledgeSource } from '../core/types.ts';
import { isPageId } from './embedded/source.ts';
import { locateCandidates } from './locate.ts';
import { NO_LIMITS, type OnlineSource } from './online-source.ts';
import { SourceError } from './source-error.ts';

/** Share of a name's readings from which the wiki is asked for the one page instead of the name. */
const CERTAIN_PRIOR = 0.95;

/** Combines the shipped source with one that may fail; `onFailure` hears of each failure, the answer goes on without. */
export function combineSources(
  embedded: KnowledgeSource,
  online: Pick<OnlineSource, 'candidates' | 'getEntities'>,
  onFailure: (error: SourceError) => void,
): KnowledgeSource {
  const orEmpty = async <Key, Value>(answer: Promise<ReadonlyMap<Key, Value>>): Promise<ReadonlyMap<Key, Value>> => {
    try {
      return await answer;
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      onFailure(error);
      return new Map();
    }
  };

  return {
    async candidates(names, signal, limits = NO_LIMITS) {
      const shipped = await embedded.candidates(names, signal);
      const mayAsk = names.filter((name) => !limits.privateNames.has(name) && !isDemonym(shipped.get(name) ?? []));
      const knownOf = (name: string) => (limits.doubtedNames.has(name) ? [] : (shipped.get(name) ?? []));
      const askedByName = new Map(mayAsk.map((name) => [name, pageToAskFor(knownOf(name)) ?? name]));
      const knownNames = new Set(
        mayAsk.filter((name) => knownOf(name).length > 0).map((name) => askedByName.get(name)!),
      );
      const found = await orEmpty(
        online.candidates([...new Set(askedByName.values())], signal, { ...limits, knownNames }),
      );
      const located = await locateCandidates([...found.values()].flat(), embedded);
      const merged = names.map((name): [string, Candidate[]] => {
        const fromOnline = (found.get(askedByName.get(name) ?? '') ?? []).map((one) => located.get(one) ?? one);
        return [name, mergeCandidates(shipped.get(name) ?? [], fromOnline)];
      });
      return keepKnownLinks(new Map(merged));
    },

    async getEntities(ids, signal) {
      const shipped = await embedded.getEntities(ids, signal);
      const found = await orEmpty(online.getEntities(ids.filter(isPageId), signal));
      const merged = new Map<EntityId, Entity>();
      for (const id of ids) {
        const entity = mergeEntities(shipped.get(id), found.get(id));
        if (entity) merged.set(id, entity);
      }
      return merged;
    },
  };
}

/** An adjective of nationality is never asked for: the wiki's page of that name is about a people or a language. */
const isDemonym = (candidates: readonly Candidate[]) =>
  candidates.length > 0 && candidates.every(({ matchedBy }) => matchedBy === 'demonym');

/** "U.S." is asked for as "United States": that page is wanted later anyway, and one request then gives both. */
function pageToAskFor([first]: readonly Candidate[]): string | null {
  return first && first.prior >= CERTAIN_PRIOR && isPageId(first.id) ? first.title : null;
}

/** Shipped candidates first; what the wiki says about the same entity joins them, its other entities follow. */
function mergeCandidates(shipped: readonly Candidate[], online: readonly Candidate[]): Candidate[] {
  const added = online.filter(({ id }) => !shipped.some((one) => one.id === id));
  const known = shipped.map((one) => {
    const same = online.find(({ id }) => id === one.id);
    if (!same) return one;
    const { linksTo, popularity, bornIn, diedIn } = same;
    return { ...one, about: `${one.about} ${same.about}`, linksTo, popularity, bornIn, diedIn };
  });
  return [...known, ...added];
}

/** A cache may remember links to what was a candidate in another article. */
function keepKnownLinks(candidates: CandidatesByName): CandidatesByName {
  const ids = new Set([...candidates.values()].flat().map(({ id }) => id));
  return new Map(
    [...candidates].map(([name, some]) => [
      name,
      some.map((one) => ({ ...one, linksTo: one.linksTo.filter((id) => ids.has(id)) })),
    ]),
  );
}

/**
 * The wiki's words are fresher, the shipped facts reviewed: each fact's name is told by one of the two, and who holds an
 * office by the fresher.
 */
function mergeEntities(shipped: Entity | undefined, online: Entity | undefined): Entity | undefined {
  if (!shipped || !online) return shipped ?? online;
  const isToldOnline = (wanted: FactName) => online.facts.some(({ name }) => name === wanted);
  const kept = shipped.facts.filter(({ name, period }) => period === null || !isToldOnline(name));
  const told = new Set(kept.map(({ name }) => name));
  return {
    ...shipped,
    title: online.title, // pages move, and the wiki knows where to
    description: online.description || shipped.description,
    summary: online.summary ?? shipped.summary,
    facts: [...kept, ...online.facts.filter(({ name }) => !told.has(name))],
    wikidata: shipped.wikidata ?? online.wikidata,
    coordinates: shipped.coordinates ?? online.coordinates,
    relations: online.relations,
    picture: online.picture,
    attributions: [...online.attributions, ...shipped.attributions],
  };
}
