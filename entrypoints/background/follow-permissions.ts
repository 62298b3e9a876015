import { browser } from 'wxt/browser';
import { mayLookUp, permissionsFor } from '../../settings/look-up-permissions.ts';
import { loadSettings, saveSettings } from '../../settings/settings.ts';
import { dropUnpermittedSites } from '../../settings/sites.ts';
import { quietly } from './quietly.ts';
import type { TabReader } from './tab-reader.ts';

/**
 * The popup may have closed under the browser's prompt, so the grant of a wiki's host itself turns look-ups on; that of a
 * site that is to be read says nothing about them. What loses its permission is turned off.
 */
export function followPermissions(tabReader: Pick<TabReader, 'ensureLookUp'>): void {
  browser.permissions.onAdded.addListener(
    quietly(async ({ origins: added = [] }) => {
      const settings = await loadSettings();
      const { origins: needed = [] } = permissionsFor(settings);
      const isForLookUps = needed.some((origin) => added.includes(origin));
      if (!isForLookUps || !(await mayLookUp({ ...settings, lookUps: true }))) return;
      await saveSettings({ lookUps: true });
      const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
      if (tab?.id !== undefined) await tabReader.ensureLookUp(tab.id);
    }),
  );
  browser.permissions.onRemoved.addListener(
    quietly(async () => {
      const settings = await loadSettings();
      if (settings.lookUps && !(await mayLookUp(settings))) await saveSettings({ lookUps: false });
      await dropUnpermittedSites(settings);
    }),
  );
}
