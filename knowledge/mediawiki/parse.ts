/** Answers of the Action API → our types. Pure; everything is checked here, once, and nothing of the answer goes further. */

import * as v from 'valibot';
import { foldName } from '../../core/text/normalize.ts';
import { segmentSentences } from '../../core/text/segment.ts';
import type { WikidataId } from '../../core/types.ts';
import { SourceError } from '../source-error.ts';

const MAX_ABOUT = 1200; // characters of a lead kept as evidence: the first paragraph or two
const MAX_SUMMARY = 420; // two or three sentences
const MAX_SUMMARY_SENTENCES = 3;
const MAX_DESCRIPTION = 160;

const mapping = v.object({ from: v.string(), to: v.string(), tofragment: v.optional(v.string()) });
const page = v.object({
  title: v.string(),
  missing: v.optional(v.boolean()),
  invalid: v.optional(v.boolean()),
  description: v.optional(v.string()),
  extract: v.optional(v.string()),
  pageprops: v.optional(v.object({ disambiguation: v.optional(v.string()), wikibase_item: v.optional(v.string()) })),
});
const answer = v.object({
  error: v.optional(v.object({ code: v.string(), info: v.optional(v.string()) })),
  query: v.optional(
    v.object({
      normalized: v.optional(v.array(mapping)),
      converted: v.optional(v.array(mapping)),
      redirects: v.optional(v.array(mapping)),
      pages: v.optional(v.array(page)),
      general: v.optional(v.object({ sitename: v.optional(v.string()) })),
      rightsinfo: v.optional(v.object({ text: v.optional(v.string()) })),
    }),
  ),
});

/** One page of a wiki, as plain text. */
export interface WikiPage {
  readonly title: string;
  readonly description: string;
  /** First part of the lead, evidence for linking. */
  readonly about: string;
  /** Two or three sentences to show; null when the page has no lead. */
  readonly summary: string | null;
  readonly wikidata: WikidataId | null;
  readonly isDisambiguation: boolean;
}

/** What one request told: the page each asked title led to, and what the wiki says of itself. */
export interface PagesAnswer {
  /** By title as asked. A title without an article is missing. */
  readonly byTitle: ReadonlyMap<string, { readonly page: WikiPage; readonly isRedirect: boolean }>;
  readonly siteName: string | null;
  readonly licence: string | null;
}

/** Reads the answer to `pagesUrl`. Throws SourceError `bad-response` (or `rate-limited`) when it is none. */
export function parsePages(json: unknown, titles: readonly string[]): PagesAnswer {
  const parsed = v.safeParse(answer, json);
  if (!parsed.success)
    throw new SourceError('bad-response', `The wiki’s answer has the wrong form: ${parsed.issues[0].message}.`);
  const { error, query } = parsed.output;
  if (error) throw toSourceError(error.code);
  if (!query) throw new SourceError('bad-response', 'The answer is not that of a wiki.');
  const steps = [query.normalized, query.converted].map(byFrom);
  const redirects = byFrom(query.redirects);
  const pages = new Map(
    (query.pages ?? []).filter((one) => !one.missing && !one.invalid).map((one) => [one.title, one]),
  );
  const byTitle = new Map<string, { page: WikiPage; isRedirect: boolean }>();
  for (const title of titles) {
    const plain = steps.reduce((name, step) => step.get(name)?.to ?? name, title);
    const target = followRedirects(plain, redirects);
    const found = target === null ? undefined : pages.get(target);
    if (found) byTitle.set(title, { page: toPage(found), isRedirect: foldName(found.title) !== foldName(title) });
  }
  return {
    byTitle,
    siteName: clean(query.general?.sitename) || null,
    licence: clean(query.rightsinfo?.text) || null,
  };
}

type Mapping = v.InferOutput<typeof mapping>;

const byFrom = (mappings: readonly Mapping[] = []) => new Map(mappings.map((one) => [one.from, one]));

/** Null for a loop, and for a redirect into a section: that page is about something else. */
function followRedirects(title: string, redirects: ReadonlyMap<string, Mapping>): string | null {
  const seen = new Set<string>();
  let at = title;
  for (let next = redirects.get(at); next; next = redirects.get(at)) {
    if (seen.has(at) || next.tofragment) return null;
    seen.add(at);
    at = next.to;
  }
  return at;
}

function toPage(found: v.InferOutput<typeof page>): WikiPage {
  const lead = clean(found.extract);
  const item = found.pageprops?.wikibase_item;
  return {
    title: clean(found.title),
    description: cut(clean(found.description), MAX_DESCRIPTION),
    about: cut(lead, MAX_ABOUT),
    summary: summarise(lead),
    wikidata: item && /^Q[1-9]\d*$/.test(item) ? (item as WikidataId) : null,
    isDisambiguation: found.pageprops?.disambiguation !== undefined,
  };
}

/** The first sentences of a lead, whole ones, as many as fit; null when there is no lead. */
function summarise(lead: string): string | null {
  if (lead === '') return null;
  const sentences = segmentSentences(cut(lead, MAX_ABOUT));
  let end = 0;
  for (const sentence of sentences.slice(0, MAX_SUMMARY_SENTENCES)) {
    if (end > 0 && sentence.end > MAX_SUMMARY) break;
    end = sentence.end;
  }
  const summary = lead.slice(0, end);
  return summary.length > MAX_SUMMARY ? `${cut(summary, MAX_SUMMARY)}…` : summary;
}

/** Plain text of one line: tags that slipped in, brackets left empty, control characters and runs of blanks go. */
function clean(text = ''): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\(\s*[;,]?\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:])/g, '$1')
    .trim();
}

/** At most `limit` characters, cut after a whole word. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const blank = text.lastIndexOf(' ', limit);
  return text.slice(0, blank > 0 ? blank : limit);
}

function toSourceError(code: string): SourceError {
  const isLimit = code === 'ratelimited' || code === 'maxlag';
  return new SourceError(
    isLimit ? 'rate-limited' : 'bad-response',
    `The wiki refused the request: ${code.slice(0, 80)}.`,
  );
}
