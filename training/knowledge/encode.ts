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
} from '../../knowledge/embedded/layout.ts';
import type { CandidateRecord, EntityRecord, SourceRecord } from '../../knowledge/embedded/reader.ts';

const encoder = new TextEncoder();
const WORD_SIZE_BYTES = 4;

/** Order of two strings in the file: by their UTF-8 bytes, the shorter first when one begins the other. */
export function compareInFile(left: string, right: string): number {
  return Buffer.compare(encoder.encode(left), encoder.encode(right));
}

/**
 * Bytes of `knowledge.bin`; the layout stands in knowledge/embedded/layout.ts.
 * @param entities in the order of their keys
 * @param names candidates by folded name, in any order
 */
export function encodeKnowledge(
  entities: readonly EntityRecord[],
  names: ReadonlyMap<string, readonly CandidateRecord[]>,
): Uint8Array {
  const strings = createPool((text: string) => [...encoder.encode(text)]);
  const sources = createPool((key: string) => encodeSource(JSON.parse(key) as SourceRecord, strings.numberOf));
  const entityRecords = entities.map((entity) => encodeEntity(entity, strings.numberOf, sources.numberOf));
  const nameRecords = [...names]
    .sort(([left], [right]) => compareInFile(left, right))
    .map(([name, candidates]) => encodeName(name, candidates));
  const sourceTable = encodeTable(sources.records());
  const tables = [encodeTable(strings.records()), sourceTable, encodeTable(entityRecords), encodeTable(nameRecords)];
  return withHeader(tables);
}

interface Pool {
  /** Number of the value, given out at its first use. */
  numberOf(value: string): number;
  records(): number[][];
}

function createPool(encode: (value: string) => number[]): Pool {
  const numberByValue = new Map<string, number>();
  return {
    numberOf(value) {
      const number = numberByValue.get(value) ?? numberByValue.size;
      numberByValue.set(value, number);
      return number;
    },
    records: () => [...numberByValue.keys()].map(encode),
  };
}

type NumberOf = (value: string) => number;

function encodeSource({ label, licence, date }: SourceRecord, stringOf: NumberOf): number[] {
  const licenceStrings = licence === null ? [0, 0] : [stringOf(licence.name) + 1, stringOf(licence.url) + 1];
  return [stringOf(label), ...licenceStrings, stringOf(date)].flatMap(varint);
}

function encodeEntity(entity: EntityRecord, stringOf: NumberOf, sourceOf: NumberOf): number[] {
  const isTitled = entity.pageTitle !== null;
  const flags = (entity.kind === 'group' ? ENTITY_FLAG.group : 0) | (isTitled ? ENTITY_FLAG.titled : 0);
  const optional = (text: string | null): number => (text === null ? 0 : stringOf(text) + 1);
  const facts = entity.facts.flatMap(({ name, value, asOf }) => {
    const nameAndType = FACT_NAMES.indexOf(name) * 2 + (typeof value === 'number' ? 1 : 0);
    return [nameAndType, typeof value === 'number' ? value : stringOf(value), optional(asOf)];
  });
  return [
    flags,
    stringOf(entity.title),
    ...(isTitled ? [] : [stringOf(entity.key)]),
    stringOf(entity.description),
    optional(entity.country),
    Number(entity.wikidata?.slice(1) ?? 0),
    ...encodeCoordinates(entity.coordinates),
    entity.sources.length,
    ...entity.sources.map((source) => sourceOf(JSON.stringify(source))),
    entity.facts.length,
    ...facts,
  ].flatMap(varint);
}

function encodeCoordinates(coordinates: EntityRecord['coordinates']): number[] {
  if (coordinates === null) return [0];
  const toSteps = (degrees: number, offset: number) => Math.round((degrees + offset) * COORDINATE_STEPS);
  return [
    toSteps(coordinates.latitude, COORDINATE_OFFSET.latitude),
    toSteps(coordinates.longitude, COORDINATE_OFFSET.longitude),
  ];
}

function encodeName(name: string, candidates: readonly CandidateRecord[]): number[] {
  const key = encoder.encode(name);
  const rest = candidates.flatMap(({ entity, matchedBy, prior }) => [
    entity,
    MATCHED_BY.indexOf(matchedBy),
    Math.round(prior * PRIOR_STEPS),
  ]);
  return [...varint(key.length), ...key, ...[candidates.length, ...rest].flatMap(varint)];
}

/** Seven bits a byte, lowest first. */
function varint(value: number): number[] {
  if (!Number.isInteger(value) || value < 0 || value >= 2 ** 32) {
    throw new RangeError(`${value} is no whole number below 2^32`);
  }
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80);
  return [...bytes, rest];
}

function encodeTable(records: readonly (readonly number[])[]): Uint8Array {
  let end = 0;
  const ends = records.map((record) => {
    end += record.length;
    return end;
  });
  const padding = new Uint8Array((WORD_SIZE_BYTES - (end % WORD_SIZE_BYTES)) % WORD_SIZE_BYTES);
  const words = Uint8Array.from([records.length, ...ends].flatMap(word));
  return Buffer.concat([words, ...records.map((record) => Uint8Array.from(record)), padding]);
}

function word(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24];
}

function withHeader(tables: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(tables);
  const header = [KNOWLEDGE_MAGIC, KNOWLEDGE_VERSION, crc32(body), HEADER_SIZE_BYTES + body.length];
  return Buffer.concat([Uint8Array.from(header.flatMap(word)), body]);
}
