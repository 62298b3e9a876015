/** A MediaWiki as a knowledge source: names are looked up as page titles, redirects followed, in few batched requests. */

import type { Attribution, Entity } from '../../core/entity.ts';
import type { Candidate, EntityId, KnowledgeSource } from '../../core/types.ts';
import type { WikiClient } from './client.ts';
import { createPageStore, type FoundPage, type SiteInfo } from './pages.ts';
import type { WikiPage } from './parse.ts';
import { articleUrl, toTitle, wikipediaLanguage } from './requests.ts';

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
  const pages = createPageStore(apiUrl, client);

  return {
    async candidates(names, signal) {
      const titleByName = new Map(names.map((name) => [name, toTitle(name)]));
      await pages.load([...titleByName.values()], signal);
      return new Map(
        names.map((name) => {
          const found = pages.find(titleByName.get(name) ?? null);
          return [name, found ? [toCandidate(found)] : []];
        }),
      );
    },

    async getEntities(ids, signal) {
      const titleById = new Map(ids.map((id) => [id, toTitle(id.slice('page:'.length))]));
      await pages.load([...titleById.values()], signal);
      const entities = new Map<EntityId, Entity>();
      for (const [id, title] of titleById) {
        const found = pages.find(title);
        if (!found || found.page.isDisambiguation) continue;
        const attribution = attribute(apiUrl, found.page.title, { site: pages.site(), today });
        entities.set(id, toEntity(id, found.page, attribution));
      }
      return entities;
    },
  };
}

function toEntity(id: EntityId, page: WikiPage, attribution: Attribution): Entity {
  const { title, description, summary, wikidata } = page;
  const attributions = [attribution];
  const nothing = { facts: [], relations: [], picture: null };
  return { id, title, kind: null, description, summary, wikidata, attributions, ...nothing };
}

function toCandidate({ page, isRedirect }: FoundPage): Candidate {
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
    linksTo: [],
    popularity: null,
    source: 'mediawiki',
    isDisambiguation: page.isDisambiguation,
  };
}

function attribute(apiUrl: string, title: string, { site, today }: { site: SiteInfo; today: string }): Attribution {
  const isWikipedia = wikipediaLanguage(apiUrl) !== null;
  return {
    source: 'mediawiki',
    label: isWikipedia ? 'Wikipedia' : (site.siteName ?? new URL(apiUrl).host),
    url: articleUrl(apiUrl, title),
    licence: isWikipedia ? WIKIPEDIA_LICENCE : site.licence ? { name: site.licence, url: null } : null,
    date: today,
  };
}
