/**
 * Emission scores → the best tag sequence and how sure we are of it: a linear-chain CRF (Lafferty et al. 2001).
 * Viterbi picks the sequence; forward-backward in scaled probabilities gives the marginal of each chosen tag.
 * Both cost tokens × labels². Steps that BIO forbids carry a score of about -10,000, so they never happen. Engines differ
 * in the last bits of Math.exp, so its place is taken by arithmetic that is the same everywhere.
 */
import type { TagType } from '../types.ts';

/** Scores between tags, as decoding wants them. */
export interface Transitions {
  readonly labels: readonly string[];
  /** [labels] score of a sentence beginning with the label */
  readonly start: Float32Array;
  /** [from × to], row-major */
  readonly step: Float32Array;
  /** e^start and e^step */
  readonly startWeight: Float32Array;
  readonly stepWeight: Float32Array;
}

/** The tags of one sentence with their marginal probabilities (0–1), token by token. */
export interface Decoded {
  readonly labelIds: Uint8Array;
  readonly probabilities: Float32Array;
}

/** A run of tokens `[start, end)` that is one name. `score` is the mean probability of its tags. */
export interface TokenSpan {
  readonly start: number;
  readonly end: number;
  readonly type: TagType;
  readonly score: number;
}

/** Makes the CRF's own weights ready. */
export function prepareTransitions({
  labels,
  start,
  step,
}: Pick<Transitions, 'labels' | 'start' | 'step'>): Transitions {
  return { labels, start, step, startWeight: start.map(exponential), stepWeight: step.map(exponential) };
}

/** Best tags of one sentence. `emissions` is [tokens × labels], row-major. */
export function decode(emissions: Float32Array, transitions: Transitions): Decoded {
  const labelIds = bestPath(emissions, transitions);
  return { labelIds, probabilities: chosenMarginals(emissions, transitions, labelIds) };
}

function bestPath(emissions: Float32Array, { labels, start, step }: Transitions): Uint8Array {
  const width = labels.length;
  const tokens = emissions.length / width;
  const back = new Uint8Array(emissions.length);
  let score = Float64Array.from(start, (value, j) => value + (emissions[j] ?? 0));
  for (let t = 1; t < tokens; t += 1) {
    const next = new Float64Array(width);
    for (let to = 0; to < width; to += 1) {
      let best = 0;
      for (let from = 1; from < width; from += 1) {
        if (score[from]! + step[from * width + to]! > score[best]! + step[best * width + to]!) best = from;
      }
      next[to] = score[best]! + step[best * width + to]! + emissions[t * width + to]!;
      back[t * width + to] = best;
    }
    score = next;
  }
  const path = new Uint8Array(tokens);
  let at = score.indexOf(Math.max(...score));
  for (let t = tokens - 1; t >= 0; t -= 1) {
    path[t] = at;
    at = back[t * width + at]!;
  }
  return path;
}

function chosenMarginals(emissions: Float32Array, transitions: Transitions, path: Uint8Array): Float32Array {
  const { labels, stepWeight } = transitions;
  const width = labels.length;
  const weights = emissionWeights(emissions, width);
  const forward = forwardWeights(weights, transitions);
  const backward = new Float64Array(width).fill(1);
  const onward = new Float64Array(width);
  const chosen = new Float32Array(path.length);
  for (let t = path.length - 1; t >= 0; t -= 1) {
    let sum = 0;
    for (let j = 0; j < width; j += 1) {
      sum += forward[t * width + j]! * backward[j]!;
      onward[j] = weights[t * width + j]! * backward[j]!;
    }
    chosen[t] = (forward[t * width + path[t]!]! * backward[path[t]!]!) / sum;
    for (let from = 0; from < width; from += 1) {
      backward[from] = 0;
      for (let to = 0; to < width; to += 1) backward[from]! += stepWeight[from * width + to]! * onward[to]!;
    }
    normalize(backward, 0, width);
  }
  return chosen;
}

/** [tokens × labels]: the weight of all ways to come to a label, scaled so that a token's sum is 1. */
function forwardWeights(weights: Float64Array, { labels, startWeight, stepWeight }: Transitions): Float64Array {
  const width = labels.length;
  const forward = new Float64Array(weights.length);
  for (let at = 0; at < forward.length; at += width) {
    for (let to = 0; to < width; to += 1) {
      let sum = at === 0 ? startWeight[to]! : 0;
      for (let from = 0; at > 0 && from < width; from += 1) {
        sum += forward[at - width + from]! * stepWeight[from * width + to]!;
      }
      forward[at + to] = sum * weights[at + to]!;
    }
    normalize(forward, at, width);
  }
  return forward;
}

/** e^score, each token's scaled so that its best is 1. */
function emissionWeights(emissions: Float32Array, width: number): Float64Array {
  const weights = new Float64Array(emissions.length);
  for (let at = 0; at < emissions.length; at += width) {
    let best = emissions[at]!;
    for (let j = at + 1; j < at + width; j += 1) best = Math.max(best, emissions[j]!);
    for (let j = at; j < at + width; j += 1) weights[j] = exponential(emissions[j]! - best);
  }
  return weights;
}

/** Doublings in `exponential`. */
const SQUARINGS = 10;
/** Smaller than this, e^x is nothing beside 1. */
const NEGLIGIBLE = -500;

/** e^x to ten digits where it matters (|x| up to 10): e^(x / 2^n) by its series, then squared n times. */
function exponential(x: number): number {
  if (x < NEGLIGIBLE) return 0;
  const part = x / 2 ** SQUARINGS;
  let power = 1 + part * (1 + (part / 2) * (1 + (part / 3) * (1 + part / 4)));
  for (let i = 0; i < SQUARINGS; i += 1) power *= power;
  return power;
}

function normalize(values: Float64Array, offset: number, width: number): void {
  let sum = 0;
  for (let j = offset; j < offset + width; j += 1) sum += values[j]!;
  for (let j = offset; j < offset + width; j += 1) values[j] = values[j]! / sum;
}

/** Names in one sentence's tags: B- opens one, I- of the same type continues it. */
export function collectSpans({ labelIds, probabilities }: Decoded, labels: readonly string[]): TokenSpan[] {
  const spans: TokenSpan[] = [];
  for (let start = 0; start < labelIds.length; ) {
    const [prefix, type] = labels[labelIds[start]!]!.split('-');
    let end = start + 1;
    if (prefix !== 'O') {
      while (end < labelIds.length && labels[labelIds[end]!] === `I-${type}`) end += 1;
      const score = probabilities.subarray(start, end).reduce((sum, p) => sum + p, 0) / (end - start);
      spans.push({ start, end, type: type as TagType, score });
    }
    start = end;
  }
  return spans;
}
