/**
 * `npm run eval -- [--regions] [--json] FILE.conll…`: the shipped tagger and its peer on annotated files.
 * `npm run eval -- --check FILE.conll…`: the shipped tagger against the floors of training/floors.json. Every corpus that
 * has floors must be among the files, by its name. Exit code 1 and a line for each floor that is missed or not measured.
 *
 * Types that a file never annotates are left out of its table. Speed is of this machine and run.
 */
import { parseArgs } from 'node:util';
import { InputError } from './annotate/input.ts';
import { loadEmbeddedSource } from './annotate/line.ts';
import { type Corpus, corpusName, readCorpus } from './evaluate/corpus.ts';
import { f1Of, findMisses, readFloors, SHOWN_LABEL } from './evaluate/floors.ts';
import { measureSystem } from './evaluate/measure.ts';
import { locateDocuments } from './evaluate/regions.ts';
import { type FileReport, formatReport, toJson } from './evaluate/report.ts';
import { createAllSystems, createSidelight } from './evaluate/systems.ts';
import { endWith, UsageError } from './usage.ts';

const USAGE = 'usage: npm run eval -- [--regions] [--json] FILE.conll… | npm run eval -- --check FILE.conll…';

async function main(): Promise<void> {
  const { values, positionals: paths } = parseArgs({
    allowPositionals: true,
    options: {
      check: { type: 'boolean', default: false },
      regions: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.check && (values.json || values.regions)) throw new UsageError(`--check stands alone; ${USAGE}`);
  if (values.check) return checkFloors(paths);
  if (paths.length === 0) throw new UsageError(USAGE);
  const reports = await measureFiles(paths, values.regions, (report) => {
    if (!values.json) console.log(`${formatReport(report)}\n`);
  });
  if (values.json) console.log(JSON.stringify({ files: reports.map(toJson) }, null, 2));
}

/** Reads all files before it measures one, so that a mistake in the last is told at once. */
async function measureFiles(
  paths: readonly string[],
  withRegions: boolean,
  onReport: (report: FileReport) => void,
): Promise<FileReport[]> {
  const corpora = await Promise.all(paths.map(readCorpus)).catch(rethrowForCaller);
  const systems = await createAllSystems();
  const source = loadEmbeddedSource();
  const reports: FileReport[] = [];
  for (const [i, corpus] of corpora.entries()) {
    const measurements = systems.map((system) => measureSystem(system, corpus));
    const regions = withRegions ? await locateDocuments(corpus.documents, source) : null;
    reports.push({ path: paths[i]!, corpus, measurements, regions });
    onReport(reports.at(-1)!);
  }
  return reports;
}

function rethrowForCaller(error: unknown): never {
  throw error instanceof InputError ? new UsageError(error.message) : error;
}

async function checkFloors(paths: readonly string[]): Promise<void> {
  const { corpora: floors } = readFloors();
  const given = new Set(paths.map(corpusName));
  const misses = Object.keys(floors)
    .filter((name) => !given.has(name))
    .map((name) => `${name}: has floors, and no file ${name}.conll was given`);
  const sidelight = await createSidelight();
  for (const path of paths) {
    const name = corpusName(path);
    const corpus = await readCorpus(path).catch(toSentence);
    const floor = floors[name];
    if (typeof corpus === 'string') misses.push(corpus);
    else if (!floor) misses.push(`${path}: no corpus “${name}” has floors in training/floors.json`);
    else {
      const { counts } = measureSystem(sidelight, corpus);
      console.log(`${name}: F1 of ${SHOWN_LABEL} is ${f1Of(counts, SHOWN_LABEL).toFixed(2)}`);
      misses.push(...findMisses(name, counts, floor));
    }
  }
  for (const miss of misses) console.error(miss);
  process.exitCode = misses.length > 0 ? 1 : 0;
}

/** A file that cannot be used is a miss like any other. */
function toSentence(error: unknown): Corpus | string {
  if (error instanceof InputError) return error.message;
  throw error;
}

await main().catch(endWith);
