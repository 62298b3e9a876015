import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { isOwnPage, serve } from '../../messaging/bus.ts';
import type { BackgroundCalls } from '../../messaging/protocol.ts';
import { mayLookUp } from '../../settings/look-up-permissions.ts';
import { loadSettings, saveSettings } from '../../settings/settings.ts';
import { loadPicture } from './load-picture.ts';
import { createModels } from './models.ts';
import { dropReading, loadReading, toReading } from './readings.ts';
import { createTabReader, type TabReader } from './tab-reader.ts';
import { createWikis } from './wiki.ts';

export default defineBackground(() => {
  const wikis = createWikis();
  const tabReader = createTabReader({ models: createModels(), wikis });

  serve<BackgroundCalls>(
    {
      readTab: ({ tabId, mode }) => tabReader.read(tabId, mode),
      async getReading({ tabId }) {
        const reading = await loadReading(tabId);
        return reading && toReading(reading);
      },
      correct: ({ tabId, chainId, choice }) => tabReader.correct(tabId, chainId, choice),
      lookUpName: ({ tabId, chainId }) => tabReader.lookUpName(tabId, chainId),
      getPicture: ({ tabId, file }) => loadPicture(tabId, file, wikis),
      async turnOff({ tabId }) {
        await tabReader.turnOff(tabId);
        return null;
      },
      async setLookUps({ isOn, tabId }) {
        await saveSettings({ lookUps: isOn });
        if (isOn && tabId !== null) await tabReader.ensureLookUp(tabId);
        return null;
      },
    },
    isOwnPage,
  );
  followPermissions(tabReader);
  browser.tabs.onRemoved.addListener((tabId) => dropReading(tabId));
});

/** The popup may have closed under the browser's prompt, so the grant itself turns look-ups on; losing it turns them off. */
function followPermissions(tabReader: TabReader): void {
  browser.permissions.onAdded.addListener(async () => {
    const settings = await loadSettings();
    if (!(await mayLookUp({ ...settings, lookUps: true }))) return;
    await saveSettings({ lookUps: true });
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id !== undefined) await tabReader.ensureLookUp(tab.id);
  });
  browser.permissions.onRemoved.addListener(async () => {
    const settings = await loadSettings();
    if (settings.lookUps && !(await mayLookUp(settings))) await saveSettings({ lookUps: false });
  });
}
