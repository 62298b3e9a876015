/**
 * Reads the tagger's weights, one binary file written by training/export.py. Little-endian throughout.
 *
 *   offset  size  what
 *        0     4  "SLTG"
 *        4     4  version of this layout (u32)
 *        8     4  size of the whole file in bytes (u32)
 *       12     4  checksum A (u32)   Fletcher's sums over all 32-bit words from offset 20 to the end:
 *       16     4  checksum B (u32)   A = A + word, B = B + A, both modulo 2^32, starting from 0
 *       20     4  number of sections (u32)
 *       24   44n  section table: name (24 bytes ASCII, zero-padded), kind (u32), offset (u32), shape (3 × u32, 0 = none)
 *        …        the sections, each at a multiple of 4, zero-padded
 *
 * Kinds: 0 = u8, 1 = u32, 2 = f32, 3 = i8 with one f32 scale a row, the scales first.
 * A tensor is row-major; a row is everything under its first dimension.
 *
 * Sections:
 *   labels                u8 [bytes]                    tag names joined by line feeds
 *   characters            u32 [n]                       code points; character id = index + 2 (0 none, 1 unknown)
 *   words.fingerprints    u32 [words]                   ascending; fingerprint as in features.ts
 *   words.codes           u8 [words × parts]            product-quantised vectors, in the order of the fingerprints
 *   words.centres         f32 [parts × 256 × part width]
 *   learned.fingerprints  u32 [learned words]           ascending; words with a vector from training ("'s", "U.S.", "said")
 *   learned.vectors       i8 [learned words × width]
 *   names.fingerprints    u32 [names]                   ascending; keys of the gazetteer as in gazetteer.ts
 *   names.kinds           u8 [names]                    bits: country, city, region, town, demonym, group, first name,
 *                                                       surname
 *   dilations             u32 [blocks]
 *   everything else       i8 or f32                     layers of training/network.py under their names there
 */

const MAGIC = 0x47544c53; // "SLTG" read as little-endian u32
const VERSION = 4;
const HEADER_BYTES = 24;
const CHECKED_FROM = 20;
const ENTRY_BYTES = 44;
const NAME_BYTES = 24;

type Shape = readonly [number, number, number];

/** A tensor of weights, row-major. Missing dimensions are 1. */
export interface Tensor {
  readonly values: Float32Array;
  readonly shape: Shape;
}

/** Words with a vector: ascending fingerprints, and how to get the vector of the i-th of them. */
export interface WordVectors {
  readonly fingerprints: Uint32Array;
  /** [words × parts], row-major */
  readonly codes: Uint8Array;
  /** [parts × 256 × part width], row-major */
  readonly centres: Tensor;
}

/** The tagger's weights. `layer` gives a layer's tensor by its name in training; an unknown name throws. */
export interface TaggerModel {
  readonly labels: readonly string[];
  readonly characterIdByCodePoint: ReadonlyMap<number, number>;
  readonly words: WordVectors;
  /** Words with a vector from training, `vector` that of the i-th; made when asked for, since most never are. */
  readonly learned: { readonly fingerprints: Uint32Array; readonly vector: (row: number) => Float32Array };
  /** The gazetteer: ascending fingerprints, and the kinds of the i-th name as bits. */
  readonly names: { readonly fingerprints: Uint32Array; readonly kinds: Uint8Array };
  readonly dilations: readonly number[];
  readonly layer: (name: string) => Tensor;
  readonly sizeBytes: number;
}

/** Thrown for any file that is not a whole, undamaged model of this version. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

interface Section {
  readonly kind: number;
  readonly offset: number;
  readonly shape: Shape;
}

/** Reads a model file; throws `ModelError` when it is truncated, damaged or of another version. */
export function parseModel(bytes: ArrayBuffer): TaggerModel {
  checkHeader(bytes);
  const file = readSections(bytes);
  const layers = new Map<string, Tensor>();
  return {
    labels: asciiText(readBytes(file, 'labels')).split('\n'),
    characterIdByCodePoint: new Map(Array.from(readIntegers(file, 'characters'), (point, i) => [point, i + 2])),
    words: {
      fingerprints: readIntegers(file, 'words.fingerprints'),
      codes: readBytes(file, 'words.codes'),
      centres: readTensor(file, 'words.centres'),
    },
    learned: {
      fingerprints: readIntegers(file, 'learned.fingerprints'),
      vector: openRows(file, 'learned.vectors'),
    },
    names: {
      fingerprints: readIntegers(file, 'names.fingerprints'),
      kinds: readBytes(file, 'names.kinds'),
    },
    dilations: Array.from(readIntegers(file, 'dilations')),
    layer: (name) => {
      const tensor = layers.get(name) ?? readTensor(file, name);
      layers.set(name, tensor);
      return tensor;
    },
    sizeBytes: bytes.byteLength,
  };
}

function checkHeader(bytes: ArrayBuffer): void {
  const view = new DataView(bytes);
  if (bytes.byteLength < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) throw new ModelError('not a tagger model');
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw new ModelError(`model version ${VERSION} wanted, got ${version}`);
  const size = view.getUint32(8, true);
  if (size !== bytes.byteLength || size % 4 !== 0) {
    throw new ModelError(`model of ${size} bytes wanted, got ${bytes.byteLength}`);
  }
  let a = 0;
  let b = 0;
  const words = new Uint32Array(bytes, CHECKED_FROM);
  for (let i = 0; i < words.length; i += 1) {
    a = (a + words[i]!) | 0;
    b = (b + a) | 0;
  }
  if (view.getInt32(12, true) !== a || view.getInt32(16, true) !== b) throw new ModelError('model checksum is wrong');
}

interface ModelFile {
  readonly bytes: ArrayBuffer;
  readonly sections: ReadonlyMap<string, Section>;
}

function readSections(bytes: ArrayBuffer): ModelFile {
  const view = new DataView(bytes);
  const count = view.getUint32(CHECKED_FROM, true);
  if (HEADER_BYTES + count * ENTRY_BYTES > bytes.byteLength) throw new ModelError('model section table is too long');
  const sections = new Map<string, Section>();
  for (let i = 0; i < count; i += 1) {
    const at = HEADER_BYTES + i * ENTRY_BYTES;
    const name = asciiText(new Uint8Array(bytes, at, NAME_BYTES)).replace(/\0+$/u, '');
    const [kind, offset, ...shape] = [0, 4, 8, 12, 16].map((j) => view.getUint32(at + NAME_BYTES + j, true));
    sections.set(name, { kind: kind!, offset: offset!, shape: shape.map((n) => n || 1) as unknown as Shape });
  }
  return { bytes, sections };
}

function findSection(file: ModelFile, name: string): Section & { readonly length: number } {
  const section = file.sections.get(name);
  if (!section) throw new ModelError(`model has no section "${name}"`);
  const [rows, columns, depth] = section.shape;
  const length = rows * columns * depth;
  const sizeBytes = section.kind === 3 ? rows * 4 + length : length * (section.kind === 0 ? 1 : 4);
  if (section.kind > 3 || section.offset % 4 !== 0 || section.offset + sizeBytes > file.bytes.byteLength) {
    throw new ModelError(`model section "${name}" does not fit the file`);
  }
  return { ...section, length };
}

function readBytes(file: ModelFile, name: string): Uint8Array {
  const { offset, length } = findSection(file, name);
  return new Uint8Array(file.bytes, offset, length);
}

function readIntegers(file: ModelFile, name: string): Uint32Array {
  const { offset, length } = findSection(file, name);
  return new Uint32Array(file.bytes, offset, length);
}

function readTensor(file: ModelFile, name: string): Tensor {
  const { kind, offset, shape, length } = findSection(file, name);
  if (kind !== 3) return { values: new Float32Array(file.bytes, offset, length), shape };
  const readRow = openRows(file, name);
  const values = new Float32Array(length);
  for (let row = 0; row < shape[0]; row += 1) values.set(readRow(row), (row * length) / shape[0]);
  return { values, shape };
}

/** Gives what reads one row of a tensor. */
function openRows(file: ModelFile, name: string): (row: number) => Float32Array {
  const { kind, offset, shape, length } = findSection(file, name);
  const rowLength = length / shape[0];
  if (kind !== 3) return (row) => new Float32Array(file.bytes, offset + row * rowLength * 4, rowLength);
  const scales = new Float32Array(file.bytes, offset, shape[0]);
  const quantised = new Int8Array(file.bytes, offset + shape[0] * 4, length);
  return (row) => {
    const scale = scales[row]!;
    const values = new Float32Array(quantised.subarray(row * rowLength, (row + 1) * rowLength));
    for (let i = 0; i < rowLength; i += 1) values[i]! *= scale;
    return values;
  };
}

function asciiText(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
