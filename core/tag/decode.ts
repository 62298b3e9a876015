/**
 * Emission scores → the best tag sequence and how sure we are of it: a linear-chain CRF (Lafferty et al. 2001).
 * Viterbi picks the sequence; forward-backward in scaled probabilities gives the marginal of each chosen tag.
 * Both cost tokens × labels². Steps that BIO forbids carry a score of about -10,000, so they never happen.
 */
import type { TagType } from '../types.ts';
import type { TaggerModel } from './model.ts';

/** Scores between tags, as decoding wants them. */
export interface Transitions {
  readonly labels: readonly string[];
  /** [labels] score of a sentence beginning with the label */
  readonly start: Float32Array;
  /** [from × to], row-major */
  readonly step: Float32Array;
  /** exp(step) */
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

/** Reads the CRF's own weights. */
export function readTransitions(model: TaggerModel): Transitions {
  const step = model.layer('step').values;
  return { labels: model.labels, start: model.layer('start').values, step, stepWeight: step.map(Math.exp) };
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
  const { labels, start, stepWeight } = transitions;
  const width = labels.length;
  const weights = emissionWeights(emissions, width);
  const forward = new Float64Array(emissions.length);
  for (let t = 0; t < path.length; t += 1) {
    for (let to = 0; to < width; to += 1) {
      let sum = t === 0 ? Math.exp(start[to]!) : 0;
      for (let from = 0; t > 0 && from < width; from += 1) {
        sum += forward[(t - 1) * width + from]! * stepWeight[from * width + to]!;
      }
      forward[t * width + to] = sum * weights[t * width + to]!;
    }
    normalize(forward, t * width, width);
  }
  let backward = new Float64Array(width).fill(1);
  const chosen = new Float32Array(path.length);
  for (let t = path.length - 1; t >= 0; t -= 1) {
    const marginal = backward.map((value, j) => value * forward[t * width + j]!);
    normalize(marginal, 0, width);
    chosen[t] = marginal[path[t]!]!;
    const before = new Float64Array(width);
    for (let from = 0; from < width; from += 1) {
      for (let to = 0; to < width; to += 1) {
        before[from]! += stepWeight[from * width + to]! * weights[t * width + to]! * backward[to]!;
      }
    }
    normalize(before, 0, width);
    backward = before;
  }
  return chosen;
}

/** exp of the scores, each token's scaled so that its best is 1. */
function emissionWeights(emissions: Float32Array, width: number): Float64Array {
  const weights = new Float64Array(emissions.length);
  for (let at = 0; at < emissions.length; at += width) {
    const best = Math.max(...emissions.subarray(at, at + width));
    for (let j = at; j < at + width; j += 1) weights[j] = Math.exp(emissions[j]! - best);
  }
  return weights;
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
