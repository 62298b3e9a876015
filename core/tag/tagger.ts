/**
 * The tag stage: article text → tagged spans. Scoring goes by a few sentences at a time and takes nearly all the time, so a
 * caller may go through `tagSentences` and yield to other work between any two steps. Tags are decoded at the end,
 * when every occurrence of a name has been seen (agreement.ts).
 */
import { segmentSentences } from '../text/segment.ts';
import type { Span, TaggedSpan } from '../types.ts';
import { agreeWithinDocument, type ScoredTokens } from './agreement.ts';
import { collectSpans, decode, prepareTransitions } from './decode.ts';
import type { Kernel } from './kernel.ts';
import type { TaggerModel } from './model.ts';
import { createNetwork } from './network.ts';
import { createPlainKernel } from './plain-kernel.ts';

/** Every name holds one; tweets in the training mix teach the network that a lone "@" begins a user's name. */
const NAME_CHARACTER = /[\p{L}\p{N}]/u;

/** Sentences are scored together until they have as many tokens: long enough to fill tiles, short enough to yield. */
const BATCH_TOKENS = 64;

/** Finds names in text. Pure: the same text always gives the same spans. */
export interface Tagger {
  /** All spans of the text, in order, never overlapping. Offsets are into `text`. */
  tag(text: string): TaggedSpan[];
  /**
   * The same in small steps, a few milliseconds each: first steps that score some sentences and give no spans yet, then
   * one a sentence that gives the sentence's spans.
   */
  tagSentences(text: string): Generator<TaggedSpan[], void, void>;
  /** BIO tags ("B-PER", "I-LOC", "O" …) of one document's pre-tokenised sentences, one a token. */
  tagTokens(sentences: readonly (readonly string[])[]): string[][];
}

/** Makes a tagger; prepares the weights once (some milliseconds). The kernel is the tagger's own from now on. */
export function createTagger(model: TaggerModel, kernel: Kernel = createPlainKernel()): Tagger {
  const network = createNetwork(model, kernel);
  const [start, step] = [model.layer('start').values, model.layer('step').values];
  const transitions = prepareTransitions({ labels: model.labels, start, step });

  function* scoreBatches(sentences: readonly (readonly string[])[]): Generator<ScoredTokens[], void, void> {
    const words = network.createWordTable();
    for (const batch of layBatches(sentences)) {
      const scores = network.score(batch, words);
      yield batch.map((tokens, i) => ({ tokens, scores: scores[i]! }));
    }
  }

  function* tagSentences(text: string): Generator<TaggedSpan[], void, void> {
    const sentences = segmentSentences(text);
    const scored: ScoredTokens[] = [];
    for (const batch of scoreBatches(
      sentences.map(({ tokens }) => tokens.map(({ start, end }) => text.slice(start, end))),
    )) {
      scored.push(...batch);
      yield [];
    }
    for (const [i, scores] of agreeWithinDocument(scored).entries()) {
      const { tokens } = sentences[i]!;
      yield collectSpans(decode(scores, transitions), model.labels)
        .map((span) => ({ ...span, ...cover(tokens, span) }))
        .filter(({ start, end }) => NAME_CHARACTER.test(text.slice(start, end)));
    }
  }

  return {
    tag: (text) => Array.from(tagSentences(text)).flat(),
    tagSentences,
    tagTokens: (sentences) => {
      const scored = Array.from(scoreBatches(sentences)).flat();
      return agreeWithinDocument(scored).map((scores) =>
        Array.from(decode(scores, transitions).labelIds, (id) => model.labels[id]!),
      );
    },
  };
}

/** Neighbours together, at least BATCH_TOKENS in a batch. */
function layBatches(sentences: readonly (readonly string[])[]): (readonly string[])[][] {
  const batches: (readonly string[])[][] = [];
  let room = 0;
  for (const tokens of sentences) {
    if (room <= 0) {
      batches.push([]);
      room = BATCH_TOKENS;
    }
    batches.at(-1)!.push(tokens);
    room -= tokens.length;
  }
  return batches;
}

/** Where tokens `[start, end)` stand in the text. */
function cover(tokens: readonly Span[], { start, end }: Span): Span {
  return { start: tokens[start]!.start, end: tokens[end - 1]!.end };
}
