/**
 * Reads `knowledge.bin` in place. Opening checks the whole file once (size, version, checksum) and then touches nothing:
 * a name or an id is found by halving over byte strings, and only what is found is decoded, once. That keeps the memory
 * near the size of the file and the start of a worker free of parsing. The layout is written out in layout.ts.
 */
import { SourceError } from '../source-error.ts';
import { type Cursor, countInBlocks, createCursor, createKeyFinder, firstWhere, type Table } from './blocks.ts';
import {
  createKeyReader,
  createNameFinder,
  findTown,
  type OpenTables,
  readEntity,
  readTown,
  skipCandidates,
  type Tables,
} from './decode.ts';
import { crc32, ENTITY_FLAG, HEADER_SIZE_BYTES, KNOWLEDGE_MAGIC, KNOWLEDGE_VERSION, TOWN_KEY } from './layout.ts';
import type { CandidateRecord, EntityRecord } from './records.ts';

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

const WORD_SIZE_BYTES = 4;
/** A string is all of its record. */
const nothingFollows = (): void => {};
const encoder = new TextEncoder();

/**
 * Opens the bytes of `knowledge.bin`.
 * @throws SourceError `internal` when the bytes are not a whole, undamaged file of this version
 */
export function openKnowledge(buffer: ArrayBuffer): KnowledgeFile {
  const bytes = new Uint8Array(buffer);
  checkHeader(bytes);
  const tables = readTables(buffer);
  const { strings, entities, towns, names } = tables;
  const open: OpenTables = {
    bytes,
    tables,
    readString: createKeyReader(bytes, strings, nothingFollows),
    readName: createKeyReader(bytes, names, skipCandidates),
  };
  const findString = createKeyFinder(bytes, strings, nothingFollows);
  const probe = createCursor(bytes, 0);
  // Generic names ("Foreign Ministry") have a candidate a country, and come in article after article.
  const knownByEntity = new Map<number, EntityRecord>();

  return {
    entityCount: entities.count + countInBlocks(bytes, towns),
    nameCount: countInBlocks(bytes, names),
    findName: createNameFinder(bytes, names),
    findEntity(key) {
      const townNumber = TOWN_KEY.exec(key)?.[1];
      if (townNumber !== undefined) {
        const town = findTown(open, Number(townNumber));
        return town < 0 ? -1 : entities.count + town;
      }
      const wanted = findString(encoder.encode(key))?.record ?? -1;
      return wanted < 0 ? -1 : halve(entities.count, (record) => wanted - keyOf(probe.moveTo(entities.begin(record))));
    },
    readEntity(entity) {
      const known = knownByEntity.get(entity);
      if (known !== undefined) return known;
      const isTown = entity >= entities.count;
      const read = isTown ? readTown(open, entity - entities.count) : readEntity(open, entity);
      knownByEntity.set(entity, read);
      return read;
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

function readTables(buffer: ArrayBuffer): Tables {
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
  const [strings, sources, settings] = [readTable(), readTable(), readTable()];
  return { strings, sources, settings, entities: readTable(), towns: readTable(), names: readTable() };
}

/** Number of the string that is the id of the entity at whose record the cursor stands. */
function keyOf(cursor: Cursor): number {
  const flags = cursor.varint();
  const title = cursor.varint();
  return flags & ENTITY_FLAG.titled ? title : cursor.varint();
}

/** Record for which `compare` (wanted against the record) gives 0, among `count` in order; -1 when there is none. */
function halve(count: number, compare: (record: number) => number): number {
  const found = firstWhere(count, (record) => compare(record) <= 0);
  return found < count && compare(found) === 0 ? found : -1;
}
