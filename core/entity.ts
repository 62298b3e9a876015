/** What a source knows of one thing in the world, as plain data: facts, relations, pictures, and whom to credit. */

import type { EntityId, Kind, SourceName, WikidataId } from './types.ts';

/** Where shown words come from: all that attribution needs. */
export interface Attribution {
  readonly source: SourceName;
  /** For people: "Wikipedia", "GeoNames", host name of the reader's own wiki. */
  readonly label: string;
  /** Page to read more; null when there is none. Always built by us. */
  readonly url: string | null;
  /** Its address is null where only the name is known. */
  readonly licence: { readonly name: string; readonly url: string | null } | null;
  /** ISO date of the data, or of the retrieval. */
  readonly date: string;
}

/** What a fact tells; its label for people lives in components. */
export const ALL_FACT_NAMES = [
  'capital',
  'country',
  'region',
  'population',
  'area', // in square kilometres
  'languages',
  'currency',
  'demonym',
  'head-of-state',
  'head-of-government',
  'founded',
  'dissolved',
  'seat',
  'largest-city',
  'neighbours',
  'government', // its form: "constitutional monarchy"
  'flag', // as emoji
  'administered-by', // of disputed places: who holds them
  'claimed-by', // who claims them, beside or instead of that
  'leader',
  'part-of',
  'type',
  'born',
  'died',
  'position',
  'occupation',
  'party',
  'citizenship',
] as const;

export type FactName = (typeof ALL_FACT_NAMES)[number];

/** When something was so: ISO dates as exact as the source has them ("1998", "1998-05", "1998-05-03"), or null. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
  /** It has ended: `to` lies before the day of retrieval, or the source says so without a date. */
  readonly isOver: boolean;
}

/** One fact about an entity. A number is shown in the reader's format, a date (`born`, `died` …) is an ISO date as exact as known. */
export interface Fact {
  readonly name: FactName;
  readonly value: string | number;
  /** ISO date (or year) the value is true for, when the source gives one. */
  readonly asOf: string | null;
  /** When it was so; null when the source does not say. A position whose period is over is a former one. */
  readonly period: Period | null;
}

/** How an entity stands to another one, read from the entity: "its capital is …", "is part of …". */
export const ALL_RELATION_NAMES = [
  'capital',
  'capital-of',
  'country',
  'located-in',
  'citizen-of',
  'head',
  'member-of',
  'part-of',
  'founded-by',
  'seat',
  'holds',
] as const;

export type RelationName = (typeof ALL_RELATION_NAMES)[number];

/** A claim of a source that joins an entity to a Wikidata item, which may or may not be in the article. */
export interface Relation {
  readonly name: RelationName;
  readonly target: WikidataId;
  readonly period: Period | null;
  readonly source: SourceName;
}

/** A point on the Earth, in degrees: north and east are positive. */
export interface Coordinates {
  /** -90 to 90 */
  readonly latitude: number;
  /** -180 to 180 */
  readonly longitude: number;
}

/** Where a freely licensed picture can be asked for. */
export interface PictureRef {
  /** Address of the Action API of the wiki that shows it. */
  readonly apiUrl: string;
  /** Title of its page without the namespace: "Ana Ruiz 2020.jpg". */
  readonly file: string;
}

/** What we can show about a linked thing. */
export interface Entity {
  readonly id: EntityId;
  readonly title: string;
  readonly kind: Kind | null;
  readonly description: string;
  /** Two or three sentences from an encyclopedia; null when the source has none. */
  readonly summary: string | null;
  /** A name may come more than once: what holds now first, then what is over, latest first. */
  readonly facts: readonly Fact[];
  readonly wikidata: WikidataId | null;
  /** Where it lies; of what is larger than a point, a point in it. Null when no source says. */
  readonly coordinates: Coordinates | null;
  readonly relations: readonly Relation[];
  /** Null when the source has no freely licensed one. */
  readonly picture: PictureRef | null;
  /** Every source used, in the order of what is shown. At least one. */
  readonly attributions: readonly Attribution[];
}
