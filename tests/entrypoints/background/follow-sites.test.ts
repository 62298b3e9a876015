import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OffScope, Reading } from '../../../core/reading.ts';
import { followSites, isCurrent } from '../../../entrypoints/background/follow-sites.ts';
import { saveSettings } from '../../../settings/settings.ts';
import { setSiteRule } from '../../../settings/sites.ts';
import { HOST, storeReading, TAB_ID } from './tab-with-reading.ts';

const { fakeBrowser } = await vi.hoisted(async () => {
  const fake = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fake.fakeBrowser });
  return fake;
});

type Updated = (tabId: number, change: { status?: string }, tab: { url?: string; incognito: boolean }) => Promise<void>;

/** Follows sites; gives what was asked of the reader of tabs, and the browser's word that a tab has changed. */
function follow(failure: Reading['failure'] = null) {
  const done: (readonly unknown[])[] = [];
  const ended: number[] = [];
  let onUpdated: Updated = async () => {};
  fakeBrowser.tabs.onUpdated.addListener = ((listener: Updated) => {
    onUpdated = listener;
  }) as never;
  followSites({
    async read(tabId, mode) {
      done.push(['read', tabId, mode]);
      return { failure } as Reading;
    },
    async endLeft(tabId) {
      ended.push(tabId);
    },
    async turnOff(tabId, scope) {
      done.push(['turn off', tabId, scope]);
      await storeReading({ state: 'off', offScope: scope });
    },
  });
  return { done, ended, update: onUpdated };
}

const always = { off: [], always: [HOST] };

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
});

describe('an open page', () => {
  it('is turned off with its site, then with all, each once', async () => {
    await storeReading();
    const { done } = follow();
    await setSiteRule('other.example', 'off');
    await setSiteRule(HOST, 'off');
    await vi.waitFor(() => expect(done).toEqual([['turn off', TAB_ID, 'site']]));
    await saveSettings({ isOff: true });
    await vi.waitFor(() => expect(done[1]).toEqual(['turn off', TAB_ID, 'everywhere']));
    await saveSettings({ isOff: false });
    await vi.waitFor(() => expect(done[2]).toEqual(['turn off', TAB_ID, 'site']));
    await setSiteRule(HOST, null);
    expect(done).toHaveLength(3);
  });

  it.each<[OffScope | null, boolean, boolean]>([
    [null, false, true],
    ['page', false, true],
    ['everywhere', true, true],
    ['everywhere', false, false],
    ['site', false, false],
  ])('off by its %s switch, with all off %s, is as its reading says: %s', async (offScope, isOff, expected) => {
    await saveSettings({ isOff });
    expect(await isCurrent(await storeReading({ state: offScope ? 'off' : 'ready', offScope }))).toBe(expected);
  });
});

describe('a page that has loaded', () => {
  const page = { url: `https://${HOST}/article`, incognito: false };

  it('is read on a site that is always on', async () => {
    await saveSettings({ sites: always });
    const { done, update } = follow();
    await update(TAB_ID, { status: 'loading' }, page);
    expect(done).toEqual([]);
    await update(TAB_ID, { status: 'complete' }, page);
    expect(done).toEqual([['read', TAB_ID, 'join']]);
  });

  it.each([
    ['once more when it has drawn itself since', true, 2],
    ['no more when it has not changed', false, 1],
  ])('without an article is read %s', async (_, hasChanged, reads) => {
    await saveSettings({ sites: always });
    const { done, update } = follow({ code: 'not-an-article', message: '', retryAtMs: null });
    const asked: unknown[] = [];
    fakeBrowser.tabs.sendMessage = vi.fn(async (_tab, { name }: { name: string }) => {
      asked.push(name);
      return { ok: true, value: hasChanged };
    }) as never;
    await update(TAB_ID, { status: 'complete' }, page);
    expect([asked, done.length]).toEqual([['waitForDrawing'], reads]);
  });

  it('is asked whether it is still the one that was read, whatever the browser tells of it', async () => {
    const { ended, update } = follow();
    await update(TAB_ID, {}, { incognito: true });
    expect(ended).toEqual([]);
    await update(TAB_ID, { status: 'loading' }, { incognito: true });
    expect(ended).toEqual([TAB_ID]);
  });

  it.each([
    ['on another site', { sites: always }, { ...page, url: 'https://other.example/' }],
    ['whose address the browser does not tell', { sites: always }, { incognito: false }],
    ['in a private window', { sites: always }, { ...page, incognito: true }],
    ['while all is off', { sites: always, isOff: true }, page],
    ['on a site that is not always on', {}, page],
  ])('is left alone %s', async (_, settings, tab) => {
    await saveSettings({ sites: always });
    const { done, update } = follow();
    await update(TAB_ID, { status: 'complete' }, page);
    expect(done).toHaveLength(1); // the one that is to be seen
    await saveSettings({ sites: { off: [], always: [] }, ...settings });
    await update(TAB_ID, { status: 'complete' }, tab);
    expect(done).toHaveLength(1);
  });
});
