import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelError, parseModel } from '../../../core/tag/model.ts';
import { readTinyModel } from './tiny-model.ts';

/** Bytes before the checked part: magic, version, size, checksums. */
const HEADER_BYTES = 20;
const VERSION_AT = 4;

describe('parseModel', () => {
  it('reads labels, words and layers', () => {
    const model = parseModel(readTinyModel());
    expect(model.labels).toEqual(['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG', 'B-MISC', 'I-MISC']);
    expect(model.words.codes).toHaveLength(model.words.fingerprints.length * model.words.centres.shape[0]);
    expect(model.dilations).toEqual([1, 2]);
    expect(model.layer('step').shape).toEqual([9, 9, 1]);
    expect(model.sizeBytes).toBe(readTinyModel().byteLength);
  });

  it('keeps fingerprints in ascending order, which look-up relies on', () => {
    const { words, learned } = parseModel(readTinyModel());
    for (const { fingerprints } of [words, learned]) expect(fingerprints).toEqual(fingerprints.slice().sort());
  });

  it('refuses a file cut off anywhere', () => {
    const bytes = readTinyModel();
    const cut = fc.integer({ min: 0, max: bytes.byteLength - 1 });
    fc.assert(
      fc.property(cut, (length) => {
        expect(() => parseModel(bytes.slice(0, length))).toThrow(ModelError);
      }),
    );
  });

  it('refuses a file with any byte changed', () => {
    const size = readTinyModel().byteLength;
    const change = fc.record({ at: fc.integer({ min: 0, max: size - 1 }), by: fc.integer({ min: 1, max: 255 }) });
    fc.assert(
      fc.property(change, ({ at, by }) => {
        const bytes = readTinyModel();
        new Uint8Array(bytes)[at]! ^= by;
        expect(() => parseModel(bytes)).toThrow(ModelError);
      }),
    );
  });

  it('refuses a file with two words swapped', () => {
    const bytes = readTinyModel();
    const words = new Uint32Array(bytes);
    const at = HEADER_BYTES / 4 + 1;
    [words[at], words[at + 1]] = [words[at + 1]!, words[at]!];
    expect(() => parseModel(bytes)).toThrow('model checksum is wrong');
  });

  it('says which version it wanted', () => {
    const bytes = readTinyModel();
    new DataView(bytes).setUint32(VERSION_AT, 7, true);
    expect(() => parseModel(bytes)).toThrow('model version 4 wanted, got 7');
  });

  it('refuses any bytes that are not a model', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (junk) => {
        expect(() => parseModel(new Uint8Array(junk).buffer)).toThrow(ModelError);
      }),
    );
  });

  it('names a layer that is missing', () => {
    expect(() => parseModel(readTinyModel()).layer('blocks.9.mix.weight')).toThrow('no section "blocks.9.mix.weight"');
  });
});
