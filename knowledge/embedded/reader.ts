/**
 * Reads `knowledge.bin` in place. Opening checks the whole file once (size, version, checksum) and then touches nothing:
 * a name or an id is found by halving over byte strings, and only what is found is decoded, once. That keeps the memory
 * near the size of the file and the start of a worker free of parsing. The layout is written out in layout.ts.
 */
import type { Coordinates } from '../../core/entity.ts';
import type { Kind, WikidataId } from '../../core/types.ts';
import { SourceError } from '../source-error.ts';
import {
  COORDINATE_OFFSET,
  COORDINATE_STEPS,
  crc32,
  ENTITY_FLAG,
  FACT_NAMES,
  HEADER_SIZE_BYTES,
  KNOWLEDGE_MAGIC,
  KNOWLEDGE_VERSION,
  MATCHED_BY,
  PRIOR_STEPS,
} from './layout.ts';

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

/** The opened file. */
export interface KnowledgeFile {
  /** Candidates of a folded name, highest prior first; empty when the name is unknown. O(log names). */
  findName(folded: string): readonly CandidateRecord[];
  /** Number of the entity with this key, or -1. O(log entities). */
  findEntity(key: string): number;
  /** The entity of that number, 0 to `entityCount`. */
  readEntity(entity: number): EntityRecord;
  readonly entityCount: number;
  readonly nameCount: number;
}

/** A table of the file: where each record begins and ends, counted from the start of the file. */
interface Table {
  readonly count: number;
  begin(record: number): number;
  end(record: number): number;
}

const WORD_SIZE_BYTES = 4;
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/**
 * Opens the bytes of `knowledge.bin`.
 * @throws SourceError `internal` when the bytes are not a whole, undamaged file of this version
 */
export function openKnowledge(buffer: ArrayBuffer): KnowledgeFile {
  const bytes = new Uint8Array(buffer);
  checkHeader(bytes);
  const tables = readTables(buffer);
  const [strings, , entities, names] = tables;
  // One cursor for all halving: a look-up visits some fifteen records and allocates for none of them.
  const probe = createCursor(bytes, 0);
  const readString = (string: number): string =>
    decoder.decode(bytes.subarray(strings.begin(string), strings.end(string)));
  // Generic names ("Foreign Ministry") have a candidate a country, and come in article after article.
  const knownByEntity = new Map<number, EntityRecord>();

  return {
    entityCount: entities.count,
    nameCount: names.count,
    findName(folded) {
      const compare = createComparer(bytes, encoder.encode(folded));
      const found = halve(names.count, (record) => {
        const sizeBytes = probe.moveTo(names.begin(record)).varint();
        return compare(probe.position(), probe.position() + sizeBytes);
      });
      return found < 0 ? [] : readCandidates(createCursor(bytes, names.begin(found)));
    },
    findEntity(key) {
      const compare = createComparer(bytes, encoder.encode(key));
      return halve(entities.count, (record) => {
        const flags = probe.moveTo(entities.begin(record)).varint();
        const title = probe.varint();
        const string = flags & ENTITY_FLAG.titled ? title : probe.varint();
        return compare(strings.begin(string), strings.end(string));
      });
    },
    readEntity(entity) {
      const known = knownByEntity.get(entity) ?? readEntity({ bytes, tables, readString }, entity);
      knownByEntity.set(entity, known);
      return known;
    },
  };
}

function checkHeader(bytes: Uint8Array): void {
  const damaged = (what: string): SourceError => new SourceError('internal', `The knowledge file is damaged: ${what}`);
  if (bytes.length < HEADER_SIZE_BYTES) throw damaged(`${bytes.length} bytes are no header`);
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER_SIZE_BYTES);
  const [magic, version, checksum, size] = [0, 4, 8, 12].map((offset) => header.getUint32(offset, true));
  if (magic !== KNOWLEDGE_MAGIC) throw damaged('it does not begin with SLKB');
  if (version !== KNOWLEDGE_VERSION) throw damaged(`version ${version} instead of ${KNOWLEDGE_VERSION}`);
  if (size !== bytes.length) throw damaged(`${bytes.length} bytes instead of ${size}`);
  if (checksum !== crc32(bytes.subarray(HEADER_SIZE_BYTES))) throw damaged('its checksum is wrong');
}

function readTables(buffer: ArrayBuffer): readonly [Table, Table, Table, Table] {
  const view = new DataView(buffer);
  let offset = HEADER_SIZE_BYTES;
  const readTable = (): Table => {
    const count = view.getUint32(offset, true);
    const ends = offset + WORD_SIZE_BYTES;
    const records = ends + count * WORD_SIZE_BYTES;
    const end = (record: number): number => records + view.getUint32(ends + record * WORD_SIZE_BYTES, true);
    offset = count === 0 ? records : Math.ceil(end(count - 1) / WORD_SIZE_BYTES) * WORD_SIZE_BYTES;
    return { count, begin: (record) => (record === 0 ? records : end(record - 1)), end };
  };
  return [readTable(), readTable(), readTable(), readTable()];
}

/** Record for which `compare` (wanted against the record) gives 0, among `count` in order; -1 when there is none. */
function halve(count: number, compare: (record: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compare(middle);
    if (order === 0) return middle;
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  return -1;
}

/** Order of `wanted` against the bytes from `begin` to `end`: that of their first differing byte, the shorter first when one begins the other. */
function createComparer(bytes: Uint8Array, wanted: Uint8Array): (begin: number, end: number) => number {
  return (begin, end) => {
    const shared = Math.min(wanted.length, end - begin);
    for (let index = 0; index < shared; index++) {
      // In range: `index` is below both lengths.
      const difference = wanted[index]! - bytes[begin + index]!;
      if (difference !== 0) return difference;
    }
    return wanted.length - (end - begin);
  };
}

interface Cursor {
  varint(): number;
  position(): number;
  moveTo(position: number): Cursor;
}

function createCursor(bytes: Uint8Array, start: number): Cursor {
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

function readCandidates(cursor: Cursor): CandidateRecord[] {
  const keySizeBytes = cursor.varint();
  cursor.moveTo(cursor.position() + keySizeBytes);
  return Array.from({ length: cursor.varint() }, () => ({
    entity: cursor.varint(),
    matchedBy: MATCHED_BY[cursor.varint()] ?? 'alias',
    prior: cursor.varint() / PRIOR_STEPS,
  }));
}

interface OpenTables {
  readonly bytes: Uint8Array;
  readonly tables: readonly [Table, Table, Table, Table];
  readonly readString: (string: number) => string;
}

function readEntity({ bytes, tables, readString }: OpenTables, entity: number): EntityRecord {
  const [, sources, entities] = tables;
  const cursor = createCursor(bytes, entities.begin(entity));
  const readOptional = (source: Cursor): string | null => {
    const string = source.varint();
    return string === 0 ? null : readString(string - 1);
  };
  const flags = cursor.varint();
  const title = readString(cursor.varint());
  const isTitled = (flags & ENTITY_FLAG.titled) !== 0;
  const key = isTitled ? title : readString(cursor.varint());
  const description = readString(cursor.varint());
  const country = readOptional(cursor);
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
    sources: Array.from({ length: cursor.varint() }, () => {
      const source = createCursor(bytes, sources.begin(cursor.varint()));
      return readSource(source, readString, readOptional);
    }),
    facts: Array.from({ length: cursor.varint() }, () => {
      const nameAndType = cursor.varint();
      const value = cursor.varint();
      const name = FACT_NAMES[nameAndType >>> 1] ?? 'type';
      return { name, value: nameAndType & 1 ? value : readString(value), asOf: readOptional(cursor) };
    }),
  };
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

function readSource(
  cursor: Cursor,
  readString: (string: number) => string,
  readOptional: (source: Cursor) => string | null,
): SourceRecord {
  const label = readString(cursor.varint());
  const name = readOptional(cursor);
  const url = readOptional(cursor);
  return { label, licence: name === null || url === null ? null : { name, url }, date: readString(cursor.varint()) };
}
