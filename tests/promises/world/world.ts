/**
 * The whole background and the popups' side of a reading, wired to a browser, pages and a wiki in memory. A test does what
 * readers, networks and browsers do to them, and may step in at every call: see `OnStep`.
 */

import { fakeLocks } from '../../fake-locks.ts';
import { createMemoryStore } from '../../knowledge/cache/memory-store.ts';
import { createFakeBackground, type FakeBackground } from './background.ts';
import { shell } from './browser-shell.ts';
import { BASE, createFakeApi } from './fake-api.ts';
import { createFakeArea, type FakeArea, type Gate } from './fake-browser.ts';
import { createFakeTab, type FakeTab, type Site } from './fake-tabs.ts';
import { createFakeWikipedia, type FakeWikipedia } from './fake-wikipedia.ts';
import { assertAlive, currentLife } from './lives.ts';
import { createPopups, type Popups } from './popups.ts';

/** What look-ups in Wikipedia need. */
const WIKIMEDIA = ['https://*.wikipedia.org/*', 'https://www.wikidata.org/*'];
/** The world is at rest when nothing was under way for so many turns of the event loop. */
const QUIET_TURNS = 6;

/** Steps in before and after each call of the background to the browser; may throw, wait, or end the background. */
export type OnStep = (boundary: string, world: World) => void | Promise<void>;

/** What a test finds in a world. */
interface Parts {
  readonly tabs: Map<number, FakeTab>;
  readonly session: FakeArea;
  readonly local: FakeArea;
  readonly wikipedia: FakeWikipedia;
  readonly background: FakeBackground;
  /** Waits until nothing is under way. */
  readonly rest: () => Promise<void>;
}

/** What readers and browsers do to tabs and permissions. */
interface Deeds {
  /** Opens a tab in front. */
  openTab(id: number, site: Site): FakeTab;
  closeTab(id: number): void;
  /** Loads another page in a tab, or lets it become one without loading; an open popup closes, as real ones do. */
  go(id: number, site: Site, how: 'load' | 'become'): void;
  frontTab(): number;
  /** The reader's click on the toolbar button: opens the popup, which reads the page. */
  click(id: number): Promise<void>;
  /** Presses one of the manifest's keys, in the tab in front. */
  pressCommand(name: string): void;
  allowWikipedia(isAllowed: boolean): void;
  /** Ends all lives. */
  end(): void;
}

export interface World extends Parts, Deeds, Popups {
  /** Does the device have a network? */
  isOnline: boolean;
}

/** Makes a world in place of the one before. */
export function createWorld(onStep: OnStep = () => undefined): World {
  const { gate, isBusy } = createGate((boundary) => onStep(boundary, world));
  const tabs = new Map<number, FakeTab>();
  const granted = new Set<string>();
  const kept = createMemoryStore();
  const background = createFakeBackground({
    get: (keys) => gate('cache.get', () => kept.get(keys)),
    set: (entries) => gate('cache.set', () => kept.set(entries)),
  });
  const session = createFakeArea('session', gate, background.wake);
  const local = createFakeArea('local', gate, background.wake);
  const wikipedia = createFakeWikipedia(nextTurn);
  const popups = createPopups();
  const deeds = createDeeds({ tabs, background, granted, popups });
  const world: World = {
    tabs,
    session,
    local,
    wikipedia,
    background,
    isOnline: true,
    rest: () => rest(isBusy),
    ...deeds,
    ...popups,
  };
  const tabOf = (id: number) => {
    const tab = tabs.get(id);
    if (!tab) throw new Error(`No tab with id: ${id}.`);
    return tab;
  };
  const frontTab = () => tabs.get(deeds.frontTab());
  Object.assign(shell, createFakeApi({ gate, background, session, local, granted, tabOf, frontTab }));
  installNetwork(world, gate);
  return world;
}

/** The network as the background finds it: the wiki, and the package's own files, which are empty lists. */
function installNetwork(world: World, gate: Gate): void {
  const fetchWiki = (address: string) => gate('fetch', () => world.wikipedia.fetch(address));
  globalThis.fetch = (async (address: string) =>
    address.startsWith(BASE) ? Response.json([]) : fetchWiki(address)) as typeof globalThis.fetch;
  const device = {
    locks: fakeLocks,
    get onLine() {
      return world.isOnline;
    },
  };
  Object.defineProperty(globalThis, 'navigator', { value: device, configurable: true });
}

const nextTurn = () => new Promise<void>((done) => setImmediate(done));

async function rest(isBusy: () => boolean): Promise<void> {
  for (let quiet = 0; quiet < QUIET_TURNS; quiet++) {
    await nextTurn();
    if (isBusy()) quiet = -1;
  }
}

/** Calls of an ended life fail before they do anything, and their answers never arrive. */
function createGate(onStep: (boundary: string) => void | Promise<void>): { gate: Gate; isBusy: () => boolean } {
  let underWay = 0;
  const gate: Gate = async (name, work) => {
    const life = currentLife();
    const step = async (when: string) => {
      if (life?.kind === 'background') await onStep(`${when} ${name}`);
      assertAlive(life);
    };
    underWay++;
    try {
      assertAlive(life);
      await step('before');
      const value = await work();
      await step('after');
      return value;
    } finally {
      underWay--;
    }
  };
  return { gate, isBusy: () => underWay > 0 };
}

type Stage = Pick<Parts, 'tabs' | 'background'> & {
  readonly granted: Set<string>;
  readonly popups: Popups;
};

function createDeeds({ tabs, background, granted, popups }: Stage): Deeds {
  let front = 0;
  let pageCount = 0;
  return {
    openTab(id, site) {
      const tab = createFakeTab(id, site, () => `page-${++pageCount}`);
      tabs.set(id, tab);
      front = id;
      return tab;
    },
    closeTab(id) {
      popups.closePopup();
      tabs.delete(id);
      background.tell('tabRemoved', id);
    },
    go(id, site, how) {
      popups.closePopup();
      tabs.get(id)?.[how](site);
      const statuses = how === 'load' ? ['loading', 'complete'] : ['complete'];
      for (const status of statuses) background.tell('tabUpdated', id, { status }, { url: site.url, incognito: false });
    },
    frontTab: () => front,
    click(id) {
      front = id;
      tabs.get(id)?.grant();
      return popups.openPopup(id);
    },
    pressCommand(name) {
      tabs.get(front)?.grant();
      background.tell('command', name);
    },
    allowWikipedia(isAllowed) {
      for (const origin of WIKIMEDIA) granted[isAllowed ? 'add' : 'delete'](origin);
      background.tell(isAllowed ? 'permissionAdded' : 'permissionRemoved', { origins: WIKIMEDIA });
    },
    end() {
      popups.closePopup();
      background.stop();
    },
  };
}
