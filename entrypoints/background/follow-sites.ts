/**
 * Open pages follow the switches of their sites, and pages of sites that are always on are read when they have loaded. A
 * page that becomes another article without loading tells nobody: the browser does, as it does of one that loads.
 */
import { browser } from 'wxt/browser';
import { requestPage } from '../../messaging/bus.ts';
import { loadSettings, onSettingsChanged } from '../../settings/settings.ts';
import { hostOf, isReadUnasked, offScopeOf } from '../../settings/sites.ts';
import { quietly } from './quietly.ts';
import { listReadings, type StoredReading } from './readings.ts';
import type { TabReader } from './tab-reader.ts';

/** Starts following. Must run at once when the background starts: the browser wakes it only for what it listened to. */
export function followSites(tabReader: Pick<TabReader, 'read' | 'endLeft' | 'turnOff'>): void {
  onSettingsChanged(
    quietly(async (settings) => {
      for (const [tabId, { host, offScope }] of await listReadings()) {
        const scope = offScopeOf(settings, host);
        if (scope !== null && scope !== offScope) await tabReader.turnOff(tabId, scope);
      }
    }),
  );
  browser.tabs.onUpdated.addListener(
    quietly(async (tabId, { status }, { url, incognito }) => {
      if (status) await tabReader.endLeft(tabId);
      const host = hostOf(url); // told for permitted sites alone
      if (status !== 'complete' || host === null || incognito) return;
      if (await isReadUnasked(await loadSettings(), host)) await readWhenDrawn(tabId, tabReader);
    }),
  );
}

/** Reads a page, and once more when it turns out to have drawn its article after it had loaded. */
async function readWhenDrawn(tabId: number, { read }: Pick<TabReader, 'read'>): Promise<void> {
  const { failure } = await read(tabId, 'join');
  if (failure?.code !== 'not-an-article') return;
  const hasChanged = await requestPage(tabId)('waitForDrawing', null);
  if (hasChanged.ok && hasChanged.value) await read(tabId, 'join');
}

/** Does a reading still say how things are? A page that a switch kept from being read may be read since it was turned. */
export async function isCurrent({ host, offScope }: StoredReading): Promise<boolean> {
  return offScope === null || offScope === 'page' || offScopeOf(await loadSettings(), host) === offScope;
}
