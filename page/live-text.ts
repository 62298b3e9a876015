/**
 * The text of a page, as one stream without white space, and for every position of the stream the place in
 * the page it comes from. Comparing streams makes a quote immune to line breaks, indentation, soft hyphens and inline
 * elements. Every text node is read once, so the cost is linear in the page's text.
 */
import { readNative } from './native-dom.ts';
import { readSeenText, type SeenText, stripUnseen } from './seen-text.ts';

/** Seen text of a document; positions below are UTF-16 code units into `stream`. */
export interface LiveText {
  readonly stream: string;
  /** True where a text node begins. */
  isNodeStart(position: number): boolean;
  /** Range over `[start, end)` of the stream, `start < end`. */
  rangeOf(start: number, end: number): Range;
}

/** Elements whose text is never shown as text of the page. */
const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SELECT', 'OPTION', 'TITLE']);

/** Which text of a page is read. */
export type Extent = 'visible' | 'all';

/** Reads the document's text as it stands now; a page that changed needs a new call. */
export function readLiveText(document: Document, extent: Extent): LiveText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  for (const node of readableTexts(document, extent)) {
    const piece = stripUnseen(node.data);
    if (piece === '') continue;
    nodes.push(node);
    starts.push(length);
    pieces.push(piece);
    length += piece.length;
  }
  const seenByNode = new Map<Text, SeenText>();
  function boundaryAt(position: number): { readonly node: Text; readonly offset: number } {
    const index = lastAtOrBefore(starts, position);
    const node = nodes[index]!; // ! a position of the stream lies in a node
    const seen = seenByNode.get(node) ?? readSeenText(node.data);
    seenByNode.set(node, seen);
    return { node, offset: seen.offsets[position - starts[index]!] ?? node.data.length }; // ! as above
  }
  return {
    stream: pieces.join(''),
    isNodeStart: (position) => starts[lastAtOrBefore(starts, position)] === position,
    rangeOf(start, end) {
      const first = boundaryAt(start);
      const last = boundaryAt(end - 1);
      const range = readNative(document, 'createRange')();
      range.setStart(first.node, first.offset);
      range.setEnd(last.node, Math.min(last.offset + 1, last.node.data.length));
      return range;
    },
  };
}

function* readableTexts(document: Document, extent: Extent): Generator<Text> {
  const body = readNative(document, 'body');
  if (!body) return;
  const walker = readNative(document, 'createTreeWalker')(body, 4 /* NodeFilter.SHOW_TEXT */);
  const isReadByParent = new Map<Element, boolean>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent) continue;
    const isRead = isReadByParent.get(parent) ?? isReadable(parent, extent);
    isReadByParent.set(parent, isRead);
    if (isRead) yield node as Text;
  }
}

function isReadable(element: Element, extent: Extent): boolean {
  if (UNREAD.has(readNative(element, 'nodeName').toUpperCase())) return false;
  return extent === 'all' || readNative(element, 'checkVisibility')({ visibilityProperty: true });
}

/** Index of the last entry that is not above `value`; `starts` ascends from 0. */
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
