/**
 * Finds an article's paragraphs in the page's text: strings only, no DOM. Long paragraphs are looked for first, in order;
 * those that break the order are set aside and looked for again between their neighbours, so that one teaser which repeats
 * a sentence cannot drag the rest along. Short ones ("Kabul") occur everywhere and are only looked for between neighbours.
 */

/** Shortest paragraph, in seen characters, that is looked for in the whole page. */
const LONG_LENGTH = 32;

/** Characters of the page that may be searched for paragraphs that are not in it, before we stop looking for more. */
const SEARCH_BUDGET = 40_000_000;

/** Where paragraphs may be: position in the page's seen text, or −1 for a paragraph that is not there in one piece. */
export type Position = number;

/** The page's seen text as paragraphs are looked for in it. */
export interface Haystack {
  readonly stream: string;
  /** True where a text node of the page begins. */
  isNodeStart(position: Position): boolean;
}

/** Position of each paragraph, in order. Near linear in the page while the paragraphs are there. */
export function locateParagraphs(haystack: Haystack, paragraphs: readonly string[]): Position[] {
  const candidates = locateLong(haystack.stream, paragraphs);
  const positions = inOrder(candidates, paragraphs);
  let from = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (positions[index] === -1 && paragraph !== '') {
      const window = { start: from, end: nextPosition(positions, index) ?? haystack.stream.length };
      positions[index] = findBetween(haystack, paragraph, window);
    }
    const position = positions[index] ?? -1;
    if (position >= 0) from = position + paragraph.length;
  }
  return positions.map((position, index) => (position < 0 ? (candidates[index] ?? -1) : position));
}

function locateLong(stream: string, paragraphs: readonly string[]): Position[] {
  let from = 0;
  let budget = SEARCH_BUDGET;
  return paragraphs.map((paragraph) => {
    if (paragraph.length < LONG_LENGTH || budget < 0) return -1;
    let position = stream.indexOf(paragraph, from);
    if (position < 0) {
      budget -= stream.length;
      position = stream.lastIndexOf(paragraph, from);
    }
    if (position >= from) from = position + paragraph.length;
    return position;
  });
}

/** Keeps the longest run of positions that ascend without overlap; the others become −1. */
function inOrder(positions: readonly Position[], paragraphs: readonly string[]): Position[] {
  const tails: number[] = []; // tails[n]: index of the paragraph that ends the best run of n + 1 paragraphs
  const previous = new Int32Array(positions.length).fill(-1);
  for (const [index, position] of positions.entries()) {
    if (position < 0) continue;
    let rank = tails.length;
    while (rank > 0 && positions[tails[rank - 1]!]! >= position) rank -= 1; // ! ranks below are filled
    previous[index] = tails[rank - 1] ?? -1;
    tails[rank] = index;
  }
  const kept = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index]!) kept.add(index); // ! index is a paragraph
  return positions.map((position, index) => (kept.has(index) && paragraphs[index] !== '' ? position : -1));
}

function nextPosition(positions: readonly Position[], index: number): Position | undefined {
  for (let next = index + 1; next < positions.length; next++) {
    const position = positions[next]!; // ! next is within the array
    if (position >= 0) return position;
  }
  return undefined;
}

/** First place of a paragraph in a window, best one where a text node begins; −1 when it is not there. */
function findBetween(haystack: Haystack, paragraph: string, window: { start: Position; end: Position }): Position {
  const text = haystack.stream.slice(window.start, window.end);
  const first = text.indexOf(paragraph);
  for (let found = first; found >= 0; found = text.indexOf(paragraph, found + 1)) {
    if (haystack.isNodeStart(window.start + found)) return window.start + found;
  }
  return first < 0 ? -1 : window.start + first;
}
