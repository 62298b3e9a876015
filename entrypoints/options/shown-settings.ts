/**
 * The settings as the options show them. What the reader changes there stands at once and is stored after: drawn from
 * storage alone, a choice would jump back for the moment that storing takes. The background stores it, since the page may
 * be closed with the click.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Result } from '../../messaging/protocol.ts';
import { loadSettings, onSettingsChanged, type Settings } from '../../settings/settings.ts';

export interface ShownSettings {
  readonly settings: ReadonlySignal<Settings>;
  /**
   * Shows a change that the background is asked to store. Never throws: what cannot be stored is taken back, and told to
   * `onRefused`.
   */
  change(wish: (settings: Settings) => Partial<Settings>, asked: Promise<Result<null>>): Promise<void>;
}

/** Loads them and follows what other pages change. */
export async function showSettings(onRefused: () => void): Promise<ShownSettings> {
  const settings = signal(await loadSettings());
  let underWay = 0;
  onSettingsChanged((now) => {
    if (underWay === 0) settings.value = now;
  });
  return {
    settings,
    async change(wish, asked) {
      underWay++;
      settings.value = { ...settings.value, ...wish(settings.value) };
      if (!(await asked).ok) onRefused();
      const stored = await loadSettings();
      underWay--;
      if (underWay === 0) settings.value = stored;
    },
  };
}
