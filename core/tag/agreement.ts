/**
 * A second look with the whole article in mind. The network sees one sentence, but a name comes back: where one
 * sentence hardly tells who "Banda" is, another does. So each capitalised word's scores are drawn towards their mean
 * over all its occurrences in the document before the tags are decoded. Capitals count alike: a headline that shouts
 * "BANDA" learns from the text below it.
 *
 * This is the cheap half of non-local features (Ratinov & Roth 2009, "context aggregation"): no second network, cost
 * linear in the tokens.
 */

/** A sentence's tokens with their emission scores [tokens × labels], row-major. */
export interface ScoredTokens {
  readonly tokens: readonly string[];
  readonly scores: Float32Array;
}

/** How far scores move towards the mean, 0–1. Tuned on dev, see training/README.md: flat between 0.35 and 0.5. */
const PULL = 0.4;
const CAPITALISED = /^\p{Lu}/u;

interface Evidence {
  count: number;
  readonly sums: Float64Array;
}

/** The scores of every sentence after the second look, in the order given. Nothing given is changed. */
export function agreeWithinDocument(sentences: readonly ScoredTokens[]): Float32Array[] {
  const evidenceByWord = collectEvidence(sentences);
  return sentences.map(({ tokens, scores }) => {
    const labels = scores.length / tokens.length;
    const agreed = scores.slice();
    for (const [i, token] of tokens.entries()) {
      const evidence = CAPITALISED.test(token) ? evidenceByWord.get(token.toLowerCase()) : undefined;
      if (!evidence || evidence.count < 2) continue;
      for (let j = 0; j < labels; j += 1) {
        agreed[i * labels + j]! += PULL * (evidence.sums[j]! / evidence.count - scores[i * labels + j]!);
      }
    }
    return agreed;
  });
}

function collectEvidence(sentences: readonly ScoredTokens[]): Map<string, Evidence> {
  const evidenceByWord = new Map<string, Evidence>();
  for (const { tokens, scores } of sentences) {
    const labels = scores.length / tokens.length;
    for (const [i, token] of tokens.entries()) {
      if (!CAPITALISED.test(token)) continue;
      const word = token.toLowerCase();
      const evidence = evidenceByWord.get(word) ?? { count: 0, sums: new Float64Array(labels) };
      evidence.count += 1;
      for (let j = 0; j < labels; j += 1) evidence.sums[j]! += scores[i * labels + j]!;
      evidenceByWord.set(word, evidence);
    }
  }
  return evidenceByWord;
}
