/** The Wikidata items that one article needs: claims of a few, labels of what they point at, nothing asked twice. */

import type { AbortSignalLike, WikidataId } from '../../core/types.ts';
import type { Allowance } from '../mediawiki/allowance.ts';
import { SourceError } from '../source-error.ts';
import { listLabelled, PROPERTIES } from './describe.ts';
import { type Item, parseItems, parseLabels } from './parse.ts';
import { claimsUrl, ITEMS_PER_REQUEST, LABELS_PER_REQUEST, labelsUrl } from './requests.ts';

/** Requests that one `load` may make: claims, then labels. */
export const REQUESTS_PER_LOAD = 2;

export interface ItemStore {
  /** Fetches the first `ITEMS_PER_REQUEST` of the items that are not known yet, and the labels that their facts need. A failure is told and costs only what it kept back. */
  load(ids: readonly WikidataId[], signal: AbortSignalLike): Promise<void>;
  find(id: WikidataId): Item | null;
  /** English name of an item that a loaded one points at; null when it has none. */
  labelOf(id: WikidataId): string | null;
}

/** What an item store needs. */
export interface ItemStorePorts {
  /** Address of the Wikibase's Action API. */
  readonly apiUrl: string;
  readonly allowance: Allowance;
  /** ISO date. */
  readonly today: string;
  readonly onFailure: (error: SourceError) => void;
}

/** Makes an empty store. */
export function createItemStore({ apiUrl, allowance, today, onFailure }: ItemStorePorts): ItemStore {
  const itemById = new Map<WikidataId, Item | null>();
  const labelById = new Map<WikidataId, string | null>();

  async function loadClaims(ids: readonly WikidataId[]): Promise<Item[]> {
    const items = parseItems(await allowance.getJson(claimsUrl(apiUrl, ids)), PROPERTIES);
    for (const id of ids) itemById.set(id, items.get(id) ?? null);
    return [...items.values()];
  }

  async function loadLabels(items: readonly Item[]): Promise<void> {
    const wanted = items.flatMap((item) => listLabelled(item, today)).filter((id) => !labelById.has(id));
    const ids = [...new Set(wanted)].slice(0, LABELS_PER_REQUEST);
    if (ids.length === 0) return;
    const labels = parseLabels(await allowance.getJson(labelsUrl(apiUrl, ids)));
    for (const id of ids) labelById.set(id, labels.get(id) ?? null);
  }

  return {
    async load(ids, signal) {
      const unknown = [...new Set(ids)].filter((id) => !itemById.has(id)).slice(0, ITEMS_PER_REQUEST);
      if (unknown.length === 0 || signal.aborted) return;
      try {
        await loadLabels(await loadClaims(unknown));
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        onFailure(error);
      }
    },
    find: (id) => itemById.get(id) ?? null,
    labelOf: (id) => labelById.get(id) ?? null,
  };
}
