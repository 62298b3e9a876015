/** The line without a browser: one input → one JSON object, through the same stages as the extension. */
import { readFile } from 'node:fs/promises';
import { JSDOM, VirtualConsole } from 'jsdom';
import { type Annotation, findChains, identifyChains, type Stage } from '../../core/annotate.ts';
import type { Entity } from '../../core/entity.ts';
import { parseModel } from '../../core/tag/model.ts';
import { createTagger, type Tagger } from '../../core/tag/tagger.ts';
import type { Article, EntityId, KnowledgeSource, Link } from '../../core/types.ts';
import { chooseKernel } from '../../entrypoints/background/wasm-kernel.ts';
import { createEmbeddedSource } from '../../knowledge/embedded/source.ts';
import { createWikiClient, type WikiClient } from '../../knowledge/mediawiki/client.ts';
import { wikibaseOf } from '../../knowledge/mediawiki/requests.ts';
import { createMediaWikiSource } from '../../knowledge/mediawiki/source.ts';
import { combineSources } from '../../knowledge/source.ts';
import type { SourceError } from '../../knowledge/source-error.ts';
import { extractArticle } from '../../page/extract.ts';
import { InputError } from './input.ts';
import { createPassingBudget } from './passing-budget.ts';

const MODEL_FOLDER = new URL('../../public/model/', import.meta.url);
const USER_AGENT = 'Sidelight (command line)';

/** Reads a packaged file into a buffer of its own. */
async function loadFile(name: string): Promise<ArrayBuffer> {
  const bytes = await readFile(new URL(name, MODEL_FOLDER));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/** The shipped tagger. */
export async function loadTagger(): Promise<Tagger> {
  return createTagger(parseModel(await loadFile('tagger.bin')), await chooseKernel(loadFile('kernel.wasm')));
}

/** The shipped knowledge. */
export function loadEmbeddedSource(): KnowledgeSource {
  return createEmbeddedSource(() => loadFile('knowledge.bin'));
}

/** Addresses of Action APIs; null for none. Wikipedia's Wikibase is Wikidata unless another is named. */
export interface WikiOptions {
  readonly wiki: string | null;
  readonly wikidata: string | null;
  /** What asks for all articles; without it each article has a minute of its own. */
  readonly client?: WikiRequests;
}

/** What fetches an article's answers. */
export type WikiRequests = Pick<WikiClient, 'getJson'>;

/** A client with a fresh minute. */
export function createCommandClient(): WikiRequests {
  return createWikiClient({
    fetch,
    nowMs: Date.now,
    isOnline: () => true,
    budgetStore: createPassingBudget(),
    userAgent: USER_AGENT,
  });
}

/** Adds a wiki to the shipped knowledge for one article, and counts the requests it costs. */
export function withWiki(
  embedded: KnowledgeSource,
  { wiki: apiUrl, wikidata, client = createCommandClient() }: WikiOptions,
  onFailure: (error: SourceError) => void,
): { readonly source: KnowledgeSource; readonly requestCount: () => number } {
  if (apiUrl === null) return { source: embedded, requestCount: () => 0 };
  const today = new Date().toISOString().slice(0, 10);
  const online = createMediaWikiSource({
    apiUrl,
    wikibaseUrl: wikidata ?? wikibaseOf(apiUrl),
    client,
    today,
    onFailure,
  });
  return { source: combineSources(embedded, online, onFailure), requestCount: online.requestCount };
}

/** A page's article. Throws InputError when the page is none. */
export function readHtml(file: string, html: string, url: string | null): Article {
  const options = { virtualConsole: new VirtualConsole(), ...(url === null ? {} : { url }) };
  const { window } = new JSDOM(html, options);
  const article = extractArticle(window.document);
  window.close(); // an archive has many
  if (!article) throw new InputError(`${file}: holds no article`);
  return article;
}

/** Plain text as an article: the text unchanged, its blank lines as paragraph borders. */
export function readText(text: string): Article {
  const paragraphs = [...text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/gu)].map((found) => ({
    start: found.index,
    end: found.index + found[0].trimEnd().length,
    role: 'text' as const,
  }));
  return {
    title: null,
    byline: null,
    site: null,
    publishedAt: null,
    language: null,
    isPartial: false,
    text,
    paragraphs,
  };
}

/** Milliseconds by stage, to a tenth. */
export type StageTimes = Record<'extract' | Stage, number>;

/** tag → resolve → link → enrich, with the time each took. */
export async function runLine(
  article: Article,
  tagger: Tagger,
  source: KnowledgeSource,
): Promise<{ readonly annotation: Annotation; readonly ms: Omit<StageTimes, 'extract'> }> {
  const ms = { tag: 0, resolve: 0, link: 0, enrich: 0 };
  let current: Stage | null = null;
  let sinceMs = 0;
  const onStage = (next: Stage | null) => {
    const nowMs = performance.now();
    if (current) ms[current] = roundTenth(nowMs - sinceMs);
    current = next;
    sinceMs = nowMs;
  };
  const named = await findChains(article.text, tagger.tag, onStage);
  const annotation = await identifyChains(named, source, { onStage, publishedAt: article.publishedAt });
  onStage(null);
  return { annotation, ms };
}

export const roundTenth = (value: number) => Math.round(value * 10) / 10;
const roundThousandth = (value: number) => Math.round(value * 1000) / 1000;

/** The JSON object of one input, as documented in the README. */
export function toOutput(
  file: string,
  article: Article,
  { annotation, ms, requests }: { annotation: Annotation; ms: StageTimes; requests: number },
) {
  const { title, byline, publishedAt, language, text } = article;
  const entityById = new Map(annotation.entities.map((entity) => [entity.id, entity]));
  const titleOf = (id: EntityId) => entityById.get(id)!.title; // relations join the annotation's entities
  const mentions = annotation.chains
    .flatMap((chain) => chain.mentions.map((mention) => ({ chain: chain.id, ...mention })))
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, text: surface, kind, chain, score }) => ({
      start,
      end,
      text: surface,
      kind,
      chain,
      score: roundThousandth(score),
    }));
  const chains = annotation.chains.map((chain, i) => {
    const link = annotation.links[i]!;
    const entity = link.entityId === null ? undefined : entityById.get(link.entityId);
    return {
      id: chain.id,
      kind: chain.kind,
      name: chain.name,
      role: chain.role?.text ?? null,
      mentions: chain.mentions.length,
      link: entity ? toLink(entity, link) : null,
      reason: link.reason,
      alternatives: link.alternatives.map((one) => ({ title: one.title, confidence: roundThousandth(one.confidence) })),
    };
  });
  const relations = annotation.relations.map(({ from, name, to, source }) => {
    return { from: titleOf(from), type: name, to: titleOf(to), source };
  });
  return { file, title, byline, publishedAt, language, text, mentions, chains, relations, requests, ms };
}

function toLink({ title, wikidata, attributions }: Entity, { confidence }: Link) {
  const [first] = attributions;
  return {
    title,
    url: first?.url ?? null,
    wikidata,
    source: first?.source ?? null,
    confidence: roundThousandth(confidence),
  };
}
