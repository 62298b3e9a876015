/** The pages of a wiki that one article needs: fetched in batches, remembered, never asked for twice. */

import type { AbortSignalLike } from '../../core/types.ts';
import type { WikiClient } from './client.ts';
import { type PagesAnswer, parsePages, type WikiPage } from './parse.ts';
import { pagesUrl, TITLES_PER_REQUEST } from './requests.ts';

/** Requests one article may cost at most. */
const MAX_REQUESTS = 8;

/** A page and how a title led to it. */
export interface FoundPage {
  readonly page: WikiPage;
  readonly isRedirect: boolean;
}

/** What the wiki says of itself; null where it says nothing, or before the first answer. */
export type SiteInfo = Pick<PagesAnswer, 'siteName' | 'licence'>;

export interface PageStore {
  /** Fetches what is not known yet, first titles first; beyond the allowance the rest stays unknown. Null titles are skipped. */
  load(titles: readonly (string | null)[], signal: AbortSignalLike): Promise<void>;
  /** The page that a loaded title leads to; null for none. */
  find(title: string | null): FoundPage | null;
  site(): SiteInfo;
}

/** Makes an empty store over a wiki's Action API. */
export function createPageStore(apiUrl: string, client: WikiClient): PageStore {
  const pageByTitle = new Map<string, FoundPage | null>();
  let site: SiteInfo = { siteName: null, licence: null };
  return {
    async load(titles, signal) {
      const unknown = [...new Set(titles)].filter((title) => title !== null && !pageByTitle.has(title)) as string[];
      for (let i = 0; i < unknown.length && client.requestCount() < MAX_REQUESTS; i += TITLES_PER_REQUEST) {
        if (signal.aborted) return;
        const batch = unknown.slice(i, i + TITLES_PER_REQUEST);
        const answer = parsePages(await client.getJson(pagesUrl(apiUrl, batch)), batch);
        site = answer;
        for (const title of batch) pageByTitle.set(title, answer.byTitle.get(title) ?? null);
        for (const { page } of answer.byTitle.values()) pageByTitle.set(page.title, { page, isRedirect: false });
      }
    },
    find: (title) => (title === null ? null : (pageByTitle.get(title) ?? null)),
    site: () => site,
  };
}
