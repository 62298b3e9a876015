import { describe, expect, it } from 'vitest';
import { type BoxAnswer, countJudgements, drawAnswers } from '../../../scripts/evaluate-knowledge/sample.ts';

const ANSWERS = Array.from({ length: 50 }, (_, number) => answer(`Place ${number}`));

function answer(name: string): BoxAnswer {
  return { article: 'invented', name, card: name, sentence: `${name} is quiet.`, shown: 'city' };
}

describe('a sample of answers', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(drawAnswers(ANSWERS, 10, 1)).toEqual(drawAnswers(ANSWERS.toReversed(), 10, 1));
    expect(drawAnswers(ANSWERS, 10, 1)).not.toEqual(drawAnswers(ANSWERS, 10, 2));
  });

  it('loses only the answer that is no more', () => {
    const drawn = drawAnswers(ANSWERS, 10, 1);
    const rest = drawAnswers(
      ANSWERS.filter((one) => one !== drawn[0]),
      10,
      1,
    );
    expect(rest).toEqual(expect.arrayContaining(drawn.slice(1)));
    expect(rest).toHaveLength(10);
  });

  it('counts what was judged, and names what was not or has another card since', () => {
    const [right, wrong, moved, fresh] = ANSWERS.map((one) => ({ ...one, judgement: 'right' }));
    const judgements = [right!, { ...wrong!, judgement: 'wrong' }, { ...moved!, card: 'Another' }];
    expect(countJudgements([right!, wrong!, moved!, fresh!], judgements)).toEqual({
      right: 1,
      wrong: 1,
      unjudged: [moved, fresh],
    });
  });
});
