/**
 * The learned part of linking, for one article at a time. A small network scores the pages of each name; a softmax over
 * them says which one is meant if it is one of them; a second, linear score says whether it is. In the first round every
 * name is judged alone. In the next ones the names judged so far are context for each other, the surest counting most:
 * "easy names first", without an order.
 */

import { measureCoherence } from './coherence.ts';
import {
  ALONE_FEATURES,
  type ContestedName,
  describeTogether,
  type ReadArticle,
  readNames,
  TOGETHER_FEATURES,
} from './page-features.ts';

/** What scores the pages of a name. Features are scaled by `mean` and `deviation` first. */
export interface PageWeights {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  /** [features], the linear part of a page's score */
  readonly direct: readonly number[];
  /** [hidden units][features + 1]; the last column is the bias. */
  readonly hidden: readonly (readonly number[])[];
  /** [hidden units] */
  readonly output: readonly number[];
}

/** What one kind of round was trained to weigh. */
export interface RoundWeights extends PageWeights {
  /** [the numbers of `presenceRow`]: log-odds that the right page is among the name's. */
  readonly presence: readonly number[];
  /** Slope and offset in log-odds that make probabilities true on held-out articles. */
  readonly calibration: readonly [number, number];
}

/** All that the ranker was trained to weigh. */
export interface RankerWeights {
  readonly alone: RoundWeights;
  readonly together: RoundWeights;
}

/** Probabilities of one name's pages, in their order; their sum is at most 1, the rest is for "none of these". */
export interface Ranking {
  readonly alone: readonly number[];
  /** The same after all rounds; equal to `alone` when no links are known. */
  readonly together: readonly number[];
  /** Logarithm of 1 + the expected number of other names whose page is linked with each page; 0 when no links are known. */
  readonly linked: readonly number[];
}

/** What one page's ranking says for the decision. */
export interface LearnedScore {
  /** Logarithm of its probability, names judged alone, at least −3. */
  readonly nameShare: number;
  /** The same after all rounds. */
  readonly linkShare: number;
  /** Logarithm of 1 + the expected number of the article's other names whose page is linked with it. */
  readonly linked: number;
}

/** Logarithm below which a page's probability says no more. */
const LOWEST_SHARE = -3;

/** Reads the page at `index` of a ranking. */
export function readLearnedScore({ alone, together, linked }: Ranking, index: number): LearnedScore {
  const share = (probabilities: readonly number[]) =>
    Math.max(Math.log(Math.max(probabilities[index]!, SMALLEST)), LOWEST_SHARE);
  return { nameShare: share(alone), linkShare: share(together), linked: linked[index]! };
}

/** Rounds with context; a fourth moves nothing (docs/linking.md). */
export const CONTEXT_ROUNDS = 3;

/** Ranks the pages of all names of one article. A name without pages gets empty rankings. */
export function rankTogether(names: readonly ContestedName[], weights: RankerWeights): Ranking[] {
  const read = readNames(names);
  const rowsAlone = read.names.map(({ alone }) => alone);
  const shares = rowsAlone.map((rows) => sharesOf(rows, weights.alone));
  const alone = shares.map((share, i) => probabilitiesOf(rowsAlone[i]!, share, weights.alone));
  if (!names.some(({ pages }) => pages.some(({ linksTo }) => linksTo.length > 0)))
    return alone.map((one) => ({ alone: one, together: one, linked: one.map(() => 0) }));
  let current = shares;
  let rows = rowsAlone;
  for (let round = 0; round < CONTEXT_ROUNDS; round++) {
    rows = rowsTogether(read, current);
    current = rows.map((one) => sharesOf(one, weights.together));
  }
  return alone.map((one, i) => ({
    alone: one,
    together: probabilitiesOf(rows[i]!, current[i]!, weights.together),
    linked: rows[i]!.map((row) => row[LINKED]!),
  }));
}

/** Where a row with context has the page's links. */
const LINKED = ALONE_FEATURES.length + TOGETHER_FEATURES.indexOf('linked');

/** All features of every name's pages, given how probable each page is so far. */
export function rowsTogether({ names, neighbours }: ReadArticle, shares: readonly (readonly number[])[]): number[][][] {
  const beliefs = names.map(({ folded, pages, additions }, i) => {
    return { group: folded, pages, additions, probabilities: shares[i]! };
  });
  const coherences = measureCoherence(beliefs, neighbours);
  const otherCount = new Set(names.map(({ folded }) => folded)).size - 1;
  return names.map(({ alone }, i) => {
    const together = describeTogether(coherences[i]!, otherCount);
    return alone.map((row, at) => [...row, ...together[at]!]);
  });
}

/** How probable each page is if one of them is right; adds up to 1. */
export function sharesOf(rows: readonly (readonly number[])[], weights: PageWeights): number[] {
  const scores = rows.map((row) => scoreOf(row, weights));
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const total = odds.reduce((sum, value) => sum + value, 0);
  return odds.map((value) => value / total);
}

function scoreOf(row: readonly number[], { mean, deviation, direct, hidden, output }: PageWeights): number {
  const scaled = [...row.map((value, i) => (value - mean[i]!) / deviation[i]!), 1];
  return hidden.reduce((sum, unit, u) => sum + output[u]! * Math.tanh(dot(unit, scaled)), dot(direct, scaled));
}

/** Inner product over the length of `a`. */
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/**
 * What presence is judged by: the best page's scaled features, its share's logarithm, its lead on the second, the
 * entropy of all shares, and 1.
 */
export function presenceRow(
  rows: readonly (readonly number[])[],
  shares: readonly number[],
  { mean, deviation }: Pick<PageWeights, 'mean' | 'deviation'>,
): number[] {
  const best = shares.indexOf(Math.max(...shares));
  const second = Math.max(0, ...shares.filter((_, i) => i !== best));
  const entropy = -shares.reduce((sum, share) => sum + share * Math.log(Math.max(share, SMALLEST)), 0);
  const scaled = rows[best]!.map((value, i) => (value - mean[i]!) / deviation[i]!);
  return [...scaled, Math.log(Math.max(shares[best]!, SMALLEST)), shares[best]! - second, entropy, 1];
}

/** Stands for 0 where a logarithm is taken. */
const SMALLEST = 1e-9;

function probabilitiesOf(rows: readonly (readonly number[])[], shares: readonly number[], weights: RoundWeights) {
  if (rows.length === 0) return [];
  const presence = sigmoid(dot(weights.presence, presenceRow(rows, shares, weights)));
  const [slope, offset] = weights.calibration;
  const calibrated = shares.map((share) => sigmoid(slope * logOdds(share * presence) + offset));
  const total = calibrated.reduce((sum, value) => sum + value, 0);
  return calibrated.map((value) => value / Math.max(total, 1));
}

/** Log-odds → probability. */
export const sigmoid = (score: number) => 1 / (1 + Math.exp(-score));

/** Probability → log-odds; both ends are kept finite. */
export function logOdds(probability: number): number {
  const bounded = Math.min(Math.max(probability, SMALLEST), 1 - SMALLEST);
  return Math.log(bounded / (1 - bounded));
}
