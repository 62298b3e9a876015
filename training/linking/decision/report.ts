/** What the decision is worth on articles left out, in lines for people. */
import { LINK_THRESHOLD } from '../../../core/link/weigh/abstain.ts';
import { binByConfidence, type JudgedMention } from '../../../scripts/evaluate-linking/score.ts';
import type { HeldOutDecision, Scale } from './validate.ts';

/** Thresholds that are tried. */
const THRESHOLDS = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];
const COLUMN = 26; // characters

/** Right and wrong links by threshold and sources, how true the probabilities are, and the wrong links by name. */
export function describeHeldOut(decisions: readonly HeldOutDecision[], [slope, offset]: Scale): string[] {
  const sources = [...new Set(decisions.map(({ example }) => example.sources))];
  const isLinked = ({ probability }: HeldOutDecision) => probability >= LINK_THRESHOLD;
  return [
    `scale ${slope.toFixed(3)}, offset ${offset.toFixed(3)}`,
    `threshold${sources.map((name) => `${name}: right, wrong`.padStart(COLUMN)).join('')}`,
    ...THRESHOLDS.map((threshold) => {
      const counts = sources.map((name) => countLinks(decisions, name, threshold).padStart(COLUMN));
      return `${threshold.toFixed(2).padEnd('threshold'.length)}${counts.join('')}`;
    }),
    ...describeReliability(decisions),
    ...decisions.filter((one) => isLinked(one) && !one.isRight).map(describeWrong),
  ];
}

/** Held-out decisions as any list of judged names. */
export function toJudged(decisions: readonly HeldOutDecision[]): JudgedMention[] {
  return decisions.map(({ probability, isRight, example }) => {
    return { confidence: probability, isRight, isPresent: example.right !== null };
  });
}

function countLinks(decisions: readonly HeldOutDecision[], sources: string, threshold: number): string {
  const linked = decisions.filter(
    ({ example, probability }) => example.sources === sources && probability >= threshold,
  );
  const right = linked.filter(({ isRight }) => isRight).length;
  return `${right}, ${linked.length - right}`;
}

function describeReliability(decisions: readonly HeldOutDecision[]): string[] {
  const bins = binByConfidence(toJudged(decisions)).map(
    ({ from, to, mentions, promised, right }) =>
      `${from.toFixed(1)}–${to.toFixed(1)}`.padEnd(11) +
      String(mentions).padStart(8) +
      promised.toFixed(3).padStart(13) +
      right.toFixed(3).padStart(14),
  );
  return ['probability   names   mean given   share right', ...bins];
}

function describeWrong({ example, best, probability }: HeldOutDecision): string {
  const { article, sources, judged } = example;
  const title = judged.judged[best]!.candidate.title; // the best is one of them
  return `wrong: ${article}, ${sources}: “${judged.chain.name}” → ${title} (${probability.toFixed(2)})`;
}
