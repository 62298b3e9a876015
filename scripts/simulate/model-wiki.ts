/**
 * A wiki and its items as far as they decide which requests follow: whether a name has a page, or a list of namesakes, and
 * that items have facts. It refuses who asks too often, as Wikimedia does, by address.
 */
import { lotOfRank, readName } from './news.ts';

/** What the wiki has, as shares of names that the shipped knowledge does not answer; both assumed. */
export interface WikiShares {
  readonly missing: number;
  readonly lists: number;
}

/** What every wiki of the simulation has, if nothing else is said. */
export const USUAL_SHARES: WikiShares = { missing: 0.3, lists: 0.15 };

/** Wikimedia's limit for clients that it does not know, by network address; what the product's own budget is made for. */
const REQUESTS_PER_MINUTE = 10;
const MINUTE_MS = 60_000;
const RETRY_AFTER_S = '60';

export const WIKI_API = 'https://en.wikipedia.org/w/api.php';
export const WIKIBASE_API = 'https://www.wikidata.org/w/api.php';

const SALT_OF_PAGE = 2;
/** As long as leads usually are that fill a card: four sentences. */
const LEAD =
  'This sentence is as long as the sentences of a lead in an encyclopedia usually are, give or take. '.repeat(4);
/** Any item to point at, so that labels are asked for. */
const OFFICE = 2_000_000;

/** A request as the wiki saw it. */
export interface SeenRequest {
  readonly atMs: number;
  readonly isRefused: boolean;
  /** Pages or items asked for; a search counts for one. */
  readonly things: number;
}

/** A wiki that answers requests. */
export interface ModelWiki {
  /** What asks it from an address at a time; a request that is refused is counted, too. */
  fetchFrom(address: number, nowMs: () => number): (url: string) => Promise<Response>;
}

/** Makes a wiki. `onRequest` hears of each request. */
export function createModelWiki(
  { shares, isLimited }: { readonly shares: WikiShares; readonly isLimited: boolean },
  onRequest: (request: SeenRequest) => void,
): ModelWiki {
  const timesByAddress = new Map<number, number[]>();

  function isRefused(address: number, now: number): boolean {
    if (!isLimited) return false;
    const recent = (timesByAddress.get(address) ?? []).filter((time) => time > now - MINUTE_MS);
    const refused = recent.length >= REQUESTS_PER_MINUTE;
    timesByAddress.set(address, refused ? recent : [...recent, now]);
    return refused;
  }

  return {
    fetchFrom: (address, nowMs) => async (url) => {
      const refused = isRefused(address, nowMs());
      const query = new URL(url).searchParams;
      onRequest({
        atMs: nowMs(),
        isRefused: refused,
        things: (query.get('titles') ?? query.get('ids') ?? '').split('|').length,
      });
      if (refused) return new Response('', { status: 429, headers: { 'retry-after': RETRY_AFTER_S } });
      const body = JSON.stringify(answerTo(query, shares));
      return new Response(body, { headers: { 'content-type': 'application/json' } });
    },
  };
}

function answerTo(query: URLSearchParams, shares: WikiShares): object {
  const listOf = (key: string) => query.get(key)?.split('|') ?? [];
  if (query.get('action') === 'wbgetentities')
    return { entities: Object.fromEntries(listOf('ids').map((id) => [id, toItem(id, query.get('props') ?? '')])) };
  if (query.get('generator') === 'search') return { batchcomplete: true, query: { pages: [] } };
  const titles = listOf('titles');
  const pages =
    query.get('generator') === 'links' ? titles.map(toListedPage) : titles.map((one) => toPage(one, shares));
  return { batchcomplete: true, query: { pages } };
}

/** The page of a name. What the device knows has one; of the others it is a matter of the shares. */
function toPage(title: string, { missing, lists }: WikiShares): object {
  const ranked = readName(title);
  if (!ranked) return { title, missing: true };
  const { rank, isKnown } = ranked;
  const lot = lotOfRank(rank, SALT_OF_PAGE);
  if (!isKnown && lot < missing) return { title, missing: true };
  const isList = !isKnown && lot < missing + lists;
  const page = { title, description: 'someone or something in the news', extract: LEAD };
  return { ...page, pageprops: { wikibase_item: itemOf(rank), ...(isList ? { disambiguation: '' } : {}) } };
}

/** One bearer of the name on its list of namesakes. */
function toListedPage(title: string): object {
  const rank = readName(title)?.rank ?? 0;
  return { title: `${title} (writer)`, extract: LEAD, pageprops: { wikibase_item: itemOf(rank + OFFICE) } };
}

const itemOf = (rank: number) => `Q${rank}`;

function toItem(id: string, parts: string): object {
  if (parts === 'labels') return { labels: { en: { value: 'an office' } } };
  const mainsnak = { snaktype: 'value', datavalue: { value: { id: itemOf(OFFICE) } } };
  return { id, claims: { P39: [{ rank: 'normal', mainsnak }] }, sitelinks: { enwiki: {} } };
}
