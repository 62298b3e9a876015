import { describe, expect, it } from 'vitest';
import { parseModel } from '../../../core/tag/model.ts';
import { createNetwork } from '../../../core/tag/network.ts';
import { createPlainKernel } from '../../../core/tag/plain-kernel.ts';
import { createTagger } from '../../../core/tag/tagger.ts';
import { readScoredSentences, readTinyModel } from './tiny-model.ts';

/** Torch computes in 32 bits and the file of its scores keeps four decimals; scores are of the order of 10. */
const TOLERANCE = 5e-4;

const model = parseModel(readTinyModel());
const sentences = readScoredSentences();

/** Scores of the sentences as one document, looked at `size` at a time. */
function scoreDocument(size: number): Float32Array[] {
  const network = createNetwork(model, createPlainKernel());
  const words = network.createWordTable();
  const document = Array.from({ length: Math.ceil(sentences.length / size) }, (_, i) =>
    network.see(
      sentences.slice(i * size, (i + 1) * size).map(({ tokens }) => tokens),
      words,
    ),
  );
  const means = network.averageWords(document);
  return document.flatMap((seen) => network.score(seen, means));
}

describe('the network', () => {
  const found = scoreDocument(1);

  it.each(sentences.map((sentence, i) => [sentence.tokens.join(' '), sentence.scores.flat(), found[i]!] as const))(
    'scores as torch does: %s',
    (_, scores, own) => {
      expect(own).toHaveLength(scores.length);
      for (const [i, score] of scores.entries()) expect(Math.abs(own[i]! - score)).toBeLessThan(TOLERANCE);
    },
  );

  it('gives a sentence the same scores however its document is parted', () => {
    expect(scoreDocument(3)).toEqual(found);
    expect(scoreDocument(sentences.length)).toEqual(found);
  });

  it('leads to the tags that the tiny model was taught', () => {
    const tags = createTagger(model).tagTokens(sentences.map(({ tokens }) => tokens));
    expect(tags).toEqual(sentences.map((sentence) => sentence.tags));
  });
});
