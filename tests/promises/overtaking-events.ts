/** Events that do not wait for each other: answers come late, twice, and in another order than they were asked for. */

import fc from 'fast-check';
import { readingIn, readingKey, type StoredUnderReadingKey } from '../../messaging/session-keys.ts';
import type { FakeTab } from './world/fake-tabs.ts';
import { FAULTS, type FaultName } from './world/fake-wikipedia.ts';
import { BRIDGE_STORY, HARBOUR_STORY, OTHER_SITES_STORY, SEARCH_PAGE } from './world/sample-sites.ts';
import type { World } from './world/world.ts';

/** One thing that happens; nobody waits for what comes of it. */
export interface Happening {
  readonly name: string;
  readonly act: (world: World) => unknown;
  /** Turns of the event loop until the next one. */
  readonly turns: number;
}

const SITES = [BRIDGE_STORY, HARBOUR_STORY, OTHER_SITES_STORY, SEARCH_PAGE];
const tab = fc.constantFrom(1, 2);

const act: fc.Arbitrary<Omit<Happening, 'turns'>> = fc.oneof(
  { weight: 4, arbitrary: tab.map((id) => ({ name: `click ${id}`, act: (world: World) => world.click(id) })) },
  fc
    .tuple(tab, fc.constantFrom(...SITES), fc.constantFrom<('load' | 'become')[]>('load', 'become'))
    .map(([id, site, how]) => ({
      name: `${how} ${site.url} in ${id}`,
      act: (world: World) => world.go(id, site, how),
    })),
  fc.constant({ name: 'turn off', act: (world: World) => world.turnOff() }),
  fc.constant({ name: 'close the popup', act: (world: World) => world.closePopup() }),
  fc.constant({ name: 'end the background', act: ({ background }: World) => background.stop() }),
  fc.boolean().map((isAllowed) => ({
    name: isAllowed ? 'allow' : 'forbid',
    act: (world: World) => world.allowWikipedia(isAllowed),
  })),
  fc.constantFrom(null, ...(Object.keys(FAULTS) as FaultName[])).map((fault) => ({
    name: `the wiki: ${fault}`,
    act: ({ wikipedia }: World) => {
      wikipedia.fault = fault;
    },
  })),
);

/** Courses of such events, and how many turns each call of the background takes, over and over. */
export const courses = fc.record({
  happenings: fc.array(
    fc.record({ what: act, turns: fc.integer({ min: 0, max: 24 }) }).map(({ what, turns }) => ({ ...what, turns })),
    { maxLength: 9 },
  ),
  delays: fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 24 }),
});

const clickOnce = (turns: number): Happening => ({ name: 'click 1', act: (world) => world.click(1), turns });
const turnOff = (turns: number): Happening => ({ name: 'turn off', act: (world) => world.turnOff(), turns });
const end: Happening = { name: 'end the background', act: ({ background }) => background.stop(), turns: 0 };

/** Two that once left a page that was not what was stored of it: what shows a page overtook what turned it off. */
export const ONCE_WRONG = [
  { happenings: [clickOnce(19), turnOff(0), clickOnce(7), end], delays: [1, 0, 1] },
  { happenings: [clickOnce(15), clickOnce(9), turnOff(3), { ...end, turns: 1 }, clickOnce(14), end], delays: [2, 0] },
];

/** What the page shows, when all has come to rest, beside what is stored of it. */
export function readTab({ session }: World, { id, shown }: FakeTab) {
  const stored = session.read(readingKey(id)) as StoredUnderReadingKey | undefined;
  const reading = stored && readingIn(stored);
  return { shownPage: shown?.pageId ?? null, state: reading?.state ?? null, pageId: reading?.pageId };
}
