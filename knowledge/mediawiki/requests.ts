/** Addresses of the Action API, built by pure functions. Only names ever enter them. */

/** Titles a request; `extracts` gives at most 20 with `exintro`. Source: MediaWiki TextExtracts. */
export const TITLES_PER_REQUEST = 20;

const MAX_TITLE_BYTES = 255;
/** Half a surrogate pair (`Cs`) has no UTF-8 form, so no address could carry it. */
const FORBIDDEN_IN_TITLES = /[#<>[\]{}|\p{Cc}\p{Cs}\ufffd]/u;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const NAMESPACE_LIKE = /^\s*:|^\s*[\p{L}_ ]+:\S/u;

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

/** Leads, short descriptions and page properties of up to `TITLES_PER_REQUEST` titles; on a wiki that is not Wikimedia's also its name and licence. */
export function pagesUrl(apiUrl: string, titles: readonly string[]): string {
  const isWikipedia = wikipediaLanguage(apiUrl) !== null;
  return withQuery(apiUrl, {
    ...COMMON,
    prop: 'pageprops|description|extracts',
    ppprop: 'disambiguation|wikibase_item',
    exintro: '1',
    explaintext: '1',
    exlimit: String(TITLES_PER_REQUEST),
    redirects: '1',
    ...(isWikipedia ? {} : { meta: 'siteinfo', siprop: 'general|rightsinfo' }),
    titles: titles.join('|'),
  });
}

/** The language edition of a Wikipedia API address, "en"; null for any other wiki. */
export function wikipediaLanguage(apiUrl: string): string | null {
  return new URL(apiUrl).hostname.match(/^([a-z-]+)\.wikipedia\.org$/)?.[1] ?? null;
}

/** Where people read a page: built from the API's address and the title, never taken from an answer. */
export function articleUrl(apiUrl: string, title: string): string {
  const { origin, pathname } = new URL(apiUrl);
  const page = encodeURIComponent(title.replaceAll(' ', '_')).replaceAll('%2C', ',').replaceAll('%3A', ':');
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
