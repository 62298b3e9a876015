/**
 * `npm run soak [-- --minutes N] [--seed N] [--record]`: tries what `npm test` tries in short again and again, each round
 * from the next seed, until the time is over; prints the table of promises and the seed to go on from. `--record` writes
 * the table into docs/promises.md. Exit code 1 when anything failed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BUILDS } from './builds.ts';
import type { SoakTask } from './soak/promise.ts';
import { PROMISES } from './soak/promises.ts';
import { renderTable, replaceTable, type SoakResult } from './soak/table.ts';
import { runCommand } from './steps/run-command.ts';
import { countTests } from './steps/vitest-report.ts';
import { ensureBrowsers, ensureWikiPackages } from './system-packages.ts';
import { endWith, UsageError } from './usage.ts';

const PAGE = join(import.meta.dirname, '../docs/promises.md');
const MAX_MINUTES = 60;
const MS_PER_MINUTE = 60_000;

async function soak(): Promise<void> {
  const options = {
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string' },
    record: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ options });
  const minutes = readNumber('--minutes', values.minutes);
  if (minutes > MAX_MINUTES) throw new UsageError(`--minutes: at most ${MAX_MINUTES}`);
  const untilMs = Date.now() + minutes * MS_PER_MINUTE;
  const firstSeed =
    values.seed === undefined ? Math.trunc(Date.now() / MS_PER_MINUTE) : readNumber('--seed', values.seed);
  const tasks = PROMISES.flatMap(({ soak: some }) => some);
  await prepare();
  const results = new Map<SoakTask, SoakResult>();
  let seed = firstSeed;
  do {
    for (const task of tasks)
      if (Date.now() < untilMs || seed === firstSeed) results.set(task, await tryOnce(task, seed, results.get(task)));
    seed++;
  } while (Date.now() < untilMs);
  const table = renderTable(PROMISES, results);
  console.log(table);
  console.log(`To go on from here: npm run soak -- --seed ${seed}`);
  if (values.record) writeFileSync(PAGE, replaceTable(readFileSync(PAGE, 'utf8'), table));
  process.exitCode = [...results.values()].some(({ failedSeeds }) => failedSeeds.length > 0) ? 1 : 0;
}

/** What the tests in real browsers need: browsers, the wiki, both builds as they are now. */
async function prepare(): Promise<void> {
  ensureBrowsers(['chromium', 'firefox']);
  ensureWikiPackages();
  for (const { command } of Object.values(BUILDS)) {
    const { isSuccess, output } = await runCommand(command);
    if (!isSuccess) throw new UsageError(`the build failed\n${output}`);
  }
}

function readNumber(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number <= 0)
    throw new UsageError(`${option}: a whole number is wanted, not “${text}”`);
  return number;
}

/** One round of one task; what failed is printed whole, with the seed that replays it. */
async function tryOnce(task: SoakTask, seed: number, before?: SoakResult): Promise<SoakResult> {
  const { project, file, environment, perRound, unit } = task;
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-soak-'));
  const report = join(folder, 'report.json');
  Object.assign(process.env, environment, { SIDELIGHT_SEED: String(seed) });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { output } = await runCommand(['vitest', 'run', '--project', project, file, ...reporters]);
  for (const name of Object.keys(environment)) delete process.env[name];
  const { failed } = countTests(await readFile(report, 'utf8').catch(() => null));
  await rm(folder, { recursive: true });
  console.error(`${failed === 0 ? '✓' : '✗'} ${perRound} ${unit}, seed ${seed}`);
  if (failed > 0) console.error(output);
  return {
    tried: (before?.tried ?? 0) + perRound,
    failedSeeds: [...(before?.failedSeeds ?? []), ...(failed > 0 ? [seed] : [])],
  };
}

await soak().catch(endWith);
