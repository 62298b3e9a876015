/**
 * R5: whoever turns a page off, by its popup or by a switch, and closes the popup while the background is being stopped,
 * is left with a page that agrees with what is known of it, and the next click shows what is true.
 */
import './world/browser-shell.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveSettings } from '../../settings/settings.ts';
import { readTab } from './overtaking-events.ts';
import { shownState } from './reader-commands.ts';
import { type Watch, watchUncaught } from './uncaught.ts';
import { BRIDGE_STORY } from './world/sample-sites.ts';
import { createWorld, type OnStep, type World } from './world/world.ts';

const TAB_ID = 1;
const MIN_BOUNDARIES = 10;

let uncaught: Watch;
beforeAll(() => {
  uncaught = watchUncaught();
});
afterAll(() => uncaught.end());

const WAYS: readonly (readonly [string, (world: World) => Promise<void>])[] = [
  ['by its popup', (world) => world.turnOff()],
  ['by the switch for everywhere', (world) => world.asOwnPage(() => saveSettings({ isOff: true }))],
];

/** Reads an article, turns it off, and calls `onStep` from then on. */
async function turnOff(turn: (world: World) => Promise<void>, onStep: OnStep): Promise<World> {
  let isTurning = false;
  const world = createWorld((boundary) => (isTurning ? onStep(boundary, world) : undefined));
  const tab = world.openTab(TAB_ID, BRIDGE_STORY);
  await world.click(TAB_ID);
  await world.rest();
  expect(tab.shown?.chains.length).toBeGreaterThan(0);
  isTurning = true;
  void turn(world).catch(() => undefined); // a popup that was closed is told nothing
  await world.rest();
  return world;
}

describe.each(WAYS)('a page turned off %s', (_way, turn) => {
  it('is right, wherever the background is stopped on the way', async () => {
    const boundaries: string[] = [];
    const world = await turnOff(turn, (boundary) => void boundaries.push(boundary));
    expect(world.tabs.get(TAB_ID)?.shown).toBeNull();
    expect(boundaries.length).toBeGreaterThanOrEqual(MIN_BOUNDARIES);
    for (let stopAt = 0; stopAt < boundaries.length; stopAt++) {
      let passed = 0;
      const stopped = await turnOff(turn, (_, { background, closePopup }) => {
        if (passed++ !== stopAt) return;
        background.stop();
        closePopup();
      });
      expect(passed, `stopped ${boundaries[stopAt]}`).toBeGreaterThan(stopAt);
      const tab = stopped.tabs.get(TAB_ID)!; // stays open
      expect(tab.shown === null || readTab(stopped, tab).state === 'ready', `stopped ${boundaries[stopAt]}`).toBe(true);
      await stopped.click(TAB_ID);
      await stopped.rest();
      expect(['shown', 'off']).toContain(shownState(stopped));
      expect(tab.shown !== null, `stopped ${boundaries[stopAt]}`).toBe(shownState(stopped) === 'shown');
      stopped.end();
      await stopped.rest();
    }
    expect(uncaught.take()).toEqual([]);
  });
});
