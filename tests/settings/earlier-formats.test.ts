import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_PAGE_OPTIONS } from '../../core/page-options.ts';
import { loadCorrections, saveCorrection } from '../../settings/corrections.ts';
import { loadSettings, saveSettings } from '../../settings/settings.ts';
import lookUps from '../fixtures/stored/1-look-ups.json' with { type: 'json' };
import wikibase from '../fixtures/stored/2-wikibase.json' with { type: 'json' };
import sitesAndNames from '../fixtures/stored/3-sites-and-names.json' with { type: 'json' };
import addedNames from '../fixtures/stored/4-added-names.json' with { type: 'json' };
import listOrder from '../fixtures/stored/5-list-order.json' with { type: 'json' };

const { fakeBrowser } = await vi.hoisted(async () => {
  const fake = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fake.fakeBrowser });
  return fake;
});

/** What an installation has of which an earlier version knew nothing. */
const LATER = {
  wikibaseUrl: null,
  isOff: false,
  sites: { off: [], always: [] },
  known: [],
  page: DEFAULT_PAGE_OPTIONS,
  listOrder: 'importance',
  hasSeenFirstRun: false,
};
const FORMS = [
  ['look-ups alone', lookUps, { ...LATER, ...lookUps.settings }, []],
  ['a Wikibase, and corrections', wikibase, { ...LATER, ...wikibase.settings }, wikibase.corrections],
  ['sites, names and pages', sitesAndNames, { ...LATER, ...sitesAndNames.settings }, sitesAndNames.corrections],
  ['names that were missed', addedNames, { ...LATER, ...addedNames.settings }, addedNames.corrections],
  ['the order of lists', listOrder, listOrder.settings, listOrder.corrections],
] as const;

beforeEach(() => fakeBrowser.reset());

describe('what an earlier version stored holds', () => {
  it.each(FORMS)('with %s', async (_, stored, settings, corrections) => {
    await fakeBrowser.storage.local.set(structuredClone(stored));
    expect(await loadSettings()).toEqual(settings);
    expect(await loadCorrections()).toEqual(corrections);
  });

  it.each(FORMS)('with %s, after a change is stored beside it', async (_, stored, settings, corrections) => {
    await fakeBrowser.storage.local.set(structuredClone(stored));
    await saveSettings({ hasSeenFirstRun: true });
    const added = { name: 'Kabul', kind: 'place', choice: { type: 'not-a-name' }, madeOn: '2026-11-02' } as const;
    await saveCorrection(added);
    expect(await loadSettings()).toEqual({ ...settings, hasSeenFirstRun: true });
    expect(await loadCorrections()).toEqual([...corrections, added]);
  });
});

it('what a later version stored is taken as far as it is known, when a reader goes back', async () => {
  const { settings, corrections } = sitesAndNames;
  await fakeBrowser.storage.local.set({
    settings: { ...settings, theme: 'sepia', page: { ...settings.page, style: 'dotted' } },
    corrections: [...corrections, { name: 'Kabul', kind: 'place', choice: { type: 'merged' }, madeOn: '2027-01-01' }],
    readingList: [1, 2],
  });
  expect(await loadSettings()).toEqual({
    ...LATER,
    ...settings,
    page: { ...settings.page, style: DEFAULT_PAGE_OPTIONS.style },
  });
  expect(await loadCorrections()).toEqual(corrections);
});
