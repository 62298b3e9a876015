import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showSettings } from '../../../entrypoints/options/shown-settings.ts';
import { loadSettings, saveSettings } from '../../../settings/settings.ts';

const { fakeBrowser } = await vi.hoisted(async () => {
  const fake = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fake.fakeBrowser });
  return fake;
});

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const wishStyle = (style: 'tint' | 'underline') => () => ({ page: { ...PAGE, style } });
const { page: PAGE } = await loadSettings();

describe('the settings that the options show', () => {
  it('stand as the reader chose from the first moment on, also while several choices are being stored', async () => {
    const { settings, change } = await showSettings(() => {});
    const seen: string[] = [];
    settings.subscribe(({ page, isOff }) => seen.push(`${page.style} ${isOff}`));
    const changing = [change(wishStyle('underline')), change(() => ({ isOff: true }))];
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
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    await change(wishStyle('underline'));
    expect(refused).toHaveBeenCalledOnce();
    expect(settings.value.page).toEqual(PAGE);
  });
});
