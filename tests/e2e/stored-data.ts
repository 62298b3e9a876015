import type { Browser } from './browsers/browser.ts';
import { waitFor } from './browsers/waiting.ts';

/** The extension's own API, in its pages. */
declare const chrome: {
  readonly storage: Readonly<
    Record<'local' | 'session', { get(key: null): Promise<Readonly<Record<string, unknown>>> }>
  >;
};

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
  return JSON.parse(await browser.evaluate(collect)) as StoredData;
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
