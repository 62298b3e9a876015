import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexByOffset } from '../../../core/text/near.ts';
import type { Span } from '../../../core/types.ts';

const REACH = 10;
const span = fc.tuple(fc.nat(200), fc.nat(30)).map(([start, length]): Span => ({ start, end: start + length }));

/** Between the one's end and the other's beginning, whichever comes first; negative where they overlap. */
const gapBetween = (a: Span, b: Span) => Math.max(b.start - a.end, a.start - b.end);

describe('an index of spans by their place', () => {
  it('finds all within reach of either end, and nothing far away', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 30 }), span, (spans, asked) => {
        const found = indexByOffset(spans, REACH)(asked);
        const inReach = spans.filter((one) => {
          const gap = gapBetween(one, asked);
          return gap >= 0 && gap <= REACH;
        });
        expect(found).toEqual(expect.arrayContaining(inReach));
        expect(found.filter((one) => gapBetween(one, asked) > 2 * REACH)).toEqual([]);
      }),
    );
  });

  it('gives them once, in the order in which they came', () => {
    const [late, early] = [
      { start: 25, end: 29 },
      { start: 12, end: 15 },
    ];
    expect(indexByOffset([late, early], REACH)({ start: 18, end: 22 })).toEqual([late, early]);
  });
});
