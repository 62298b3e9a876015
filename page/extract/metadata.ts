/** What a page says about itself: title, author, site, date and language, each as plain text. */
import { collapseText } from './blocks.ts';
import { readIsoDate } from './dates.ts';
import { type ArticleStatement, readArticleStatement } from './json-ld.ts';

/** Everything an `Article` holds besides its text, and what helps to judge the text. */
export interface Metadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly site: string | null;
  readonly publishedAt: string | null;
  readonly language: string | null;
  /** The page itself says that it is one article. */
  readonly isDeclaredArticle: boolean;
  /** What it says of the article in JSON-LD; null where it says nothing. */
  readonly statement: ArticleStatement | null;
}

/** Longest title or byline taken, in characters; longer ones are whole sentences gone astray. */
const MAX_TITLE_LENGTH = 300;
const MAX_BYLINE_LENGTH = 120;

/** Reads the metadata of a document that is free of clobbering names (see `cloneDocument`). */
export function readMetadata(document: Document): Metadata {
  const page: Page = { document, metas: readMetas(document), statement: readArticleStatement(document) };
  const site = readSite(page);
  return {
    title: readTitle(page, site),
    byline: readByline(page),
    site,
    publishedAt: readPublishedAt(page),
    language: readLanguage(page),
    isDeclaredArticle: page.statement !== null || /article/i.test(meta(page.metas, 'og:type') ?? ''),
    statement: page.statement,
  };
}

/** The three places where a page speaks of itself. */
interface Page {
  readonly document: Document;
  readonly metas: Metas;
  readonly statement: ArticleStatement | null;
}

/** Plain-text contents of the page's `meta` elements by name, lower case, in document order. */
type Metas = ReadonlyMap<string, readonly string[]>;

/** Attributes that name what a `meta` element tells. */
const META_KEYS = ['property', 'name', 'itemprop', 'http-equiv'];

function readMetas(document: Document): Metas {
  const metas = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = plainText(element.getAttribute('content'));
    for (const key of META_KEYS) {
      const name = element.getAttribute(key)?.trim().toLowerCase();
      if (name && content) metas.set(name, [...(metas.get(name) ?? []), content]);
    }
  }
  return metas;
}

/** Content of the first `meta` element with one of the names, in the order of the names. */
function meta(metas: Metas, ...names: readonly string[]): string | null {
  const name = names.find((one) => metas.has(one.toLowerCase()));
  return metas.get(name?.toLowerCase() ?? '')?.[0] ?? null;
}

function elementText(document: Document, selector: string): string | null {
  for (const element of document.querySelectorAll(selector)) {
    const text = plainText(element.textContent);
    if (text) return text;
  }
  return null;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
]);

/** Collapsed text with the entities and tags taken out that sites leave in their metadata; null when nothing is left. */
function plainText(raw: string | null): string | null {
  const decoded = (raw ?? '')
    .replace(/&(amp|quot|apos|lt|gt|nbsp);/g, (whole, name: string) => ENTITIES.get(name) ?? whole)
    .replace(/&#(x[0-9a-f]{1,6}|\d{1,7});/gi, (whole, code: string) => {
      const point = code.startsWith('x') || code.startsWith('X') ? Number.parseInt(code.slice(1), 16) : Number(code);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .replace(/<\/?[a-z][^<>]*>/gi, '');
  return collapseText(decoded) || null;
}

function readSite({ metas, statement }: Page): string | null {
  return meta(metas, 'og:site_name', 'application-name') ?? plainText(statement?.publisher ?? null);
}

function readTitle({ document, metas, statement }: Page, site: string | null): string | null {
  const given = [plainText(statement?.headline ?? null), meta(metas, 'og:title', 'twitter:title', 'dc.title')];
  const stated = given.find((title) => title !== null && title.length <= MAX_TITLE_LENGTH) ?? null;
  const heading = elementText(document, 'h1');
  const windowTitle = elementText(document, 'head > title');
  const title = stated ?? (heading && heading.length <= MAX_TITLE_LENGTH ? heading : windowTitle);
  return title ? withoutSite(title, site, heading) : null;
}

/** "Headline | Site" → "Headline": when the tail names the site, or what remains is the page's own heading. */
function withoutSite(title: string, site: string | null, heading: string | null): string {
  const parts = /^(.+\S)\s+[|–—»·-]\s+(\S.*)$/.exec(title);
  if (!parts) return title;
  const [, head = '', tail = ''] = parts;
  const isSite = site !== null && tail.toLowerCase().includes(site.toLowerCase());
  return isSite || head.toLowerCase() === heading?.toLowerCase() ? head : title;
}

const BYLINE_ELEMENTS = '[rel~="author"],[itemprop~="author"] [itemprop~="name"],[itemprop~="author"],.byline,.author';

function readByline({ document, metas, statement }: Page): string | null {
  const candidates = [
    plainText(statement?.author ?? null),
    meta(metas, 'author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl'),
    elementText(document, BYLINE_ELEMENTS),
  ];
  for (const candidate of candidates) {
    const byline = candidate ? cleanByline(candidate) : null;
    if (byline) return byline;
  }
  return null;
}

/** The names in a byline: no "By", no date or time after them, no address; null when nothing is left. */
function cleanByline(raw: string): string | null {
  const byline = raw
    .replace(/^(?:(?:written|reported|posted|story|report|words)\s+)?by[:\s]+/i, '')
    .replace(/\s*[|•·–—,-]?\s*(?:(?:published|updated|posted|last modified)\b.*|\d{1,2}:\d{2}\b.*)$/i, '')
    .replace(/\S+@\S+/g, '')
    .replace(/[\s,|•·–—-]+$/, '');
  if (byline === '' || byline.length > MAX_BYLINE_LENGTH || /^(?:https?:|www\.|@)/i.test(byline)) return null;
  return /\p{L}/u.test(byline) ? byline : null;
}

const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datePublished',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'pubdate',
  'ptime',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'date',
];

function readPublishedAt({ document, metas, statement }: Page): string | null {
  const stated = [statement?.datePublished ?? null, ...DATE_NAMES.map((name) => meta(metas, name))];
  const elements = document.querySelectorAll(
    '[itemprop~="datePublished"],time[pubdate],article time[datetime],main time[datetime],header time[datetime]',
  );
  for (const element of elements) stated.push(element.getAttribute('datetime') ?? element.textContent);
  for (const text of stated) {
    const date = text ? readIsoDate(text) : null;
    if (date) return date;
  }
  return null;
}

function readLanguage({ document, metas, statement }: Page): string | null {
  const root = document.documentElement;
  const stated = [
    root.getAttribute('lang'),
    root.getAttribute('xml:lang'),
    document.body?.getAttribute('lang') ?? null,
    meta(metas, 'content-language', 'og:locale'),
    statement?.language ?? null,
  ];
  for (const text of stated) {
    const language = text?.trim().replaceAll('_', '-').toLowerCase();
    if (language && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(language)) return language;
  }
  return null;
}
