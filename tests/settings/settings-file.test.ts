import { beforeEach, expect, it, vi } from 'vitest';
import { loadCorrections, saveCorrection } from '../../settings/corrections.ts';
import { loadSettings, saveSettings } from '../../settings/settings.ts';
import { importSettingsFile, writeSettingsFile } from '../../settings/settings-file.ts';

const { fakeBrowser } = await vi.hoisted(async () => {
  const fake = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fake.fakeBrowser });
  return fake;
});

const ANA = { name: 'Ana Ruiz', kind: 'person' } as const;
const PORT = { name: 'Zalia Port', kind: 'place' } as const;
const WORD = { ...ANA, choice: { type: 'not-a-name' }, madeOn: '2026-03-04' } as const;

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(
    async ({ origins = [] }) => origins[0] === '*://permitted.example/*',
  );
});

it('a file brings everything back on another device, but for what the browser has to permit', async () => {
  const { page } = await loadSettings();
  const chosen = { page: { ...page, style: 'underline' }, known: [ANA], isOff: true } as const;
  const sites = { off: ['quiet.example'], always: ['permitted.example', 'other.example'] };
  await saveSettings({ ...chosen, sites, lookUps: true });
  const file = writeSettingsFile(await loadSettings(), [WORD]);
  await fakeBrowser.storage.local.clear();
  expect(await importSettingsFile(file)).toBe(true);
  expect(await loadSettings()).toMatchObject({
    ...chosen,
    lookUps: false,
    sites: { off: ['quiet.example'], always: ['permitted.example'] },
  });
  expect(await loadCorrections()).toEqual([WORD]);
});

it('nothing that stands here is lost to a file', async () => {
  const file = writeSettingsFile(await loadSettings(), []);
  await saveSettings({
    known: [PORT],
    sites: { off: ['quiet.example'], always: ['permitted.example'] },
    lookUps: true,
  });
  await saveCorrection(WORD);
  const before = await loadSettings();
  expect(await importSettingsFile(file)).toBe(true);
  expect(await loadSettings()).toEqual(before);
  expect(await loadCorrections()).toEqual([WORD]);
});

it.each([
  ['no JSON', '{'],
  ['another file', '{"format":"other"}'],
  ['a later version', '{"format":"sidelight-settings","version":2,"settings":{},"corrections":[]}'],
  [
    'a damaged choice',
    '{"format":"sidelight-settings","version":1,"settings":{"page":{"style":"loud"},"isOff":true},"corrections":[]}',
  ],
  ['a damaged correction', '{"format":"sidelight-settings","version":1,"settings":{"isOff":true},"corrections":[{}]}'],
])('%s changes nothing', async (_, json) => {
  const before = await loadSettings();
  expect(await importSettingsFile(json)).toBe(false);
  expect(await loadSettings()).toEqual(before);
  const whole = '{"format":"sidelight-settings","version":1,"settings":{"isOff":true},"corrections":[]}';
  expect(await importSettingsFile(whole)).toBe(true);
  expect((await loadSettings()).isOff).toBe(true);
});
