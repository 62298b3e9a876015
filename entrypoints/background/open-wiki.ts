import type { Failure } from '../../core/reading.ts';
import { requestPage } from '../../messaging/bus.ts';
import { mayLookUp, permittedWikibase } from '../../settings/look-up-permissions.ts';
import { loadSettings } from '../../settings/settings.ts';
import type { Models } from './models.ts';
import { loadReading, type StoredReading } from './readings.ts';
import type { ArticleSources, Wikis } from './wiki.ts';

/** What tells about names. */
export interface Knowledge {
  readonly models: Models;
  readonly wikis: Wikis;
}

/** The reader's wiki, open for one article. */
export interface OpenWiki extends ArticleSources {
  /** What went wrong last; null when nothing did, or when nobody wanted it any more. */
  failure(): Failure | null;
  /** The reader has gone to another page, turned Sidelight off there, or forbidden look-ups: the rest was not asked. */
  isWithdrawn(): boolean;
}

/** The wiki that the reader chose and the browser permits; null when look-ups are off. */
export async function openWiki(
  tabId: number,
  { isPrivate, pageId }: Pick<StoredReading, 'isPrivate' | 'pageId'>,
  { models, wikis }: Knowledge,
): Promise<OpenWiki | null> {
  const settings = await loadSettings();
  if (!(await mayLookUp(settings))) return null;
  let failure: Failure | null = null;
  let isWithdrawn = false;
  const sources = wikis.forArticle(models.embedded, {
    apiUrl: settings.apiUrl,
    wikibaseUrl: await permittedWikibase(settings),
    isPrivate,
    async isWanted() {
      isWithdrawn ||= !(await isStillWanted(tabId, pageId));
      return !isWithdrawn;
    },
    onFailure: ({ code, message, retryAtMs }) => {
      failure = { code, message, retryAtMs };
    },
  });
  return { ...sources, failure: () => (isWithdrawn ? null : failure), isWithdrawn: () => isWithdrawn };
}

/** Are look-ups still on, and does the tab still show the page and its names? */
async function isStillWanted(tabId: number, pageId: string): Promise<boolean> {
  if (!(await mayLookUp(await loadSettings())) || (await loadReading(tabId))?.state === 'off') return false;
  const page = await requestPage(tabId)('getPage', null);
  return page.ok && page.value.pageId === pageId;
}
