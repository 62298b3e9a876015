import { browser } from 'wxt/browser';
import type { KnowledgeSource } from '../../core/types.ts';
import { createCachedPictures } from '../../knowledge/cache/cached-pictures.ts';
import { createCachedSource } from '../../knowledge/cache/cached-source.ts';
import { createIndexedDbStore } from '../../knowledge/cache/indexed-db.ts';
import { createPassingStore } from '../../knowledge/cache/passing-store.ts';
import type { BudgetStore } from '../../knowledge/mediawiki/budget.ts';
import { createWikiClient, type WikiClient } from '../../knowledge/mediawiki/client.ts';
import { createPictureSource, type PictureSource } from '../../knowledge/mediawiki/pictures.ts';
import { createMediaWikiSource } from '../../knowledge/mediawiki/source.ts';
import type { OnlineSource } from '../../knowledge/online-source.ts';
import { combineSources } from '../../knowledge/source.ts';
import type { SourceError } from '../../knowledge/source-error.ts';
import { BUDGET_KEY } from '../../messaging/session-keys.ts';

/** The request budget in `storage.session`: a background that slept has not forgotten what it asked. */
const budgetStore: BudgetStore = {
  get: async () => (await browser.storage.session.get(BUDGET_KEY))[BUDGET_KEY],
  set: (budget) => browser.storage.session.set({ [BUDGET_KEY]: budget }),
};

/** Which wiki may be asked for one article. */
export interface WikiChoice {
  readonly apiUrl: string;
  /** Null when the wiki has no Wikibase, or the reader has not allowed its host. */
  readonly wikibaseUrl: string | null;
  /** The article stands in a private window: nothing of it is written to disk, and nothing read from there. */
  readonly isPrivate: boolean;
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

/** Makes the access to wikis; asks nothing yet. */
export function createWikis(): Wikis {
  const client: WikiClient = createWikiClient({
    fetch: (url, init) => fetch(url, init),
    nowMs: Date.now,
    isOnline: () => navigator.onLine,
    budgetStore,
    userAgent: `Sidelight/${browser.runtime.getManifest().version} (browser extension)`,
  });
  const store = createIndexedDbStore(Date.now);
  const passingStore = createPassingStore();
  return {
    forArticle(embedded, { apiUrl, wikibaseUrl, isPrivate, onFailure }) {
      const today = new Date().toISOString().slice(0, 10);
      const wiki = createMediaWikiSource({ apiUrl, wikibaseUrl, client, today, onFailure });
      const scope = [apiUrl, wikibaseUrl].join(' ');
      const online = isPrivate ? wiki : createCachedSource(wiki, { store, nowMs: Date.now, scope, onFailure });
      return { combined: combineSources(embedded, online, onFailure), online };
    },
    picturesOf: ({ apiUrl, isPrivate }) =>
      createCachedPictures(createPictureSource(apiUrl, client), {
        store: isPrivate ? passingStore : store,
        nowMs: Date.now,
        scope: apiUrl,
      }),
  };
}
