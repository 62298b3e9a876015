/** What `tests/budgets.json` says of speed, growth and memory, held against measurements. Sizes are the build's: `tests/e2e/build`. */
import budgets from '../../tests/budgets.json' with { type: 'json' };
import { growthExponent, type Measurement, ratioOf } from './measurement.ts';
import type { MemoryMeasurement } from './memory.ts';

/** Length that ratios are budgeted for, in words. */
const BUDGETED_WORDS = 1000;
/** Texts end at a paragraph's end, so they are a little longer than was asked for. */
const WORD_TOLERANCE = 1.2;

/** Lengths of one step in one place by one package, in order of length. */
export type Series = readonly [Measurement, ...Measurement[]];

/** Sorts measurements into series. */
export function toSeries(measurements: readonly Measurement[]): Series[] {
  const series = new Map<string, [Measurement, ...Measurement[]]>();
  for (const one of measurements) {
    const key = [one.step, one.where, one.by].join('\n');
    const known = series.get(key);
    if (known) known.push(one);
    else series.set(key, [one]);
  }
  return [...series.values()];
}

/** Sentences that name each of our own series that is slower at 1,000 words, or grows faster, than is budgeted. */
export function findSlowSteps(measurements: readonly Measurement[]): string[] {
  const own = toSeries(measurements).filter(([{ by }]) => by === 'Sidelight');
  return own.flatMap((series) => {
    const [{ step, where }] = series;
    const budget = new Map(Object.entries(budgets.ratios)).get(step);
    if (budget === undefined) throw new RangeError(`tests/budgets.json has no ratio for ${step}`);
    const budgeted = series.find(({ words }) => words >= BUDGETED_WORDS && words < BUDGETED_WORDS * WORD_TOLERANCE);
    const growth = growthExponent(series);
    return [
      ...(budgeted && ratioOf(budgeted) > budget
        ? [`${step} in ${where} takes ${ratioOf(budgeted).toFixed(1)} reference loops; ${budget} are allowed`]
        : []),
      ...(growth !== null && growth > budgets.growth
        ? [`${step} in ${where} grows with the power ${growth.toFixed(2)}; ${budgets.growth} is allowed`]
        : []),
    ];
  });
}

/** Sentences that name each memory that is over its budget; budgets are called by the first words of what is measured. */
export function findLargeMemories(memories: readonly MemoryMeasurement[]): string[] {
  return memories.flatMap(({ what, bytes }) => {
    const [, budget] = Object.entries(budgets.memory).find(([name]) => what.startsWith(name)) ?? [];
    if (budget === undefined) throw new RangeError(`tests/budgets.json has no memory for ${what}`);
    return bytes > budget ? [`${what}: ${bytes} bytes; ${budget} are allowed`] : [];
  });
}
