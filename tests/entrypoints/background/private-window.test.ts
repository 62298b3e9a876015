/** What is left on the device after a private window: nothing. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { correctReading } from '../../../entrypoints/background/correct-reading.ts';
import { createWikis, type Wikis } from '../../../entrypoints/background/wiki.ts';
import { parseLedger } from '../../../knowledge/mediawiki/ledger.ts';
import { LEDGER_KEY } from '../../../messaging/session-keys.ts';
import { loadCorrections, saveCorrection } from '../../../settings/corrections.ts';
import { fakeLocks } from '../../fake-locks.ts';
import {
  answerAsPage,
  createFakeWikis,
  EMPTY_SOURCE,
  OPEN_NAME,
  storeReading,
  TAB_ID,
  WIKI,
} from './tab-with-reading.ts';

const { fakeBrowser } = await vi.hoisted(async () => {
  const fake = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fake.fakeBrowser });
  return fake;
});

const KNOWLEDGE = { models: { tag: () => [], embedded: EMPTY_SOURCE }, wikis: createFakeWikis([]) as Wikis };
const NOT_A_NAME = { chainId: 'c2' as const, choice: { type: 'not-a-name' as const } };
const SIGNAL = { aborted: false };
const PAGES = {
  batchcomplete: true,
  query: { pages: [{ title: 'Oslo', extract: 'Oslo is a city.' }] },
};

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.tabs.sendMessage = vi.fn(answerAsPage()) as never;
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false as never);
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Sidelight', version: '0.0.0' });
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('navigator', { locks: fakeLocks, onLine: true });
  vi.stubGlobal('fetch', async () => Response.json(PAGES));
});

describe.each([
  ['a window like any other', false],
  ['a private window', true],
])('in %s', (_, isPrivate) => {
  it(`a correction is ${isPrivate ? 'forgotten with the page' : 'kept'}`, async () => {
    await storeReading({ isPrivate });
    const after = await correctReading(TAB_ID, NOT_A_NAME, KNOWLEDGE);
    expect(after.hiddenNames.map(({ name }) => name)).toEqual([OPEN_NAME]); // it holds here
    expect((await loadCorrections()).map(({ name }) => name)).toEqual(isPrivate ? [] : [OPEN_NAME]);
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(isPrivate ? [] : ['corrections']);
  });

  it(`a correction is taken back ${isPrivate ? 'there alone' : 'for good'}`, async () => {
    const kept = { name: OPEN_NAME, kind: 'place', choice: { type: 'not-a-name' }, madeOn: '2026-03-04' } as const;
    await saveCorrection(kept);
    await storeReading({ isPrivate, corrections: [kept] });
    const after = await correctReading(TAB_ID, { ...NOT_A_NAME, choice: null }, KNOWLEDGE);
    expect(after.hiddenNames).toEqual([]);
    expect(await loadCorrections()).toEqual(isPrivate ? [kept] : []);
  });

  it(`what was looked up is ${isPrivate ? 'not' : ''} written to the disk, pictures neither`, async () => {
    const wikis = createWikis();
    const choice = {
      apiUrl: WIKI,
      wikibaseUrl: null,
      isPrivate,
      isWanted: async () => true,
      kept: null,
      onFailure: (error: Error) => expect.fail(error.message),
    };
    const found = await wikis.forArticle(EMPTY_SOURCE, choice).online.candidates(['Oslo'], SIGNAL);
    expect(found.get('Oslo')).toHaveLength(1);
    expect((await wikis.picturesOf({ apiUrl: WIKI, isPrivate }).describe(['Oslo.jpg'])).size).toBe(0);
    expect(await indexedDB.databases()).toHaveLength(isPrivate ? 0 : 1);
    const { [LEDGER_KEY]: ledger, ...others } = await fakeBrowser.storage.session.get(null);
    expect(parseLedger(ledger).count).toBe(isPrivate ? 0 : 2);
    expect(Object.keys(others)).toEqual(['request-budget']); // times alone
  });
});
