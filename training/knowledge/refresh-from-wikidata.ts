/**
 * Takes newer facts about countries, their leaders, cities and groups from Wikidata's query service into their tables:
 * `npx tsx training/knowledge/refresh-from-wikidata.ts --contact ADDRESS`. ADDRESS, a mail address or a page, tells the
 * operators who asks. A refresh that breaks goes on where it stopped when it is called again; the tables are written only
 * when everything is answered. The other options are there for another endpoint and for tests.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { endWith, UsageError } from '../../scripts/usage.ts';
import { formatTsv, parseTsv, type Row } from './tsv.ts';
import { readAnswer, type Statement } from './wikidata/bindings.ts';
import { chooseFacts } from './wikidata/choose.ts';
import { openProgress, type Progress } from './wikidata/progress.ts';
import { writeFactsQuery } from './wikidata/query.ts';
import { createQueryService, type QueryService } from './wikidata/query-service.ts';
import {
  CITY_POPULATION_COLUMNS,
  listCityPopulations,
  rewriteCountryFacts,
  rewriteGroups,
  rewriteLeaders,
} from './wikidata/rewrite.ts';

/** How much is asked at once. */
interface Portions {
  /** Titles a question. */
  readonly batch: number;
  /** Lines an answer. */
  readonly page: number;
}

/** A row whose title is no certain page title is not asked for. */
const UNCERTAIN_TITLE = '?';

try {
  await refresh();
} catch (error) {
  endWith(error);
}

async function refresh(): Promise<void> {
  const options = readOptions();
  const read = (table: string) => parseTsv(readFileSync(pathOf(table), 'utf8'));
  const pathOf = (table: string) => path.join(options.tables, `${table}.tsv`);
  const groupTables = readdirSync(path.join(options.tables, 'groups')).map((file) => `groups/${path.parse(file).name}`);
  const countries = read('countries');
  const cityTitles = read('city-titles');
  const progress = openProgress(options.progress, new Date().toISOString().slice(0, 'YYYY-MM'.length));
  const service = createQueryService({ ...options, fetch, wait, nowMs: Date.now, say });

  await askAll([...countries, ...cityTitles, ...groupTables.flatMap(read)], { service, progress, portions: options });

  const facts = { factsByTitle: chooseFacts(progress.statements()), date: progress.date };
  const titleByCode = new Map(countries.map(({ code = '', title = '' }) => [code, title]));
  const write = (table: string, rows: readonly Row[]) =>
    writeFileSync(pathOf(table), formatTsv(Object.keys(rows[0] ?? {}), rows));
  for (const table of groupTables) write(table, rewriteGroups(read(table), facts));
  write('country-facts', rewriteCountryFacts(read('country-facts'), titleByCode, facts));
  const populations = listCityPopulations(cityTitles, facts);
  writeFileSync(pathOf('city-populations'), formatTsv(CITY_POPULATION_COLUMNS, populations));
  write('leaders', rewriteLeaders(read('leaders'), titleByCode, facts));
  progress.remove();
  say(`facts about ${facts.factsByTitle.size} rows are in the tables; next: npm run build:knowledge`);
}

interface Asking {
  readonly service: QueryService;
  readonly progress: Progress;
  readonly portions: Portions;
}

async function askAll(rows: readonly Row[], { service, progress, portions }: Asking): Promise<void> {
  const titles = rows
    .map(({ title = '' }) => title)
    .filter((title) => !title.startsWith(UNCERTAIN_TITLE) && !progress.isAnswered(title));
  for (let start = 0; start < titles.length; start += portions.batch) {
    const batch = titles.slice(start, start + portions.batch);
    progress.add(batch, await askAbout(batch, service, portions.page));
    say(`${Math.min(start + portions.batch, titles.length)} of ${titles.length} titles asked`);
  }
}

/** Statements about the titles, from as many pages as the answer has. */
async function askAbout(titles: readonly string[], service: QueryService, limit: number): Promise<Statement[]> {
  const statements: Statement[] = [];
  for (let offset = 0; ; offset += limit) {
    const page = readAnswer(await service.select(writeFactsQuery({ titles, offset, limit })));
    statements.push(...page.statements);
    for (const sentence of page.skipped) say(`skipped: ${sentence}`);
    if (page.lineCount < limit) return statements;
  }
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      contact: { type: 'string' },
      endpoint: { type: 'string', default: 'https://query.wikidata.org/sparql' },
      tables: { type: 'string', default: path.join(import.meta.dirname, 'tables') },
      progress: { type: 'string', default: path.resolve('.cache/knowledge/wikidata-progress.jsonl') },
      batch: { type: 'string', default: '50' },
      page: { type: 'string', default: '1000' },
      'pause-ms': { type: 'string', default: '1000' },
    },
  });
  if (values.contact === undefined) throw new UsageError('--contact wants an address that tells who asks');
  const { contact, endpoint, tables, progress, batch, page, 'pause-ms': pause } = values;
  const counts = { batch: Number(batch), page: Number(page), pauseMs: Number(pause) };
  if (!(counts.batch >= 1 && counts.page >= 1 && counts.pauseMs >= 0))
    throw new UsageError('--batch, --page and --pause-ms want numbers');
  return { contact, endpoint, tables, progress, ...counts };
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
