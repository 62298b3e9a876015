/**
 * The tag stage: article text → tagged spans. The network goes by a few sentences at a time and takes nearly all the time,
 * so a caller may go through `tagSentences` and yield to other work between any two steps. Scores and tags come when
 * every occurrence of a name has been seen (recall.ts).
 */
import { segmentSentences } from '../text/segment.ts';
import type { Span, TaggedSpan } from '../types.ts';
import { collectSpans, decode, prepareTransitions } from './decode.ts';
import type { Kernel } from './kernel.ts';
import type { TaggerModel } from './model.ts';
import { createNetwork } from './network.ts';
import { createPlainKernel } from './plain-kernel.ts';
import type { SeenSentences } from './recall.ts';

/** Every name holds one; tweets in the training mix teach the network that a lone "@" begins a user's name. */
const NAME_CHARACTER = /[\p{L}\p{N}]/u;

/** Sentences are scored together until they have as many tokens: long enough to fill tiles, short enough to yield. */
const BATCH_TOKENS = 64;
/** A longer text is looked at in parts of about as many: no article is, and a book must not fill the memory. */
const PART_TOKENS = 16_384;

/** Finds names in text. Pure: the same text always gives the same spans. */
export interface Tagger {
  /** All spans of the text, in order, never overlapping. Offsets are into `text`. */
  tag(text: string): TaggedSpan[];
  /**
   * The same in small steps, a few milliseconds each: first steps that look at some sentences and give no spans yet,
   * then one a sentence that gives the sentence's spans.
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

  /** Steps without scores while the network looks, then one a sentence with its scores [tokens × labels]. */
  function* scoreSentences(sentences: readonly (readonly string[])[]): Generator<Float32Array | null, void, void> {
    for (const part of groupByTokens(sentences, PART_TOKENS)) {
      const words = network.createWordTable();
      const document: SeenSentences[] = [];
      for (const batch of groupByTokens(part, BATCH_TOKENS)) {
        document.push(network.see(batch, words));
        yield null;
      }
      const means = network.averageWords(document);
      for (const seen of document) yield* network.score(seen, means);
    }
  }

  function* tagSentences(text: string): Generator<TaggedSpan[], void, void> {
    const sentences = segmentSentences(text);
    const printed = sentences.map(({ tokens }) => tokens.map(({ start, end }) => text.slice(start, end)));
    let next = 0;
    for (const scores of scoreSentences(printed)) {
      if (scores === null) {
        yield [];
        continue;
      }
      const { tokens } = sentences[next++]!; // scores come in order
      yield collectSpans(decode(scores, transitions), model.labels)
        .map((span) => ({ ...span, ...cover(tokens, span) }))
        .filter(({ start, end }) => NAME_CHARACTER.test(text.slice(start, end)));
    }
  }

  return {
    tag: (text) => Array.from(tagSentences(text)).flat(),
    tagSentences,
    tagTokens: (sentences) =>
      Array.from(scoreSentences(sentences))
        .filter((scores) => scores !== null)
        .map((scores) => Array.from(decode(scores, transitions).labelIds, (id) => model.labels[id]!)),
  };
}

/** Neighbours together until they have at least `size` tokens. */
function groupByTokens(sentences: readonly (readonly string[])[], size: number): (readonly (readonly string[])[])[] {
  const groups: (readonly string[])[][] = [];
  let room = 0;
  for (const tokens of sentences) {
    if (room <= 0) {
      groups.push([]);
      room = size;
    }
    groups.at(-1)!.push(tokens);
    room -= tokens.length;
  }
  return groups;
}

/** Where tokens `[start, end)` stand in the text. */
function cover(tokens: readonly Span[], { start, end }: Span): Span {
  return { start: tokens[start]!.start, end: tokens[end - 1]!.end };
}
