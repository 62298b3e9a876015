import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_PAGE_OPTIONS } from '../../core/page-options.ts';
import { changeSettings, loadSettings, onSettingsChanged, saveSettings } from '../../settings/settings.ts';

const { fakeBrowser } = await vi.hoisted(async () => {
  const fake = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fake.fakeBrowser });
  return fake;
});

const ENGLISH = 'https://en.wikipedia.org/w/api.php';
const OWN = 'http://127.0.0.1:8099/api.php';
const OWN_BASE = 'https://base.example/w/api.php';
const DEFAULTS = {
  lookUps: false,
  apiUrl: ENGLISH,
  wikibaseUrl: null,
  isOff: false,
  sites: { off: [], always: [] },
  known: [],
  page: DEFAULT_PAGE_OPTIONS,
  listOrder: 'importance',
  hasSeenFirstRun: false,
};
const PAGE = DEFAULT_PAGE_OPTIONS;
const ANA = { name: 'Ana Ruiz', kind: 'person' } as const;

/** The module as another page of the extension has it: the same storage, nothing else in common. */
function importAnew(): Promise<typeof import('../../settings/settings.ts')> {
  vi.resetModules();
  return import('../../settings/settings.ts');
}

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('begin with look-ups off', async () => {
    expect(await loadSettings()).toEqual(DEFAULTS);
  });

  it('keep what was chosen, and what was not changed', async () => {
    await saveSettings({ apiUrl: OWN });
    await saveSettings({ lookUps: true });
    expect(await loadSettings()).toEqual({ ...DEFAULTS, lookUps: true, apiUrl: OWN });
  });

  it('keep every one of several changes made at once', async () => {
    await Promise.all([
      saveSettings({ isOff: true }),
      changeSettings(({ known }) => ({ known: [...known, ANA] })),
      changeSettings(({ known }) => ({ known: [...known, { ...ANA, name: 'Zalia' }] })),
    ]);
    expect(await loadSettings()).toEqual({ ...DEFAULTS, isOff: true, known: [ANA, { ...ANA, name: 'Zalia' }] });
  });

  it('keep what another page changes between the reading and the writing of a change', async () => {
    const anotherPage = (await importAnew()).saveSettings;
    await Promise.all([saveSettings({ isOff: true }), anotherPage({ hasSeenFirstRun: true })]);
    expect(await loadSettings()).toEqual({ ...DEFAULTS, isOff: true, hasSeenFirstRun: true });
  });

  it.each([
    ['a word', 'on', DEFAULTS],
    ['null', null, DEFAULTS],
    ['a list', [true], DEFAULTS],
    ['a look-up switch that is a word', { lookUps: 'yes', apiUrl: OWN }, { ...DEFAULTS, lookUps: false, apiUrl: OWN }],
    ['an address that is none', { lookUps: true, apiUrl: 'wiki' }, { ...DEFAULTS, lookUps: true, apiUrl: ENGLISH }],
    [
      'an address that is no wiki’s',
      { lookUps: true, apiUrl: 'javascript:alert(1)' },
      { ...DEFAULTS, lookUps: true, apiUrl: ENGLISH },
    ],
    [
      'an address in the open',
      { lookUps: true, apiUrl: 'http://wiki.example/api.php' },
      { ...DEFAULTS, lookUps: true, apiUrl: ENGLISH },
    ],
    ['a Wikibase that is none', { wikibaseUrl: 'ftp://base.example/api.php' }, DEFAULTS],
    ['a Wikibase', { wikibaseUrl: OWN_BASE }, { ...DEFAULTS, wikibaseUrl: OWN_BASE }],
    [
      'sites that are none among some that are',
      { sites: { off: ['news.example', 'https://news.example/', 'a b', 3], always: 'all' } },
      { ...DEFAULTS, sites: { off: ['news.example'], always: [] } },
    ],
    ['sites of another shape', { sites: ['news.example'] }, DEFAULTS],
    ['a known name beside damaged ones', { known: [ANA, { name: '' }, null] }, { ...DEFAULTS, known: [ANA] }],
    [
      'a delay that nobody could have set, beside a style that somebody did',
      { page: { dwellMs: 10, style: 'underline', kinds: ['person'], opens: 3 } },
      { ...DEFAULTS, page: { ...PAGE, style: 'underline', kinds: ['person'] } },
    ],
    ['a kind that is none', { page: { kinds: ['animal'] } }, DEFAULTS],
    ['more than we know', { lookUps: true, apiUrl: OWN, colour: 'red' }, { ...DEFAULTS, lookUps: true, apiUrl: OWN }],
  ])('fall back where storage holds %s', async (_, stored, expected) => {
    await fakeBrowser.storage.local.set({ settings: stored });
    expect(await loadSettings()).toEqual(expected);
  });

  it('are the defaults when storage fails', async () => {
    await saveSettings({ lookUps: true });
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('corrupt'));
    expect(await loadSettings()).toEqual(DEFAULTS);
    expect((await loadSettings()).lookUps).toBe(true);
  });

  it('tell of their changes, and of nothing else’s', async () => {
    let changes = 0;
    onSettingsChanged(() => {
      changes += 1;
    });
    await fakeBrowser.storage.local.set({ other: 1 });
    expect(changes).toBe(0);
    await saveSettings({ lookUps: true });
    expect(changes).toBe(1);
  });
});
