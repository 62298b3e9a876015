/**
 * How well mentions were sorted into chains. Pair-wise: of all pairs of mentions that one chain joins, how many name one
 * thing (precision: a wrong pair shows one thing's card on another), and of all pairs that name one thing, how many are
 * joined (recall). B-cubed averages the same two over mentions, so that one long chain does not outweigh ten short ones
 * (Bagga and Baldwin 1998). Pure.
 */

/** A mention of an answer, and where the line put it. */
export interface SortedMention {
  /** What it names; null for something that the answer does not tell apart: not known to be the same as any other such. */
  readonly thing: string | null;
  /** The chain it was put into; chains of one document have distinct names. */
  readonly chain: string;
}

/** Counts that add up over documents. */
export interface ChainCounts {
  readonly mentions: number;
  /** Pairs joined and rightly so, joined, and to be joined. */
  readonly right: number;
  readonly joined: number;
  readonly wanted: number;
  /** Sums over `mentions` of each one's own precision and recall. */
  readonly mentionPrecision: number;
  readonly mentionRecall: number;
}

/** Percentages 0–100; 100 where there is nothing to count: nothing was done wrong and nothing missed. */
export interface ChainScore {
  readonly precision: number;
  readonly recall: number;
  readonly bCubedPrecision: number;
  readonly bCubedRecall: number;
}

/** Two mentions of one document by their places in its list. */
export interface MentionPair {
  readonly first: number;
  readonly second: number;
  readonly isJoined: boolean;
  readonly isWanted: boolean;
}

/** Nothing counted yet. */
export const NO_CHAINS: ChainCounts = {
  mentions: 0,
  right: 0,
  joined: 0,
  wanted: 0,
  mentionPrecision: 0,
  mentionRecall: 0,
};

/** Pairs of one document that are joined or ought to be. Two things that the answer does not tell apart make no pair. */
export function listPairs(mentions: readonly SortedMention[]): MentionPair[] {
  return mentions.flatMap((a, first) =>
    mentions.slice(first + 1).flatMap((b, i) => {
      const isJoined = a.chain === b.chain;
      const isWanted = a.thing === b.thing;
      const isTelling = a.thing !== null || b.thing !== null;
      return isTelling && (isJoined || isWanted) ? [{ first, second: first + 1 + i, isJoined, isWanted }] : [];
    }),
  );
}

/** Counts one document. Quadratic in its mentions. */
export function countChains(mentions: readonly SortedMention[]): ChainCounts {
  const pairs = listPairs(mentions);
  const told = mentions.filter(({ thing }) => thing !== null);
  let mentionPrecision = 0;
  let mentionRecall = 0;
  for (const { thing, chain } of told) {
    const both = told.filter((other) => other.thing === thing && other.chain === chain).length;
    mentionPrecision += both / mentions.filter((other) => other.chain === chain).length;
    mentionRecall += both / told.filter((other) => other.thing === thing).length;
  }
  return {
    mentions: told.length,
    right: pairs.filter(({ isJoined, isWanted }) => isJoined && isWanted).length,
    joined: pairs.filter(({ isJoined }) => isJoined).length,
    wanted: pairs.filter(({ isWanted }) => isWanted).length,
    mentionPrecision,
    mentionRecall,
  };
}

/** Counts of two documents together. */
export function addChainCounts(a: ChainCounts, b: ChainCounts): ChainCounts {
  return {
    mentions: a.mentions + b.mentions,
    right: a.right + b.right,
    joined: a.joined + b.joined,
    wanted: a.wanted + b.wanted,
    mentionPrecision: a.mentionPrecision + b.mentionPrecision,
    mentionRecall: a.mentionRecall + b.mentionRecall,
  };
}

/** Counts as percentages. */
export function scoreChains(counts: ChainCounts): ChainScore {
  const percent = (part: number, whole: number) => (whole === 0 ? 100 : (100 * part) / whole);
  return {
    precision: percent(counts.right, counts.joined),
    recall: percent(counts.right, counts.wanted),
    bCubedPrecision: percent(counts.mentionPrecision, counts.mentions),
    bCubedRecall: percent(counts.mentionRecall, counts.mentions),
  };
}
