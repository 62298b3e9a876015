/**
 * Several sources as one. The shipped knowledge answers first and always; the wiki adds what it knows, and its failure
 * costs nothing but that addition.
 */

import type { Entity } from '../core/entity.ts';
import type { Candidate, EntityId, KnowledgeSource } from '../core/types.ts';
import { isPageId } from './embedded/source.ts';
import { SourceError } from './source-error.ts';

/** Combines the shipped source with one that may fail; `onFailure` hears of each failure, the answer goes on without. */
export function combineSources(
  embedded: KnowledgeSource,
  online: KnowledgeSource,
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
    async candidates(names, signal, limits) {
      const shipped = await embedded.candidates(names, signal);
      const asked = names.filter((name) => !limits?.privateNames.has(name) && !isDemonym(shipped.get(name) ?? []));
      const found = await orEmpty(online.candidates(asked, signal, limits));
      const located = await locate([...found.values()].flat(), embedded);
      return new Map(
        names.map((name) => {
          const fromOnline = (found.get(name) ?? []).map((one) => located.get(one) ?? one);
          return [name, mergeCandidates(shipped.get(name) ?? [], fromOnline)];
        }),
      );
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

/** Shipped candidates first; the wiki's words about the same entity join them, its other entities follow. */
function mergeCandidates(shipped: readonly Candidate[], online: readonly Candidate[]): Candidate[] {
  const added = online.filter(({ id }) => !shipped.some((one) => one.id === id));
  const known = shipped.map((one) => {
    const same = online.find(({ id }) => id === one.id);
    return same ? { ...one, about: `${one.about} ${same.about}` } : one;
  });
  return [...known, ...added];
}

function mergeEntities(shipped: Entity | undefined, online: Entity | undefined): Entity | undefined {
  if (!shipped || !online) return shipped ?? online;
  return {
    ...shipped,
    title: online.title, // pages move, and the wiki knows where to
    description: online.description || shipped.description,
    summary: online.summary ?? shipped.summary,
    wikidata: shipped.wikidata ?? online.wikidata,
    attributions: [...online.attributions, ...shipped.attributions],
  };
}

/**
 * Countries of the wiki's candidates, read from the names and demonyms in their short descriptions ("Pakistani classical
 * singer"), else in the first words of the lead. Only candidates whose country could be read are keys of the answer.
 */
async function locate(candidates: readonly Candidate[], embedded: KnowledgeSource): Promise<Map<Candidate, Candidate>> {
  const wordsByCandidate = new Map(
    candidates.map((one) => [one, [...properNames(one.description), ...properNames(one.about.slice(0, LEAD_REACH))]]),
  );
  const known = await embedded.candidates([...new Set([...wordsByCandidate.values()].flat())], { aborted: false });
  const countryOf = (name: string) =>
    known.get(name)?.find(({ matchedBy, country, title }) => country && (matchedBy === 'demonym' || country === title))
      ?.country;
  const located = new Map<Candidate, Candidate>();
  for (const [candidate, names] of wordsByCandidate) {
    const country = names.map(countryOf).find((one) => one);
    if (country) located.set(candidate, { ...candidate, country });
  }
  return located;
}

/** Characters of a lead in which a country is looked for: the defining sentence. */
const LEAD_REACH = 240;

/** Capitalised runs and each of their words: "New Zealand", "Zealand", "Pakistani". */
function properNames(words: string): string[] {
  const runs = words.match(/\p{Lu}[\p{L}\p{M}’'-]*(?:\s+(?:of\s+)?\p{Lu}[\p{L}\p{M}’'-]*)*/gu) ?? [];
  return runs.flatMap((run) => [run, ...run.split(/\s+/)]).map((name) => name.replace(/['’]s$/u, ''));
}
