/** Answers of the Action API → our types. Pure; everything is checked here, once, and nothing of the answer goes further. */

import * as v from 'valibot';
import { foldName } from '../../core/text/normalize.ts';
import type { WikidataId } from '../../core/types.ts';
import { SourceError } from '../source-error.ts';
import { aboutOf, cleanText, cutText, summaryOf } from './page-text.ts';

const MAX_DESCRIPTION = 160;

const mapping = v.object({ from: v.string(), to: v.string(), tofragment: v.optional(v.string()) });
const page = v.object({
  title: v.string(),
  missing: v.optional(v.boolean()),
  invalid: v.optional(v.boolean()),
  description: v.optional(v.string()),
  extract: v.optional(v.string()),
  pageimage: v.optional(v.string()),
  /** Place among the results of a search. */
  index: v.optional(v.number()),
  links: v.optional(v.array(v.object({ title: v.string() }))),
  pageprops: v.optional(v.object({ disambiguation: v.optional(v.string()), wikibase_item: v.optional(v.string()) })),
});
const answer = v.object({
  error: v.optional(v.object({ code: v.string(), info: v.optional(v.string()) })),
  batchcomplete: v.optional(v.boolean()),
  continue: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
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

type Answer = v.InferOutput<typeof answer>;
type RawPage = v.InferOutput<typeof page>;

/** One page of a wiki, as plain text. */
export interface WikiPage {
  readonly title: string;
  readonly description: string;
  /** First part of the lead, evidence for linking. */
  readonly about: string;
  /** Two or three sentences to show; null when the page has no lead. */
  readonly summary: string | null;
  readonly wikidata: WikidataId | null;
  /** File name of its freely licensed picture. */
  readonly picture: string | null;
  /** Those of the link titles asked for that it links to, as asked. */
  readonly links: readonly string[];
  readonly isDisambiguation: boolean;
}

/** What one request told: pages, which page each asked title led to, and what the wiki says of itself. */
export interface PagesAnswer {
  /** By title as asked. A title without an article is missing. */
  readonly byTitle: ReadonlyMap<string, { readonly page: WikiPage; readonly isRedirect: boolean }>;
  /** All pages there are, those of a search best first. */
  readonly pages: readonly WikiPage[];
  readonly siteName: string | null;
  readonly licence: string | null;
  /** What to add to the request for the rest; null when this is all. */
  readonly continuation: Readonly<Record<string, string>> | null;
}

/**
 * Reads the answer to one of the page requests; of an answer in parts, all parts so far, first one first. Throws
 * SourceError `bad-response` when the last part is none.
 */
export function parsePages(parts: readonly unknown[], titles: readonly string[]): PagesAnswer {
  const answers = parts.map(checkAnswer);
  const queries = answers.map(({ query }) => query ?? {});
  const all = <T>(read: (query: NonNullable<Answer['query']>) => readonly T[] | undefined) =>
    queries.flatMap((query) => read(query) ?? []);
  const steps = [byFrom(all(({ normalized }) => normalized)), byFrom(all(({ converted }) => converted))];
  const redirects = byFrom(all(({ redirects: some }) => some));
  const pages = joinPages(all(({ pages: some }) => some));
  const byTitle = new Map<string, { page: WikiPage; isRedirect: boolean }>();
  for (const title of titles) {
    const plain = steps.reduce((name, step) => step.get(name)?.to ?? name, title);
    const target = followRedirects(plain, redirects);
    const found = target === null ? undefined : pages.get(target);
    if (found) byTitle.set(title, { page: found, isRedirect: foldName(found.title) !== foldName(title) });
  }
  const [{ general, rightsinfo } = {}] = queries;
  return {
    byTitle,
    pages: [...pages.values()],
    siteName: cleanText(general?.sitename) || null,
    licence: cleanText(rightsinfo?.text) || null,
    continuation: continuationOf(answers.at(-1)),
  };
}

function checkAnswer(json: unknown): Answer {
  const parsed = v.safeParse(answer, json);
  if (!parsed.success)
    throw new SourceError('bad-response', `The wiki’s answer has the wrong form: ${parsed.issues[0].message}.`);
  const { error, query, batchcomplete } = parsed.output;
  if (error) throw new SourceError('bad-response', `The wiki refused the request: ${error.code.slice(0, 80)}.`);
  if (!query && !batchcomplete) throw new SourceError('bad-response', 'The answer is not that of a wiki.');
  return parsed.output; // a search that finds nothing has no query
}

/** Only plain parameter names are taken over into the next request. */
function continuationOf(last: Answer | undefined): Readonly<Record<string, string>> | null {
  const values = Object.entries(last?.continue ?? {}).filter(([name]) => /^[a-z]+$/.test(name));
  return values.length > 0 ? Object.fromEntries(values.map(([name, value]) => [name, String(value)])) : null;
}

type Mapping = v.InferOutput<typeof mapping>;

const byFrom = (mappings: readonly Mapping[]) => new Map(mappings.map((one) => [one.from, one]));

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

/** Pages by title as answered; one that came in parts is put together. */
function joinPages(parts: readonly RawPage[]): ReadonlyMap<string, WikiPage> {
  const byTitle = new Map<string, RawPage>();
  for (const part of parts) {
    if (part.missing || part.invalid) continue;
    const known = byTitle.get(part.title);
    byTitle.set(part.title, { ...known, ...part, links: [...(known?.links ?? []), ...(part.links ?? [])] });
  }
  const inOrder = [...byTitle].sort(([, a], [, b]) => (a.index ?? 0) - (b.index ?? 0));
  return new Map(inOrder.map(([title, one]) => [title, toPage(one)]));
}

function toPage(found: RawPage): WikiPage {
  const lead = cleanText(found.extract);
  const item = found.pageprops?.wikibase_item;
  return {
    title: cleanText(found.title),
    description: cutText(cleanText(found.description), MAX_DESCRIPTION),
    about: aboutOf(lead),
    summary: summaryOf(lead),
    wikidata: item && /^Q[1-9]\d*$/.test(item) ? (item as WikidataId) : null,
    picture: found.pageimage?.replaceAll('_', ' ') ?? null,
    links: (found.links ?? []).map(({ title }) => title),
    isDisambiguation: found.pageprops?.disambiguation !== undefined,
  };
}
