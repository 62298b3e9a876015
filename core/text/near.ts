/** What stands near a span, without looking at everything: the text is cut into cells as wide as the reach. */

import type { Span } from '../types.ts';

/**
 * Indexes spans. The function that is given finds those that end at most `reach` characters before a span begins, or begin at
 * most `reach` after it ends, and a few more; each once, in the order in which they were handed in.
 */
export function indexByOffset<T extends Span>(spans: readonly T[], reach: number): (span: Span) => readonly T[] {
  const cellOf = (offset: number) => Math.floor(offset / reach);
  const byEnd = new Map<number, number[]>();
  const byStart = new Map<number, number[]>();
  spans.forEach(({ start, end }, i) => {
    add(byEnd, cellOf(end), i);
    add(byStart, cellOf(start), i);
  });
  return ({ start, end }) => {
    const before = [cellOf(start) - 1, cellOf(start)].flatMap((cell) => byEnd.get(cell) ?? []);
    const after = [cellOf(end), cellOf(end) + 1].flatMap((cell) => byStart.get(cell) ?? []);
    return [...new Set([...before, ...after])].sort((a, b) => a - b).map((i) => spans[i]!);
  };
}

function add(cells: Map<number, number[]>, cell: number, index: number): void {
  const known = cells.get(cell);
  if (known) known.push(index);
  else cells.set(cell, [index]);
}
