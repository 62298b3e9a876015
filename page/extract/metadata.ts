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
}

/** Longest title or byline taken, in characters; longer ones are whole sentences gone astray. */
const MAX_TITLE_LENGTH = 300;
const MAX_BYLINE_LENGTH = 120;

/** Reads the metadata of a document that is free of clobbering names (see `cloneDocument`). */
export function readMetadata(document: Document): Metadata {
  const statement = readArticleStatement(document);
  const site = readSite(document, statement);
  return {
    title: readTitle(document, statement, site),
    byline: readByline(document, statement),
    site,
    publishedAt: readPublishedAt(document, statement),
    language: readLanguage(document, statement),
    isDeclaredArticle: statement !== null || /article/i.test(meta(document, 'og:type') ?? ''),
  };
}

/** Content of the first `meta` element with one of the names, in the order of the names. */
function meta(document: Document, ...names: readonly string[]): string | null {
  for (const name of names) {
    const selector = ['property', 'name', 'itemprop', 'http-equiv'].map((key) => `meta[${key}="${name}" i]`).join(',');
    for (const element of document.querySelectorAll(selector)) {
      const content = plainText(element.getAttribute('content'));
      if (content) return content;
    }
  }
  return null;
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

function readSite(document: Document, statement: ArticleStatement | null): string | null {
  return meta(document, 'og:site_name', 'application-name') ?? plainText(statement?.publisher ?? null);
}

function readTitle(document: Document, statement: ArticleStatement | null, site: string | null): string | null {
  const given = [plainText(statement?.headline ?? null), meta(document, 'og:title', 'twitter:title', 'dc.title')];
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

function readByline(document: Document, statement: ArticleStatement | null): string | null {
  const candidates = [
    plainText(statement?.author ?? null),
    meta(document, 'author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl'),
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

function readPublishedAt(document: Document, statement: ArticleStatement | null): string | null {
  const stated = [statement?.datePublished ?? null, ...DATE_NAMES.map((name) => meta(document, name))];
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

function readLanguage(document: Document, statement: ArticleStatement | null): string | null {
  const root = document.documentElement;
  const stated = [
    root.getAttribute('lang'),
    root.getAttribute('xml:lang'),
    document.body?.getAttribute('lang') ?? null,
    meta(document, 'content-language', 'og:locale'),
    statement?.language ?? null,
  ];
  for (const text of stated) {
    const language = text?.trim().replaceAll('_', '-').toLowerCase();
    if (language && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(language)) return language;
  }
  return null;
}
