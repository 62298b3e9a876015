/**
 * Answers about chains, in three forms: the project's own articles; articles with labelled spans (ELEVANT's benchmark
 * form, one document a line); and lists of names with the page that each means (one document a line, no running text).
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  array,
  type InferOutput,
  nullable,
  number,
  object,
  optional,
  record,
  safeParse,
  string,
  tuple,
  unknown,
} from 'valibot';
import type { Kind, Span } from '../../core/types.ts';
import { type ArticleFixture, readArticleFixtures } from '../../tests/fixtures/articles.ts';
import { InputError } from '../annotate/input.ts';

/** One name of an answer. */
export interface AnsweredMention extends Span {
  readonly kind: Kind;
  /** Null when it means something without an id: not known to be the same as anything else. */
  readonly thing: string | null;
}

/** One document of an answer. Spans are UTF-16 offsets into `text`. */
export interface ChainAnswer {
  /** The set that it is counted in. */
  readonly set: string;
  readonly name: string;
  readonly text: string;
  /** False when `text` is only the names one after another: then there is nothing for a tagger to read. */
  readonly isRunningText: boolean;
  /** In text order. */
  readonly mentions: readonly AnsweredMention[];
}

const labelSchema = object({
  span: tuple([number(), number()]),
  entity_id: string(),
  type: string(),
  children: optional(array(unknown()), []),
});
const labelledSchema = object({ id: unknown(), text: string(), labels: array(labelSchema) });
const listedSchema = object({
  doc: number(),
  split: string(),
  mentions: array(object({ orig: string(), gold: nullable(string()) })),
  pages: record(string(), array(unknown())),
});

/** The project's own articles, or some of them. */
export function readOwnAnswers(articles: readonly ArticleFixture[] = readArticleFixtures()): ChainAnswer[] {
  return articles.map(({ slug, answer }) => ({
    set: 'own articles',
    name: slug,
    text: answer.text,
    isRunningText: true,
    mentions: answer.mentions.map(({ start, end, chain }) => ({
      start,
      end,
      kind: answer.chains.get(chain)?.kind ?? 'group',
      thing: chain,
    })),
  }));
}

/** A file of either form; `.gz` is unpacked. Throws InputError, naming file and line, when a line has neither form. */
export async function readAnswers(path: string): Promise<ChainAnswer[]> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new InputError(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
  });
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const set = basename(path).split('.')[0]!;
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, i) => readAnswer(line, { set, place: `${path}:${i + 1}` }));
}

function readAnswer(line: string, { set, place }: { readonly set: string; readonly place: string }): ChainAnswer {
  const json: unknown = JSON.parse(line);
  const labelled = safeParse(labelledSchema, json);
  if (labelled.success) return fromLabels(set, labelled.output);
  const listed = safeParse(listedSchema, json);
  if (listed.success) return fromList(set, listed.output);
  throw new InputError(`${place}: is neither an article with labels nor a list of names`);
}

/** Wikidata classes of the benchmark's own short list; what is none of these is no name that we show. */
const KIND_OF_CLASS: readonly (readonly [string, Kind])[] = [
  ['Q215627', 'person'],
  ['Q27096213', 'place'],
  ['Q43229', 'group'],
];

/**
 * Labels of persons, places and groups. Where a label has smaller ones inside ("Denver, Colorado"), the smaller ones
 * count. Pronouns and descriptions begin with a small letter or an article and are no names.
 */
function fromLabels(set: string, { id, text, labels }: InferOutput<typeof labelledSchema>): ChainAnswer {
  const toUtf16 = utf16Offsets(text);
  const mentions = labels.flatMap(({ span, entity_id, type, children }) => {
    const kind = KIND_OF_CLASS.find(([name]) => type.split('|').includes(name))?.[1];
    const start = toUtf16(span[0]);
    const end = toUtf16(span[1]);
    if (kind === undefined || children.length > 0 || !isName(text.slice(start, end))) return [];
    return [{ start, end, kind, thing: entity_id.startsWith('Q') ? entity_id : null }];
  });
  const inOrder = mentions.sort((a, b) => a.start - b.start);
  return { set, name: String(id), text, isRunningText: true, mentions: inOrder };
}

const isName = (surface: string) =>
  /^[\p{Lu}\p{N}]/u.test(surface) &&
  !/^(?:The \p{Ll}.*|I|He|She|It|We|You|They|His|Her|Its|My|Our|Your|Their)$/u.test(surface);

/** Maps an offset in Unicode code points to one in UTF-16 units. */
function utf16Offsets(text: string): (codePoints: number) => number {
  const offsets = [0];
  for (const character of text) offsets.push(offsets.at(-1)! + character.length);
  return (codePoints) => offsets[codePoints] ?? text.length;
}

const KIND_OF_PAGE_TYPE: ReadonlyMap<unknown, Kind> = new Map([
  ['PER', 'person'],
  ['GPE', 'place'],
  ['ORG', 'group'],
]);

/** Names whose page has a known type. The text is the names, one a paragraph. */
function fromList(set: string, { doc, split, mentions, pages }: InferOutput<typeof listedSchema>): ChainAnswer {
  const kindByTitle = new Map(Object.values(pages).map(([title, , , type]) => [title, KIND_OF_PAGE_TYPE.get(type)]));
  let text = '';
  const listed: AnsweredMention[] = [];
  for (const { orig, gold } of mentions) {
    const kind = kindByTitle.get(gold);
    if (kind === undefined) continue;
    if (text !== '') text += '\n\n';
    listed.push({ start: text.length, end: text.length + orig.length, kind, thing: gold });
    text += orig;
  }
  return { set: `${set} ${split}`, name: String(doc), text, isRunningText: false, mentions: listed };
}
