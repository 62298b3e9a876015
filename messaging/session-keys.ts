/** Names under which a tab's state lies in `storage.session`, where background and popup both find it. */

/** The tab's reading. */
export const readingKey = (tabId: number) => `${READING_PREFIX}${tabId}`;

/** What all readings' keys begin with. */
export const READING_PREFIX = 'reading:';

/** Which card is open in the tab's popup. */
export const openCardKey = (tabId: number) => `open-card:${tabId}`;
