import { describe, expect, it } from 'vitest';
import { clipRing } from '../../../core/map/clip.ts';
import type { Point } from '../../../core/map/outlines.ts';

const SIZE = { width: 10, height: 10 };
const ring = (...points: readonly (readonly [number, number])[]): Point[] => points.map(([x, y]) => ({ x, y }));
const told = (points: readonly Point[]) => points.map(({ x, y }) => `${x},${y}`).sort();

describe('a ring cut to a rectangle', () => {
  it.each([
    ['stays whole inside', ring([1, 1], [9, 1], [5, 9]), ['1,1', '5,9', '9,1']],
    ['goes where it is outside', ring([-3, -3], [-1, -3], [-2, -1]), []],
    ['ends at an edge', ring([5, 5], [15, 5], [15, 9], [5, 9]), ['10,5', '10,9', '5,5', '5,9']],
    [
      'fills the rectangle that lies in it',
      ring([-9, -9], [30, -9], [30, 30], [-9, 30]),
      ['0,0', '0,10', '10,0', '10,10'],
    ],
    ['loses a corner at two edges', ring([5, -5], [15, 5], [5, 5]), ['10,0', '10,0', '10,5', '5,0', '5,5']],
    ['is nothing without points', [], []],
  ])('%s', (_, points, expected) => {
    expect(told(clipRing(points, SIZE, 0))).toEqual(expected);
  });

  it('keeps a margin', () => {
    expect(told(clipRing(ring([5, 5], [15, 5], [15, 9]), SIZE, 2))).toContain('12,5');
  });
});
