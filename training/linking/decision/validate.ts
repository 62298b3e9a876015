/**
 * What the decision is worth on articles that it did not learn from: each article is judged by weights fitted without it,
 * and made true by a scale fitted without it.
 */
import { type Decider, type DecisionWeights, scoreChain } from '../../../core/link/weigh/decision.ts';
import type { Kind } from '../../../core/types.ts';
import { createAdam, softmax } from '../fit.ts';
import type { DecisionExample } from './examples.ts';
import { fitDecision } from './fit.ts';

const KINDS: readonly Kind[] = ['person', 'place', 'group'];

/** Slope of all log-odds and offset of those of "none of these", which make probabilities true. */
export type Scale = readonly [number, number];

/** An example with the log-odds of its answers, "none of these" last, by weights that were fitted without its article. */
export interface HeldOutExample {
  readonly example: DecisionExample;
  readonly scores: readonly number[];
}

/** One name as it would be decided: the best candidate, how probable it is held to be, and whether it is right. */
export interface HeldOutDecision {
  readonly example: DecisionExample;
  readonly best: number;
  readonly probability: number;
  readonly isRight: boolean;
}

/** Learns all kinds' weights. */
export function fitAll(examples: readonly DecisionExample[]): Decider {
  return Object.fromEntries(KINDS.map((kind) => [kind, fitDecision(kind, examples)])) as Decider;
}

/** Scores every article by weights fitted on the others. */
export function scoreHeldOut(examples: readonly DecisionExample[]): HeldOutExample[] {
  const articles = [...new Set(examples.map(({ article }) => article))];
  return articles.flatMap((article) => {
    const decider = fitAll(examples.filter((one) => one.article !== article));
    const own = examples.filter((one) => one.article === article);
    return own.map((example) => {
      const { candidates, nil } = scoreChain(example.judged, decider[example.judged.chain.kind]);
      return { example, scores: [...candidates, nil] };
    });
  });
}

/** Decides every held-out example, scaled by what the other articles' examples say. */
export function decideHeldOut(heldOut: readonly HeldOutExample[]): HeldOutDecision[] {
  const articles = [...new Set(heldOut.map(({ example }) => example.article))];
  const scaleByArticle = new Map(
    articles.map((article) => [article, fitScale(heldOut.filter(({ example }) => example.article !== article))]),
  );
  return heldOut.map(({ example, scores }) => {
    const shares = softmax(scaleScores(scores, scaleByArticle.get(example.article)!)).slice(0, -1);
    const probability = Math.max(...shares);
    const best = shares.indexOf(probability);
    return { example, best, probability, isRight: best === example.right };
  });
}

const SCALE_STEPS = 300;
const SCALE_STEP = 0.05;

/** The scale under which the right answers of held-out examples are likeliest. */
export function fitScale(heldOut: readonly HeldOutExample[]): Scale {
  const scale = new Float64Array([1, 0]);
  const adam = createAdam(scale);
  for (let step = 0; step < SCALE_STEPS; step++) {
    const gradient = new Float64Array(2);
    for (const { example, scores } of heldOut) {
      const right = example.right ?? scores.length - 1;
      softmax(scaleScores(scores, [scale[0]!, scale[1]!])).forEach((share, i) => {
        const error = (share - Number(i === right)) / heldOut.length;
        gradient[0]! += error * scores[i]!;
        if (i === scores.length - 1) gradient[1]! += error;
      });
    }
    adam(gradient, (SCALE_STEP * (1 + Math.cos((Math.PI * step) / SCALE_STEPS))) / 2);
  }
  return [scale[0]!, scale[1]!];
}

const scaleScores = (scores: readonly number[], [slope, offset]: Scale) =>
  scores.map((score, i) => slope * score + (i === scores.length - 1 ? offset : 0));

/** Weights whose log-odds are already scaled: all that the product needs. */
export function scaleWeights(decider: Decider, [slope, offset]: Scale): Decider {
  const scaled = (weights: DecisionWeights): DecisionWeights => {
    const times = <Row extends Record<string, number>>(row: Row) =>
      Object.fromEntries(Object.entries(row).map(([name, weight]) => [name, slope * weight])) as Row;
    const nil = times(weights.nil);
    return { candidate: times(weights.candidate), nil: { ...nil, always: nil.always + offset } };
  };
  return { person: scaled(decider.person), place: scaled(decider.place), group: scaled(decider.group) };
}
