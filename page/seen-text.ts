/**
 * Text without what a reader does not see: white space, soft hyphens, zero-width characters, direction marks. The page and
 * the article space and hyphenate the same words differently; with all that gone they compare character by character.
 */

/** A text's seen characters, and the way between their positions and the text's own offsets. */
export interface SeenText {
  readonly seen: string;
  /** `Uint32Array [seen.length]`: offset in the text of each seen UTF-16 code unit, ascending. */
  readonly offsets: Uint32Array;
}

/** Takes the unseen characters out of a text. Linear; surrogate pairs stay whole. */
export function readSeenText(text: string): SeenText {
  const offsets = new Uint32Array(text.length);
  let length = 0;
  for (let offset = 0; offset < text.length; offset++) {
    if (!isUnseen(text.charCodeAt(offset))) offsets[length++] = offset;
  }
  return { seen: stripUnseen(text), offsets: offsets.subarray(0, length) };
}

/** The seen characters alone. */
export function stripUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

/** How many seen characters stand before an offset of the text: a binary search. */
export function countSeenBefore({ offsets }: SeenText, offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < offset)
      low = middle + 1; // ! middle is within the array
    else high = middle;
  }
  return low;
}

/** The same set as `isUnseen`, for whole texts. */
const UNSEEN = /[\s\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+/g;

/** Printable ASCII needs no look at the pattern. */
function isUnseen(unit: number): boolean {
  if (unit > 0x20 && unit < 0x7f) return false;
  return UNSEEN_UNIT.test(String.fromCharCode(unit));
}

const UNSEEN_UNIT = new RegExp(UNSEEN.source);
