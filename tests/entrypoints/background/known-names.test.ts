import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followPageOptions } from '../../../entrypoints/background/follow-page-options.ts';
import { setKnown } from '../../../entrypoints/background/known-names.ts';
import { loadReading } from '../../../entrypoints/background/readings.ts';
import type { PageCalls } from '../../../messaging/protocol.ts';
import { loadSettings, saveSettings } from '../../../settings/settings.ts';
import { ASKED_NAME, answerAsPage, OPEN_NAME, storeReading, TAB_ID } from './tab-with-reading.ts';

const { fakeBrowser } = await vi.hoisted(async () => {
  const fake = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fake.fakeBrowser });
  return fake;
});

type Shown = Parameters<PageCalls['showReading']>[0];

const CHAINS = [
  { id: 'c1', kind: 'group', isKnown: false, spans: [] },
  { id: 'c2', kind: 'place', isKnown: false, spans: [] },
] as const;
const OTHER_TAB_ID = TAB_ID + 1;
const PORT = { name: OPEN_NAME, kind: 'place' } as const;
let shown: Shown[];

beforeEach(() => {
  fakeBrowser.reset();
  shown = [];
  const show = (_name: string, request: unknown) => {
    shown.push(request as Shown); // nothing else is asked of it
    return { linkOnly: [] };
  };
  fakeBrowser.tabs.sendMessage = vi.fn(answerAsPage(show)) as never;
});

const knownIds = ({ chains }: Shown) => chains.filter(({ isKnown }) => isKnown).map(({ id }) => id);

describe.each([
  ['a window like any other', false],
  ['a private window', true],
])('in %s', (_, isPrivate) => {
  it(`a name that the reader knows is not painted, here${isPrivate ? '' : ' and later'}, until that is taken back`, async () => {
    await storeReading({ isPrivate, chains: CHAINS });
    const marked = await setKnown(TAB_ID, { chainId: 'c2', isKnown: true });
    expect(marked.knownChains).toEqual(['c2']);
    expect(shown.map(knownIds)).toEqual([['c2']]);
    expect((await loadSettings()).known).toEqual(isPrivate ? [] : [PORT]);
    const taken = await setKnown(TAB_ID, { chainId: 'c2', isKnown: false });
    expect(taken.knownChains).toEqual([]);
    expect(shown.map(knownIds)).toEqual([['c2'], []]);
    expect((await loadSettings()).known).toEqual([]);
  });
});

it('a name that is not there asks for another click', async () => {
  await storeReading();
  await expect(setKnown(TAB_ID, { chainId: 'c9', isKnown: true })).rejects.toMatchObject({
    failure: { code: 'click-again' },
  });
});

describe('open pages', () => {
  it('are painted anew when names were made known elsewhere, or the looks have changed', async () => {
    await storeReading({ chains: CHAINS });
    followPageOptions();
    await saveSettings({ isOff: false });
    await saveSettings({ known: [{ name: ASKED_NAME, kind: 'group' }] });
    await vi.waitFor(() => expect(shown.map(knownIds)).toEqual([['c1']]));
    expect((await loadReading(TAB_ID))?.knownChains).toEqual(['c1']);
    const { page } = await loadSettings();
    await saveSettings({ page: { ...page, painted: 'all' } });
    await vi.waitFor(() => expect(shown.map(({ options }) => options.painted)).toEqual(['first', 'all']));
  });

  it('that were left keep their looks, and the others follow', async () => {
    await storeReading({ chains: CHAINS, pageId: 'page-0' });
    const left = await loadReading(TAB_ID);
    await storeReading({ chains: CHAINS }, OTHER_TAB_ID);
    followPageOptions();
    const { page } = await loadSettings();
    await saveSettings({ page: { ...page, style: 'underline' } });
    await vi.waitFor(() => expect(shown.map(({ options }) => options.style)).toEqual(['underline']));
    expect(await loadReading(TAB_ID)).toEqual(left);
  });

  it('in private windows are not told of names, but of looks', async () => {
    await storeReading({ chains: CHAINS, isPrivate: true });
    followPageOptions();
    const { page } = await loadSettings();
    await saveSettings({ known: [PORT], page: { ...page, style: 'underline' } });
    await vi.waitFor(() => expect(shown.map(({ options }) => options.style)).toEqual(['underline']));
    expect(shown.map(knownIds)).toEqual([[]]);
  });
});
