import { describe, expect, it } from 'vitest';
import { compareThenAndNow } from '../../../core/card/timeline.ts';
import type { Fact } from '../../../core/entity.ts';

const AS_OF = '2026-03-04';

function office(value: string, from: string | null, to: string | null, isOver = to !== null): Fact {
  return { name: 'position', value, asOf: null, period: { from, to, isOver } };
}

function compare(
  facts: readonly Fact[],
  publishedAt: string | null = '2019-05-03T10:00:00Z',
  asOf: string | null = AS_OF,
) {
  const found = compareThenAndNow(facts, { publishedAt, asOf });
  const valuesOf = (some: readonly Fact[]) => some.map(({ value }) => value);
  return (
    found && { heldThen: valuesOf(found.heldThen), heldNow: valuesOf(found.heldNow), ended: found.ended?.value ?? null }
  );
}

const MAYOR = office('mayor', '2015', '2021-06');
const SENATOR = office('senator', '2021-07', null);

describe('then and now', () => {
  it('tells the office at the article’s date from that of today', () => {
    expect(compare([SENATOR, MAYOR])).toEqual({ heldThen: ['mayor'], heldNow: ['senator'], ended: null });
  });

  it('tells that someone has left, and that someone has died since', () => {
    expect(compare([MAYOR])).toEqual({ heldThen: ['mayor'], heldNow: [], ended: null });
    const died: Fact = { name: 'died', value: '2024-08', asOf: null, period: null };
    expect(compare([SENATOR, died])).toEqual({ heldThen: [], heldNow: [], ended: '2024-08' });
  });

  it('tells who led a place or group then', () => {
    const leader = { ...MAYOR, name: 'leader' as const, value: 'Ana Ruiz' };
    expect(compare([leader])).toEqual({ heldThen: ['Ana Ruiz'], heldNow: [], ended: null });
  });

  it('says “now” of the day at which the office was known, where the source tells it', () => {
    const senator = { ...SENATOR, asOf: '2025-11' };
    const found = compareThenAndNow([senator, MAYOR], { publishedAt: '2019-05-03', asOf: AS_OF });
    expect(found?.asOf).toBe('2025-11');
    expect(compare([senator, MAYOR], '2025-12-03')).toBeNull();
  });

  it.each<[why: string, facts: readonly Fact[], publishedAt: string | null, asOf: string | null]>([
    ['the article is undated', [MAYOR, SENATOR], null, AS_OF],
    ['its date is none', [MAYOR, SENATOR], 'last Friday', AS_OF],
    ['the article is newer than the data', [MAYOR, SENATOR], '2026-05-03', AS_OF],
    ['the data is undated', [MAYOR, SENATOR], '2019-05-03', null],
    ['nothing has changed', [office('mayor', '2015', null)], '2019-05-03', AS_OF],
    ['all was over before', [MAYOR], '2022-05-03', AS_OF],
    ['the office is undated', [{ ...MAYOR, period: null }], '2019-05-03', AS_OF],
    ['it is not known when it began', [office('mayor', null, '2021')], '2019-05-03', AS_OF],
    ['it is not known when it ended', [office('mayor', '2015', null, true)], '2019-05-03', AS_OF],
    ['it began in the article’s year', [office('mayor', '2019', '2021')], '2019-05-03', AS_OF],
    ['it ended in the article’s month', [office('mayor', '2015', '2019-05')], '2019-05-03', AS_OF],
    ['the death was before', [{ name: 'died', value: '1998', asOf: null, period: null }], '2019-05-03', AS_OF],
    ['the death was in that year', [{ name: 'died', value: '2019', asOf: null, period: null }], '2019-05-03', AS_OF],
    [
      'the death was before Christ',
      [{ name: 'died', value: '-0044-03-15', asOf: null, period: null }],
      '2019-05-03',
      AS_OF,
    ],
  ])('says nothing when %s', (_, facts, publishedAt, asOf) => {
    expect(compare([MAYOR])).not.toBeNull();
    expect(compare(facts, publishedAt, asOf)).toBeNull();
  });
});
