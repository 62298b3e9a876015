import { describe, expect, it } from 'vitest';
import { parseModel } from '../../../core/tag/model.ts';
import { createNetwork } from '../../../core/tag/network.ts';
import { createPlainKernel } from '../../../core/tag/plain-kernel.ts';
import { createTagger } from '../../../core/tag/tagger.ts';
import { readScoredSentences, readTinyModel } from './tiny-model.ts';

/** Torch computes in 32 bits and the file of its scores keeps four decimals; scores are of the order of 10. */
const TOLERANCE = 5e-4;

describe('the network', () => {
  const model = parseModel(readTinyModel());
  const sentences = readScoredSentences();

  it.each(sentences.map((sentence) => [sentence.tokens.join(' '), sentence] as const))(
    'scores as torch does: %s',
    (_, { tokens, scores }) => {
      const network = createNetwork(model, createPlainKernel());
      const [found] = network.score([tokens], network.createWordTable());
      expect(found).toHaveLength(scores.flat().length);
      for (const [i, score] of scores.flat().entries()) expect(Math.abs(found![i]! - score)).toBeLessThan(TOLERANCE);
    },
  );

  it('gives a sentence the same scores whatever stands beside it or was computed before', () => {
    const network = createNetwork(model, createPlainKernel());
    const words = network.createWordTable();
    const alone = sentences.map(({ tokens }) => network.score([tokens], words)[0]);
    const together = network.score(
      sentences.map(({ tokens }) => tokens),
      words,
    );
    expect(together).toEqual(alone);
  });

  it('leads to the tags that the tiny model was taught', () => {
    const tags = createTagger(model).tagTokens(sentences.map(({ tokens }) => tokens));
    expect(tags).toEqual(sentences.map((sentence) => sentence.tags));
  });
});
