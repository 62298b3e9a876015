/**
 * `npm run eval:knowledge [-- [--missing N] [--sample SEED] FILE.conll…]`: what the shipped knowledge holds and costs, and
 * of each annotated file how many of its places and groups it answers. `--missing` lists the commonest names without an
 * answer. `--sample` draws 200 answers from the project's own articles instead and counts how they were judged by hand; an
 * answer that nobody has judged is printed as a row for the file of judgements.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readArticleFixtures } from '../tests/fixtures/articles.ts';
import { compileEntries } from '../training/knowledge/compile.ts';
import { formatTsv, parseTsv } from '../training/knowledge/tsv.ts';
import { loadEmbeddedSource, loadTagger } from './annotate/line.ts';
import { readCorpus } from './evaluate/corpus.ts';
import { measureCost } from './evaluate-knowledge/cost.ts';
import { coverNames, namesOfType } from './evaluate-knowledge/coverage.ts';
import { collectAnswers, countJudgements, drawAnswers } from './evaluate-knowledge/sample.ts';
import { endWith, UsageError } from './usage.ts';

const FILE = path.resolve(import.meta.dirname, '../public/model/knowledge.bin');
/** How drawn answers were judged by hand. */
const JUDGEMENTS = path.resolve(import.meta.dirname, '../docs/knowledge-sample.tsv');
const SAMPLE_COLUMNS = ['article', 'name', 'card', 'judgement', 'why', 'sentence', 'shown'];
const SAMPLE_SIZE = 200;

try {
  await evaluate();
} catch (error) {
  endWith(error);
}

async function evaluate(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { missing: { type: 'string', default: '0' }, sample: { type: 'string' } },
  });
  if (values.sample !== undefined) return printSample(toSeed(values.sample));
  const missingCount = Number(values.missing);
  if (!Number.isInteger(missingCount)) throw new UsageError(`--missing wants a whole number, not “${values.missing}”`);
  const entries = compileEntries();
  print('entities with a page', entries.filter(({ entity }) => entity.pageTitle !== null).length);
  const names = entries.flatMap((entry) => entry.names.map(({ name }) => name));
  for (const [label, value] of Object.entries(await measureCost(readBytes, names))) print(label, value);
  for (const file of positionals) await printCoverage(file, missingCount);
}

async function printSample(seed: number): Promise<void> {
  const all = await collectAnswers(readArticleFixtures(), await loadTagger(), loadEmbeddedSource());
  const drawn = drawAnswers(all, SAMPLE_SIZE, seed);
  const { right, wrong, unjudged } = countJudgements(drawn, parseTsv(readFileSync(JUDGEMENTS, 'utf8')));
  print('answers on own articles', all.length);
  print(`drawn by seed ${seed}`, drawn.length);
  print('judged right', right);
  print('judged wrong', wrong);
  print('precision of the judged, %', ((100 * right) / (right + wrong)).toFixed(1));
  const rows = unjudged.map((answer) => ({ ...answer, judgement: '?' }));
  if (rows.length > 0) process.stdout.write(formatTsv(SAMPLE_COLUMNS, rows));
}

function toSeed(text: string): number {
  const seed = Number(text);
  if (!Number.isInteger(seed)) throw new UsageError(`--sample wants a whole number, not “${text}”`);
  return seed;
}

async function printCoverage(path: string, missingCount: number): Promise<void> {
  const { name, documents } = await readCorpus(path);
  const source = loadEmbeddedSource();
  for (const type of ['LOC', 'ORG']) {
    const { mentions, distinct, missing } = await coverNames(namesOfType(documents, type), source);
    const words = ({ share, count }: typeof mentions) => `${(100 * share).toFixed(1)} % of ${count}`;
    print(`${name}: ${type} mentions answered`, words(mentions));
    print(`${name}: distinct ${type} names answered`, words(distinct));
    const commonest = missing.slice(0, missingCount).map(({ text, count }) => `${text} ${count}`);
    if (commonest.length > 0) print(`${name}: ${type} not answered`, commonest.join('; '));
  }
}

function readBytes(): ArrayBuffer {
  return Uint8Array.from(readFileSync(FILE)).buffer;
}

function print(label: string, value: string | number): void {
  process.stdout.write(`${label.padEnd(44)} ${value}\n`);
}
