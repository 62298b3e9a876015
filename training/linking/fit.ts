/**
 * Gradient descent for the ranker, by hand: it has a few hundred weights, and so features and forward pass stay the
 * product's own. Adam in small batches, the step falling to zero along a cosine; a fixed seed.
 */
import { type PageWeights, sigmoid } from '../../core/link/rank/ranker.ts';
import { createRandom } from '../../scripts/evaluate-linking/gaps.ts';

/** The pages of one name as rows of features. */
export interface RankedExample {
  readonly rows: readonly (readonly number[])[];
  /** Mentions that mean each row. */
  readonly counts: readonly number[];
}

/** Chosen on held-out documents of the training split. */
const HIDDEN_UNITS = 12;
const EPOCHS = 20;
const BATCH_NAMES = 64;
const STEP = 0.01;
const DECAY = 2e-4; // pull of every weight to 0, in units of the loss's gradient

/** Learns to score pages so that the right ones win their names. */
export function fitPages(examples: readonly RankedExample[], seed: number): PageWeights {
  const random = createRandom(seed);
  const { mean, deviation } = measureScale(examples.flatMap(({ rows }) => rows));
  const scaled = examples.map(({ rows, counts }) => ({
    rows: rows.map((row) => Float64Array.from(row, (value, i) => (value - mean[i]!) / deviation[i]!)),
    counts,
  }));
  const width = mean.length;
  const layout = { width, hidden: width, output: width + HIDDEN_UNITS * (width + 1) };
  const weights = new Float64Array(layout.output + HIDDEN_UNITS);
  for (let i = layout.hidden; i < weights.length; i++) weights[i] = (random() - 0.5) * 0.4;
  const adam = createAdam(weights);
  const order = scaled.map((_, i) => i);
  const batches = Math.ceil(order.length / BATCH_NAMES);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (let batch = 0; batch < batches; batch++) {
      const gradient = weights.map((weight) => weight * DECAY);
      const chosen = order.slice(batch * BATCH_NAMES, (batch + 1) * BATCH_NAMES).map((i) => scaled[i]!);
      const total = sum(chosen.map(({ counts }) => sum(counts)));
      for (const example of chosen) addGradient(example, weights, { gradient, layout, scale: 1 / total });
      const progress = (epoch * batches + batch) / (EPOCHS * batches);
      adam(gradient, (STEP * (1 + Math.cos(Math.PI * progress))) / 2);
    }
  }
  const hidden = Array.from({ length: HIDDEN_UNITS }, (_, u) => [
    ...weights.subarray(layout.hidden + u * (width + 1), layout.hidden + (u + 1) * (width + 1)),
  ]);
  return {
    mean,
    deviation,
    direct: [...weights.subarray(0, width)],
    hidden,
    output: [...weights.subarray(layout.output)],
  };
}

interface Layout {
  readonly width: number;
  readonly hidden: number;
  readonly output: number;
}

interface ScaledExample {
  readonly rows: readonly Float64Array[];
  readonly counts: readonly number[];
}

/** Adds the gradient of one name's loss: cross-entropy of the softmax over its pages, by mentions. */
function addGradient(
  { rows, counts }: ScaledExample,
  weights: Float64Array,
  { gradient, layout, scale }: { gradient: Float64Array; layout: Layout; scale: number },
): void {
  const { width, hidden, output } = layout;
  const units = rows.map((row) => activate(row, weights, layout));
  const shares = softmax(rows.map((row, r) => scoreRow(row, units[r]!, { weights, layout })));
  const mentions = sum(counts);
  rows.forEach((row, r) => {
    const error = scale * (mentions * shares[r]! - counts[r]!);
    for (let i = 0; i < width; i++) gradient[i]! += error * row[i]!;
    for (let u = 0; u < HIDDEN_UNITS; u++) {
      const value = units[r]![u]!;
      gradient[output + u]! += error * value;
      const inner = error * weights[output + u]! * (1 - value * value);
      const at = hidden + u * (width + 1);
      for (let i = 0; i < width; i++) gradient[at + i]! += inner * row[i]!;
      gradient[at + width]! += inner;
    }
  });
}

function activate(row: Float64Array, weights: Float64Array, { width, hidden }: Layout): Float64Array {
  const units = new Float64Array(HIDDEN_UNITS);
  for (let u = 0; u < HIDDEN_UNITS; u++) {
    const at = hidden + u * (width + 1);
    let score = weights[at + width]!;
    for (let i = 0; i < width; i++) score += weights[at + i]! * row[i]!;
    units[u] = Math.tanh(score);
  }
  return units;
}

function scoreRow(
  row: Float64Array,
  units: Float64Array,
  { weights, layout }: { weights: Float64Array; layout: Layout },
): number {
  let score = 0;
  for (let i = 0; i < layout.width; i++) score += weights[i]! * row[i]!;
  for (let u = 0; u < HIDDEN_UNITS; u++) score += weights[layout.output + u]! * units[u]!;
  return score;
}

/** Scores → shares that add up to 1. */
export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const total = sum(odds);
  return odds.map((value) => value / total);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Logistic regression by gradient descent: `rows` end in 1. */
export function fitLogistic(rows: readonly (readonly number[])[], labels: readonly number[], pull: number): number[] {
  const weights = new Float64Array(rows[0]!.length);
  const adam = createAdam(weights);
  for (let step = 0; step < LOGISTIC_STEPS; step++) {
    const gradient = weights.map((weight) => weight * pull);
    rows.forEach((row, r) => {
      const score = row.reduce((total, value, i) => total + value * weights[i]!, 0);
      const error = (sigmoid(score) - labels[r]!) / rows.length;
      for (let i = 0; i < row.length; i++) gradient[i]! += error * row[i]!;
    });
    adam(gradient, (LOGISTIC_STEP * (1 + Math.cos((Math.PI * step) / LOGISTIC_STEPS))) / 2);
  }
  return [...weights];
}

const LOGISTIC_STEPS = 400;
const LOGISTIC_STEP = 0.05;

function measureScale(rows: readonly (readonly number[])[]) {
  const width = rows[0]!.length;
  const mean = Array.from({ length: width }, (_, i) => sum(rows.map((row) => row[i]!)) / rows.length);
  const deviation = mean.map((center, i) =>
    Math.max(Math.sqrt(sum(rows.map((row) => (row[i]! - center) ** 2)) / rows.length), MIN_DEVIATION),
  );
  return { mean, deviation };
}

/** Keeps a feature that hardly ever varies from being blown up. */
const MIN_DEVIATION = 0.02;

/** Adam with its usual constants; changes `weights` in place. */
export function createAdam(weights: Float64Array): (gradient: Float64Array, step: number) => void {
  const first = new Float64Array(weights.length);
  const second = new Float64Array(weights.length);
  let count = 0;
  return (gradient, step) => {
    count++;
    for (let i = 0; i < weights.length; i++) {
      first[i] = 0.9 * first[i]! + 0.1 * gradient[i]!;
      second[i] = 0.999 * second[i]! + 0.001 * gradient[i]! ** 2;
      const mean = first[i]! / (1 - 0.9 ** count);
      const square = second[i]! / (1 - 0.999 ** count);
      weights[i]! -= (step * mean) / (Math.sqrt(square) + 1e-8);
    }
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}
