import type { Failure } from '../../core/reading.ts';
import type { KeptAllowance } from '../../knowledge/mediawiki/allowance.ts';
import { requestPage } from '../../messaging/bus.ts';
import { mayLookUp, permittedWikibase } from '../../settings/look-up-permissions.ts';
import { loadSettings, type Settings } from '../../settings/settings.ts';
import { offScopeOf } from '../../settings/sites.ts';
import type { Models } from './models.ts';
import { loadReading, type StoredReading } from './readings.ts';
import { loadAllowance, type TabAllowance } from './spent-allowance.ts';
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

/** The same, with what the article has cost so far. */
export interface CountedWiki extends OpenWiki {
  readonly allowance: TabAllowance;
}

/** The wiki that the reader chose and the browser permits, for the names of an article; null when look-ups are off. */
export async function openWiki(
  tabId: number,
  reading: Pick<StoredReading, 'isPrivate' | 'pageId' | 'host'>,
  knowledge: Knowledge,
): Promise<CountedWiki | null> {
  const settings = await loadSettings();
  if (!(await mayLookUp(settings))) return null;
  const allowance = await loadAllowance(tabId, `${reading.pageId} ${settings.apiUrl}`);
  return { ...(await open({ tabId, reading, settings, kept: allowance }, knowledge)), allowance };
}

/** The same for one name that the reader wants to be looked up: what it costs is not the article's. */
export async function openWikiForName(
  tabId: number,
  reading: Pick<StoredReading, 'isPrivate' | 'pageId' | 'host'>,
  knowledge: Knowledge,
): Promise<OpenWiki | null> {
  const settings = await loadSettings();
  return (await mayLookUp(settings)) ? open({ tabId, reading, settings, kept: null }, knowledge) : null;
}

/** Whose names are looked up, and where. */
interface Opening {
  readonly tabId: number;
  readonly reading: Pick<StoredReading, 'isPrivate' | 'pageId' | 'host'>;
  readonly settings: Settings;
  readonly kept: KeptAllowance | null;
}

async function open({ tabId, reading, settings, kept }: Opening, { models, wikis }: Knowledge): Promise<OpenWiki> {
  let failure: Failure | null = null;
  let isWithdrawn = false;
  const sources = wikis.forArticle(models.embedded, {
    apiUrl: settings.apiUrl,
    wikibaseUrl: await permittedWikibase(settings),
    isPrivate: reading.isPrivate,
    kept,
    async isWanted() {
      isWithdrawn ||= !(await isStillWanted(tabId, reading));
      return !isWithdrawn;
    },
    onFailure: ({ code, message, retryAtMs }) => {
      failure = { code, message, retryAtMs };
    },
  });
  return { ...sources, failure: () => (isWithdrawn ? null : failure), isWithdrawn: () => isWithdrawn };
}

/** Are look-ups still on, and does the tab still show the page and its names? */
async function isStillWanted(
  tabId: number,
  { pageId, host }: Pick<StoredReading, 'pageId' | 'host'>,
): Promise<boolean> {
  const settings = await loadSettings();
  if (!(await mayLookUp(settings)) || offScopeOf(settings, host) !== null) return false;
  if ((await loadReading(tabId))?.state === 'off') return false;
  const page = await requestPage(tabId)('getPage', null);
  return page.ok && page.value.pageId === pageId;
}
