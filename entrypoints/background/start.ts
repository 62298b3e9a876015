import { browser } from 'wxt/browser';
import { isOwnPage, serve } from '../../messaging/bus.ts';
import type { BackgroundCalls } from '../../messaging/protocol.ts';
import { saveSettings } from '../../settings/settings.ts';
import { followCommands } from './follow-commands.ts';
import { followPageOptions } from './follow-page-options.ts';
import { followPermissions } from './follow-permissions.ts';
import { followSites, isCurrent } from './follow-sites.ts';
import { setKnown } from './known-names.ts';
import { loadPicture } from './load-picture.ts';
import type { Knowledge } from './open-wiki.ts';
import { quietly } from './quietly.ts';
import { dropReading, loadReading, toReading } from './readings.ts';
import { STORED_WISHES } from './stored-wishes.ts';
import { createTabReader } from './tab-reader.ts';

/** Answers our own pages and follows the browser's events, from the first turn on: it is woken only for what it hears. */
export function startBackground(knowledge: Knowledge): void {
  const tabReader = createTabReader(knowledge);

  serve<BackgroundCalls>(
    {
      readTab: ({ tabId, mode }) => tabReader.read(tabId, mode),
      async getReading({ tabId }) {
        const reading = await loadReading(tabId);
        return reading && (await isCurrent(reading)) ? toReading(reading) : null;
      },
      correct: ({ tabId, chainId, choice }) => tabReader.correct(tabId, chainId, choice),
      setKnown: async ({ tabId, ...word }) => toReading(await setKnown(tabId, word)),
      nameSelection: ({ tabId }) => tabReader.nameSelection(tabId),
      lookUpName: ({ tabId, chainId }) => tabReader.lookUpName(tabId, chainId),
      getPicture: ({ tabId, file }) => loadPicture(tabId, file, knowledge.wikis),
      async turnOff({ tabId }) {
        await tabReader.turnOff(tabId, 'page');
        return null;
      },
      ...STORED_WISHES,
      async setLookUps({ isOn, tabId }) {
        await saveSettings({ lookUps: isOn });
        if (isOn && tabId !== null) await tabReader.ensureLookUp(tabId);
        return null;
      },
    },
    isOwnPage,
  );
  followPermissions(tabReader);
  followSites(tabReader);
  followPageOptions();
  followCommands(tabReader);
  browser.tabs.onRemoved.addListener(quietly((tabId) => dropReading(tabId)));
}
