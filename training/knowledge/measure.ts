/**
 * Prints the figures of docs/knowledge.md: `npx tsx training/knowledge/measure.ts [FILE.conll]`. With a file (token, tab,
 * BIO tag a line) also how many of its LOC and ORG names the box can answer, and the commonest that it cannot.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { foldName } from '../../core/text/normalize.ts';
import { type KnowledgeFile, openKnowledge } from '../../knowledge/embedded/reader.ts';
import { createEmbeddedSource } from '../../knowledge/embedded/source.ts';
import { compileEntries } from './compile.ts';

const FILE = path.resolve(import.meta.dirname, '../../public/model/knowledge.bin');
const ROUNDS = 20;
const SHOWN_MISSES = 40;

function toBuffer(): ArrayBuffer {
  return Uint8Array.from(readFileSync(FILE)).buffer;
}

/** Processor time of this process, which other work on the machine does not lengthen; milliseconds. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function print(label: string, value: string | number): void {
  process.stdout.write(`${label.padEnd(44)} ${value}\n`);
}

function measureFile(names: readonly string[]): KnowledgeFile {
  const buffer = toBuffer();
  const beforeOpening = processorMs();
  const file = openKnowledge(buffer);
  print('size, bytes', buffer.byteLength);
  print('opening, ms', (processorMs() - beforeOpening).toFixed(1));
  print('entities', file.entityCount);
  print('names', file.nameCount);
  const folded = [...new Set(names.map(foldName))];
  for (const name of folded) file.findName(name);
  const beforeLookUps = processorMs();
  for (let round = 0; round < ROUNDS; round++) for (const name of folded) file.findName(name);
  const lookUps = ROUNDS * folded.length;
  print('look-up of a folded name, µs', (((processorMs() - beforeLookUps) * 1000) / lookUps).toFixed(2));
  return file;
}

async function measureArticle(names: readonly string[]): Promise<void> {
  const source = createEmbeddedSource(async () => toBuffer());
  const signal = { aborted: false };
  await source.candidates(names, signal);
  const before = processorMs();
  for (let round = 0; round < ROUNDS; round++) await source.candidates(names, signal);
  print(`candidates of ${names.length} names, ms`, ((processorMs() - before) / ROUNDS).toFixed(2));
}

/** Names of the type in a file of one token a line; words are joined as English prints them. */
function readNames(conll: string, type: string): string[] {
  const names: string[] = [];
  let words: string[] = [];
  const finish = (): void => {
    if (words.length > 0) names.push(words.join(' ').replace(/ ([.,'’-]) ?/g, '$1'));
    words = [];
  };
  for (const line of conll.split('\n')) {
    const [word = '', tag = 'O'] = line.split('\t');
    if (tag !== `I-${type}`) finish();
    if (tag === `B-${type}` || tag === `I-${type}`) words.push(word);
  }
  finish();
  return names;
}

function measureCoverage(file: KnowledgeFile, conll: string): void {
  for (const type of ['LOC', 'ORG']) {
    const names = readNames(conll, type);
    const isKnown = (name: string): boolean => file.findName(foldName(name)).length > 0;
    const distinct = [...new Set(names)];
    const share = (list: readonly string[]): string => ((100 * list.filter(isKnown).length) / list.length).toFixed(1);
    print(`${type} mentions answered, % of ${names.length}`, share(names));
    print(`${type} distinct names answered, % of ${distinct.length}`, share(distinct));
    const misses = distinct.filter((name) => !isKnown(name)).map((name) => ({ name, count: countOf(names, name) }));
    const commonest = misses.sort((left, right) => right.count - left.count).slice(0, SHOWN_MISSES);
    print(`${type} not answered`, commonest.map(({ name, count }) => `${name} ${count}`).join('; '));
  }
}

function countOf(names: readonly string[], wanted: string): number {
  return names.filter((name) => name === wanted).length;
}

const entries = compileEntries();
const titled = entries.filter(({ entity }) => entity.pageTitle !== null).length;
const sample = ['Pakistan', 'Islamabad', 'Khyber Pakhtunkhwa', 'Taliban', 'Shafqat Ali Khan', 'Kabul', 'Reuters', 'UN'];
const file = measureFile(entries.flatMap(({ names }) => names.map(({ name }) => name)));
print('entities with a page', titled);
await measureArticle([...sample, 'Georgia', 'Washington', 'European Union', 'Foreign Office']);
const [conllFile] = process.argv.slice(2);
if (conllFile !== undefined) measureCoverage(file, readFileSync(conllFile, 'utf8'));
