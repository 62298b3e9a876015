/** Pages and items → candidates and entities, with everyone credited. */

import type { Attribution, Entity } from '../../core/entity.ts';
import type { Candidate, EntityId, WikidataId } from '../../core/types.ts';
import {
  coordinatesOf,
  countryOf,
  evidenceWords,
  kindOf,
  readFacts,
  readRelations,
  yearOf,
} from '../wikidata/describe.ts';
import type { ItemStore } from '../wikidata/items.ts';
import type { NamedPage } from './namesakes.ts';
import type { SiteInfo } from './pages.ts';
import type { WikiPage } from './parse.ts';
import { articleUrl, wikipediaLanguage } from './requests.ts';

const WIKIPEDIA_LICENCE = { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' };
const WIKIDATA_LICENCE = { name: 'CC0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' };
const WIKIDATA_HOST = 'www.wikidata.org';

/** Which wiki the words come from, and when. */
export interface WikiAddresses {
  /** Address of the Action API, as `parseApiUrl` gives it. */
  readonly apiUrl: string;
  /** The same of its Wikibase; null when it has none or may not be asked. */
  readonly wikibaseUrl: string | null;
  /** ISO date for attributions, and for what is over. */
  readonly today: string;
}

/** A page as a candidate, with what its item adds: kind, country (by its English name), popularity, words. */
export function toCandidate(
  { page, matchedBy, prior }: NamedPage,
  known: { readonly linksTo: readonly EntityId[]; readonly items: ItemStore | null; readonly today: string },
): Candidate {
  const { items, today } = known;
  const item = page.wikidata === null ? null : (items?.find(page.wikidata) ?? null);
  const labelOf = (id: WikidataId) => items?.labelOf(id) ?? null;
  const country = item && countryOf(item, today);
  return {
    id: `page:${page.title}`,
    title: page.title,
    kind: item && kindOf(item),
    description: page.description,
    about: item ? [page.about, evidenceWords(item, labelOf, today)].filter(Boolean).join(' ') : page.about,
    prior,
    matchedBy,
    country: country && labelOf(country),
    prominence: 0,
    linksTo: known.linksTo,
    popularity: item?.wikipediaCount ?? null,
    bornIn: item && yearOf(item, 'P569'),
    diedIn: item && yearOf(item, 'P570'),
    source: 'mediawiki',
    isDisambiguation: page.isDisambiguation,
  };
}

/** A page as an entity, with the facts of its item when that was fetched. */
export function toEntity(
  id: EntityId,
  page: WikiPage,
  known: { readonly settings: WikiAddresses; readonly site: SiteInfo; readonly items: ItemStore | null },
): Entity {
  const { settings, site, items } = known;
  const { title, description, summary, wikidata, picture } = page;
  const item = wikidata === null ? null : (items?.find(wikidata) ?? null);
  const facts = item ? readFacts(item, (target) => items?.labelOf(target) ?? null, settings.today) : [];
  const relations = item ? readRelations(item, settings.today) : [];
  const coordinates = item && coordinatesOf(item);
  const credited = facts.length + relations.length > 0 || coordinates ? [attributeItem(settings, item!.id)] : []; // they come from it
  return {
    id,
    title,
    kind: item && kindOf(item),
    description,
    summary,
    facts,
    wikidata,
    coordinates,
    relations,
    picture: picture === null ? null : { apiUrl: settings.apiUrl, file: picture },
    attributions: [attributePage(settings, title, site), ...credited],
  };
}

function attributePage({ apiUrl, today }: WikiAddresses, title: string, site: SiteInfo): Attribution {
  const isWikipedia = wikipediaLanguage(apiUrl) !== null;
  return {
    source: 'mediawiki',
    label: isWikipedia ? 'Wikipedia' : (site.siteName ?? new URL(apiUrl).host),
    url: articleUrl(apiUrl, title),
    licence: isWikipedia ? WIKIPEDIA_LICENCE : site.licence ? { name: site.licence, url: null } : null,
    date: today,
  };
}

function attributeItem({ wikibaseUrl, today }: WikiAddresses, id: WikidataId): Attribution {
  const { host } = new URL(wikibaseUrl!); // items come from nowhere else
  const isWikidata = host === WIKIDATA_HOST;
  return {
    source: 'wikidata',
    label: isWikidata ? 'Wikidata' : host,
    url: articleUrl(wikibaseUrl!, id),
    licence: isWikidata ? WIKIDATA_LICENCE : null,
    date: today,
  };
}
