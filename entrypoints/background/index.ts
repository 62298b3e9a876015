import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Failure, Reading } from '../../core/reading.ts';
import { createWikiClient } from '../../knowledge/mediawiki/client.ts';
import { createMediaWikiSource } from '../../knowledge/mediawiki/source.ts';
import { combineSources } from '../../knowledge/source.ts';
import { isOwnPage, requestPage, serve } from '../../messaging/bus.ts';
import type { BackgroundCalls, ReadMode } from '../../messaging/protocol.ts';
import { loadSettings, mayLookUp, type Settings, saveSettings } from '../../settings/settings.ts';
import { budgetStore } from './budget-store.ts';
import { createModels } from './models.ts';
import { enrichReading, readPage, removeStyles } from './reading-job.ts';
import { dropReading, loadReading, type StoredReading, saveReading, toReading } from './readings.ts';

export default defineBackground(() => {
  const models = createModels();
  const jobs = new Map<number, Promise<Reading>>();

  /**
   * Ten clicks in a second are one job. A job that was already running may be of a page that the tab has left since, so
   * whoever waited for it looks again, which costs nothing when the page is the same.
   */
  async function runJob(tabId: number, mode: ReadMode): Promise<Reading> {
    const running = jobs.get(tabId);
    if (running) await running.catch(() => undefined); // its own caller is told
    const job = jobs.get(tabId) ?? readTab(tabId, mode).finally(() => jobs.delete(tabId));
    jobs.set(tabId, job);
    return job;
  }

  async function readTab(tabId: number, mode: ReadMode): Promise<Reading> {
    const known = await loadReading(tabId);
    const page = await requestPage(tabId)('getPage', null);
    const isSamePage = page.ok && known !== null && page.value.pageId === known.pageId;
    const isUsable = isSamePage && mode === 'join' && (known.state === 'ready' || known.state === 'off');
    const reading = isUsable ? known : await readPage(tabId, models, mode === 'force');
    const settings = await loadSettings();
    const isLookUpDue =
      reading.state === 'ready' && reading.lookUp.state !== 'done' && reading.lookUp.state !== 'failed';
    if (isLookUpDue && (await mayLookUp(settings))) return lookUp(tabId, reading, settings);
    return toReading(reading);
  }

  async function lookUp(tabId: number, reading: StoredReading, { apiUrl }: Settings): Promise<Reading> {
    let failure: Failure | null = null;
    const userAgent = `Sidelight/${browser.runtime.getManifest().version} (browser extension)`;
    const client = createWikiClient({
      fetch: (url, init) => fetch(url, init),
      nowMs: Date.now,
      budgetStore,
      userAgent,
    });
    const online = createMediaWikiSource({ apiUrl, client, today: new Date().toISOString().slice(0, 10) });
    const source = combineSources(models.embedded, online, ({ code, message, retryAtMs }) => {
      failure = { code, message, retryAtMs };
    });
    const lookUpAfter = () => (failure ? { state: 'failed' as const, failure } : { state: 'done' as const });
    return toReading((await enrichReading(tabId, { source, lookUpAfter })) ?? reading);
  }

  /** Looks the tab's names up unless that was done; a look-up that failed is tried again. */
  async function ensureLookUp(tabId: number): Promise<void> {
    const reading = await loadReading(tabId);
    if (reading?.state !== 'ready' || reading.lookUp.state === 'done') return;
    if (reading.lookUp.state === 'failed') await saveReading(tabId, { ...reading, lookUp: { state: 'off' } });
    await runJob(tabId, 'join');
  }

  async function lookUpActiveTab(): Promise<void> {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id !== undefined) await ensureLookUp(tab.id);
  }

  serve<BackgroundCalls>(
    {
      readTab: ({ tabId, mode }) => runJob(tabId, mode),
      async getReading({ tabId }) {
        const reading = await loadReading(tabId);
        return reading && toReading(reading);
      },
      async turnOff({ tabId }) {
        const reading = await loadReading(tabId);
        await requestPage(tabId)('turnOff', null);
        await removeStyles(tabId);
        if (reading) await saveReading(tabId, { ...reading, state: 'off', cards: [], chains: [] });
        return null;
      },
      async setLookUps({ isOn, tabId }) {
        await saveSettings({ lookUps: isOn });
        if (isOn && tabId !== null) await ensureLookUp(tabId);
        return null;
      },
    },
    isOwnPage,
  );

  // The popup may have closed under the browser's prompt, so the grant itself turns look-ups on.
  browser.permissions.onAdded.addListener(async () => {
    const settings = await loadSettings();
    if (!(await mayLookUp({ ...settings, lookUps: true }))) return;
    await saveSettings({ lookUps: true });
    await lookUpActiveTab();
  });
  browser.permissions.onRemoved.addListener(async () => {
    const settings = await loadSettings();
    if (settings.lookUps && !(await mayLookUp(settings))) await saveSettings({ lookUps: false });
  });
  browser.tabs.onRemoved.addListener((tabId) => dropReading(tabId));
});
