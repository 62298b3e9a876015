/** How long one step took at one length, with the time of the reference loop in the same place and run. */
export interface Measurement {
  /** "tagging", "click → list": what readers of the table know it by, and what `tests/budgets.json` calls it. */
  readonly step: string;
  /** "Sidelight", or the package that does the same. */
  readonly by: string;
  /** "Node 20.20.2", "Chrome/156.0". */
  readonly where: string;
  readonly words: number;
  readonly ms: number;
  readonly loopMs: number;
}

/** The time as a multiple of the reference loop's: what can be compared between machines. */
export const ratioOf = ({ ms, loopMs }: Measurement): number => ms / loopMs;

/** Shortest text that counts for growth: below it fixed costs outweigh the text's. */
const MIN_WORDS_FOR_GROWTH = 1000;

/**
 * The power of the text's length that a time grows with: 1 is linear, 2 quadratic. The slope of the least-squares line through
 * the logarithms, from 1,000 words on; null for fewer than two lengths.
 */
export function growthExponent(timed: readonly Pick<Measurement, 'words' | 'ms'>[]): number | null {
  const points = timed
    .filter(({ words, ms }) => words >= MIN_WORDS_FOR_GROWTH && ms > 0)
    .map(({ words, ms }) => ({ x: Math.log(words), y: Math.log(ms) }));
  if (points.length < 2) return null;
  const mean = (key: 'x' | 'y') => points.reduce((sum, point) => sum + point[key], 0) / points.length;
  const [meanX, meanY] = [mean('x'), mean('y')];
  const covariance = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
}
