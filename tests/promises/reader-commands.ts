/**
 * What can happen to a reader's tabs, as commands over a model of what the popup must then show: off, unread, shown or
 * failed. Trouble (storage that fails) leaves open which of them; all else is exact.
 */
import fc from 'fast-check';
import { expect } from 'vitest';
import { saveSettings } from '../../settings/settings.ts';
import type { Site } from './world/fake-tabs.ts';
import { FAULTS, type FaultName } from './world/fake-wikipedia.ts';
import { BRIDGE_STORY, HARBOUR_STORY, OTHER_SITES_STORY, RESTRICTED_PAGE, SEARCH_PAGE } from './world/sample-sites.ts';
import type { World } from './world/world.ts';

/** Calls of the background that storage may refuse. */
export type BrokenCall = 'session.get' | 'session.set' | 'local.get' | 'local.set';

/** What a world's steps are told by the commands. */
export interface Trouble {
  /** The background ends at this step from now; 0 for never. */
  stopAt: number;
  broken: BrokenCall | null;
}

/** What should be. */
export interface Model {
  readonly siteByTab: Map<number, Site>;
  readonly stateByTab: Map<number, 'unread' | 'shown' | 'failed' | 'off'>;
  isOff: boolean;
  isTroubled: boolean;
}

/** A world, and the trouble that its steps heed. */
export interface Real {
  readonly world: World;
  readonly trouble: Trouble;
  /** Throws what nobody has caught. */
  assertQuiet(): void;
}

type Command = fc.AsyncCommand<Model, Real>;

const SITES = { BRIDGE_STORY, HARBOUR_STORY, OTHER_SITES_STORY, SEARCH_PAGE, RESTRICTED_PAGE } as const;
const tab = fc.constantFrom(1, 2);
const siteName = fc.constantFrom(...(Object.keys(SITES) as (keyof typeof SITES)[]));

/** A command that may always be given. `act` changes model and world; then all comes to rest and is compared. */
function command(name: string, act: (model: Model, real: Real) => unknown): Command {
  return {
    check: () => true,
    async run(model, real) {
      await act(model, real);
      await real.world.rest();
      real.assertQuiet();
      compare(model, real.world);
    },
    toString: () => name,
  };
}

/** What the page shows agrees with what should be, whatever has happened. */
function compare(model: Model, { tabs, wikipedia }: World): void {
  expect(wikipedia.mostInFlight()).toBeLessThanOrEqual(1);
  if (model.isTroubled) return;
  for (const [id, state] of model.stateByTab) {
    const page = tabs.get(id);
    if (state === 'shown') expect(page?.shown?.chains.length, `names in tab ${id}`).toBeGreaterThan(0);
    else expect(page?.shown ?? null, `nothing in tab ${id}, which is ${state}`).toBeNull();
    expect(page?.styleCount, `style sheets in tab ${id}`).toBeLessThanOrEqual(1);
  }
}

function expectedAfterClick(model: Model, id: number): 'off' | 'shown' | 'failed' {
  if (model.isOff) return 'off';
  const site = model.siteByTab.get(id);
  if (model.stateByTab.get(id) === 'off') return 'off';
  return site?.article && !site.isRestricted ? 'shown' : 'failed';
}

/** What a switch for everywhere keeps from being read is as if it had never been. */
function noteRead(model: Model, id: number): void {
  model.stateByTab.set(id, model.isOff ? 'unread' : expectedAfterClick(model, id));
}

const STATE_BY_SHOWN = { ready: 'shown', failed: 'failed', off: 'off' } as const;

/** What the open popup shows, in the model's words. */
export function shownState(world: World): string | null {
  const shown = world.shown();
  if (shown === null || typeof shown === 'string') return shown;
  return shown.state === 'reading' ? 'reading' : STATE_BY_SHOWN[shown.state];
}

/** The reader's click, and that the popup then shows what it should. */
async function click(model: Model, { world }: Real, id: number): Promise<void> {
  const expected = expectedAfterClick(model, id);
  await world.click(id);
  await world.rest();
  const shown = shownState(world);
  if (model.isTroubled) {
    expect(['shown', 'failed', 'off']).toContain(shown);
    return;
  }
  expect(shown, `tab ${id} after a click`).toBe(expected);
  noteRead(model, id);
}

const go = (how: 'load' | 'become') =>
  fc.tuple(tab, siteName).map(([id, name]) =>
    command(`${how} ${name} in ${id}`, (model, { world }) => {
      if (model.siteByTab.get(id) === SITES[name] && how === 'become') return;
      const isLoaded = how === 'load' || SITES[name].isRestricted || model.siteByTab.get(id)?.isRestricted;
      model.siteByTab.set(id, SITES[name]);
      model.stateByTab.set(id, 'unread');
      world.go(id, SITES[name], isLoaded ? 'load' : 'become');
    }),
  );

/** All of them. */
export const COMMANDS: readonly fc.Arbitrary<Command>[] = [
  tab.map((id) => command(`click in ${id}`, (model, real) => click(model, real, id))),
  tab.map((id) =>
    command(`three clicks in ${id}`, async (model, real) => {
      await Promise.all([real.world.click(id), real.world.click(id)]);
      await click(model, real, id);
    }),
  ),
  fc.constant(
    command('turn off', async (model, { world }) => {
      const id = world.popupTab();
      if (id === null || shownState(world) !== 'shown') return;
      await world.turnOff();
      model.stateByTab.set(id, 'off');
    }),
  ),
  go('load'),
  go('become'),
  fc.integer({ min: 1, max: 90 }).map((steps) =>
    command(`end the background ${steps} steps from now`, (_, { trouble }) => {
      trouble.stopAt = steps;
    }),
  ),
  fc.constant(command('end the background', (_, { world }) => world.background.stop())),
  fc.constantFrom(null, ...(Object.keys(FAULTS) as FaultName[])).map((fault) =>
    command(`the wiki: ${fault ?? 'well'}`, (_, { world }) => {
      world.wikipedia.fault = fault;
    }),
  ),
  fc
    .boolean()
    .map((isAllowed) =>
      command(`Wikipedia ${isAllowed ? 'allowed' : 'forbidden'}`, (_, { world }) => world.allowWikipedia(isAllowed)),
    ),
  fc.boolean().map((isOnline) =>
    command(isOnline ? 'online' : 'offline', (_, { world }) => {
      world.isOnline = isOnline;
    }),
  ),
  fc.constantFrom<(BrokenCall | null)[]>(null, 'session.get', 'session.set', 'local.get', 'local.set').map((broken) =>
    command(`storage refuses ${broken}`, (model, { trouble }) => {
      trouble.broken = broken;
      model.isTroubled ||= broken !== null;
    }),
  ),
  fc.boolean().map((isOff) =>
    command(`everywhere ${isOff ? 'off' : 'on'}`, async (model, { world, trouble }) => {
      if (model.isTroubled) return;
      trouble.stopAt = 0; // open pages then follow at the next click
      world.closePopup();
      await world.asOwnPage(() => saveSettings({ isOff }));
      model.isOff = isOff;
      if (!isOff) return;
      // The wider switch takes the place of the page's own: once it is on again, a click reads the page.
      for (const [id, state] of model.stateByTab) if (state !== 'failed') model.stateByTab.set(id, 'unread');
    }),
  ),
  fc.constant(
    command('the key to the next name', (model, { world, trouble }) => {
      trouble.stopAt = 0; // who presses a key and sees nothing presses it again
      noteRead(model, world.frontTab());
      world.pressCommand('next-mention');
    }),
  ),
];
