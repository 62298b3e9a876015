/**
 * Exact-span scoring of BIO tags, the way the CoNLL-2003 evaluation counts: a name is right when its first token, last
 * token and type are. An I- that continues nothing opens a name.
 */

/** A name: tokens `[start, end)` of one sentence. */
interface NamedRun {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** Counts of one type; `right` are the names found exactly. */
export interface SpanCounts {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
}

/** Percentages 0–100; 0 where nothing was found or wanted. */
export interface SpanScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Counts by type over all sentences; gold and found tags stand sentence by sentence in the same order. */
export function countSpans(
  gold: readonly (readonly string[])[],
  found: readonly (readonly string[])[],
): Map<string, SpanCounts> {
  const countsByType = new Map<string, SpanCounts>();
  for (const [i, goldTags] of gold.entries()) {
    const foundTags = found[i] ?? [];
    if (foundTags.length !== goldTags.length) {
      throw new RangeError(`sentence ${i}: ${goldTags.length} tags wanted, got ${foundTags.length}`);
    }
    const wanted = namedRuns(goldTags);
    const keys = new Set(wanted.map(keyOf));
    for (const run of wanted) add(countsByType, run.type, { gold: 1, found: 0, right: 0 });
    for (const run of namedRuns(foundTags)) {
      add(countsByType, run.type, { gold: 0, found: 1, right: keys.has(keyOf(run)) ? 1 : 0 });
    }
  }
  return countsByType;
}

/** Sum of the counts of some types. */
export function sumCounts(countsByType: ReadonlyMap<string, SpanCounts>, types: readonly string[]): SpanCounts {
  const sums = new Map<string, SpanCounts>();
  for (const type of types) add(sums, 'all', countsByType.get(type) ?? { gold: 0, found: 0, right: 0 });
  return sums.get('all') ?? { gold: 0, found: 0, right: 0 };
}

/** Precision, recall and their harmonic mean. */
export function scoreCounts({ gold, found, right }: SpanCounts): SpanScore {
  const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
  return { precision: percent(right, found), recall: percent(right, gold), f1: percent(2 * right, gold + found) };
}

function namedRuns(tags: readonly string[]): NamedRun[] {
  const runs: NamedRun[] = [];
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

function keyOf({ start, end, type }: NamedRun): string {
  return `${start}-${end}-${type}`;
}

function add(countsByType: Map<string, SpanCounts>, type: string, counts: SpanCounts): void {
  const { gold, found, right } = countsByType.get(type) ?? { gold: 0, found: 0, right: 0 };
  countsByType.set(type, { gold: gold + counts.gold, found: found + counts.found, right: right + counts.right });
}
