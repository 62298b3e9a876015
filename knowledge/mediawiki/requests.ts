/** Addresses of the Action API, built by pure functions. Only names ever enter them. */

/** Titles a request; `extracts` gives at most 20 with `exintro`. Source: MediaWiki TextExtracts. */
export const TITLES_PER_REQUEST = 20;

/** Titles in `pltitles`: the Action API's limit for lists of values. */
const LINK_TITLES_PER_REQUEST = 50;
/** Longer titles are left out as targets of links, so that an address stays within what servers take (8 kB). */
const MAX_LINK_TITLE_LENGTH = 60;
const SEARCH_RESULTS = 5;
/** Pixels; Wikimedia makes thumbnails of certain widths only, and this is one. Source: Common thumbnail sizes. */
const THUMBNAIL_WIDTH = 250;
const MAX_TITLE_BYTES = 255;
/** Half a surrogate pair (`Cs`) has no UTF-8 form, so no address could carry it. */
const FORBIDDEN_IN_TITLES = /[#<>[\]{}|\p{Cc}\p{Cs}\ufffd]/u;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const NAMESPACE_LIKE = /^\s*:|^\s*[\p{L}_ ]+:\S/u;

const WIKIDATA_API = 'https://www.wikidata.org/w/api.php';

const COMMON = { action: 'query', format: 'json', formatversion: '2', origin: '*' };

/**
 * The page title that a name may be looked up under, or null when no page can have it: forbidden characters, too long,
 * or a form that would lead into another namespace or wiki ("Talk:X").
 */
export function toTitle(name: string): string | null {
  const title = name
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\s_]+/gu, ' ')
    .trim();
  if (title === '' || FORBIDDEN_IN_TITLES.test(title) || NAMESPACE_LIKE.test(title)) return null;
  return new TextEncoder().encode(title).length <= MAX_TITLE_BYTES ? title : null;
}

/** What is asked of every page. Pages in `linkTitles` are those whose links among each other are wanted. */
function pageQuery(apiUrl: string, linkTitles: readonly string[]): Record<string, string> {
  const isWikipedia = wikipediaLanguage(apiUrl) !== null;
  const targets = linkTitles.filter((title) => title.length <= MAX_LINK_TITLE_LENGTH).slice(0, LINK_TITLES_PER_REQUEST);
  return {
    ...COMMON,
    prop: `pageprops|description|extracts|pageimages${targets.length > 0 ? '|links' : ''}`,
    ppprop: 'disambiguation|wikibase_item',
    exintro: '1',
    explaintext: '1',
    exlimit: String(TITLES_PER_REQUEST),
    piprop: 'name',
    pilicense: 'free',
    redirects: '1',
    ...(targets.length > 0 ? { plnamespace: '0', pllimit: 'max', pltitles: targets.join('|') } : {}),
    ...(isWikipedia ? {} : { meta: 'siteinfo', siprop: 'general|rightsinfo' }),
  };
}

/**
 * Leads, short descriptions, pictures' names and page properties of up to `TITLES_PER_REQUEST` titles, with their links to
 * any of `linkTitles`; of a wiki that is not Wikimedia's also its name and licence.
 */
export function pagesUrl(apiUrl: string, titles: readonly string[], linkTitles: readonly string[] = []): string {
  return withQuery(apiUrl, { ...pageQuery(apiUrl, linkTitles), titles: titles.join('|') });
}

/** The same of the pages that these pages link to: what lists of namesakes offer. */
export function listedPagesUrl(apiUrl: string, titles: readonly string[], linkTitles: readonly string[]): string {
  const generator = { generator: 'links', gplnamespace: '0', gpllimit: String(TITLES_PER_REQUEST) };
  return withQuery(apiUrl, { ...pageQuery(apiUrl, linkTitles), ...generator, titles: titles.join('|') });
}

/** The same of the pages that a search finds: pages with all words of `names`. Null when no word is left to search for. */
export function searchUrl(apiUrl: string, names: readonly string[], linkTitles: readonly string[]): string | null {
  const words = names.map(toSearchWords).filter((name) => name !== '');
  if (words.length < names.length) return null;
  const generator = { generator: 'search', gsrnamespace: '0', gsrlimit: String(SEARCH_RESULTS) };
  return withQuery(apiUrl, { ...pageQuery(apiUrl, linkTitles), ...generator, gsrsearch: words.join(' ') });
}

/** Address, size, type, author and licence of pictures, with a thumbnail that is made anyway. */
export function pictureInfoUrl(apiUrl: string, files: readonly string[]): string {
  return withQuery(apiUrl, {
    ...COMMON,
    prop: 'imageinfo',
    iiprop: 'url|mime|extmetadata',
    iiurlwidth: String(THUMBNAIL_WIDTH),
    iiextmetadatafilter: 'Artist|LicenseShortName|LicenseUrl|AttributionRequired|NonFree',
    titles: files.map((file) => `File:${file}`).join('|'),
  });
}

/** The rest of an answer that came in parts: the same request with the values of its `continue`. */
export function continuedUrl(url: string, values: Readonly<Record<string, string>>): string {
  const next = new URL(url);
  for (const [name, value] of Object.entries(values)) next.searchParams.set(name, value);
  return next.href;
}

/** A name's words without the signs that a search engine reads as orders ("-", "~", "insource:", quotes). */
function toSearchWords(name: string): string {
  return (toTitle(name) ?? '')
    .replace(/[^\p{L}\p{M}\p{N}’'.&-]+/gu, ' ')
    .replace(/(?<=^|\s)[-.&'’]+|[-.&'’]+(?=\s|$)/gu, '')
    .replace(/(?<=^|\s)(?:AND|OR|NOT)(?=\s|$)/gu, (word) => word.toLowerCase())
    .replace(/\s+/g, ' ')
    .trim();
}

/** The language edition of a Wikipedia API address, "en"; null for any other wiki. */
export function wikipediaLanguage(apiUrl: string): string | null {
  return new URL(apiUrl).hostname.match(/^([a-z-]+)\.wikipedia\.org$/)?.[1] ?? null;
}

/** The Wikibase that the pages of a Wikipedia have their items in; null for any other wiki. */
export function wikibaseOf(apiUrl: string): string | null {
  return wikipediaLanguage(apiUrl) === null ? null : WIKIDATA_API;
}

/** No wiki has a page of this title, and in an address it would lead up and out of the wiki's folder. */
const DOTS = /^\.{1,2}$/u;

/** Where people read a page: built from the API's address and the title, never taken from an answer. */
export function articleUrl(apiUrl: string, title: string): string {
  const { origin, pathname } = new URL(apiUrl);
  const page = DOTS.test(title)
    ? ''
    : encodeURIComponent(title.replaceAll(' ', '_')).replaceAll('%2C', ',').replaceAll('%3A', ':');
  if (pathname === '/w/api.php') return `${origin}/wiki/${page}`;
  return `${origin}${pathname.replace(/api\.php$/, 'index.php')}?title=${page}`;
}

/**
 * Checks the address of a wiki's API as a reader enters it. Gives its normal form, or a sentence that says what is wrong.
 * Loopback may be plain http (development); all else must be https.
 */
export function parseApiUrl(entered: string): { ok: true; url: string } | { ok: false; message: string } {
  let url: URL;
  try {
    url = new URL(entered.trim());
  } catch {
    return { ok: false, message: `“${entered.trim()}” is not a web address.` };
  }
  const isLoopback = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback))
    return { ok: false, message: `“${entered.trim()}” must start with https://.` };
  if (url.username || url.password)
    return { ok: false, message: 'The address must not contain a user name or password.' };
  if (!url.pathname.endsWith('/api.php'))
    return { ok: false, message: `“${entered.trim()}” must end in /api.php, the address of a MediaWiki’s Action API.` };
  return { ok: true, url: `${url.origin}${url.pathname}` };
}

function withQuery(apiUrl: string, parameters: Record<string, string>): string {
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${apiUrl}?${query.join('&')}`;
}
