/** The command line of `npm run annotate`, read once. */
import { parseArgs } from 'node:util';
import { parseApiUrl } from '../../knowledge/mediawiki/requests.ts';

const FORMATS = ['text', 'html', 'conll', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

const USAGE =
  'usage: npm run --silent annotate -- [--format text|html|conll|jsonl] [--url URL] [--wiki API_URL] [--wikidata API_URL] [FILE…|-]';

export interface AnnotateArguments {
  /** Null: by each file's extension. */
  readonly format: Format | null;
  /** Address of the page, for relative links of HTML input. */
  readonly url: string | null;
  /** Address of a MediaWiki's Action API; null: offline. */
  readonly wiki: string | null;
  /** The same of its Wikibase; null: Wikidata for a Wikipedia, else none. */
  readonly wikidata: string | null;
  /** Paths as given; "-" is standard input. */
  readonly files: readonly string[];
}

const OPTIONS = {
  format: { type: 'string' },
  url: { type: 'string' },
  wiki: { type: 'string' },
  wikidata: { type: 'string' },
} as const;

/** What was asked for, and what of it could not be understood. */
export interface ParsedArguments {
  /** One line each. An unknown option is left out and the rest still done. */
  readonly mistakes: readonly string[];
  /** Null when nothing can be done: an option has a wrong value, or nothing but mistakes was given. */
  readonly request: AnnotateArguments | null;
}

/** Reads the arguments. */
export function parseArguments(args: readonly string[]): ParsedArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false, // an unknown option must not keep the inputs from being read
    options: OPTIONS,
  });
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(OPTIONS, name));
  const mistakes = unknown.map((name) => `unknown option ${name.length === 1 ? '-' : '--'}${name}; ${USAGE}`);
  const mistake = findMistake(values);
  if (mistake) return { mistakes: [...mistakes, mistake], request: null };
  const { format, url, wiki, wikidata } = values as Readonly<Partial<Record<keyof typeof OPTIONS, string>>>;
  const files = positionals.length > 0 || mistakes.length > 0 ? positionals : ['-'];
  if (files.length === 0) return { mistakes, request: null };
  const given = { url: url ?? null, wiki: wiki ?? null, wikidata: wikidata ?? null };
  return { mistakes, request: { format: (format as Format | undefined) ?? null, ...given, files } };
}

/** The first option whose value is missing or wrong. */
function findMistake(values: Readonly<Record<string, string | boolean | undefined>>): string | null {
  for (const name of Object.keys(OPTIONS)) {
    const value = values[name];
    if (value === undefined) continue;
    if (typeof value !== 'string' || value.startsWith('--')) return `--${name} needs a value`;
    const problem = findProblem(name, value);
    if (problem) return problem;
  }
  return null;
}

function findProblem(name: string, value: string): string | null {
  if (name === 'format')
    return FORMATS.includes(value as Format) ? null : `--format must be one of ${FORMATS.join(', ')}, not “${value}”`;
  if (name === 'url') return URL.canParse(value) ? null : `--url is not an address: “${value}”`;
  const parsed = parseApiUrl(value);
  return parsed.ok ? null : `--${name}: ${parsed.message}`;
}

/** The format of one input: as given, else by its extension; standard input and unknown extensions are text. */
export function formatOf(file: string, given: Format | null): Format {
  if (given) return given;
  if (/\.x?html?$/i.test(file)) return 'html';
  if (/\.(?:jsonl|ndjson)$/i.test(file)) return 'jsonl';
  return /\.(?:conll|iob2?|bio)$/i.test(file) ? 'conll' : 'text';
}
