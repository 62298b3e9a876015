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

function clipAtEdge(ring: readonly Point[], depthOf: Edge): readonly Point[] {
  return ring.flatMap((point, i) => {
    const before = ring[i - 1] ?? ring.at(-1)!; // the ring has this point at least
    const depth = depthOf(point);
    const depthBefore = depthOf(before);
    const crosses = depth < 0 !== depthBefore < 0;
    const crossing = crosses ? [between(before, point, depthBefore / (depthBefore - depth))] : [];
    return depth < 0 ? crossing : [...crossing, point];
  });
}

const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});
