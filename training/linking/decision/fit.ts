/**
 * Conditional logistic regression for the decision: for each name a softmax over its candidates and "none of these". Few
 * examples, so every weight is pulled to what was believed before (`PRIOR_WEIGHTS`), and a weight whose sign is certain
 * keeps it. Gradient descent on all examples at once; no randomness.
 */

import { type DecisionWeights, NIL_FEATURES, type NilFeatures } from '../../../core/link/weigh/decision.ts';
import { CANDIDATE_FEATURES, type Features } from '../../../core/link/weigh/features.ts';
import type { Kind } from '../../../core/types.ts';
import { createAdam, softmax } from '../fit.ts';
import type { DecisionExample } from './examples.ts';
import { PRIOR_WEIGHTS, SIGNS } from './prior.ts';

/** Candidates first, then "none of these". */
const NAMES = [...CANDIDATE_FEATURES, ...NIL_FEATURES];
const STEPS = 300;
const STEP = 0.1;

/**
 * Pull of each weight to its prior: half of it times the squared distance joins the loss, summed over examples. Chosen
 * among 0.1, 0.3, 0.5, 1 by the loss on articles left out.
 */
const PULL = 1;
/** The same name is seen under three sets of sources and counts once. */
const EXAMPLE_WEIGHT = 1 / 3;

/** Learns the weights of one kind from its examples; without any these are the prior's. */
export function fitDecision(kind: Kind, examples: readonly DecisionExample[]): DecisionWeights {
  const rows = examples.filter(({ judged }) => judged.chain.kind === kind).map(toRows);
  const prior = toVector(PRIOR_WEIGHTS[kind]);
  const weights = Float64Array.from(prior);
  const adam = createAdam(weights);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, i) => PULL * (weight - prior[i]!));
    for (const example of rows) addGradient(example, weights, gradient);
    adam(gradient, (STEP * (1 + Math.cos((Math.PI * step) / STEPS))) / 2);
    keepSigns(weights);
  }
  return fromVector(weights);
}

/** An example as numbers: one row an answer, the last for "none of these". */
interface ExampleRows {
  /** Each in the order of `NAMES`. */
  readonly rows: readonly (readonly number[])[];
  readonly right: number;
}

function toRows({ judged: { judged, nil }, right }: DecisionExample): ExampleRows {
  const noNil = NIL_FEATURES.map(() => 0);
  const noCandidate = CANDIDATE_FEATURES.map(() => 0);
  const rows = judged.map(({ features }) => [...CANDIDATE_FEATURES.map((name) => features[name]), ...noNil]);
  return {
    rows: [...rows, [...noCandidate, ...NIL_FEATURES.map((name) => nil[name])]],
    right: right ?? rows.length,
  };
}

/** Cross-entropy of the softmax over all answers. */
function addGradient({ rows, right }: ExampleRows, weights: Float64Array, gradient: Float64Array): void {
  const scores = rows.map((row) => row.reduce((sum, value, i) => sum + value * weights[i]!, 0));
  softmax(scores).forEach((share, r) => {
    const error = EXAMPLE_WEIGHT * (share - Number(r === right));
    for (let i = 0; i < weights.length; i++) gradient[i]! += error * rows[r]![i]!;
  });
}

function keepSigns(weights: Float64Array): void {
  NAMES.forEach((name, i) => {
    const sign = SIGNS[name];
    if (sign !== undefined && weights[i]! * sign < 0) weights[i] = 0;
  });
}

const toVector = ({ candidate, nil }: DecisionWeights) => [
  ...CANDIDATE_FEATURES.map((name) => candidate[name]),
  ...NIL_FEATURES.map((name) => nil[name]),
];

function fromVector(weights: Float64Array): DecisionWeights {
  const candidate = CANDIDATE_FEATURES.map((name, i) => [name, weights[i]!]);
  const nil = NIL_FEATURES.map((name, i) => [name, weights[CANDIDATE_FEATURES.length + i]!]);
  return { candidate: Object.fromEntries(candidate) as Features, nil: Object.fromEntries(nil) as NilFeatures };
}
