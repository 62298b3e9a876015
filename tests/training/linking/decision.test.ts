import { describe, expect, it } from 'vitest';
import { NIL_FEATURES, type NilFeatures, scoreChain } from '../../../core/link/weigh/decision.ts';
import { CANDIDATE_FEATURES, type Features } from '../../../core/link/weigh/features.ts';
import type { DecisionExample } from '../../../training/linking/decision/examples.ts';
import { fitDecision } from '../../../training/linking/decision/fit.ts';
import { PRIOR_WEIGHTS } from '../../../training/linking/decision/prior.ts';
import {
  decideHeldOut,
  fitAll,
  fitScale,
  scaleWeights,
  scoreHeldOut,
} from '../../../training/linking/decision/validate.ts';
import { makeCandidate, makeChain } from '../../core/samples.ts';

const zeros = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 0]));

/** A place with one candidate; `right` says whether that is meant. */
function example(known: Partial<Features>, right: boolean, article = 'a'): DecisionExample {
  const features = { ...zeros(CANDIDATE_FEATURES), ...known } as Features;
  const nil = { ...zeros(NIL_FEATURES), always: 1 } as NilFeatures;
  const judged = [{ candidate: makeCandidate('Salto'), features, evidence: [], veto: null }];
  const chain = makeChain('c1', 'Salto', { kind: 'place' });
  return { article, sources: 'offline', answerId: 'c1', judged: { chain, judged, nil }, right: right ? 0 : null };
}
const many = (count: number, known: Partial<Features>, right: boolean) =>
  Array.from({ length: count }, (_, i) => example(known, right, `article ${i % 5}`));

describe('learning when to link', () => {
  it('believes what was believed before, where there are no examples', () => {
    expect(fitDecision('place', [])).toEqual(PRIOR_WEIGHTS.place);
    expect(fitDecision('group', many(9, { countryAgrees: 1 }, true))).toEqual(PRIOR_WEIGHTS.group);
  });

  it('gives more weight to what is right, and less to what is wrong', () => {
    const weightAfter = (right: boolean) => fitDecision('place', many(90, { sharedPlaces: 1 }, right)).candidate;
    expect(weightAfter(true).sharedPlaces).toBeGreaterThan(PRIOR_WEIGHTS.place.candidate.sharedPlaces);
    expect(weightAfter(false).sharedPlaces).toBeLessThan(PRIOR_WEIGHTS.place.candidate.sharedPlaces);
  });

  it('never lets agreement speak against a candidate', () => {
    const { candidate } = fitDecision('place', many(900, { sharedPlaces: 2, nameLength: 3 }, false));
    expect(candidate.nameLength).toBeLessThan(0);
    expect(candidate.sharedPlaces).toBe(0);
  });
});

describe('judging articles left out', () => {
  it('does not use the article that is judged', () => {
    const odd = example({ sharedNames: 3 }, true, 'odd');
    const scoreOf = (examples: DecisionExample[]) => scoreHeldOut(examples).find((one) => one.example === odd)?.scores;
    const others = many(40, { sharedNames: 3 }, false);
    expect(scoreOf([odd, ...others])).toEqual(scoreOf([odd, odd, odd, ...others]));
  });

  it('gives the best candidate a probability, and says whether it is right', () => {
    const decisions = decideHeldOut(scoreHeldOut([...many(20, { sharedNames: 3 }, true), ...many(20, {}, false)]));
    expect(decisions).toHaveLength(40);
    const [right, wrong] = [decisions[0]!, decisions.at(-1)!];
    expect([right.isRight, wrong.isRight]).toEqual([true, false]);
    expect(right.probability).toBeGreaterThan(wrong.probability);
  });

  it('puts the scale that makes probabilities true into the weights', () => {
    const examples = [...many(20, { sharedNames: 1 }, true), ...many(20, { sharedNames: 1 }, false)];
    const heldOut = scoreHeldOut(examples);
    const [slope, offset] = fitScale(heldOut);
    const decider = fitAll(examples);
    const [plain, scaled] = [decider, scaleWeights(decider, [slope, offset])].map(({ place }) =>
      scoreChain(examples[0]!.judged, place),
    );
    expect(scaled?.candidates[0]).toBeCloseTo(slope * plain!.candidates[0]!);
    expect(scaled?.nil).toBeCloseTo(slope * plain!.nil + offset);
    const share = 1 / (1 + Math.exp(scaled!.nil - scaled!.candidates[0]!));
    expect(share).toBeCloseTo(0.5, 1);
  });
});
