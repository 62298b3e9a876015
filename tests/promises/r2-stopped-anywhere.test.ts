/**
 * R2: the background is stopped before and after each of its calls to browser, page, wiki and cache, from the click to the
 * last look-up. The popup ends with the same cards as undisturbed, on the page too, nothing was asked twice but what was
 * on its way, and the article has cost no more than it may. A few pairs of stops are tried here, all of them in the soak.
 */
import './world/browser-shell.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaintedChain, Reading } from '../../core/reading.ts';
import { saveSettings } from '../../settings/settings.ts';
import { type Watch, watchUncaught } from './uncaught.ts';
import { BRIDGE_STORY } from './world/sample-sites.ts';
import { createWorld, type OnStep, type World } from './world/world.ts';

const TIMEOUT_MS = 1_800_000;
const MIN_BOUNDARIES = 25;
/** Pairs of stops: so many second ones after each first one, and how far apart those are. The soak tries all first ones. */
const SECOND_STOPS = Number(process.env.SIDELIGHT_SECOND_STOPS ?? 2);
const PAIRS_APART = process.env.SIDELIGHT_SECOND_STOPS ? 1 : 12;
/** What an article may cost. */
const MAX_REQUESTS = 8;
/** After a stop: the request that was under way, and one for the names that were left open, which no cache keeps. */
const REPEATED_PER_STOP = 2;
const TAB_ID = 1;

let uncaught: Watch;
beforeAll(() => {
  uncaught = watchUncaught();
});
afterAll(() => uncaught.end());

/** What a reader has of an article in the end. */
interface Outcome extends Pick<Reading, 'state' | 'lookUp' | 'cards'> {
  readonly painted: readonly PaintedChain[] | undefined;
  readonly cardsOnPage: number | undefined;
}

async function readToTheEnd(onStep: OnStep): Promise<{ readonly world: World; readonly outcome: Outcome }> {
  const world = createWorld(onStep);
  const tab = world.openTab(TAB_ID, BRIDGE_STORY);
  world.allowWikipedia(true);
  await world.asOwnPage(() => saveSettings({ lookUps: true }));
  await world.rest();
  await world.click(TAB_ID);
  await world.rest();
  const { cards, lookUp, state } = world.shown() as Reading; // has been read
  world.end();
  await world.rest();
  return {
    world,
    outcome: { state, lookUp, cards, painted: tab.shown?.chains, cardsOnPage: tab.shown?.cardCount },
  };
}

/** Every call of an undisturbed reading, in order. */
async function listBoundaries() {
  const boundaries: string[] = [];
  let hasBegun = false;
  const { world, outcome } = await readToTheEnd((boundary) => {
    hasBegun ||= boundary.endsWith('tabs.get');
    if (hasBegun) boundaries.push(boundary);
  });
  return { boundaries, outcome, requests: world.wikipedia.log.map(String) };
}

/** Stops the background at the boundaries of these numbers, each counted from where the one before was. */
function createStops(stops: readonly number[]): { readonly stop: OnStep; readonly stoppedCount: () => number } {
  let stopped = 0;
  let passed = 0;
  let hasBegun = false;
  return {
    stoppedCount: () => stopped,
    stop(boundary, { background }) {
      hasBegun ||= boundary.endsWith('tabs.get');
      const next = stops[stopped];
      if (!hasBegun || next === undefined || passed++ < next) return;
      stopped++;
      passed = 0;
      background.stop();
    },
  };
}

const { boundaries, outcome, requests } = await listBoundaries();
const numbers = boundaries.map((boundary, number) => ({ number, boundary }));

async function expectTheSame(stops: readonly number[]): Promise<void> {
  const { stop, stoppedCount } = createStops(stops);
  const after = await readToTheEnd(stop);
  expect(stoppedCount()).toBe(stops.length);
  expect(uncaught.take()).toEqual([]);
  expect(after.outcome).toEqual(outcome);
  const asked = after.world.wikipedia.log.map(String);
  expect(asked).toEqual(expect.arrayContaining(requests));
  const mostAgain = stops.length * REPEATED_PER_STOP;
  expect(asked.length).toBeLessThanOrEqual(Math.min(requests.length + mostAgain, MAX_REQUESTS));
}

describe('the background stopped', { timeout: TIMEOUT_MS }, () => {
  it('has boundaries of every kind at which it can be', () => {
    expect(requests.length).toBeGreaterThan(2);
    expect(numbers.length).toBeGreaterThanOrEqual(MIN_BOUNDARIES);
    const kinds = boundaries.map((boundary) => boundary.replace(/^\w+ /, ''));
    const wanted = ['executeScript', 'page.readPage', 'page.showReading', 'session.set', 'fetch', 'cache.set'];
    expect(kinds).toEqual(expect.arrayContaining(wanted));
  });

  it.each(numbers)('$boundary, the $number. call: the cards are the same', ({ number }) => expectTheSame([number]));

  it('twice: the cards are the same', async () => {
    const step = Math.ceil(boundaries.length / SECOND_STOPS);
    for (let first = 0; first < boundaries.length; first += PAIRS_APART)
      for (let second = first % step; second < boundaries.length - first; second += step)
        await expectTheSame([first, second]);
  });
});
