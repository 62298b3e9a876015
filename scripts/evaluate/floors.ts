/**
 * What the shipped tagger may not fall below, committed in training/floors.json: F1 on annotated files by corpus name, F1
 * on the project's own articles, and its speed in reference loops (tests/floors/tagger.test.ts).
 */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { type CountsByType, scoreCounts, sumCounts } from '../score-spans.ts';
import { SHOWN_TYPES, TYPES } from './corpus.ts';

const FILE = new URL('../../training/floors.json', import.meta.url);

/** Label of the score that counts most: all that the product shows, together. */
export const SHOWN_LABEL = SHOWN_TYPES.join('+');

/** F1 in percent by `SHOWN_LABEL` and types; what has no floor is left out. */
export type Floors = Readonly<Record<string, number>>;

const FLOORS = v.record(v.picklist([SHOWN_LABEL, ...TYPES]), v.pipe(v.number(), v.minValue(0), v.maxValue(100)));
const FLOORS_FILE = v.object({
  corpora: v.record(v.string(), FLOORS),
  articles: FLOORS,
  maxLoopsPerThousandWords: v.number(),
});

/** All committed floors. */
export interface CommittedFloors {
  readonly corpora: Readonly<Record<string, Floors>>;
  readonly articles: Floors;
  readonly maxLoopsPerThousandWords: number;
}

/** Reads training/floors.json. Throws when it is not well formed. */
export function readFloors(): CommittedFloors {
  return v.parse(FLOORS_FILE, JSON.parse(readFileSync(FILE, 'utf8')));
}

/** F1 in percent of a label: a type, or `SHOWN_LABEL`. */
export function f1Of(counts: CountsByType, label: string): number {
  return scoreCounts(sumCounts(counts, label.split('+'))).f1;
}

/** One line for each floor that is missed; none when all hold. `name` begins each line. */
export function findMisses(name: string, counts: CountsByType, floors: Floors): string[] {
  return Object.entries(floors).flatMap(([label, floor]) => {
    const f1 = f1Of(counts, label);
    return f1 < floor ? [`${name}: F1 of ${label} is ${f1.toFixed(2)}, below its floor of ${floor}`] : [];
  });
}
