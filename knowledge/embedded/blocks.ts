/**
 * Sorted keys in blocks: each key is written as the number of bytes that it shares with the one before and the rest. A block
 * is found by halving over first keys, which share nothing, and then walked. That takes half the bytes of whole keys with an
 * offset each; the layout is written out in layout.ts.
 */
import { RECORDS_PER_BLOCK } from './layout.ts';

/** A table of the file: where each record begins and ends, counted from the start of the file. */
export interface Table {
  readonly count: number;
  begin(record: number): number;
  end(record: number): number;
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

/** Records in all blocks of a table: all blocks but the last are full. */
export function countInBlocks(bytes: Uint8Array, blocks: Table): number {
  if (blocks.count === 0) return 0;
  const last = blocks.count - 1;
  return last * RECORDS_PER_BLOCK + createCursor(bytes, blocks.begin(last)).varint();
}

/** First of `count` records from which on `isPast` holds; `count` when it holds for none. */
export function firstWhere(count: number, isPast: (record: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isPast(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Moves a cursor that stands behind a key past what follows it in its record. */
export type SkipRest = (cursor: Cursor) => void;

/** Where a key was found: its number in the table, and a cursor at what follows it. */
export interface FoundKey {
  readonly record: number;
  readonly cursor: Cursor;
}

/** Finds keys in blocks; null for a key that they do not hold. `skipRest` moves past what follows a key. O(log keys). */
export function createKeyFinder(
  bytes: Uint8Array,
  blocks: Table,
  skipRest: SkipRest,
): (key: Uint8Array) => FoundKey | null {
  const probe = createCursor(bytes, 0); // one for all halving, which visits a dozen blocks a key
  return (key) => {
    const after = firstWhere(blocks.count, (block) => {
      probe.moveTo(blocks.begin(block)).varint(); // count
      probe.varint(); // shares nothing
      const sizeBytes = probe.varint();
      return compareBytes(key, bytes, { begin: probe.position(), sizeBytes }) < 0;
    });
    if (after === 0) return null;
    const cursor = createCursor(bytes, blocks.begin(after - 1));
    const at = walkBlock(bytes, key, { cursor, skipRest });
    return at < 0 ? null : { record: (after - 1) * RECORDS_PER_BLOCK + at, cursor };
  };
}

/** Number of the key within the block at whose start the cursor stands, which is then behind the key; -1 without it. */
function walkBlock(
  bytes: Uint8Array,
  key: Uint8Array,
  { cursor, skipRest }: { readonly cursor: Cursor; readonly skipRest: SkipRest },
): number {
  const count = cursor.varint();
  let sharedWithKey = 0; // bytes that the key before shares with the wanted one
  for (let at = 0; at < count; at++) {
    const sharedWithLast = cursor.varint();
    const sizeBytes = cursor.varint();
    const begin = cursor.position();
    cursor.moveTo(begin + sizeBytes);
    if (sharedWithLast <= sharedWithKey) {
      const whole = sharedWithLast + sizeBytes;
      sharedWithKey = sharedWithLast;
      while (sharedWithKey < whole && bytes[begin + sharedWithKey - sharedWithLast] === key[sharedWithKey])
        sharedWithKey++;
      if (sharedWithKey === key.length && sharedWithKey === whole) return at;
    }
    skipRest(cursor);
  }
  return -1;
}

/** Order of `wanted` against some bytes: that of their first differing byte, the shorter first when one begins the other. */
function compareBytes(
  wanted: Uint8Array,
  bytes: Uint8Array,
  { begin, sizeBytes }: { readonly begin: number; readonly sizeBytes: number },
): number {
  const shared = Math.min(wanted.length, sizeBytes);
  for (let index = 0; index < shared; index++) {
    // In range: `index` is below both lengths.
    const difference = wanted[index]! - bytes[begin + index]!;
    if (difference !== 0) return difference;
  }
  return wanted.length - sizeBytes;
}
