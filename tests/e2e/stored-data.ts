import type { Browser, Json, PageControls } from './browsers/browser.ts';
import { waitFor } from './browsers/waiting.ts';

/** The extension's own API, in its pages. */
declare const chrome: {
  readonly storage: Readonly<Record<'local' | 'session', StorageArea>>;
};

interface StorageArea {
  get(key: null): Promise<Readonly<Record<string, unknown>>>;
  set(values: Readonly<Record<string, unknown>>): Promise<void>;
  clear(): Promise<void>;
}

/** All that the extension has stored, wherever it lies. */
export interface StoredData {
  readonly local: Readonly<Record<string, unknown>>;
  readonly session: Readonly<Record<string, unknown>>;
  /** Every record of every IndexedDB. */
  readonly records: readonly unknown[];
}

/** Opens the options in the tab in front, and reads there what is stored. */
export async function readStoredData(browser: Browser): Promise<StoredData> {
  await browser.open(`${browser.extensionBase}/options.html`);
  await waitFor('the options', () => browser.evaluate(() => document.querySelector('h1') !== null));
  return readStoredDataHere(browser);
}

/** The same, where the tab in front shows a page of the extension already, which goes on with what it does. */
export async function readStoredDataHere(page: Pick<PageControls, 'evaluate'>): Promise<StoredData> {
  return JSON.parse(await page.evaluate(collect)) as StoredData;
}

/** What an earlier version left: its settings and corrections, and its cache of version 1. */
export interface EarlierData {
  readonly local: Readonly<Record<string, Json>>;
  readonly cache: readonly Json[];
}

/** Puts it in the place of all that is stored; the tab in front shows the options. Gives what then lies in the cache. */
export function storeEarlierData(
  browser: Browser,
  { local, cache }: EarlierData,
): Promise<{ readonly version: number; readonly entries: number }> {
  return browser.evaluate(replaceData, local, cache);
}

/** Empties `storage.local`; the tab in front shows a page of the extension. */
export function forgetStoredData(browser: Browser): Promise<void> {
  return browser.evaluate(() => chrome.storage.local.clear());
}

/** Runs in a page of the extension. */
async function replaceData(
  local: EarlierData['local'],
  cache: EarlierData['cache'],
): Promise<{ version: number; entries: number }> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  await chrome.storage.local.clear();
  await chrome.storage.local.set(local);
  await settled(indexedDB.deleteDatabase('sidelight-knowledge'));
  const opening = indexedDB.open('sidelight-knowledge', 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore('entries', { keyPath: 'key' });
  const database = await settled(opening);
  const table = database.transaction('entries', 'readwrite').objectStore('entries');
  for (const entry of cache) table.put(entry);
  const [version, entries] = [database.version, await settled(table.count())];
  database.close();
  return { version, entries };
}

/** Runs in a page of the extension. */
async function collect(): Promise<string> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  const records: unknown[] = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name!)); // a database that is listed has a name
    for (const table of database.objectStoreNames)
      records.push(...(await settled(database.transaction(table).objectStore(table).getAll())));
    database.close();
  }
  const [local, session] = [await chrome.storage.local.get(null), await chrome.storage.session.get(null)];
  return JSON.stringify({ local, session, records });
}
