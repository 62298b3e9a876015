/** Names under which state lies in `storage.session`: a tab's, where background and popup both find it, and the wikis'. */
import type { Reading } from '../core/reading.ts';

/** The tab's reading. */
export const readingKey = (tabId: number) => `${READING_PREFIX}${tabId}`;

/** What lies there. */
export interface StoredUnderReadingKey {
  readonly version: number;
  readonly savedAtMs: number;
  /**
   * As `JSON.stringify` writes it: the background's own part of a reading beside what panels show. Chromium counts an
   * object in storage as several times its text, and an article of 25,000 words must not fill its 10 MB.
   */
  readonly reading: string;
}

/** The reading that lies there; only the background writes it. */
export const readingIn = <Stored extends Reading = Reading>({ reading }: StoredUnderReadingKey) =>
  JSON.parse(reading) as Stored;

/** What all readings' keys begin with. */
export const READING_PREFIX = 'reading:';

/** How the reader left the list of the tab's names: search, filter, place, open card. */
export const viewKey = (tabId: number) => `view:${tabId}`;

/** What the tab's article has cost its wiki. */
export const allowanceKey = (tabId: number) => `allowance:${tabId}`;

/** The budget of requests to all wikis. */
export const BUDGET_KEY = 'request-budget';

/** What was sent to wikis since the browser started. */
export const LEDGER_KEY = 'request-ledger';
