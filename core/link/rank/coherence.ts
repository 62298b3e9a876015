/**
 * Things named in one article belong together, and their pages link to each other. A candidate's coherence is how much of
 * the article's other names its page is linked with, in either direction, each name counted by how probable its pages are
 * so far. Names that are the same when folded ("Dhaka", "DHAKA") are no context for each other.
 *
 * Masses are sums over names, so that one pass over all links is enough: linear in the number of links.
 */

import type { EntityId } from '../../types.ts';

/** What coherence reads of a candidate. */
export interface LinkedPage {
  readonly id: EntityId;
  readonly linksTo: readonly EntityId[];
}

/** One name's pages with the probability of each so far, 0–1. */
export interface Belief {
  /** The same for names that are no context for each other. */
  readonly group: string;
  readonly pages: readonly LinkedPage[];
  /** What each page's title adds to the name ("national football team"); empty when nothing. */
  readonly additions: readonly string[];
  readonly probabilities: readonly number[];
}

/** Each an expected number of the article's other names. */
export interface Coherence {
  /** Names whose page is linked with this one. */
  readonly linked: number;
  /** The same, a page linked with many of the article's candidates counting less. */
  readonly linkedRarely: number;
  /** Names that mean this very page. */
  readonly same: number;
  /** Names whose page adds the same words to its name. */
  readonly series: number;
}

/** Which pages of an article are linked with each other; by page, itself left out. */
export type PageNeighbours = ReadonlyMap<EntityId, ReadonlySet<EntityId>>;

/** The links among an article's candidates, taken in both directions. */
export function findNeighbours(names: readonly { readonly pages: readonly LinkedPage[] }[]): PageNeighbours {
  const pages = new Map(names.flatMap((name) => name.pages.map((page) => [page.id, page] as const)));
  const neighbours = new Map([...pages.keys()].map((id) => [id, new Set<EntityId>()]));
  for (const { id, linksTo } of pages.values())
    for (const target of linksTo) {
      if (target === id || !neighbours.has(target)) continue;
      neighbours.get(id)?.add(target);
      neighbours.get(target)?.add(id);
    }
  return neighbours;
}

/** Coherence by name and page, in the order of `beliefs`. */
export function measureCoherence(beliefs: readonly Belief[], neighbours: PageNeighbours): Coherence[][] {
  const massOfPage = sumMasses<EntityId>(beliefs, ({ pages }) => pages.map(({ id }) => id));
  const massOfAddition = sumMasses<string>(beliefs, ({ additions }) => additions);
  return beliefs.map(({ group, pages, additions }) =>
    pages.map(({ id }, i) => {
      let [linked, linkedRarely] = [0, 0];
      for (const neighbour of neighbours.get(id) ?? []) {
        const mass = massOfPage(neighbour, group);
        linked += mass;
        linkedRarely += mass / (1 + Math.log(neighbours.get(neighbour)!.size));
      }
      const series = additions[i] ? massOfAddition(additions[i], group) : 0;
      return { linked, linkedRarely, same: massOfPage(id, group), series };
    }),
  );
}

/**
 * How probable a key is, summed over the article's names but those of a group. Within a group the most probable counts:
 * a name printed in two ways is one name.
 */
function sumMasses<Key>(
  beliefs: readonly Belief[],
  keysOf: (belief: Belief) => readonly Key[],
): (key: Key, withoutGroup: string) => number {
  const byKey = new Map<Key, Map<string, number>>();
  for (const belief of beliefs)
    keysOf(belief).forEach((key, i) => {
      const byGroup = byKey.get(key) ?? new Map<string, number>();
      const known = byGroup.get(belief.group) ?? 0;
      byKey.set(key, byGroup.set(belief.group, Math.max(known, belief.probabilities[i] ?? 0)));
    });
  const totals = new Map([...byKey].map(([key, byGroup]) => [key, [...byGroup.values()].reduce((a, b) => a + b, 0)]));
  return (key, withoutGroup) => (totals.get(key) ?? 0) - (byKey.get(key)?.get(withoutGroup) ?? 0);
}
