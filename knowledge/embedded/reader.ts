/**
 * Reads `knowledge.bin` in place. Opening checks the whole file once (size, version, checksum) and then touches nothing:
 * a name or an id is found by halving over byte strings, and only what is found is decoded, once. That keeps the memory
 * near the size of the file and the start of a worker free of parsing. The layout is written out in layout.ts.
 */
import { SourceError } from '../source-error.ts';
import {
  createCursor,
  firstKeyOf,
  type OpenTables,
  readEntity,
  readFromBlock,
  readTown,
  type Table,
  type Tables,
} from './decode.ts';
import {
  crc32,
  ENTITY_FLAG,
  HEADER_SIZE_BYTES,
  KNOWLEDGE_MAGIC,
  KNOWLEDGE_VERSION,
  NAMES_PER_BLOCK,
  TOWN_KEY,
} from './layout.ts';
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
  const { strings, entities, towns, names } = tables;
  const readString = (string: number): string =>
    decoder.decode(bytes.subarray(strings.begin(string), strings.end(string)));
  const open: OpenTables = { bytes, tables, readString };
  // One cursor for all halving: a look-up visits some fifteen records and allocates for none of them.
  const probe = createCursor(bytes, 0);
  // Generic names ("Foreign Ministry") have a candidate a country, and come in article after article.
  const knownByEntity = new Map<number, EntityRecord>();

  return {
    entityCount: entities.count + towns.count,
    nameCount: countNames(open),
    findName(folded) {
      const wanted = encoder.encode(folded);
      const compare = createComparer(bytes, wanted);
      // The last block whose first key is not after the name.
      const after = firstWhere(names.count, (block) => {
        const first = firstKeyOf(probe.moveTo(names.begin(block)));
        return compare(first.begin, first.end) < 0;
      });
      return after === 0 ? [] : (readFromBlock(open, after - 1, wanted) ?? []);
    },
    findEntity(key) {
      const townNumber = TOWN_KEY.exec(key)?.[1];
      if (townNumber !== undefined) {
        const town = halve(towns.count, (record) => Number(townNumber) - probe.moveTo(towns.begin(record)).varint());
        return town < 0 ? -1 : entities.count + town;
      }
      const compare = createComparer(bytes, encoder.encode(key));
      return halve(entities.count, (record) => {
        const flags = probe.moveTo(entities.begin(record)).varint();
        const title = probe.varint();
        const string = flags & ENTITY_FLAG.titled ? title : probe.varint();
        return compare(strings.begin(string), strings.end(string));
      });
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

/** All blocks but the last are full. */
function countNames({ bytes, tables: { names } }: OpenTables): number {
  if (names.count === 0) return 0;
  return (names.count - 1) * NAMES_PER_BLOCK + createCursor(bytes, names.begin(names.count - 1)).varint();
}

/** Record for which `compare` (wanted against the record) gives 0, among `count` in order; -1 when there is none. */
function halve(count: number, compare: (record: number) => number): number {
  const found = firstWhere(count, (record) => compare(record) <= 0);
  return found < count && compare(found) === 0 ? found : -1;
}

/** First of `count` records from which on `isPast` holds; `count` when it holds for none. */
function firstWhere(count: number, isPast: (record: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isPast(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
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
