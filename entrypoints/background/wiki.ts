import { browser } from 'wxt/browser';
import type { KnowledgeSource } from '../../core/types.ts';
import { createCachedPictures } from '../../knowledge/cache/cached-pictures.ts';
import { createCachedSource } from '../../knowledge/cache/cached-source.ts';
import { createIndexedDbStore } from '../../knowledge/cache/indexed-db.ts';
import type { CacheStore } from '../../knowledge/cache/memory.ts';
import { createPassingStore } from '../../knowledge/cache/passing-store.ts';
import type { KeptAllowance } from '../../knowledge/mediawiki/allowance.ts';
import type { BudgetStore } from '../../knowledge/mediawiki/budget.ts';
import { createWikiClient } from '../../knowledge/mediawiki/client.ts';
import type { LedgerStore } from '../../knowledge/mediawiki/ledger.ts';
import { createPictureSource, type PictureSource } from '../../knowledge/mediawiki/pictures.ts';
import { createMediaWikiSource } from '../../knowledge/mediawiki/source.ts';
import type { OnlineSource } from '../../knowledge/online-source.ts';
import { combineSources } from '../../knowledge/source.ts';
import type { SourceError } from '../../knowledge/source-error.ts';
import { BUDGET_KEY, LEDGER_KEY } from '../../messaging/session-keys.ts';
import { today } from './today.ts';

/** The request budget in `storage.session`: a background that slept has not forgotten what it asked. */
const budgetStore: BudgetStore = {
  get: async () => (await browser.storage.session.get(BUDGET_KEY))[BUDGET_KEY],
  set: (budget) => browser.storage.session.set({ [BUDGET_KEY]: budget }),
};

/** What was sent since the browser started, where the options find it. */
const ledgerStore: LedgerStore = {
  get: async () => (await browser.storage.session.get(LEDGER_KEY))[LEDGER_KEY],
  set: (ledger) => browser.storage.session.set({ [LEDGER_KEY]: ledger }),
};

/** Which wiki may be asked for one article. */
export interface WikiChoice {
  readonly apiUrl: string;
  /** Null when the wiki has no Wikibase, or the reader has not allowed its host. */
  readonly wikibaseUrl: string | null;
  /** The article stands in a private window: nothing of it is written down anywhere, and nothing read from there. */
  readonly isPrivate: boolean;
  /** Asked before each request: does the reader still want it? */
  readonly isWanted: () => Promise<boolean>;
  /** Where the article's cost outlives the background; null for what a reader asks about one name. */
  readonly kept: KeptAllowance | null;
  /** Hears when the wiki cannot answer. */
  readonly onFailure: (error: SourceError) => void;
}

/** The wiki for one article, with the shipped knowledge in front of it and alone. */
export interface ArticleSources {
  readonly combined: KnowledgeSource;
  /** Says which names it left open, and searches for one of them. */
  readonly online: OnlineSource;
}

/** Everything that asks wikis: one client for all tabs, so that one request is in flight, and one cache. */
export interface Wikis {
  forArticle(embedded: KnowledgeSource, choice: WikiChoice): ArticleSources;
  /** The pictures of a wiki. Those of a private window are forgotten when the background sleeps. */
  picturesOf(choice: Pick<WikiChoice, 'apiUrl' | 'isPrivate'>): PictureSource;
}

/** Makes the access to wikis; asks nothing yet. `store` keeps what was looked up. */
export function createWikis(store: CacheStore = createIndexedDbStore(Date.now)): Wikis {
  const client = createWikiClient({
    fetch: (url, init) => fetch(url, init),
    nowMs: Date.now,
    isOnline: () => navigator.onLine,
    budgetStore,
    ledgerStore,
    userAgent: `Sidelight/${browser.runtime.getManifest().version} (browser extension)`,
  });
  const passingStore = createPassingStore();
  return {
    forArticle(embedded, { apiUrl, wikibaseUrl, isPrivate, isWanted, kept, onFailure }) {
      const forArticle = client.forJob({ isListed: !isPrivate, isWanted });
      const access = { apiUrl, wikibaseUrl, client: forArticle, today: today(), onFailure };
      const wiki = createMediaWikiSource({ ...access, ...(kept && { kept }) });
      const scope = [apiUrl, wikibaseUrl].join(' ');
      const online = isPrivate ? wiki : createCachedSource(wiki, { store, nowMs: Date.now, scope, onFailure });
      return { combined: combineSources(embedded, online, onFailure), online };
    },
    picturesOf: ({ apiUrl, isPrivate }) =>
      createCachedPictures(
        createPictureSource(apiUrl, client.forJob({ isListed: !isPrivate, isWanted: async () => true })),
        {
          store: isPrivate ? passingStore : store,
          nowMs: Date.now,
          scope: apiUrl,
        },
      ),
  };
}
