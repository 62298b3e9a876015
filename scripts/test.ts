import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BUILDS } from './builds.ts';
import { type Finished, runCommand } from './steps/run-command.ts';
import { type Counts, countTests } from './steps/vitest-report.ts';
import { ensureBrowsers, ensureWikiPackages, SetupError } from './system-packages.ts';
import { endWith } from './usage.ts';

/** One step of `npm test`: a line with its result and seconds, and its whole output when something failed. */
interface Step {
  readonly name: string;
  run(): Promise<Counts & Pick<Finished, 'output'>>;
}

const STATIC_STEPS: readonly Step[] = [
  commandStep('format and lint', ['biome', 'ci', '.']),
  commandStep('types', ['tsc', '--noEmit', '-p', '.']),
  commandStep('types of the pure core', ['tsc', '-p', 'core']),
  commandStep('unused code', ['knip']),
];
/** What `npm run check` runs: no browser is needed. */
const FAST_STEPS: readonly Step[] = [...STATIC_STEPS, vitestStep('unit tests in Node', 'node')];
const ALL_STEPS: readonly Step[] = [
  { name: 'browsers and wiki installed', run: installSystemPackages },
  ...FAST_STEPS,
  vitestStep('unit tests in a browser', 'browser'),
  commandStep('build for Chromium', BUILDS.chromium.command),
  commandStep('build for Firefox', BUILDS.firefox.command),
  vitestStep('end-to-end tests in both browsers', 'e2e'),
];

/** `npm test`, or with `--fast` the part of it that `npm run check` runs. Exit code 1 when anything failed. */
async function runTests(): Promise<void> {
  const { values } = parseArgs({ options: { fast: { type: 'boolean', default: false } } });
  let [passed, failed] = [0, 0];
  for (const step of values.fast ? FAST_STEPS : ALL_STEPS) {
    const counts = await runStep(step);
    passed += counts.passed;
    failed += counts.failed;
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

async function runStep(step: Step): Promise<Counts> {
  const started = performance.now();
  const { passed, failed, output } = await step.run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${failed === 0 ? '✓' : '✗'} ${step.name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  if (failed > 0) console.log(output);
  return { passed, failed };
}

function commandStep(name: string, command: readonly string[]): Step {
  return {
    name,
    async run() {
      const { isSuccess, output } = await runCommand(command);
      return { ...(isSuccess ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }), output };
    },
  };
}

function vitestStep(name: string, project: string): Step {
  return {
    name,
    async run() {
      const folder = await mkdtemp(join(tmpdir(), 'sidelight-test-'));
      const report = join(folder, 'report.json');
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const { output } = await runCommand(['vitest', 'run', '--allowOnly=false', '--project', project, ...reporters]);
      const json = await readFile(report, 'utf8').catch(() => null);
      await rm(folder, { recursive: true });
      return { ...countTests(json), output };
    },
  };
}

async function installSystemPackages(): ReturnType<Step['run']> {
  try {
    ensureBrowsers(['chromium', 'firefox']);
    ensureWikiPackages();
    return { passed: 1, failed: 0, output: '' };
  } catch (error) {
    if (error instanceof SetupError) return { passed: 0, failed: 1, output: error.message };
    throw error;
  }
}

await runTests().catch(endWith);
