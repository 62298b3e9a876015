/** What `knowledge.bin` holds, decoded: the shape that the builder writes and the reader gives back. */

import type { Coordinates } from '../../core/entity.ts';
import type { Kind, WikidataId } from '../../core/types.ts';
import type { FACT_NAMES, MATCHED_BY } from './layout.ts';

/** Where rows were taken from, as the file keeps it. */
export interface SourceRecord {
  readonly label: string;
  readonly licence: { readonly name: string; readonly url: string } | null;
  readonly date: string;
}

/** A fact as the file keeps it. */
export interface FactRecord {
  readonly name: (typeof FACT_NAMES)[number];
  readonly value: string | number;
  readonly asOf: string | null;
  /** ISO date since when it is so; only of who holds an office. */
  readonly since?: string;
}

/** An entity as the file keeps it. */
export interface EntityRecord {
  readonly title: string;
  /** Null when `title` is no certain page title; see embedded/source.ts. */
  readonly pageTitle: string | null;
  /** Id without its `page:`. */
  readonly key: string;
  readonly kind: Kind;
  readonly description: string;
  readonly country: string | null;
  readonly wikidata: WikidataId | null;
  readonly coordinates: Coordinates | null;
  readonly sources: readonly SourceRecord[];
  readonly facts: readonly FactRecord[];
}

/** A candidate as the file keeps it: the number of its entity, to be read with `readEntity`. */
export interface CandidateRecord {
  readonly entity: number;
  readonly matchedBy: (typeof MATCHED_BY)[number];
  /** 0–1 */
  readonly prior: number;
}
