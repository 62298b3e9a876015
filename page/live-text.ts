/**
 * The text that the reader sees, as one stream without white space, and for every position of the stream the place in
 * the page it comes from. Comparing streams makes a quote immune to line breaks, indentation, soft hyphens and inline
 * elements. One text node after another is copied, so building the stream is linear in the page's text.
 */
import { readNative } from './native-dom.ts';

/** Visible text of a document without white space; positions below are UTF-16 code units into `stream`. */
export interface LiveText {
  readonly stream: string;
  /** Range over `[start, end)` of the stream, `start < end`. */
  rangeOf(start: number, end: number): Range;
}

/** White space and characters that are never seen: soft hyphen, zero-width ones, joiners, direction marks. */
const UNSEEN = /[\s\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
const UNSEEN_ALL = new RegExp(UNSEEN.source, 'g');

/** Elements whose text is never shown, or is not text of the page. */
const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SELECT', 'OPTION', 'HEAD', 'TITLE']);

/** A text without white space and invisible characters, comparable with `LiveText.stream`. */
export function stripUnseen(text: string): string {
  return text.replace(UNSEEN_ALL, '');
}

/** True for a UTF-16 code unit that `stripUnseen` takes out. */
function isUnseen(unit: string): boolean {
  return UNSEEN.test(unit);
}

/** Reads the document's visible text as it stands now; later changes of the page need a new call. */
export function readLiveText(document: Document): LiveText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  for (const node of visibleTexts(document)) {
    const piece = stripUnseen(node.data);
    if (piece === '') continue;
    nodes.push(node);
    starts.push(length);
    pieces.push(piece);
    length += piece.length;
  }
  const createRange = readNative(document, 'createRange');
  return {
    stream: pieces.join(''),
    rangeOf(start, end) {
      const first = lastAtOrBefore(starts, start);
      const last = lastAtOrBefore(starts, end - 1);
      const range = createRange();
      range.setStart(nodes[first]!, offsetInNode(nodes[first]!, start - starts[first]!)); // ! both arrays have an entry: start < end ≤ length
      range.setEnd(nodes[last]!, offsetInNode(nodes[last]!, end - 1 - starts[last]!) + 1);
      return range;
    },
  };
}

function* visibleTexts(document: Document): Generator<Text> {
  const body = readNative(document, 'body');
  if (!body) return;
  const walker = readNative(document, 'createTreeWalker')(body, 4 /* NodeFilter.SHOW_TEXT */);
  const isVisibleByParent = new Map<Element, boolean>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent) continue;
    let isShown = isVisibleByParent.get(parent);
    if (isShown === undefined) {
      isShown = isVisible(parent);
      isVisibleByParent.set(parent, isShown);
    }
    if (isShown) yield node as Text;
  }
}

function isVisible(element: Element): boolean {
  if (UNREAD.has(readNative(element, 'nodeName').toUpperCase())) return false;
  return readNative(element, 'checkVisibility')({ visibilityProperty: true });
}

/** Index of the last entry that is not above `value`; `starts` is ascending and begins with 0. */
function lastAtOrBefore(starts: readonly number[], value: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= value)
      low = middle; // ! middle is within the array
    else high = middle - 1;
  }
  return low;
}

/** Where the `index`-th seen character of a text node stands in its data. */
function offsetInNode(node: Text, index: number): number {
  let seen = 0;
  for (let offset = 0; offset < node.data.length; offset++) {
    if (isUnseen(node.data.charAt(offset))) continue;
    if (seen === index) return offset;
    seen += 1;
  }
  return node.data.length;
}
