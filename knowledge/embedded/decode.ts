/** Bytes of `knowledge.bin` → records. The layout is written out in layout.ts. */

import type { Coordinates } from '../../core/entity.ts';
import { type Cursor, createCursor, createKeyFinder, firstWhere, type SkipRest, type Table } from './blocks.ts';
import {
  COORDINATE_OFFSET,
  COORDINATE_STEPS,
  capitalizeWords,
  ENTITY_FLAG,
  FACT_FLAG,
  FACT_FLAG_BITS,
  FACT_NAMES,
  MATCHED_BY,
  MAX_STRING_SIZE_BYTES,
  PRIOR_STEPS,
  RECORDS_PER_BLOCK,
  townKey,
} from './layout.ts';
import type { CandidateRecord, EntityRecord, FactRecord, SourceRecord } from './records.ts';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The tables of the file by name. */
export interface Tables {
  readonly strings: Table;
  readonly sources: Table;
  readonly settings: Table;
  readonly entities: Table;
  readonly towns: Table;
  readonly names: Table;
}

/** The bytes with their tables, to decode from. */
export interface OpenTables {
  readonly bytes: Uint8Array;
  readonly tables: Tables;
  readonly readString: (string: number) => string;
  /** The folded name of that number. */
  readonly readName: (name: number) => string;
}

/**
 * What reads strings or names by their numbers: the keys of a block share their beginnings, so it is walked up to the one
 * wanted. `skipRest` moves past what follows a key.
 */
export function createKeyReader(bytes: Uint8Array, keys: Table, skipRest: SkipRest): (key: number) => string {
  const scratch = new Uint8Array(MAX_STRING_SIZE_BYTES);
  const cursor = createCursor(bytes, 0);
  return (key) => {
    cursor.moveTo(keys.begin(Math.floor(key / RECORDS_PER_BLOCK))).varint(); // count
    let sizeBytes = 0;
    for (let left = key % RECORDS_PER_BLOCK; left >= 0; left--) {
      const shared = cursor.varint();
      const restBytes = cursor.varint();
      const begin = cursor.position();
      scratch.set(bytes.subarray(begin, begin + restBytes), shared);
      sizeBytes = shared + restBytes;
      skipRest(cursor.moveTo(begin + restBytes));
    }
    return decoder.decode(scratch.subarray(0, sizeBytes));
  };
}

/** Moves past the candidates behind a name. */
export function skipCandidates(cursor: Cursor): void {
  const sizeBytes = cursor.varint();
  cursor.moveTo(cursor.position() + sizeBytes);
}

/** What finds the candidates of a folded name; none for an unknown one. */
export function createNameFinder(bytes: Uint8Array, names: Table): (folded: string) => CandidateRecord[] {
  const find = createKeyFinder(bytes, names, skipCandidates);
  return (folded) => {
    const found = find(encoder.encode(folded));
    return found === null ? [] : readCandidates(found.cursor);
  };
}

function readCandidates(cursor: Cursor): CandidateRecord[] {
  const end = cursor.varint() + cursor.position();
  const candidates: CandidateRecord[] = [];
  while (cursor.position() < end) {
    const entityAndWay = cursor.varint();
    candidates.push({
      entity: Math.floor(entityAndWay / MATCHED_BY.length),
      matchedBy: MATCHED_BY[entityAndWay % MATCHED_BY.length] ?? 'alias',
      prior: cursor.varint() / PRIOR_STEPS,
    });
  }
  return candidates;
}

/** A record of the table of entities. */
export function readEntity(open: OpenTables, entity: number): EntityRecord {
  const { bytes, tables, readString } = open;
  const cursor = createCursor(bytes, tables.entities.begin(entity));
  const flags = cursor.varint();
  const title = readString(cursor.varint());
  const isTitled = (flags & ENTITY_FLAG.titled) !== 0;
  const key = isTitled ? title : readString(cursor.varint());
  const description = readString(cursor.varint());
  const country = readOptional(open, cursor);
  const wikidataNumber = cursor.varint();
  return {
    title,
    pageTitle: isTitled ? title : null,
    key,
    kind: flags & ENTITY_FLAG.person ? 'person' : flags & ENTITY_FLAG.group ? 'group' : 'place',
    description,
    country,
    wikidata: wikidataNumber === 0 ? null : `Q${wikidataNumber}`,
    coordinates: readCoordinates(cursor),
    sources: readSources(open, cursor),
    facts: readFacts(open, cursor),
  };
}

/** The town at that place, as the entity that it is. */
export function readTown(open: OpenTables, town: number): EntityRecord {
  const { bytes, tables, readString } = open;
  const cursor = createCursor(bytes, tables.towns.begin(Math.floor(town / RECORDS_PER_BLOCK)));
  cursor.varint(); // count
  let number = 0;
  for (let left = town % RECORDS_PER_BLOCK; left > 0; left--) number += skipTown(cursor);
  number += cursor.varint();
  const title = readTitle(open, cursor.varint());
  const setting = createCursor(bytes, tables.settings.begin(cursor.varint()));
  const coordinates = readCoordinates(cursor);
  const population = cursor.varint();
  const description = readString(setting.varint());
  const country = readOptional(open, setting);
  const sources = readSources(open, setting);
  const populationFact: FactRecord = { name: 'population', value: population, asOf: null };
  return {
    title,
    pageTitle: null,
    key: townKey(number),
    kind: 'place',
    description,
    country,
    wikidata: null,
    coordinates,
    sources,
    facts: [...readFacts(open, setting), ...(population === 0 ? [] : [populationFact])],
  };
}

function readTitle({ readString, readName }: OpenTables, title: number): string {
  const number = Math.floor(title / 2);
  return title % 2 === 0 ? readString(number) : capitalizeWords(readName(number));
}

/** Numbers of a town's record after its own: title, setting, latitude, longitude, population. */
const TOWN_NUMBERS = 5;

/** Moves past a town; gives its number less that of the one before. */
function skipTown(cursor: Cursor): number {
  const difference = cursor.varint();
  for (let left = TOWN_NUMBERS; left > 0; left--) cursor.varint();
  return difference;
}

/** Place of the town with that GeoNames number among all towns; -1 when there is none. */
export function findTown({ bytes, tables: { towns } }: OpenTables, wanted: number): number {
  const probe = createCursor(bytes, 0);
  const after = firstWhere(towns.count, (block) => {
    probe.moveTo(towns.begin(block)).varint(); // count
    return probe.varint() > wanted;
  });
  if (after === 0) return -1;
  const count = probe.moveTo(towns.begin(after - 1)).varint();
  let number = 0;
  for (let at = 0; at < count; at++) {
    number += skipTown(probe);
    if (number === wanted) return (after - 1) * RECORDS_PER_BLOCK + at;
  }
  return -1;
}

function readOptional({ readString }: OpenTables, cursor: Cursor): string | null {
  const string = cursor.varint();
  return string === 0 ? null : readString(string - 1);
}

function readCoordinates(cursor: Cursor): Coordinates | null {
  const latitude = cursor.varint();
  if (latitude === 0) return null;
  const toDegrees = (steps: number, offset: number) => (steps - offset * COORDINATE_STEPS) / COORDINATE_STEPS;
  return {
    latitude: toDegrees(latitude, COORDINATE_OFFSET.latitude),
    longitude: toDegrees(cursor.varint(), COORDINATE_OFFSET.longitude),
  };
}

function readSources(open: OpenTables, cursor: Cursor): SourceRecord[] {
  return Array.from({ length: cursor.varint() }, () => {
    const source = createCursor(open.bytes, open.tables.sources.begin(cursor.varint()));
    const label = open.readString(source.varint());
    const name = readOptional(open, source);
    const url = readOptional(open, source);
    const licence = name === null || url === null ? null : { name, url };
    return { label, licence, date: open.readString(source.varint()) };
  });
}

function readFacts(open: OpenTables, cursor: Cursor): FactRecord[] {
  return Array.from({ length: cursor.varint() }, () => {
    const nameAndFlags = cursor.varint();
    const number = cursor.varint();
    const name = FACT_NAMES[nameAndFlags >>> FACT_FLAG_BITS] ?? 'type';
    const value = nameAndFlags & FACT_FLAG.number ? number : open.readString(number);
    const fact = { name, value, asOf: readOptional(open, cursor) };
    return nameAndFlags & FACT_FLAG.since ? { ...fact, since: open.readString(cursor.varint()) } : fact;
  });
}
