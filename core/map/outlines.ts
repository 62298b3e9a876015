/** Outlines of the world's countries: what a small map is drawn from. Built by training/outlines. */

/** Coordinates of outlines are whole steps of this part of a degree: five kilometres, below a pixel of a small map. */
export const OUTLINE_STEPS = 20;

/** One country's land as the file has it. */
export interface WrittenOutline {
  /** English Wikipedia title; empty for land that is no country of ours (Antarctica). */
  readonly title: string;
  /** Closed rings: x and y of the first point, then of the step to each next one. x goes east, y south. */
  readonly rings: readonly (readonly number[])[];
}

/** A point of the Earth in degrees, east and south of 0° 0°; on a map the same in its own units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The least rectangle around points. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A closed ring of land, in degrees. */
export interface Land {
  readonly points: readonly Point[];
  readonly box: Box;
}

/** One country's land. */
export interface Outline {
  readonly title: string;
  readonly lands: readonly Land[];
}

/** Reads the file's rows, once: afterwards a map only looks at the land that is near it. */
export function readOutlines(rows: readonly WrittenOutline[]): Outline[] {
  return rows.map(({ title, rings }) => ({
    title,
    lands: rings.map((ring) => {
      const points = toPoints(ring);
      return { points, box: boxAround(points) };
    }),
  }));
}

function toPoints(ring: readonly number[]): Point[] {
  let x = 0;
  let y = 0;
  return Array.from({ length: ring.length / 2 }, (_, i) => {
    x += ring[2 * i]!; // a ring holds two numbers a point
    y += ring[2 * i + 1]!;
    return { x: x / OUTLINE_STEPS, y: y / OUTLINE_STEPS };
  });
}

function boxAround(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
