/**
 * Recall: the whole document in mind. Convolutions see one sentence, but a name comes back: where one sentence hardly
 * tells who "Banda" is, another does. So each capitalised word is looked at again together with the mean of what the
 * network made of all its occurrences (non-local features, Ratinov & Roth 2009; pooled as in Akbik et al. 2019,
 * "Pooled contextualized embeddings"). Capitals count alike: a headline that shouts "BANDA" learns from the text below it.
 */
import { foldToken } from './features.ts';
import type { Layer } from './layer.ts';
import { addGated, type Norm, normalizeRows } from './row-steps.ts';

/** Some sentences, each seen by itself. */
export interface SeenSentences {
  readonly sentences: readonly (readonly string[])[];
  /** [tokens × width], the sentences one after another. */
  readonly x: Float32Array;
}

/** By word: the mean of norm(x) over its occurrences in a document, [width]. */
export type WordMeans = ReadonlyMap<string, Float32Array>;

/** Joins what the network sees of a word here with what it saw of it elsewhere. */
export interface Recall {
  /** Means of all capitalised words; cost linear in the tokens. */
  averageWords(document: readonly SeenSentences[]): WordMeans;
  /** Changes the rows of capitalised words, in place. */
  apply(seen: SeenSentences, means: WordMeans): void;
}

const CAPITALISED = /^\p{Lu}/u;

/** Makes the recall of a network. `layer` reads [norm(x), mean] and gives values and gates of x's width each. */
export function createRecall(norm: Norm, layer: Layer): Recall {
  const width = norm.weight.length;
  return {
    averageWords: (document) => {
      const [sums, counts] = [new Map<string, Float64Array>(), new Map<string, number>()];
      const normed = new Float32Array(width);
      for (const seen of document) {
        for (const [word, at] of comparedWords(seen, width)) {
          const sum = sums.get(word) ?? new Float64Array(width);
          normalizeRows(seen.x.subarray(at, at + width), norm, normed);
          for (let c = 0; c < width; c += 1) sum[c]! += normed[c]!;
          sums.set(word, sum);
          counts.set(word, (counts.get(word) ?? 0) + 1);
        }
      }
      return new Map(Array.from(sums, ([word, sum]) => [word, Float32Array.from(sum, (n) => n / counts.get(word)!)]));
    },
    apply: (seen, means) => {
      const words = comparedWords(seen, width);
      if (words.length === 0) return;
      const computed = layer.apply(words.length, (input) => {
        for (const [i, [word, at]] of words.entries()) {
          const row = input.subarray(i * layer.inputs, (i + 1) * layer.inputs);
          normalizeRows(seen.x.subarray(at, at + width), norm, row);
          row.set(means.get(word)!, width); // the means are those of the whole document
        }
      });
      for (const [i, [, at]] of words.entries()) {
        addGated(seen.x.subarray(at, at + width), computed.subarray(i * layer.pitch), { width, pitch: layer.pitch });
      }
    },
  };
}

/** The capitalised tokens in the spelling in which occurrences are compared, and where their rows begin in x. */
function comparedWords({ sentences }: SeenSentences, width: number): [word: string, at: number][] {
  return sentences.flat().flatMap((token, i) => {
    const folded = foldToken(token);
    return CAPITALISED.test(folded) ? [[folded.toLowerCase(), i * width]] : [];
  });
}
