import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadSettings, mayLookUp, onSettingsChanged, permissionsFor, saveSettings } from '../../settings/settings.ts';

const { fakeBrowser } = await vi.hoisted(async () => {
  const fake = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fake.fakeBrowser });
  return fake;
});

const ENGLISH = 'https://en.wikipedia.org/w/api.php';
const OWN = 'http://127.0.0.1:8099/api.php';
const DEFAULTS = { lookUps: false, apiUrl: ENGLISH };

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.unstubAllEnvs());

describe('settings', () => {
  it('begin with look-ups off', async () => {
    expect(await loadSettings()).toEqual(DEFAULTS);
  });

  it('keep what was chosen, and what was not changed', async () => {
    await saveSettings({ apiUrl: OWN });
    await saveSettings({ lookUps: true });
    expect(await loadSettings()).toEqual({ lookUps: true, apiUrl: OWN });
  });

  it.each([
    ['a word', 'on', DEFAULTS],
    ['null', null, DEFAULTS],
    ['a list', [true], DEFAULTS],
    ['a look-up switch that is a word', { lookUps: 'yes', apiUrl: OWN }, { lookUps: false, apiUrl: OWN }],
    ['an address that is none', { lookUps: true, apiUrl: 'wiki' }, { lookUps: true, apiUrl: ENGLISH }],
    [
      'an address that is no wiki’s',
      { lookUps: true, apiUrl: 'javascript:alert(1)' },
      { lookUps: true, apiUrl: ENGLISH },
    ],
    [
      'an address in the open',
      { lookUps: true, apiUrl: 'http://wiki.example/api.php' },
      { lookUps: true, apiUrl: ENGLISH },
    ],
    ['more than we know', { lookUps: true, apiUrl: OWN, colour: 'red' }, { lookUps: true, apiUrl: OWN }],
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

describe('the permission to ask for', () => {
  it.each([
    [ENGLISH, 'https://*.wikipedia.org/*'],
    ['https://de.wikipedia.org/w/api.php', 'https://*.wikipedia.org/*'],
    [OWN, 'http://127.0.0.1/*'],
    ['https://wiki.example:8443/w/api.php', 'https://wiki.example/*'],
  ])('for %s is %s', (apiUrl, origin) => {
    expect(permissionsFor(apiUrl)).toEqual({ origins: [origin] });
  });

  it('in Firefox also names what is sent', () => {
    vi.stubEnv('FIREFOX', 'true');
    expect(permissionsFor(ENGLISH)).toEqual({
      origins: ['https://*.wikipedia.org/*'],
      data_collection: ['websiteContent'],
    });
  });
});

describe('names are looked up', () => {
  it.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
  ])('when chosen (%s) and permitted (%s): %s', async (lookUps, isPermitted, expected) => {
    const contains = vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(isPermitted);
    expect(await mayLookUp({ lookUps, apiUrl: OWN })).toBe(expected);
    if (lookUps) expect(contains).toHaveBeenCalledWith({ origins: ['http://127.0.0.1/*'] });
  });
});
