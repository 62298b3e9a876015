/** R1: whatever readers, browsers, networks and wikis do, nothing goes uncaught, and the popup shows what it should. */
import './world/browser-shell.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courses, ONCE_WRONG, readTab } from './overtaking-events.ts';
import { COMMANDS, type Model, type Real, shownState, type Trouble } from './reader-commands.ts';
import { runsOf, SEED } from './seeds.ts';
import { type Watch, watchUncaught } from './uncaught.ts';
import { BRIDGE_STORY, HARBOUR_STORY } from './world/sample-sites.ts';
import { createWorld, type World } from './world/world.ts';

/** Half of them one after the other, half of them at once. */
const RUNS = { numRuns: runsOf(1_000) / 2, seed: SEED };
const TIMEOUT_MS = 1_800_000;
let uncaught: Watch;

beforeAll(() => {
  uncaught = watchUncaught();
});
afterAll(() => uncaught.end());

const turn = () => new Promise<void>((done) => setImmediate(done));

function openTabs(world: World): void {
  world.openTab(1, BRIDGE_STORY);
  world.openTab(2, HARBOUR_STORY);
}

function setUp(): { readonly model: Model; readonly real: Real } {
  const trouble: Trouble = { stopAt: 0, broken: null };
  const world = createWorld((boundary, { background }) => {
    if (trouble.stopAt > 0 && --trouble.stopAt === 0) background.stop();
    if (trouble.broken && boundary === `before ${trouble.broken}`) throw new Error(`${trouble.broken} is refused`);
  });
  openTabs(world);
  const real: Real = { world, trouble, assertQuiet: () => expect(uncaught.take()).toEqual([]) };
  const model: Model = {
    siteByTab: new Map([
      [1, BRIDGE_STORY],
      [2, HARBOUR_STORY],
    ]),
    stateByTab: new Map([
      [1, 'unread'],
      [2, 'unread'],
    ]),
    isOff: false,
    isTroubled: false,
  };
  return { model, real };
}

describe('nothing goes uncaught', { timeout: TIMEOUT_MS }, () => {
  it('and each click shows what it should, in any course of events', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands([...COMMANDS], { maxCommands: 12 }), async (commands) => {
        const { model, real } = setUp();
        try {
          await fc.asyncModelRun(() => ({ model, real }), commands);
        } finally {
          real.world.end();
          await real.world.rest();
        }
      }),
      RUNS,
    );
  });

  it('and all comes right at the next click, when events overtake each other', async () => {
    await fc.assert(
      fc.asyncProperty(courses, async ({ happenings, delays }) => {
        let calls = 0;
        const world = createWorld(async () => {
          for (let turns = delays[calls++ % delays.length]!; turns > 0; turns--) await turn();
        });
        openTabs(world);
        for (const { act, turns } of happenings) {
          void Promise.resolve(act(world)).catch(() => undefined); // a popup that was closed is told nothing
          for (let passed = 0; passed < turns; passed++) await turn();
        }
        world.wikipedia.fault = null;
        await world.rest();
        for (const tab of world.tabs.values()) await assertRight(world, tab.id);
        world.end();
        await world.rest();
        expect(uncaught.take()).toEqual([]);
      }),
      { ...RUNS, examples: ONCE_WRONG.map((course) => [course]) },
    );
  });
});

/** The page agrees with what is stored of it, and a click shows the page that is there. */
async function assertRight(world: World, id: number): Promise<void> {
  const tab = world.tabs.get(id)!; // both stay open
  const { shownPage, state, pageId } = readTab(world, tab);
  if (shownPage !== null) expect({ shownPage, state }).toEqual({ shownPage: pageId, state: 'ready' });
  await world.click(id);
  await world.rest();
  const expected = tab.site.article ? ['shown', ...(state === 'off' ? ['off'] : [])] : ['failed'];
  expect(expected).toContain(shownState(world));
  expect(tab.shown !== null).toBe(shownState(world) === 'shown');
}
