/**
 * Annotated files: one token a line with its BIO tag in the last column, a blank line after each sentence, `-DOCSTART-`
 * before each document. A file without such lines is one document.
 */
import { basename } from 'node:path';
import { InputError, readInput } from '../annotate/input.ts';

/** The types that the product shows; what the tagger is judged by. */
export const SHOWN_TYPES = ['PER', 'LOC', 'ORG'] as const;
/** The types of the tagger, in the order of all tables. MISC is evidence only, and not every file annotates it. */
export const TYPES = [...SHOWN_TYPES, 'MISC'] as const;

/** One sentence; token and tag have the same place. */
export interface AnnotatedSentence {
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
}

/** At least one sentence, each of at least one token. */
export type AnnotatedDocument = readonly AnnotatedSentence[];

/** An annotated file. */
export interface Corpus {
  /** The file's name without folder and extension: "worldwide". */
  readonly name: string;
  /** At least one. */
  readonly documents: readonly AnnotatedDocument[];
  readonly sentenceCount: number;
  readonly tokenCount: number;
}

const TAG = /^(?:O|[BI]-\S+)$/;
const DOCUMENT_START = '-DOCSTART-';

/** Reads an annotated file. Throws InputError, naming file and line, when it is missing or malformed or names nothing. */
export async function readCorpus(path: string): Promise<Corpus> {
  const documents = parseDocuments(path, await readInput(path));
  const sentences = documents.flat();
  const isScored = (tag: string) => SHOWN_TYPES.some((type) => tag.endsWith(`-${type}`));
  if (!sentences.some(({ tags }) => tags.some(isScored))) {
    throw new InputError(`${path}: no tag names a person, place or group (B-PER, B-LOC, B-ORG)`);
  }
  return {
    name: corpusName(path),
    documents,
    sentenceCount: sentences.length,
    tokenCount: sentences.reduce((sum, { tokens }) => sum + tokens.length, 0),
  };
}

/** The name by which a file's corpus is known. */
export function corpusName(path: string): string {
  return basename(path).replace(/\.[^.]+$/, '');
}

function parseDocuments(path: string, text: string): AnnotatedDocument[] {
  const documents: { tokens: string[]; tags: string[] }[][] = [[]];
  let isInside = false;
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    const isToken = line.trim() !== '' && !line.startsWith(DOCUMENT_START);
    if (line.startsWith(DOCUMENT_START)) documents.push([]);
    if (isToken) {
      const sentences = documents.at(-1)!;
      if (!isInside) sentences.push({ tokens: [], tags: [] });
      const { token, tag } = parseLine(line, `${path}:${i + 1}`);
      sentences.at(-1)!.tokens.push(token);
      sentences.at(-1)!.tags.push(tag);
    }
    isInside = isToken;
  }
  return documents.filter((sentences) => sentences.length > 0);
}

function parseLine(line: string, place: string): { token: string; tag: string } {
  const columns = line.trim().split(/[\t ]+/);
  const [token = '', tag = ''] = [columns[0], columns.at(-1)];
  if (columns.length < 2) throw new InputError(`${place}: a token without a tag: “${line.trim()}”`);
  if (!TAG.test(tag)) throw new InputError(`${place}: not a BIO tag: “${tag}”`);
  return { token, tag };
}
