/** The command line of `npm run annotate`, read once. */
import { parseArgs } from 'node:util';
import { parseApiUrl } from '../../knowledge/mediawiki/requests.ts';

export const FORMATS = ['text', 'html', 'conll'] as const;
export type Format = (typeof FORMATS)[number];

export const USAGE =
  'usage: npm run --silent annotate -- [--format text|html|conll] [--url URL] [--wiki API_URL] [--wikidata API_URL] [FILE…|-]';

export interface AnnotateArguments {
  /** Null: by each file's extension. */
  readonly format: Format | null;
  /** Address of the page, for relative links of HTML input. */
  readonly url: string | null;
  /** Address of a MediaWiki's Action API; null: offline. */
  readonly wiki: string | null;
  /** Paths as given; "-" is standard input. */
  readonly files: readonly string[];
}

/** Reads the arguments, or says in one line what is wrong with them. */
export function parseArguments(args: readonly string[]): AnnotateArguments | { readonly message: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        url: { type: 'string' },
        wiki: { type: 'string' },
        wikidata: { type: 'string' },
      },
    });
    const message = findMistake(values);
    if (message) return { message };
    return {
      format: (values.format as Format | undefined) ?? null,
      url: values.url ?? null,
      wiki: values.wiki ?? null,
      files: positionals.length > 0 ? positionals : ['-'],
    };
  } catch (error) {
    return { message: (error as Error).message.split('. ')[0]! };
  }
}

function findMistake(values: Readonly<Record<string, string | undefined>>): string | null {
  const { format, url, wiki, wikidata } = values;
  if (format !== undefined && !FORMATS.includes(format as Format))
    return `--format must be one of ${FORMATS.join(', ')}, not “${format}”`;
  if (url !== undefined && !URL.canParse(url)) return `--url is not an address: “${url}”`;
  for (const [name, value] of [
    ['wiki', wiki],
    ['wikidata', wikidata],
  ] as const) {
    const parsed = value === undefined ? null : parseApiUrl(value);
    if (parsed && !parsed.ok) return `--${name}: ${parsed.message}`;
  }
  return null;
}

/** The format of one input: as given, else by its extension; standard input and unknown extensions are text. */
export function formatOf(file: string, given: Format | null): Format {
  if (given) return given;
  if (/\.x?html?$/i.test(file)) return 'html';
  return /\.(?:conll|iob2?|bio)$/i.test(file) ? 'conll' : 'text';
}
