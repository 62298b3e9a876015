/**
 * `npm run eval:knowledge [-- [--missing N] FILE.conll…]`: what the shipped knowledge holds and costs, and of each
 * annotated file how many of its places and groups it answers. `--missing` lists the commonest names without an answer.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openKnowledge } from '../knowledge/embedded/reader.ts';
import { compileEntries } from '../training/knowledge/compile.ts';
import { readCorpus } from './evaluate/corpus.ts';
import { measureCost } from './evaluate-knowledge/cost.ts';
import { coverNames, namesOfType } from './evaluate-knowledge/coverage.ts';
import { endWith, UsageError } from './usage.ts';

const FILE = path.resolve(import.meta.dirname, '../public/model/knowledge.bin');

try {
  await evaluate();
} catch (error) {
  endWith(error);
}

async function evaluate(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { missing: { type: 'string', default: '0' } },
  });
  const missingCount = Number(values.missing);
  if (!Number.isInteger(missingCount)) throw new UsageError(`--missing wants a whole number, not “${values.missing}”`);
  const entries = compileEntries();
  print('entities with a page', entries.filter(({ entity }) => entity.pageTitle !== null).length);
  const names = entries.flatMap((entry) => entry.names.map(({ name }) => name));
  for (const [label, value] of Object.entries(await measureCost(readBytes, names))) print(label, value);
  for (const file of positionals) await printCoverage(file, missingCount);
}

async function printCoverage(path: string, missingCount: number): Promise<void> {
  const { name, documents } = await readCorpus(path);
  const file = openKnowledge(readBytes());
  for (const type of ['LOC', 'ORG']) {
    const { mentions, distinct, missing } = coverNames(namesOfType(documents, type), file);
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
