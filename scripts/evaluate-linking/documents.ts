/**
 * Lists of mentions with their candidate pages, one document a line of JSON:
 * `{"mentions": [{"text", "orig", "gold": title | null, "cands": [page id]}],
 *   "pages": {page id: [title, links in, links out, type, [ids of pages it links to]]}}`, with `doc` and `split` beside.
 * Links in are read as an order alone; links out are not read at all. What is missing counts as unknown.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { ContestedName, RankedPage } from '../../core/link/rank/page-features.ts';
import type { Kind } from '../../core/types.ts';

/** A name of a document with the answers of its mentions. */
export interface GoldName extends ContestedName {
  /** For each mention the title of the right page, or null when it has none. For training and scoring only. */
  readonly golds: readonly (string | null)[];
}

/** One document: its distinct names, in the order of their first mentions. */
export interface LinkingDocument {
  readonly split: string;
  readonly names: readonly GoldName[];
}

/** The documents of a file, gzipped or plain. Each malformed line is told in one sentence and left out. */
export function readDocuments(path: string, onMalformed: (sentence: string) => void): LinkingDocument[] {
  const bytes = readFileSync(path);
  const isGzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const lines = (isGzipped ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [readDocument(line)];
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
      onMalformed(`${path}, line ${i + 1}: ${error.message}`);
      return [];
    }
  });
}

/** One document from its line; throws a `SyntaxError` or `TypeError` that says what is wrong with it. */
export function readDocument(line: string): LinkingDocument {
  const document: unknown = JSON.parse(line);
  if (!isRecord(document)) throw new TypeError('a document must be an object');
  const { mentions, pages = {}, split } = document;
  if (!Array.isArray(mentions)) throw new TypeError('"mentions" must be a list');
  if (!isRecord(pages)) throw new TypeError('"pages" must be an object');
  const pageById = new Map(Object.entries(pages).map(([id, page]) => [id, readPage(id, page)]));
  const nameByKey = new Map<string, GoldName>();
  for (const mention of mentions) {
    const name = readMention(mention, pageById);
    const key = JSON.stringify([name.forms, name.pages.map(({ id }) => id)]);
    const known = nameByKey.get(key);
    nameByKey.set(key, known ? { ...known, golds: [...known.golds, ...name.golds] } : name);
  }
  return { split: typeof split === 'string' ? split : '', names: [...nameByKey.values()] };
}

const KIND_BY_TYPE: ReadonlyMap<unknown, Kind> = new Map([
  ['PER', 'person'],
  ['GPE', 'place'],
  ['ORG', 'group'],
]);

function readPage(id: string, page: unknown): RankedPage {
  if (!Array.isArray(page) || typeof page[0] !== 'string') throw new TypeError(`page ${id} must begin with its title`);
  const [title, linksIn, , type, linksTo] = page;
  return {
    id: `page:${id}`,
    title: spaced(title),
    kind: KIND_BY_TYPE.get(type) ?? null,
    popularity: typeof linksIn === 'number' ? linksIn : 0,
    linksTo: Array.isArray(linksTo) ? linksTo.map((target) => `page:${String(target)}` as const) : [],
  };
}

function readMention(mention: unknown, pageById: ReadonlyMap<string, RankedPage>): GoldName {
  if (!isRecord(mention) || typeof mention.text !== 'string') throw new TypeError('a mention must have a "text"');
  const { text, orig, gold = null, cands = [] } = mention;
  if (!Array.isArray(cands)) throw new TypeError(`the candidates of "${text}" must be a list`);
  if (gold !== null && typeof gold !== 'string')
    throw new TypeError(`the gold page of "${text}" must be a title or null`);
  const forms = typeof orig === 'string' && orig !== text ? [text, orig] : [text];
  const ids = [...new Set(cands.map(String))];
  const known = ids.flatMap((id) => pageById.get(id) ?? []);
  return { forms, pages: known, golds: [gold === null ? null : spaced(gold)] };
}

const spaced = (title: string) => title.replaceAll('_', ' ');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
