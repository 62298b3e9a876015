/**
 * Exact-span scoring, the way the CoNLL-2003 evaluation (conlleval) counts: a name is right when its beginning, its end
 * and its type are. In tags, a B- always opens a name, and so does an I- that continues nothing: one after O, or after
 * a name of another type.
 */
import type { Span } from '../core/types.ts';

/** A name with its type; whether it counts tokens or characters is up to the caller. */
export interface TypedSpan extends Span {
  readonly type: string;
}

/** Counts of one type; `right` are the names found exactly. */
export interface SpanCounts {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
}

/** Counts by type. */
export type CountsByType = ReadonlyMap<string, SpanCounts>;

/** Percentages 0–100; 0 where nothing was found or wanted. */
export interface SpanScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const NOTHING: SpanCounts = { gold: 0, found: 0, right: 0 };

/** Counts by type over all sentences; gold and found BIO tags stand sentence by sentence in the same order. */
export function countTags(gold: readonly (readonly string[])[], found: readonly (readonly string[])[]): CountsByType {
  const counts = gold.map((goldTags, i) => {
    const foundTags = found[i] ?? [];
    if (foundTags.length !== goldTags.length) {
      throw new RangeError(`sentence ${i}: ${goldTags.length} tags wanted, got ${foundTags.length}`);
    }
    return countSpans(namedRuns(goldTags), namedRuns(foundTags));
  });
  return addCounts(counts);
}

/** Counts by type in one text; spans of one side do not overlap. */
export function countSpans(gold: readonly TypedSpan[], found: readonly TypedSpan[]): CountsByType {
  const countsByType = new Map<string, SpanCounts>();
  const keys = new Set(gold.map(keyOf));
  for (const { type } of gold) add(countsByType, type, { gold: 1, found: 0, right: 0 });
  for (const span of found) add(countsByType, span.type, { gold: 0, found: 1, right: keys.has(keyOf(span)) ? 1 : 0 });
  return countsByType;
}

/** Counts of several texts as one. */
export function addCounts(texts: readonly CountsByType[]): CountsByType {
  const sums = new Map<string, SpanCounts>();
  for (const countsByType of texts) for (const [type, counts] of countsByType) add(sums, type, counts);
  return sums;
}

/** Sum of the counts of some types. */
export function sumCounts(countsByType: CountsByType, types: readonly string[]): SpanCounts {
  const sums = new Map<string, SpanCounts>();
  for (const type of types) add(sums, 'all', countsByType.get(type) ?? NOTHING);
  return sums.get('all') ?? NOTHING;
}

/** Precision, recall and their harmonic mean. */
export function scoreCounts({ gold, found, right }: SpanCounts): SpanScore {
  const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
  return { precision: percent(right, found), recall: percent(right, gold), f1: percent(2 * right, gold + found) };
}

/** The names of one sentence's BIO tags, in tokens. */
export function namedRuns(tags: readonly string[]): TypedSpan[] {
  const runs: TypedSpan[] = [];
  for (let start = 0; start < tags.length; ) {
    const type = tags[start]!.slice(2);
    let end = start + 1;
    if (tags[start] !== 'O') {
      while (tags[end] === `I-${type}`) end += 1;
      runs.push({ start, end, type });
    }
    start = end;
  }
  return runs;
}

function keyOf({ start, end, type }: TypedSpan): string {
  return `${start}-${end}-${type}`;
}

function add(countsByType: Map<string, SpanCounts>, type: string, counts: SpanCounts): void {
  const { gold, found, right } = countsByType.get(type) ?? NOTHING;
  countsByType.set(type, { gold: gold + counts.gold, found: found + counts.found, right: right + counts.right });
}
