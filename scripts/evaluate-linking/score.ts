/** Counts over judged mentions: accuracy, precision among the surest, NIL, and how true the probabilities are. Pure. */

/** One mention: how probable its best page was held to be, whether it is the right one, and whether that was on the list. */
export interface JudgedMention {
  /** 0–1; 0 for an empty list. */
  readonly confidence: number;
  readonly isRight: boolean;
  /** False where no listed page is right: the answer is NIL. */
  readonly isPresent: boolean;
}

/** Share of right ones among the `share` (0–1) most confident, 0–1; 0 of no mentions. Equal ones keep their order. */
export function precisionAmongSurest(mentions: readonly JudgedMention[], share: number): number {
  const sorted = [...mentions].sort((a, b) => b.confidence - a.confidence);
  const surest = sorted.slice(0, Math.ceil(sorted.length * share));
  return ratio(surest.filter(({ isRight }) => isRight).length, surest.length);
}

/** What a threshold makes of the mentions, all shares 0–1. */
export interface ThresholdScore {
  readonly linked: number;
  readonly linkPrecision: number;
  readonly nilPrecision: number;
  readonly nilRecall: number;
}

/** Links what reaches the threshold and abstains from the rest; NIL is right where the right page is not on the list. */
export function scoreAtThreshold(mentions: readonly JudgedMention[], threshold: number): ThresholdScore {
  const linked = mentions.filter(({ confidence }) => confidence >= threshold);
  const nil = mentions.filter(({ confidence }) => confidence < threshold);
  const rightNil = nil.filter(({ isPresent }) => !isPresent).length;
  return {
    linked: ratio(linked.length, mentions.length),
    linkPrecision: ratio(linked.filter(({ isRight }) => isRight).length, linked.length),
    nilPrecision: ratio(rightNil, nil.length),
    nilRecall: ratio(rightNil, mentions.filter(({ isPresent }) => !isPresent).length),
  };
}

/** Mentions of like confidence: what was promised and what came true, 0–1. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly mentions: number;
  readonly promised: number;
  readonly right: number;
}

/** Ten bins of equal width over 0–1; the last takes 1 too. */
export function binByConfidence(mentions: readonly JudgedMention[]): ReliabilityBin[] {
  return Array.from({ length: BIN_COUNT }, (_, i) => {
    const inside = mentions.filter(
      ({ confidence }) => Math.min(Math.floor(confidence * BIN_COUNT), BIN_COUNT - 1) === i,
    );
    return {
      from: i / BIN_COUNT,
      to: (i + 1) / BIN_COUNT,
      mentions: inside.length,
      promised: ratio(
        inside.reduce((sum, { confidence }) => sum + confidence, 0),
        inside.length,
      ),
      right: ratio(inside.filter(({ isRight }) => isRight).length, inside.length),
    };
  });
}

const BIN_COUNT = 10;

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
