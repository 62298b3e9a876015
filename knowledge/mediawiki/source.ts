/** A MediaWiki as a knowledge source: names are looked up as page titles, redirects followed, in few batched requests. */

import type { AbortSignalLike, Attribution, Candidate, Entity, EntityId, KnowledgeSource } from '../../core/types.ts';
import type { WikiClient } from './client.ts';
import { type PagesAnswer, parsePages, type WikiPage } from './parse.ts';
import { articleUrl, pagesUrl, TITLES_PER_REQUEST, toTitle, wikipediaLanguage } from './requests.ts';

/** Requests one article may cost at most. */
const MAX_REQUESTS = 8;
/** A page stands at a plain title because editors judged it the commonest meaning; the rest is for what has no page. */
const TITLE_PRIOR = 0.8;
const WIKIPEDIA_LICENCE = { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' };

/** Makes a source for one article: it remembers what it fetched and never asks twice. */
export function createMediaWikiSource(settings: {
  /** Address of the Action API, as `parseApiUrl` gives it. */
  readonly apiUrl: string;
  readonly client: WikiClient;
  /** ISO date for attributions. */
  readonly today: string;
}): KnowledgeSource {
  const { apiUrl, client, today } = settings;
  const pageByTitle: Map<string, { page: WikiPage; isRedirect: boolean } | null> = new Map();
  let site: Pick<PagesAnswer, 'siteName' | 'licence'> = { siteName: null, licence: null };

  /** Fetches what is not known yet, in batches, first titles first; beyond the allowance the rest stays unknown. */
  async function fetchPages(titles: readonly string[], signal: AbortSignalLike): Promise<void> {
    const unknown = [...new Set(titles)].filter((title) => !pageByTitle.has(title));
    for (let i = 0; i < unknown.length && client.requestCount() < MAX_REQUESTS; i += TITLES_PER_REQUEST) {
      if (signal.aborted) return;
      const batch = unknown.slice(i, i + TITLES_PER_REQUEST);
      const answer = parsePages(await client.getJson(pagesUrl(apiUrl, batch)), batch);
      site = answer;
      for (const title of batch) pageByTitle.set(title, answer.byTitle.get(title) ?? null);
      for (const { page } of answer.byTitle.values()) pageByTitle.set(page.title, { page, isRedirect: false });
    }
  }

  function toEntity(page: WikiPage): Entity {
    return {
      id: `page:${page.title}`,
      title: page.title,
      kind: null,
      description: page.description,
      summary: page.summary,
      facts: [],
      wikidata: page.wikidata,
      attributions: [attribute(apiUrl, page.title, { site, today })],
    };
  }

  return {
    async candidates(names, signal) {
      const titleByName = new Map(names.map((name) => [name, toTitle(name)]));
      await fetchPages(
        [...titleByName.values()].filter((title) => title !== null),
        signal,
      );
      return new Map(
        names.map((name) => {
          const found = pageByTitle.get(titleByName.get(name) ?? '');
          return [name, found ? [toCandidate(found.page, found.isRedirect)] : []];
        }),
      );
    },

    async getEntities(ids, signal) {
      const titleById = new Map(ids.map((id) => [id, toTitle(id.slice('page:'.length))]));
      await fetchPages(
        [...titleById.values()].filter((title) => title !== null),
        signal,
      );
      const entities = new Map<EntityId, Entity>();
      for (const [id, title] of titleById) {
        const found = pageByTitle.get(title ?? '');
        if (found && !found.page.isDisambiguation) entities.set(id, { ...toEntity(found.page), id });
      }
      return entities;
    },
  };
}

function toCandidate(page: WikiPage, isRedirect: boolean): Candidate {
  return {
    id: `page:${page.title}`,
    title: page.title,
    kind: null,
    description: page.description,
    about: page.about,
    prior: TITLE_PRIOR,
    matchedBy: isRedirect ? 'redirect' : 'title',
    country: null,
    prominence: 0,
    source: 'mediawiki',
    isDisambiguation: page.isDisambiguation,
  };
}

function attribute(
  apiUrl: string,
  title: string,
  { site, today }: { site: Pick<PagesAnswer, 'siteName' | 'licence'>; today: string },
): Attribution {
  const isWikipedia = wikipediaLanguage(apiUrl) !== null;
  return {
    source: 'mediawiki',
    label: isWikipedia ? 'Wikipedia' : (site.siteName ?? new URL(apiUrl).host),
    url: articleUrl(apiUrl, title),
    licence: isWikipedia
      ? WIKIPEDIA_LICENCE
      : site.licence
        ? { name: site.licence, url: articleUrl(apiUrl, title) }
        : null,
    date: today,
  };
}
