/** What a page says about its article in JSON-LD (https://schema.org/Article), read as untrusted text. */
import { collapseText } from './blocks.ts';

/** Statements about the article. Null where the page makes none. */
export interface ArticleStatement {
  readonly headline: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly datePublished: string | null;
  readonly language: string | null;
  /** Whole text as the publisher gives it, often cut or with other white space. */
  readonly body: string | null;
  /** Whether everybody may read it; null where the page does not say. */
  readonly isFree: boolean | null;
  /** CSS selectors of the parts that are not free. */
  readonly paidSelectors: readonly string[];
}

/** Type names whose ends mark an article: NewsArticle, ReportageNewsArticle, LiveBlogPosting … */
const ARTICLE_TYPE = /(?:Article|BlogPosting|^Report)$/;

/** Longest script that is read, in characters; news pages stay under 100,000. */
const MAX_SCRIPT_LENGTH = 500_000;

/** Nodes looked at per script: more is an attack or a catalogue. */
const MAX_NODES = 2_000;

type JsonObject = { readonly [key: string]: unknown };

/** The first article that the page describes, or null. */
export function readArticleStatement(document: Document): ArticleStatement | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const article = findArticle(parseScript(script.textContent ?? ''));
    if (article) {
      return {
        headline: readText(article.headline) ?? readText(article.name),
        author: readNames(article.author),
        publisher: readNames(article.publisher),
        datePublished: readText(article.datePublished),
        language: readText(article.inLanguage),
        body: readText(article.articleBody),
        isFree: readFlag(article.isAccessibleForFree),
        paidSelectors: readPaidSelectors(article.hasPart),
      };
    }
  }
  return null;
}

function parseScript(source: string): unknown {
  if (source.length > MAX_SCRIPT_LENGTH) return null;
  const json = source.replace(/^\s*(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s*$/g, '');
  try {
    return JSON.parse(json);
  } catch {
    return null; // A broken statement says nothing; the page has other ways to name its title.
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function findArticle(statement: unknown): JsonObject | null {
  const queue: unknown[] = [statement];
  for (let index = 0; index < queue.length && index < MAX_NODES; index++) {
    const value = queue[index];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES));
    if (!isObject(value)) continue;
    const types: unknown[] = Array.isArray(value['@type']) ? value['@type'] : [value['@type']];
    if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return value;
    queue.push(value['@graph'], value.mainEntity, value.mainEntityOfPage);
  }
  return null;
}

function readText(value: unknown): string | null {
  return typeof value === 'string' ? collapseText(value) || null : null;
}

/** Pages write schema.org's booleans as such, as text, or as an address. */
function readFlag(value: unknown): boolean | null {
  const [word] = /(?:true|false)$/i.exec(String(value)) ?? [];
  return word === undefined ? null : word.toLowerCase() === 'true';
}

function readPaidSelectors(parts: unknown): string[] {
  return (Array.isArray(parts) ? parts : [parts]).flatMap((part) => {
    if (!isObject(part) || readFlag(part.isAccessibleForFree) !== false) return [];
    const selectors: unknown[] = Array.isArray(part.cssSelector) ? part.cssSelector : [part.cssSelector];
    return selectors.filter((selector): selector is string => typeof selector === 'string' && selector !== '');
  });
}

/** Names of one or several persons or organisations, which may be given as text, object or list of either. */
function readNames(value: unknown): string | null {
  const names = (Array.isArray(value) ? value : [value])
    .map((entry) => (isObject(entry) ? readText(entry.name) : readText(entry)))
    .filter((name) => name !== null);
  return new Intl.ListFormat('en').format(new Set(names)) || null;
}
