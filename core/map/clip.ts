/** Cutting a ring of points to a rectangle, one edge after the other (Sutherland and Hodgman, CACM 17, 1974). */

import type { Point } from './outlines.ts';

/** An edge: how far inside of it a point is; negative outside. */
type Edge = (point: Point) => number;

/** The part of a closed ring that is in the rectangle, which begins at 0 and is wider by `margin` on each side; empty when none is. */
export function clipRing(
  ring: readonly Point[],
  { width, height }: { readonly width: number; readonly height: number },
  margin: number,
): readonly Point[] {
  const edges: readonly Edge[] = [
    ({ x }) => x + margin,
    ({ x }) => width + margin - x,
    ({ y }) => y + margin,
    ({ y }) => height + margin - y,
  ];
  return edges.reduce(clipAtEdge, ring);
}

/** A plain loop: maps are most of the work of making cards, and this is most of theirs. */
function clipAtEdge(ring: readonly Point[], depthOf: Edge): readonly Point[] {
  const kept: Point[] = [];
  let before = ring.at(-1);
  let depthBefore = before ? depthOf(before) : 0;
  for (const point of ring) {
    const depth = depthOf(point);
    if (before && depth < 0 !== depthBefore < 0) kept.push(between(before, point, depthBefore / (depthBefore - depth)));
    if (depth >= 0) kept.push(point);
    before = point;
    depthBefore = depth;
  }
  return kept;
}

const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});
