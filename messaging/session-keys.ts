/** Names under which state lies in `storage.session`: a tab's, where background and popup both find it, and the wikis'. */

/** The tab's reading. */
export const readingKey = (tabId: number) => `${READING_PREFIX}${tabId}`;

/** What all readings' keys begin with. */
export const READING_PREFIX = 'reading:';

/** Which card is open in the tab's popup. */
export const openCardKey = (tabId: number) => `open-card:${tabId}`;

/** The budget of requests to all wikis. */
export const BUDGET_KEY = 'request-budget';
