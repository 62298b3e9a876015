/** Days of reading: many readers, each with articles at their own times, over one wiki, in the order of the clock. */

import { createDevice, type Device } from './device.ts';
import { createMemoryOf, type Memories } from './memories.ts';
import { createModelWiki, type WikiShares } from './model-wiki.ts';
import type { News } from './news.ts';
import { createTally, DAY_MS, HOUR_MS, type Outcome, type Tally } from './tally.ts';

/** What is replayed. */
export interface Setting {
  readonly readers: number;
  /** Days that fill the caches and are not counted. */
  readonly daysBefore: number;
  readonly daysCounted: number;
  /** Mean; how much one reader reads on a day falls off exponentially from it. */
  readonly articlesPerDay: number;
  readonly hasEmbedded: boolean;
  readonly memories: Memories;
  /** Readers who share a network address, at which the wiki counts; null for a wiki that refuses nobody. */
  readonly readersPerAddress: number | null;
  readonly shares: WikiShares;
}

/** What makes the readers. */
export interface Chance {
  readonly news: News;
  readonly random: () => number;
}

/** Time that an answer takes. */
const LATENCY_MS = 300;
const START_MS = Date.parse('2026-03-02T00:00:00Z');
/**
 * Share of a day's reading by hour, for readers in one time zone: next to none at night, a peak in the morning, a higher
 * one in the evening. Assumed; the peak hour has twice the mean.
 */
const HOUR_WEIGHTS = [2, 1, 1, 1, 1, 2, 4, 6, 7, 6, 5, 5, 6, 5, 5, 5, 5, 5, 6, 7, 8, 8, 6, 4];

/** Replays the days. Takes some ten milliseconds an article. */
export async function replayDays(setting: Setting, { news, random }: Chance): Promise<Outcome> {
  const { readers, daysBefore, daysCounted } = setting;
  const tally = createTally(readers);
  const devices = createDevices(setting, tally);
  for (let day = 0; day < daysBefore + daysCounted; day++) {
    tally.beginDay(day >= daysBefore);
    for (const { reader, atMs } of planDay(setting, random)) {
      tally.moveTo(START_MS + day * DAY_MS + atMs, reader);
      tally.countArticle(await devices[reader]!.readArticle(news.nextArticle()));
    }
    tally.endDay();
  }
  return tally.outcome();
}

function createDevices(
  { readers, hasEmbedded, memories, readersPerAddress, shares }: Setting,
  { clock, countRequest }: Tally,
): Device[] {
  const wiki = createModelWiki({ shares, isLimited: readersPerAddress !== null }, countRequest);
  const memoryOf = createMemoryOf(memories);
  return Array.from({ length: readers }, (_, reader) => {
    const ask = wiki.fetchFrom(Math.floor(reader / (readersPerAddress ?? 1)), clock.nowMs);
    const fetch = (url: string) => {
      clock.advance(LATENCY_MS);
      return ask(url);
    };
    return createDevice({ nowMs: clock.nowMs, fetch, store: memoryOf(reader), hasEmbedded });
  });
}

/** Who opens an article when, in the order of the clock. */
function planDay({ readers, articlesPerDay }: Setting, random: () => number) {
  const openings: { readonly reader: number; readonly atMs: number }[] = [];
  for (let reader = 0; reader < readers; reader++) {
    const count = Math.round(-Math.log(1 - random()) * articlesPerDay);
    for (let i = 0; i < count; i++) openings.push({ reader, atMs: drawTime(random) });
  }
  return openings.sort((a, b) => a.atMs - b.atMs);
}

const TOTAL_WEIGHT = HOUR_WEIGHTS.reduce((sum, weight) => sum + weight, 0);

/** A time of day in milliseconds. */
function drawTime(random: () => number): number {
  let left = random() * TOTAL_WEIGHT;
  const hour = HOUR_WEIGHTS.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return (hour + random()) * HOUR_MS;
}
