/**
 * The text of a page, as one stream without white space, and for every position of the stream the place in
 * the page it comes from. Comparing streams makes a quote immune to line breaks, indentation, soft hyphens and inline
 * elements. Every text node is read once, so the cost is linear in the page's text.
 */
import { flatParentOf, walkFlat } from './flat-tree.ts';
import { readNative } from './native-dom.ts';
import { readSeenText, type SeenText, stripUnseen } from './seen-text.ts';
import type { Steps } from './slices.ts';

/** Seen text of a document; positions below are UTF-16 code units into `stream`. */
export interface LiveText {
  readonly stream: string;
  /** True where a text node begins. */
  isNodeStart(position: number): boolean;
  /** Range over `[start, end)` of the stream, `start < end`; null where it would run from one tree into another. */
  rangeOf(start: number, end: number): Range | null;
}

/** Elements whose text is never shown as text of the page. */
const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SELECT', 'OPTION', 'TITLE']);

/** Which text of a page is read. */
export type Extent = 'visible' | 'all';

/** Reads the document's text as it stands now; a page that changed needs a new call. */
export function* readLiveText(document: Document, extent: Extent): Steps<LiveText> {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  for (const node of readableTexts(document, extent)) {
    yield;
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
      if (first.node.getRootNode() !== last.node.getRootNode()) return null;
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
  const isReadByParent = new Map<Element, boolean>();
  for (const node of walkFlat(document, body)) {
    if (node.nodeType !== 3) continue;
    const parent = flatParentOf(node);
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
