/**
 * `npm run bench [-- PART… --rounds N --articles N --json FILE]`: speed, growth and memory of everything that a reader waits
 * for, beside packages that do the same, in one run. Times stand beside the reference loop's in the same place, since a machine
 * has other work; of several rounds the best counts. Prints a table, writes all of it as JSON, and ends with exit code 1 when
 * something is over its budget in `tests/budgets.json`. docs/performance.md has the figures.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BROWSERS } from '../tests/e2e/browsers/launch.ts';
import { findLargeMemories, findSlowSteps } from './bench/budgets.ts';
import { measureLine } from './bench/line.ts';
import type { Measurement } from './bench/measurement.ts';
import { type MemoryMeasurement, measureBrowserMemory, measureLineMemory } from './bench/memory.ts';
import { measureOpenings } from './bench/openings.ts';
import { measurePages } from './bench/pages.ts';
import { formatMemories, formatTimes } from './bench/report.ts';
import { measureWorker } from './bench/worker.ts';
import { BUILDS } from './builds.ts';
import { showProgress } from './demo/progress.ts';
import { runCommand } from './steps/run-command.ts';
import { ensureBrowsers } from './system-packages.ts';
import { endWith, UsageError } from './usage.ts';

const ROOT = join(import.meta.dirname, '..');
const DEFAULT_ROUNDS = 3;
/** A reader of much news reads as many in a day or two. */
const DEFAULT_ARTICLES = 100;
const PARTS = ['line', 'pages', 'worker', 'openings', 'memory'] as const;

type Part = (typeof PARTS)[number];

interface Options {
  readonly parts: readonly Part[];
  readonly rounds: number;
  readonly articles: number;
  readonly json: string;
}

function readOptions(): Options {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: String(DEFAULT_ROUNDS) },
      articles: { type: 'string', default: String(DEFAULT_ARTICLES) },
      json: { type: 'string', default: join(ROOT, '.output/bench.json') },
    },
  });
  const parts = positionals.map((name) => {
    const part = PARTS.find((one) => one === name);
    if (!part) throw new UsageError(`no such part: “${name}” (one of ${PARTS.join(', ')})`);
    return part;
  });
  return {
    parts: parts.length > 0 ? parts : PARTS,
    rounds: readCount('rounds', values.rounds),
    articles: readCount('articles', values.articles),
    json: resolve(process.env.INIT_CWD ?? process.cwd(), values.json), // npm runs us in the project's folder
  };
}

function readCount(name: string, value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new UsageError(`--${name} is no number: “${value}”`);
  return count;
}

async function runBench(): Promise<void> {
  const { parts, rounds, articles, json } = readOptions();
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), load ${loadavg()[0]!.toFixed(1)}`;
  const progress = showProgress(process.stderr);
  const times: Measurement[] = [];
  const memories: MemoryMeasurement[] = [];
  if (parts.some((part) => part !== 'line')) await prepareBuilds();
  for (const part of parts) {
    progress.say(`Measuring ${part}`);
    if (part === 'memory') memories.push(...(await measureMemory(articles)));
    else times.push(...(await measureTimes(part, rounds)));
  }
  progress.clear();
  console.log(`${machine}; ms, and reference loops in brackets, best of ${rounds}\n`);
  if (times.length > 0) console.log(formatTimes(times));
  if (memories.length > 0) console.log(`\n${formatMemories(memories)}`);
  const faults = [...findSlowSteps(times), ...findLargeMemories(memories)];
  for (const fault of faults) console.log(`✗ ${fault}`);
  mkdirSync(dirname(json), { recursive: true });
  writeFileSync(json, `${JSON.stringify({ machine, rounds, times, memories, faults }, null, 2)}\n`);
  console.log(`\nAll of it in ${relative(process.cwd(), json)}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

async function prepareBuilds(): Promise<void> {
  ensureBrowsers(BROWSERS);
  for (const browser of BROWSERS) {
    const { isSuccess, output } = await runCommand(BUILDS[browser].command);
    if (!isSuccess) throw new Error(`the build failed\n${output}`);
  }
}

async function measureTimes(part: Exclude<Part, 'memory'>, rounds: number): Promise<Measurement[]> {
  if (part === 'line') return measureLine(rounds);
  const measure = { pages: measurePages, worker: measureWorker, openings: measureOpenings }[part];
  const measurements: Measurement[] = [];
  for (const browser of BROWSERS) measurements.push(...(await measure(browser, rounds)));
  return measurements;
}

/** The line first: what the others load would count. */
async function measureMemory(articles: number): Promise<MemoryMeasurement[]> {
  const bytes = await measureLineMemory(articles);
  const memories: MemoryMeasurement[] = [{ what: `line in Node, after ${articles} articles`, bytes }];
  for (const browser of BROWSERS) memories.push(...(await measureBrowserMemory(browser, articles)));
  return memories;
}

await runBench().catch(endWith);
