import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openKnowledge } from '../../knowledge/embedded/reader.ts';
import type { EntityRecord, FactRecord } from '../../knowledge/embedded/records.ts';
import { createEmbeddedSource } from '../../knowledge/embedded/source.ts';
import { compileEntries, compileKnowledge } from '../../training/knowledge/compile.ts';
import { compareKeys, encodeKnowledge } from '../../training/knowledge/encode.ts';

const committed = new Uint8Array(readFileSync('public/model/knowledge.bin'));

const checked = { label: 'Test', licence: { name: 'CC0', url: 'https://example.org/cc0' }, date: '2025' };
const unchecked = { label: 'Test, not checked', licence: null, date: '2024' };

const ENTITIES: readonly EntityRecord[] = [
  {
    title: 'Āland',
    pageTitle: 'Āland',
    key: 'Āland',
    kind: 'place',
    description: 'islands',
    country: null,
    wikidata: 'Q5689',
    coordinates: { latitude: 60.1, longitude: 19.93 },
    sources: [checked, unchecked],
    facts: [
      { name: 'population', value: 4_294_967_295, asOf: '2024' },
      { name: 'capital', value: 'Mariehamn', asOf: null },
    ],
  },
  {
    title: 'Nowhere',
    pageTitle: null,
    key: '[a group]',
    kind: 'group',
    description: '',
    country: 'Āland',
    wikidata: null,
    coordinates: null,
    sources: [unchecked],
    facts: [],
  },
  town(1_176_734, 'Nowhere Town', 16_200),
  town(9, 'Ninth', 0),
].toSorted((left, right) => compareKeys(left.key, right.key)) as EntityRecord[];

function town(number: number, title: string, population: number): EntityRecord {
  const country: FactRecord = { name: 'country', value: 'Āland', asOf: null };
  return {
    title,
    pageTitle: null,
    key: `[geonames ${number}]`,
    kind: 'place',
    description: 'town in Āland',
    country: 'Āland',
    wikidata: null,
    coordinates: { latitude: -60.12, longitude: -19.9 },
    sources: [checked],
    facts: population === 0 ? [country] : [country, { name: 'population', value: population, asOf: null }],
  };
}

const NAMES = new Map([
  ['nowhere', [{ entity: 0, matchedBy: 'alias', prior: 0.25 }] as const],
  ['aland', [{ entity: 1, matchedBy: 'title', prior: 1 }] as const],
  ['nowhere town', [{ entity: 3, matchedBy: 'alias', prior: 1 }] as const],
  ['alander', [{ entity: 1, matchedBy: 'demonym', prior: 0.125 }] as const],
]);

/** A build takes about five seconds, much more beside other work. */
const BUILD_TIMEOUT_MS = 120_000;

function toBuffer(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

function change(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[offset] = value;
  return changed;
}

const small = encodeKnowledge(ENTITIES, NAMES);

const DAMAGES: readonly [damage: string, bytes: Uint8Array, message: RegExp][] = [
  ['an empty file', new Uint8Array(0), /no header/],
  ['a file of another kind', change(small, 0, 0x50), /SLKB/],
  ['another version', change(small, 4, 99), /version 99 instead of 8/],
  ['a truncated file', small.subarray(0, small.length - 4), /bytes instead of/],
  ['a flipped bit', change(small, 40, (small[40] ?? 0) ^ 1), /checksum/],
];

describe('knowledge file', () => {
  it('gives back every entity that was written', () => {
    const file = openKnowledge(toBuffer(small));
    expect(file.entityCount).toBe(4);
    expect(ENTITIES.map(({ key }) => file.readEntity(file.findEntity(key)))).toEqual(ENTITIES);
  });

  it('gives back every name that was written, and no other', () => {
    const file = openKnowledge(toBuffer(small));
    for (const [name, candidates] of NAMES) expect(file.findName(name)).toEqual(candidates);
    for (const name of ['', 'a', 'alandi', 'zz', 'Aland']) expect(file.findName(name)).toEqual([]);
    for (const key of ['Aland', '[geonames 10]', '[geonames 9', '[geonames PK.05]'])
      expect(file.findEntity(key)).toBe(-1);
  });

  it('refuses a town that has more than its record can hold', () => {
    expect(() => encodeKnowledge([{ ...town(9, 'Ninth', 1), pageTitle: 'Ninth' }], new Map())).toThrow(RangeError);
    expect(() => encodeKnowledge([{ ...town(9, 'Ninth', 1), coordinates: null }], new Map())).toThrow(RangeError);
  });

  it('finds each name among many', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 40 }), (keys) => {
        const names = new Map(
          keys.map((key, index) => [key, [{ entity: index, matchedBy: 'alias', prior: 1 }] as const]),
        );
        const file = openKnowledge(toBuffer(encodeKnowledge([], names)));
        for (const [key, candidates] of names) expect(file.findName(key)).toEqual(candidates);
      }),
    );
  });

  it('finds each town and each other entity among many, and none between them', () => {
    const anyNumbers = fc.uniqueArray(fc.integer({ min: 1, max: 20_000_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(anyNumbers, (numbers) => {
        const towns = numbers.map((number) => town(number, `Town ${number % 7}`, number % 3));
        const others = numbers.map((number) => ({
          ...ENTITIES[0]!,
          key: `Page ${number}`,
          pageTitle: `Page ${number}`,
        }));
        const entities = [...towns, ...others.map((one) => ({ ...one, title: one.key }))].toSorted((left, right) =>
          compareKeys(left.key, right.key),
        );
        const file = openKnowledge(toBuffer(encodeKnowledge(entities, new Map())));
        expect(file.entityCount).toBe(entities.length);
        for (const [at, entity] of entities.entries()) {
          expect(file.findEntity(entity.key)).toBe(at);
          expect(file.readEntity(at)).toEqual(entity);
        }
        const absent = Math.max(...numbers) + 1;
        for (const key of [`Page ${absent}`, `[geonames ${absent}]`]) expect(file.findEntity(key)).toBe(-1);
      }),
      { numRuns: 30 },
    );
  });

  it.each(DAMAGES)('is refused as damaged: %s', async (_, bytes, message) => {
    const source = createEmbeddedSource(async () => toBuffer(bytes));
    const question = source.candidates(['Aland'], { aborted: false });
    await expect(question).rejects.toMatchObject({ name: 'SourceError', code: 'internal' });
    await expect(question).rejects.toThrow(message);
  });

  it('is refused after any single change of a byte', () => {
    fc.assert(
      fc.property(fc.nat(small.length - 1), fc.integer({ min: 1, max: 255 }), (offset, difference) => {
        expect(() => openKnowledge(toBuffer(change(small, offset, (small[offset] ?? 0) ^ difference)))).toThrow(
          /damaged/,
        );
      }),
    );
  });

  it('is the one that the tables make', { timeout: BUILD_TIMEOUT_MS }, () => {
    expect(Buffer.compare(compileKnowledge(compileEntries()), committed)).toBe(0);
  });

  it('stays below 4 MB', () => {
    expect(committed.length).toBeGreaterThan(100_000);
    expect(committed.length).toBeLessThan(4_000_000);
  });
});
