/** What happens in the days that count, and the clock that it happens by. */
import type { ArticleCost } from './device.ts';
import type { SeenRequest } from './model-wiki.ts';

export const HOUR_MS = 3_600_000;
const HOURS = 24;
export const DAY_MS = HOURS * HOUR_MS;

/** What was counted. */
export interface Outcome {
  readonly articles: number;
  readonly names: number;
  /** Names that no cache knew. */
  readonly askedNames: number;
  /** Articles of which something was not asked, as the budget or the wiki said: not now. */
  readonly heldBack: number;
  readonly requests: number;
  /** Pages and items that these asked for. */
  readonly things: number;
  readonly refused: number;
  /** One number a reader and day. */
  readonly requestsByReaderDay: readonly number[];
  /** Requests of all readers by hour of the day, all counted days together. */
  readonly requestsByHour: readonly number[];
}

/** Counts, as told; days that do not count move the clock alone. */
export interface Tally {
  readonly clock: { nowMs(): number; advance(byMs: number): void };
  beginDay(isCounted: boolean): void;
  /** The reader opens an article at this time, or when the one before it is done. */
  moveTo(atMs: number, reader: number): void;
  countRequest(request: SeenRequest): void;
  countArticle(cost: ArticleCost): void;
  endDay(): void;
  outcome(): Outcome;
}

/** Begins to count. */
export function createTally(readers: number): Tally {
  const sums = { articles: 0, names: 0, askedNames: 0, heldBack: 0, requests: 0, things: 0, refused: 0 };
  const requestsByHour = new Array<number>(HOURS).fill(0);
  const requestsByReaderDay: number[] = [];
  let nowMs = 0;
  let isCounted = false;
  let current = 0;
  let ofReader: number[] = [];

  return {
    clock: {
      nowMs: () => nowMs,
      advance(byMs) {
        nowMs += byMs;
      },
    },
    beginDay(counts) {
      isCounted = counts;
      ofReader = new Array<number>(readers).fill(0);
    },
    moveTo(atMs, reader) {
      nowMs = Math.max(nowMs, atMs);
      current = reader;
    },
    countRequest({ atMs, isRefused, things }) {
      if (!isCounted) return;
      sums.requests += 1;
      sums.things += things;
      if (isRefused) sums.refused += 1;
      requestsByHour[Math.floor((atMs % DAY_MS) / HOUR_MS)]! += 1;
      ofReader[current]! += 1;
    },
    countArticle({ names, askedNames, isHeldBack }) {
      if (!isCounted) return;
      sums.articles += 1;
      sums.names += names;
      sums.askedNames += askedNames;
      if (isHeldBack) sums.heldBack += 1;
    },
    endDay() {
      if (isCounted) requestsByReaderDay.push(...ofReader);
    },
    outcome: () => ({ ...sums, requestsByReaderDay, requestsByHour }),
  };
}
