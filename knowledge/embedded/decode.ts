/** Bytes of `knowledge.bin` → records. The layout is written out in layout.ts. */

import type { Coordinates } from '../../core/entity.ts';
import {
  COORDINATE_OFFSET,
  COORDINATE_STEPS,
  ENTITY_FLAG,
  FACT_FLAG,
  FACT_FLAG_BITS,
  FACT_NAMES,
  MATCHED_BY,
  PRIOR_STEPS,
  townKey,
} from './layout.ts';
import type { CandidateRecord, EntityRecord, FactRecord, SourceRecord } from './records.ts';

/** A table of the file: where each record begins and ends, counted from the start of the file. */
export interface Table {
  readonly count: number;
  begin(record: number): number;
  end(record: number): number;
}

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
}

/** A place in the bytes that moves on as they are read. */
export interface Cursor {
  varint(): number;
  position(): number;
  moveTo(position: number): Cursor;
}

/** A cursor at `start`. */
export function createCursor(bytes: Uint8Array, start: number): Cursor {
  let position = start;
  const cursor: Cursor = {
    varint() {
      let value = 0;
      let scale = 1;
      for (;;) {
        const byte = bytes[position++] ?? 0;
        value += (byte & 0x7f) * scale;
        if (byte < 0x80) return value;
        scale *= 0x80;
      }
    },
    position: () => position,
    moveTo(next) {
      position = next;
      return cursor;
    },
  };
  return cursor;
}

/** Where the first key of a block of names stands. */
export function firstKeyOf(cursor: Cursor): { readonly begin: number; readonly end: number } {
  cursor.varint(); // count
  cursor.varint(); // shares nothing
  const sizeBytes = cursor.varint();
  return { begin: cursor.position(), end: cursor.position() + sizeBytes };
}

/** The candidates of that key in a block of names; null when the block does not hold it. */
export function readFromBlock({ bytes, tables }: OpenTables, block: number, key: Uint8Array): CandidateRecord[] | null {
  const cursor = createCursor(bytes, tables.names.begin(block));
  let sharedWithKey = 0; // bytes that the name before shares with the key
  for (let left = cursor.varint(); left > 0; left--) {
    const sharedWithLast = cursor.varint();
    const sizeBytes = cursor.varint();
    const begin = cursor.position();
    if (sharedWithLast <= sharedWithKey) {
      sharedWithKey = sharedWithLast;
      while (
        sharedWithKey < sharedWithLast + sizeBytes &&
        bytes[begin + sharedWithKey - sharedWithLast] === key[sharedWithKey]
      )
        sharedWithKey++;
      if (sharedWithKey === key.length && sharedWithKey === sharedWithLast + sizeBytes)
        return readCandidates(cursor.moveTo(begin + sizeBytes));
    }
    const candidatesBytes = cursor.moveTo(begin + sizeBytes).varint();
    cursor.moveTo(cursor.position() + candidatesBytes);
  }
  return null;
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
    kind: flags & ENTITY_FLAG.group ? 'group' : 'place',
    description,
    country,
    wikidata: wikidataNumber === 0 ? null : `Q${wikidataNumber}`,
    coordinates: readCoordinates(cursor),
    sources: readSources(open, cursor),
    facts: readFacts(open, cursor),
  };
}

/** A record of the table of towns, as the entity that it is. */
export function readTown(open: OpenTables, town: number): EntityRecord {
  const { bytes, tables, readString } = open;
  const cursor = createCursor(bytes, tables.towns.begin(town));
  const number = cursor.varint();
  const title = readString(cursor.varint());
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
