/**
 * The tag stage: article text → tagged spans. Sentences are tagged one by one, so a caller may take them through
 * `tagSentences` and yield to other work between any two.
 */
import { type Sentence, segmentSentences } from '../text/segment.ts';
import type { TaggedSpan } from '../types.ts';
import { collectSpans, decode, readTransitions } from './decode.ts';
import type { TaggerModel } from './model.ts';
import { createNetwork } from './network.ts';
import type { WordTable } from './word-table.ts';

/** Finds names in text. Pure: the same text always gives the same spans. */
export interface Tagger {
  /** All spans of the text, in order, never overlapping. Offsets are into `text`. */
  tag(text: string): TaggedSpan[];
  /** The same, a sentence a step: each step is a few milliseconds of work at most. */
  tagSentences(text: string): Generator<TaggedSpan[], void, void>;
  /** BIO tags ("B-PER", "I-LOC", "O" …) of pre-tokenised sentences, one a token. */
  tagTokens(sentences: readonly (readonly string[])[]): string[][];
}

/** Makes a tagger; prepares look-up tables from the weights once (some milliseconds). */
export function createTagger(model: TaggerModel): Tagger {
  const network = createNetwork(model);
  const transitions = readTransitions(model);
  const decodeTokens = (tokens: readonly string[], words: WordTable) =>
    decode(network.score(tokens, words), transitions);

  function* tagSentences(text: string): Generator<TaggedSpan[], void, void> {
    const words = network.createWordTable();
    for (const sentence of segmentSentences(text)) {
      const decoded = decodeTokens(printedTokens(text, sentence), words);
      yield collectSpans(decoded, model.labels).map(({ start, end, type, score }) => ({
        start: sentence.tokens[start]!.start,
        end: sentence.tokens[end - 1]!.end,
        type,
        score,
      }));
    }
  }

  return {
    tag: (text) => Array.from(tagSentences(text)).flat(),
    tagSentences,
    tagTokens: (sentences) => {
      const words = network.createWordTable();
      return sentences.map((tokens) => Array.from(decodeTokens(tokens, words).labelIds, (id) => model.labels[id]!));
    },
  };
}

function printedTokens(text: string, sentence: Sentence): string[] {
  return sentence.tokens.map(({ start, end }) => text.slice(start, end));
}
