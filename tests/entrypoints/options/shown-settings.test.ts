import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showSettings } from '../../../entrypoints/options/shown-settings.ts';
import { CallError } from '../../../messaging/bus.ts';
import type { Result } from '../../../messaging/protocol.ts';
import { loadSettings, type Settings, saveSettings } from '../../../settings/settings.ts';

const { fakeBrowser } = await vi.hoisted(async () => {
  const fake = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fake.fakeBrowser });
  return fake;
});

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const { page: PAGE } = await loadSettings();
const UNDERLINED = { page: { ...PAGE, style: 'underline' as const } };
const OFF = { isOff: true };

/** The background's answer, when it has stored a change. */
const store = (changed: Partial<Settings>): Promise<Result<null>> =>
  saveSettings(changed).then(() => ({ ok: true, value: null }));

describe('the settings that the options show', () => {
  it('stand as the reader chose from the first moment on, also while several choices are being stored', async () => {
    const { settings, change } = await showSettings(() => {});
    const seen: string[] = [];
    settings.subscribe(({ page, isOff }) => seen.push(`${page.style} ${isOff}`));
    const changing = [change(() => UNDERLINED, store(UNDERLINED)), change(() => OFF, store(OFF))];
    expect(seen.at(-1)).toBe('underline true');
    await Promise.all(changing);
    expect(new Set(seen.slice(2))).toEqual(new Set(['underline true']));
    expect(await loadSettings()).toMatchObject({ page: { style: 'underline' }, isOff: true });
  });

  it('follow what another page changes', async () => {
    const { settings } = await showSettings(() => {});
    await saveSettings({ isOff: true });
    expect(settings.value.isOff).toBe(true);
  });

  it('go back to what is stored when the browser stores nothing, and that is told', async () => {
    const refused = vi.fn();
    const { settings, change } = await showSettings(refused);
    const { failure: error } = new CallError('internal', 'QUOTA_BYTES');
    await change(() => UNDERLINED, Promise.resolve({ ok: false, error }));
    expect(refused).toHaveBeenCalledOnce();
    expect(settings.value.page).toEqual(PAGE);
  });
});
