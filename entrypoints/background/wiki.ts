import { browser } from 'wxt/browser';
import type { KnowledgeSource } from '../../core/types.ts';
import { type BudgetStore, createWikiClient } from '../../knowledge/mediawiki/client.ts';
import { createMediaWikiSource } from '../../knowledge/mediawiki/source.ts';
import { combineSources } from '../../knowledge/source.ts';
import type { SourceError } from '../../knowledge/source-error.ts';

const BUDGET_KEY = 'request-budget';

/** The request budget in `storage.session`: a background that slept has not forgotten what it asked. */
const budgetStore: BudgetStore = {
  get: async () => (await browser.storage.session.get(BUDGET_KEY))[BUDGET_KEY],
  set: (budget) => browser.storage.session.set({ [BUDGET_KEY]: budget }),
};

/** The shipped knowledge with a wiki beside it, for one article; `onFailure` hears when the wiki cannot answer. */
export function addWiki(
  embedded: KnowledgeSource,
  apiUrl: string,
  onFailure: (error: SourceError) => void,
): KnowledgeSource {
  const client = createWikiClient({
    fetch: (url, init) => fetch(url, init),
    nowMs: Date.now,
    budgetStore,
    userAgent: `Sidelight/${browser.runtime.getManifest().version} (browser extension)`,
  });
  const today = new Date().toISOString().slice(0, 10);
  return combineSources(embedded, createMediaWikiSource({ apiUrl, client, today }), onFailure);
}
