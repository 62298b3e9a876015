import { describe, expect, test } from 'vitest';
import { findLargeMemories, findSlowSteps } from '../../../scripts/bench/budgets.ts';
import { growthExponent, type Measurement } from '../../../scripts/bench/measurement.ts';
import { formatTimes } from '../../../scripts/bench/report.ts';
import budgets from '../../budgets.json' with { type: 'json' };

/** Times of a step that grow with a power of the length, from some loops at 1,000 words. */
function growing(power: number, { loops = 0.5, by = 'Sidelight' } = {}): Measurement[] {
  return [250, 1020, 5010, 25_100].map((words) => ({
    step: 'chains',
    by,
    where: 'Node',
    words,
    ms: 100 * loops * (words / 1020) ** power,
    loopMs: 100,
  }));
}

describe('growth', () => {
  test.each([1, 1.5, 2])('with the power %d is told', (power) => {
    expect(growthExponent(growing(power))).toBeCloseTo(power);
  });

  test('is of texts from 1,000 words on, and needs two of them', () => {
    const [short, ...long] = growing(1);
    expect(growthExponent([{ ...short!, ms: 1e6 }, ...long])).toBeCloseTo(1);
    expect(growthExponent([short!, long[0]!])).toBeNull();
  });
});

describe('a budget', () => {
  test('holds for what is linear and fast', () => {
    expect(findSlowSteps(growing(1))).toEqual([]);
  });

  test.each([
    ['a step that grows too fast', growing(1.5), 'chains in Node grows with the power 1.50'],
    ['a step that is slow at 1,000 words', growing(1, { loops: 100 }), 'chains in Node takes 100.0 reference loops'],
  ])('names %s', (_, measurements, fault) => {
    expect(findSlowSteps(measurements)).toEqual([expect.stringContaining(fault)]);
  });

  test('is for us, not for others', () => {
    expect(findSlowSteps(growing(2, { by: 'mark.js' }))).toEqual([]);
  });

  test('of memory is named by what was measured', () => {
    const over = budgets.memory.background + 1;
    expect(findLargeMemories([{ what: 'background, after 1 article', bytes: over - 1 }])).toEqual([]);
    expect(findLargeMemories([{ what: 'background, after 100 articles', bytes: over }])).toEqual([
      expect.stringContaining('background, after 100 articles'),
    ]);
  });
});

test('a line of the table has each length in its column, with loops and growth', () => {
  const [head, line] = formatTimes(growing(1)).split('\n');
  expect(head).toMatch(/250 words +1000 words +5000 words +25000 words +growth$/);
  expect(line).toMatch(/^chains +Sidelight +Node +12 \(0\.12\) +50 \(0\.50\) +246 \(2\.46\) +1230 \(12\.30\) +1\.00$/);
});
