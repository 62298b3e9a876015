/**
 * A MediaWiki as a knowledge source, with its Wikibase when it has one. In few batched requests: pages by title, redirects
 * followed, with their links among each other; what lists of namesakes name; a search for names without a page; claims of
 * the candidates that the shipped knowledge does not know. Each step is left out when the article has cost enough.
 */

import type { Entity } from '../../core/entity.ts';
import type { AbortSignalLike, Candidate, EntityId, WikidataId } from '../../core/types.ts';
import { NO_LIMITS, type OnlineLimits, type OnlineSource } from '../online-source.ts';
import { SourceError } from '../source-error.ts';
import { createItemStore, type ItemStore, REQUESTS_PER_LOAD } from '../wikidata/items.ts';
import { type Allowance, createAllowance, type KeptAllowance } from './allowance.ts';
import type { WikiClient } from './client.ts';
import { keepListed, keepSearched, type NamedPage } from './namesakes.ts';
import { createPageStore, type PageStore } from './pages.ts';
import { toTitle } from './requests.ts';
import { toCandidate, toEntity, type WikiAddresses } from './words.ts';

/** A page stands at a plain title because editors judged it the commonest meaning; the rest is for what has no page. */
const TITLE_PRIOR = 0.8;
const MAX_SEARCHES = 3;
/** Names that a search may add to the one searched for. */
const MAX_CONTEXT_NAMES = 2;

/** Which wiki, asked by whom, for one article. */
export interface MediaWikiSettings extends WikiAddresses {
  readonly client: Pick<WikiClient, 'getJson'>;
  /** Where its cost outlives a background that is stopped; it begins anew without one. */
  readonly kept?: KeptAllowance;
  /** Hears of each request that failed after others were answered; the answer goes on without it. */
  readonly onFailure: (error: SourceError) => void;
}

/** What the steps of a look-up share. */
interface LookUp {
  readonly settings: MediaWikiSettings;
  readonly allowance: Allowance;
  readonly pages: PageStore;
  /** Null without a Wikibase. */
  readonly items: ItemStore | null;
  /** What lists and searches added, by name; empty where a search found nothing. */
  readonly addedByName: Map<string, readonly NamedPage[]>;
}

/** Makes a source for one article: it remembers what it fetched and never asks twice. */
export function createMediaWikiSource(
  settings: MediaWikiSettings,
): OnlineSource & { readonly requestCount: () => number } {
  const allowance = createAllowance(settings.client, settings.kept);
  const { wikibaseUrl } = settings;
  const lookUp: LookUp = {
    settings,
    allowance,
    pages: createPageStore({ ...settings, allowance }),
    items: wikibaseUrl === null ? null : createItemStore({ ...settings, apiUrl: wikibaseUrl, allowance }),
    addedByName: new Map(),
  };
  const open = new Set<string>();

  return {
    requestCount: allowance.requestCount,
    openNames: () => open,

    async candidates(names, signal, limits = NO_LIMITS) {
      await lookUp.pages.load(toTitles(names), signal);
      await optional(lookUp, () => addListed(lookUp, names, limits));
      await searchMissing(lookUp, names, { ...limits, signal });
      await loadItems(lookUp, names, { ...limits, signal });
      for (const name of names) if (isOpen(lookUp, name, limits)) open.add(name);
      return new Map(names.map((name) => [name, candidatesOf(lookUp, name)]));
    },

    async searchName(name, signal, limits = NO_LIMITS) {
      await lookUp.pages.load(toTitles([name]), signal);
      await optional(lookUp, () => addListed(lookUp, [name], NO_LIMITS));
      if (isMissing(lookUp, name) && !signal.aborted) await search(lookUp, name, limits.contextNames);
      await loadItems(lookUp, [name], { ...NO_LIMITS, signal });
      open.delete(name);
      return candidatesOf(lookUp, name);
    },

    getEntities: (ids, signal) => getEntities(lookUp, ids, signal),
  };
}

const toTitles = (names: readonly string[]) => names.flatMap((name) => toTitle(name) ?? []);

/** Takes a step whose failure costs nothing but what it would have added. */
async function optional({ settings }: LookUp, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    settings.onFailure(error);
  }
}

const pageOf = ({ pages }: LookUp, name: string) => {
  const title = toTitle(name);
  return title === null ? null : pages.find(title);
};

/** Is there certainly no page at the name, and has nothing else been found for it? */
function isMissing(lookUp: LookUp, name: string): boolean {
  const title = toTitle(name);
  return title !== null && lookUp.pages.isAnswered(title) && !lookUp.pages.find(title) && !lookUp.addedByName.has(name);
}

/** A name that no page can have has had its answer; so has one that the shipped knowledge answers. */
function isOpen(lookUp: LookUp, name: string, { knownNames }: OnlineLimits): boolean {
  const title = toTitle(name);
  if (title === null || knownNames.has(name)) return false;
  return !lookUp.pages.isAnswered(title) || isMissing(lookUp, name);
}

/** One request for all lists of namesakes: what their pages bear of each name joins its candidates. */
async function addListed(lookUp: LookUp, names: readonly string[], { knownNames }: OnlineLimits): Promise<void> {
  const listed = names.filter(
    (name) =>
      !knownNames.has(name) && !lookUp.addedByName.has(name) && pageOf(lookUp, name)?.page.isDisambiguation === true,
  );
  if (listed.length === 0 || !lookUp.allowance.isEnoughFor(1)) return;
  const titles = listed.map((name) => pageOf(lookUp, name)!.page.title); // filtered on it above
  const pages = await lookUp.pages.fetchListed([...new Set(titles)]);
  for (const name of listed) lookUp.addedByName.set(name, keepListed(pages, name));
}

type StepLimits = OnlineLimits & { readonly signal: AbortSignalLike };

/** Searches for the first names without a page, as long as the article stays as cheap as usual. */
async function searchMissing(lookUp: LookUp, names: readonly string[], limits: StepLimits): Promise<void> {
  const reserved = itemsToLoad(lookUp, names, limits).length > 0 ? REQUESTS_PER_LOAD : 0;
  const missing = names.filter((name) => !limits.knownNames.has(name) && isMissing(lookUp, name));
  for (const name of missing.slice(0, MAX_SEARCHES)) {
    if (!lookUp.allowance.isUsualWith(1 + reserved) || limits.signal.aborted) return;
    await search(lookUp, name, limits.contextNames);
  }
}

async function search(lookUp: LookUp, name: string, contextNames: readonly string[]): Promise<void> {
  const context = contextNames.filter((other) => other !== name).slice(0, MAX_CONTEXT_NAMES);
  await optional(lookUp, async () => {
    const pages = await lookUp.pages.search([name, ...context]);
    lookUp.addedByName.set(name, keepSearched(pages, name));
  });
}

/** Claims of the candidates that the shipped knowledge does not know, the most salient names first. */
async function loadItems(lookUp: LookUp, names: readonly string[], limits: StepLimits): Promise<void> {
  if (!lookUp.allowance.isEnoughFor(REQUESTS_PER_LOAD)) return;
  await lookUp.items?.load(itemsToLoad(lookUp, names, limits), limits.signal);
}

/** Items of those candidates that were not fetched yet; none without a Wikibase. */
function itemsToLoad(lookUp: LookUp, names: readonly string[], { knownNames }: OnlineLimits): WikidataId[] {
  const { items } = lookUp;
  if (!items) return [];
  const pages = names.filter((name) => !knownNames.has(name)).flatMap((name) => namedPagesOf(lookUp, name));
  const ids = pages.flatMap(({ page }) => (page.isDisambiguation ? [] : (page.wikidata ?? [])));
  return ids.filter((id) => !items.find(id));
}

function namedPagesOf(lookUp: LookUp, name: string): NamedPage[] {
  const added = lookUp.addedByName.get(name) ?? [];
  const found = pageOf(lookUp, name);
  if (!found) return [...added];
  const prior = found.page.isDisambiguation && added.length > 0 ? 0 : TITLE_PRIOR;
  return [{ page: found.page, matchedBy: found.isRedirect ? 'redirect' : 'title', prior }, ...added];
}

function candidatesOf(lookUp: LookUp, name: string): Candidate[] {
  return namedPagesOf(lookUp, name).map((named) =>
    toCandidate(named, { linksTo: linkedIds(lookUp, named), items: lookUp.items, today: lookUp.settings.today }),
  );
}

/** Links to pages that other names led to; a link to a redirect counts for the page that it leads to. */
function linkedIds({ pages }: LookUp, { page }: NamedPage): EntityId[] {
  const titles = page.links.flatMap((title) => {
    const linked = pages.find(title)?.page;
    return linked && !linked.isDisambiguation && linked.title !== page.title ? [linked.title] : [];
  });
  return [...new Set(titles)].map((title) => `page:${title}` as const);
}

async function getEntities(lookUp: LookUp, ids: readonly EntityId[], signal: AbortSignalLike) {
  const { settings, pages, items, allowance } = lookUp;
  const titleById = new Map(ids.map((id) => [id, toTitle(id.slice('page:'.length))]));
  await pages.load(
    [...titleById.values()].filter((title) => title !== null),
    signal,
  );
  const entities = new Map<EntityId, Entity>();
  const found = [...titleById].flatMap(([id, title]) => {
    const page = title === null ? undefined : pages.find(title)?.page;
    return page && !page.isDisambiguation ? [[id, page] as const] : [];
  });
  if (items && allowance.isUsualWith(REQUESTS_PER_LOAD))
    await items.load(
      found.flatMap(([, page]) => page.wikidata ?? []),
      signal,
    );
  for (const [id, page] of found) entities.set(id, toEntity(id, page, { settings, site: pages.site(), items }));
  return entities;
}
