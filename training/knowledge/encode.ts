import { foldName } from '../../core/text/normalize.ts';
import {
  COORDINATE_OFFSET,
  COORDINATE_STEPS,
  capitalizeWords,
  crc32,
  ENTITY_FLAG,
  FACT_FLAG,
  FACT_FLAG_BITS,
  FACT_NAMES,
  HEADER_SIZE_BYTES,
  KNOWLEDGE_MAGIC,
  KNOWLEDGE_VERSION,
  MATCHED_BY,
  MAX_STRING_SIZE_BYTES,
  PRIOR_STEPS,
  RECORDS_PER_BLOCK,
  TOWN_KEY,
} from '../../knowledge/embedded/layout.ts';
import type { CandidateRecord, EntityRecord, FactRecord, SourceRecord } from '../../knowledge/embedded/records.ts';

const encoder = new TextEncoder();
const WORD_SIZE_BYTES = 4;

/** Order of two strings in the file: by their UTF-8 bytes, the shorter first when one begins the other. */
function compareInFile(left: string, right: string): number {
  return Buffer.compare(encoder.encode(left), encoder.encode(right));
}

/** Order of two entities' keys in the file: towns last, by their numbers, all others by their bytes. */
export function compareKeys(left: string, right: string): number {
  const [leftTown, rightTown] = [townNumber(left), townNumber(right)];
  if (leftTown === null || rightTown === null) {
    return Number(leftTown !== null) - Number(rightTown !== null) || compareInFile(left, right);
  }
  return leftTown - rightTown;
}

function townNumber(key: string): number | null {
  const digits = TOWN_KEY.exec(key)?.[1];
  return digits === undefined ? null : Number(digits);
}

/**
 * Bytes of `knowledge.bin`; the layout stands in knowledge/embedded/layout.ts.
 * @param entities in the order of their keys: `compareKeys`
 * @param names candidates by folded name, in any order
 */
export function encodeKnowledge(
  entities: readonly EntityRecord[],
  names: ReadonlyMap<string, readonly CandidateRecord[]>,
): Uint8Array {
  const nameKeys = toSortedKeys(names.keys());
  const numberByName = new Map(nameKeys.map(({ text }, number) => [text, number]));
  const nameOf = (text: string): number | null => numberByName.get(text) ?? null;
  const strings = new Set<string>();
  const collect: NumberOf = (text) => {
    strings.add(text);
    return 0; // numbers are known when all strings are
  };
  encodeEntities(entities, { stringOf: collect, nameOf });
  const stringRecords = toSortedKeys(strings);
  const numberByString = new Map(stringRecords.map(({ text }, number) => [text, number]));
  const stringOf: NumberOf = (text) => numberByString.get(text)!; // all were seen before
  const nameRecords = nameKeys.map(({ text, key }) => ({ key, rest: encodeCandidates(names.get(text) ?? []) }));
  return withHeader(
    [
      encodeKeys(stringRecords.map(({ key }) => ({ key, rest: [] }))),
      ...encodeEntities(entities, { stringOf, nameOf }),
      encodeKeys(nameRecords),
    ].map(encodeTable),
  );
}

/** Records of the tables of sources, settings, entities and towns. */
function encodeEntities(entities: readonly EntityRecord[], texts: Texts): number[][][] {
  const { stringOf } = texts;
  const sources = createPool((key: string) => encodeSource(JSON.parse(key) as SourceRecord, stringOf));
  const numbers: Numbers = { stringOf, sourceOf: sources.numberOf };
  const settings = createPool((key: string) => encodeSetting(JSON.parse(key) as Setting, numbers));
  const isTown = ({ key }: EntityRecord): boolean => townNumber(key) !== null;
  const entityRecords = entities.filter((one) => !isTown(one)).map((entity) => encodeEntity(entity, numbers));
  const towns = encodeTowns(entities.filter(isTown), texts, settings.numberOf);
  const settingRecords = settings.records(); // names sources, so it comes before theirs
  return [sources.records(), settingRecords, entityRecords, towns];
}

/** Each text once turned into bytes, which sorting compares many times. */
function toSortedKeys(texts: Iterable<string>): { readonly text: string; readonly key: Uint8Array }[] {
  const keys = Array.from(texts, (text) => ({ text, key: encodeString(text) }));
  return keys.sort((left, right) => Buffer.compare(left.key, right.key));
}

/** @throws RangeError when the string is longer than the reader has room for */
function encodeString(text: string): Uint8Array {
  const bytes = encoder.encode(text);
  if (bytes.length > MAX_STRING_SIZE_BYTES) throw new RangeError(`“${text}” has ${bytes.length} bytes`);
  return bytes;
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

/** What gives out the numbers of strings, and of names where there is one. */
interface Texts {
  readonly stringOf: NumberOf;
  readonly nameOf: (folded: string) => number | null;
}

function encodeSource({ label, licence, date }: SourceRecord, stringOf: NumberOf): number[] {
  const licenceStrings = licence === null ? [0, 0] : [stringOf(licence.name) + 1, stringOf(licence.url) + 1];
  return [stringOf(label), ...licenceStrings, stringOf(date)].flatMap(varint);
}

/** What gives out the numbers of strings and sources. */
interface Numbers {
  readonly stringOf: NumberOf;
  readonly sourceOf: NumberOf;
}

/** What towns of one kind, region and country share. */
type Setting = Pick<EntityRecord, 'description' | 'country' | 'sources' | 'facts'>;

function encodeEntity(entity: EntityRecord, numbers: Numbers): number[] {
  const { stringOf } = numbers;
  const isTitled = entity.pageTitle !== null;
  const kindFlag = entity.kind === 'place' ? 0 : ENTITY_FLAG[entity.kind];
  const flags = kindFlag | (isTitled ? ENTITY_FLAG.titled : 0);
  return [
    ...[flags, stringOf(entity.title), ...(isTitled ? [] : [stringOf(entity.key)])].flatMap(varint),
    ...[stringOf(entity.description), optionalOf(entity.country, stringOf)].flatMap(varint),
    ...varint(Number(entity.wikidata?.slice(1) ?? 0)),
    ...encodeCoordinates(entity.coordinates).flatMap(varint),
    ...encodeSources(entity.sources, numbers),
    ...encodeFacts(entity.facts, numbers),
  ];
}

function encodeSetting({ description, country, sources, facts }: Setting, numbers: Numbers): number[] {
  return [
    ...[numbers.stringOf(description), optionalOf(country, numbers.stringOf)].flatMap(varint),
    ...encodeSources(sources, numbers),
    ...encodeFacts(facts, numbers),
  ];
}

function encodeTowns(towns: readonly EntityRecord[], texts: Texts, settingOf: NumberOf): number[][] {
  return inBlocks(towns).map((block) => {
    const numbers = block.map(({ key }) => townNumber(key)!); // a town has a number
    const records = block.flatMap((town, at) => [
      numbers[at]! - (numbers[at - 1] ?? 0), // both have as many
      ...listTownNumbers(town, texts, settingOf),
    ]);
    return [block.length, ...records].flatMap(varint);
  });
}

/** @throws RangeError when the town has something that its record has no room for */
function listTownNumbers(town: EntityRecord, texts: Texts, settingOf: NumberOf): number[] {
  const { key, title, description, country, sources } = town;
  const isPlain = town.kind === 'place' && town.pageTitle === null && town.wikidata === null;
  if (!isPlain || town.coordinates === null) throw new RangeError(`${title} ${key} is more than a town can be`);
  const population = town.facts.find(({ name }) => name === 'population')?.value ?? 0;
  const facts = town.facts.filter(({ name }) => name !== 'population');
  const setting = settingOf(JSON.stringify({ description, country, sources, facts } satisfies Setting));
  return [encodeTitle(title, texts), setting, ...encodeCoordinates(town.coordinates), Number(population)];
}

/** The number of the name that the title is with capitals, or of the title itself. */
function encodeTitle(title: string, { stringOf, nameOf }: Texts): number {
  const folded = foldName(title);
  const name = capitalizeWords(folded) === title ? nameOf(folded) : null;
  return name === null ? stringOf(title) * 2 : name * 2 + 1;
}

function optionalOf(text: string | null, stringOf: NumberOf): number {
  return text === null ? 0 : stringOf(text) + 1;
}

function encodeSources(sources: readonly SourceRecord[], { sourceOf }: Numbers): number[] {
  return [sources.length, ...sources.map((source) => sourceOf(JSON.stringify(source)))].flatMap(varint);
}

function encodeFacts(facts: readonly FactRecord[], { stringOf }: Numbers): number[] {
  const numbers = facts.flatMap(({ name, value, asOf, since }) => {
    const isNumber = typeof value === 'number';
    const flags = (isNumber ? FACT_FLAG.number : 0) | (since === undefined ? 0 : FACT_FLAG.since);
    const nameAndFlags = (FACT_NAMES.indexOf(name) << FACT_FLAG_BITS) | flags;
    const dates = [optionalOf(asOf, stringOf), ...(since === undefined ? [] : [stringOf(since)])];
    return [nameAndFlags, isNumber ? value : stringOf(value), ...dates];
  });
  return [facts.length, ...numbers].flatMap(varint);
}

function encodeCoordinates(coordinates: EntityRecord['coordinates']): number[] {
  if (coordinates === null) return [0];
  const toSteps = (degrees: number, offset: number) => Math.round((degrees + offset) * COORDINATE_STEPS);
  return [
    toSteps(coordinates.latitude, COORDINATE_OFFSET.latitude),
    toSteps(coordinates.longitude, COORDINATE_OFFSET.longitude),
  ];
}

/** A key with the bytes that follow it. */
interface KeyRecord {
  readonly key: Uint8Array;
  readonly rest: readonly number[];
}

function encodeKeys(records: readonly KeyRecord[]): number[][] {
  return inBlocks(records).map((block) => [
    ...varint(block.length),
    ...block.flatMap((record, at) => encodeKey(record, block[at - 1]?.key)),
  ]);
}

function inBlocks<One>(records: readonly One[]): One[][] {
  const count = Math.ceil(records.length / RECORDS_PER_BLOCK);
  return Array.from({ length: count }, (_, block) =>
    records.slice(block * RECORDS_PER_BLOCK, (block + 1) * RECORDS_PER_BLOCK),
  );
}

function encodeKey({ key, rest }: KeyRecord, before: Uint8Array = new Uint8Array()): number[] {
  const different = key.findIndex((byte, at) => byte !== before[at]);
  const shared = different < 0 ? key.length : different;
  return [...varint(shared), ...varint(key.length - shared), ...key.subarray(shared), ...rest];
}

function encodeCandidates(candidates: readonly CandidateRecord[]): number[] {
  const numbers = candidates.flatMap(({ entity, matchedBy, prior }) => [
    entity * MATCHED_BY.length + MATCHED_BY.indexOf(matchedBy),
    Math.round(prior * PRIOR_STEPS),
  ]);
  const bytes = numbers.flatMap(varint);
  return [...varint(bytes.length), ...bytes];
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
