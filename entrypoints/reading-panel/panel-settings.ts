/** What a panel shows of the settings, and changes there: the switches of a tab's site, and the card of the first run. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { FirstRunProps } from '../../components/FirstRun.tsx';
import type { SiteSwitchesProps } from '../../components/SiteSwitches.tsx';
import { requestBackground } from '../../messaging/bus.ts';
import { onSettingsChanged, type Settings, saveSettings } from '../../settings/settings.ts';
import { hostOf, permissionOf } from '../../settings/sites.ts';

/** What can be asked for on behalf of the switches. */
interface Wishes {
  /** Reads the page, now that it may be read again. */
  readonly readAgain: () => void;
  readonly turnOnLookUps: () => void;
}

/** What is asked of a tab: browsers tell no address of a page that is not permitted. */
type ShownTab = { readonly url?: string | undefined; readonly incognito: boolean };

/** A panel's part of the settings. */
export interface PanelSettings {
  readonly switches: ReadonlySignal<SiteSwitchesProps>;
  /** Null once it was answered, and ever after. */
  readonly firstRun: ReadonlySignal<FirstRunProps | null>;
  /** Stops following. */
  end(): void;
}

/** Follows the settings for a tab. The card of the first run counts as seen once it is shown; it stays until it is answered. */
export function followPanelSettings({ url, incognito }: ShownTab, loaded: Settings, wishes: Wishes): PanelSettings {
  const host = incognito ? null : hostOf(url); // nothing is remembered of a private window
  const settings = signal(loaded);
  const isUnanswered = signal(!loaded.hasSeenFirstRun);
  if (isUnanswered.value) void saveSettings({ hasSeenFirstRun: true });
  const end = onSettingsChanged((now) => {
    settings.value = now;
  });
  const actions = switchActions(host, wishes);
  const firstRun: FirstRunProps = {
    onLookUp() {
      isUnanswered.value = false;
      wishes.turnOnLookUps();
    },
    onStayOffline() {
      isUnanswered.value = false;
    },
  };
  return {
    switches: computed(() => ({
      host,
      isSiteOff: host !== null && settings.value.sites.off.includes(host),
      isSiteAlways: host !== null && settings.value.sites.always.includes(host),
      isOff: settings.value.isOff,
      ...actions,
    })),
    firstRun: computed(() => (isUnanswered.value ? firstRun : null)),
    end,
  };
}

function switchActions(host: string | null, { readAgain }: Wishes) {
  /**
   * The prompt needs the click itself and may close the popup, so the wish is kept while the prompt stands: it holds only
   * where the browser permits, and is taken back when the reader refuses.
   */
  async function setSiteAlways(isAlways: boolean): Promise<void> {
    if (host === null) return;
    const permission = permissionOf(host);
    const granted = isAlways ? browser.permissions.request(permission) : browser.permissions.remove(permission);
    await requestBackground('setSiteRule', { host, rule: isAlways ? 'always' : null });
    if (isAlways && !(await granted)) await requestBackground('setSiteRule', { host, rule: null });
    if (isAlways) readAgain();
  }
  return {
    setSiteAlways: (isAlways: boolean) => void setSiteAlways(isAlways),
    async setSiteOff(isOff: boolean) {
      if (host !== null) await requestBackground('setSiteRule', { host, rule: isOff ? 'off' : null });
      if (!isOff) readAgain();
    },
    async setOff(isOff: boolean) {
      await requestBackground('setOff', { isOff });
      if (!isOff) readAgain();
    },
  };
}
