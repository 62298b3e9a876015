/** R9: each fault of the wiki leaves the cards, is told by one code, and is over at the next try when the wiki is well. */
import './world/browser-shell.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reading } from '../../core/reading.ts';
import { saveSettings } from '../../settings/settings.ts';
import { FAULTS, type FaultName } from './world/fake-wikipedia.ts';
import { BRIDGE_STORY, HARBOUR_STORY } from './world/sample-sites.ts';
import { createWorld, type World } from './world/world.ts';

const TAB_ID = 1;
/** Longest that a wiki may make us wait, and a second. */
const LONGEST_WAIT_MS = 301_000;
/** What asks to wait, and for how long, in milliseconds. */
const WAITS: readonly (readonly [fault: FaultName, waitMs: number])[] = [
  ['tooMany', 7_000],
  ['unavailable', 7_000],
  ['tooManyWithoutTime', 60_000],
  ['tooManyForDays', 300_000],
  ['lagging', 60_000],
];

let world: World;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  world = createWorld();
  world.openTab(TAB_ID, BRIDGE_STORY);
  world.allowWikipedia(true);
  await world.asOwnPage(() => saveSettings({ lookUps: true }));
  await world.rest();
});
afterEach(async () => {
  world.end();
  await world.rest();
  vi.useRealTimers();
});

async function read(id: number): Promise<Reading> {
  await world.click(id);
  await world.rest();
  return world.shown() as Reading; // was read
}

/** The reader's press on “try again”. */
const tryAgain = () =>
  world.asOwnPage(async () => {
    const { requestBackground } = await import('../../messaging/bus.ts');
    await requestBackground('setLookUps', { isOn: true, tabId: TAB_ID });
    await world.rest();
  });

describe.each(Object.keys(FAULTS) as FaultName[])('the fault “%s”', (fault) => {
  it('leaves the cards and has one code, and the next try does what is left', async () => {
    world.wikipedia.fault = fault;
    const { state, cards, lookUp } = await read(TAB_ID);
    expect(state).toBe('ready');
    expect(cards).toHaveLength(5);
    expect(world.wikipedia.log.length).toBeGreaterThan(0);
    if (fault !== 'endless') expect(lookUp).toMatchObject({ state: 'failed', failure: { code: expect.any(String) } });
    world.wikipedia.fault = null;
    vi.setSystemTime(Date.now() + LONGEST_WAIT_MS);
    await tryAgain();
    expect((await read(TAB_ID)).lookUp).toEqual({ state: 'done' });
  });
});

describe.each(WAITS)('a wiki that says “%s”', (fault, waitMs) => {
  it('is asked nothing until then, whatever is read, and is asked after that', async () => {
    world.wikipedia.fault = fault;
    const { lookUp } = await read(TAB_ID);
    expect(lookUp).toMatchObject({ failure: { code: 'rate-limited', retryAtMs: Date.now() + waitMs } });
    const asked = world.wikipedia.log.length;
    world.wikipedia.fault = null;
    vi.setSystemTime(Date.now() + waitMs - 1);
    world.openTab(2, HARBOUR_STORY);
    await read(2);
    await tryAgain();
    expect(world.wikipedia.log).toHaveLength(asked);
    vi.setSystemTime(Date.now() + 2);
    await tryAgain();
    expect(world.wikipedia.log.length).toBeGreaterThan(asked);
  });
});

describe('a device without a network', () => {
  it('has the cards, asks nobody, and has the names looked up at the first try with one: nothing is waited for', async () => {
    world.isOnline = false;
    const { cards, lookUp } = await read(TAB_ID);
    expect(cards).toHaveLength(5);
    expect(lookUp).toMatchObject({ state: 'failed', failure: { code: 'offline' } });
    expect(world.wikipedia.log).toEqual([]);
    world.isOnline = true;
    await tryAgain(); // the clock stands still in this world
    expect((await read(TAB_ID)).lookUp).toEqual({ state: 'done' });
    expect(world.wikipedia.log.length).toBeGreaterThan(0);
  });
});
