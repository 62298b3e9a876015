/** Measurements as the table that `npm run bench` prints. */
import { toSeries } from './budgets.ts';
import { growthExponent, type Measurement, ratioOf } from './measurement.ts';
import type { MemoryMeasurement } from './memory.ts';
import { WORD_COUNTS } from './texts.ts';

const LABEL_WIDTHS = [18, 13, 18];
const CELL_WIDTH = 16;
const GROWTH_WIDTH = 8;

/** One line a step, place and package: milliseconds and, in brackets, reference loops at each length; then the growth. */
export function formatTimes(measurements: readonly Measurement[]): string {
  const head = formatLine(['step', 'by', 'where'], [...WORD_COUNTS.map((count) => `${count} words`)], 'growth');
  const lines = toSeries(measurements).map((series) => {
    const [{ step, by, where }] = series;
    const cells = WORD_COUNTS.map((count) => {
      const at = series.find(({ words }) => closestCount(words) === count);
      return at ? `${formatMs(at.ms)} (${ratioOf(at).toFixed(2)})` : '';
    });
    return formatLine([step, by, where], cells, growthExponent(series)?.toFixed(2) ?? '');
  });
  return [head, ...lines].join('\n');
}

/** One line a memory. */
export function formatMemories(memories: readonly MemoryMeasurement[]): string {
  const width = LABEL_WIDTHS.reduce((sum, one) => sum + one);
  return memories
    .map(({ what, bytes }) => `${what.padEnd(width)}${`${(bytes / 1e6).toFixed(1)} MB`.padStart(CELL_WIDTH)}`)
    .join('\n');
}

function formatLine(labels: readonly string[], cells: readonly string[], growth: string): string {
  const left = labels.map((label, i) => label.padEnd(LABEL_WIDTHS[i]!)); // as many labels as widths
  return [...left, ...cells.map((cell) => cell.padStart(CELL_WIDTH)), growth.padStart(GROWTH_WIDTH)].join('').trimEnd();
}

const formatMs = (ms: number) => (ms < 10 ? ms.toFixed(1) : ms.toFixed(0));

/** Texts end at a paragraph's end, so their length is near one of those asked for. */
function closestCount(words: number): number {
  return [...WORD_COUNTS].sort((a, b) => Math.abs(Math.log(words / a)) - Math.abs(Math.log(words / b)))[0]!;
}
