import { beforeEach, expect, it, vi } from 'vitest';
import { followPermissions } from '../../../entrypoints/background/follow-permissions.ts';
import { loadSettings, saveSettings } from '../../../settings/settings.ts';

const { fakeBrowser } = await vi.hoisted(async () => {
  const fake = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fake.fakeBrowser });
  return fake;
});

type Listener = (permissions: { origins?: string[] }) => Promise<void>;

const TAB_ID = 7;
const WIKIMEDIA = ['https://*.wikipedia.org/*', 'https://www.wikidata.org/*'];
const SITE = ['*://news.example/*'];

/** Follows permissions; gives the tabs that were looked up, and the browser's word on what was granted and taken away. */
function follow() {
  const lookedUp: number[] = [];
  const heard: { onAdded?: Listener; onRemoved?: Listener } = {};
  fakeBrowser.tabs.query = vi.fn().mockResolvedValue([{ id: TAB_ID }]);
  for (const name of ['onAdded', 'onRemoved'] as const)
    fakeBrowser.permissions[name].addListener = ((listener: Listener) => {
      heard[name] = listener;
    }) as never;
  followPermissions({ ensureLookUp: async (tabId) => void lookedUp.push(tabId) });
  return { lookedUp, grant: heard.onAdded!, take: heard.onRemoved! }; // both were listened to
}

const permit = (isPermitted: boolean) =>
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(isPermitted as never);

beforeEach(() => fakeBrowser.reset());

it('a wiki that is granted is looked up in, a site that is granted is not', async () => {
  permit(true);
  const { lookedUp, grant } = follow();
  await grant({ origins: SITE });
  expect((await loadSettings()).lookUps).toBe(false);
  await grant({ origins: WIKIMEDIA });
  expect((await loadSettings()).lookUps).toBe(true);
  expect(lookedUp).toEqual([TAB_ID]);
});

it('what is no longer permitted is turned off: look-ups, and sites that were always on', async () => {
  const chosen = { lookUps: true, sites: { off: ['quiet.example'], always: ['news.example'] } };
  await saveSettings(chosen);
  const { take } = follow();
  permit(true);
  await take({ origins: ['https://else.example/*'] });
  expect(await loadSettings()).toMatchObject(chosen);
  permit(false);
  await take({ origins: [...WIKIMEDIA, ...SITE] });
  expect(await loadSettings()).toMatchObject({ lookUps: false, sites: { off: ['quiet.example'], always: [] } });
});
