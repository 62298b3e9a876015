/**
 * `npm run release`: everything that the two stores ask for, in `.output/release`, and a table of what was checked on the
 * way; exit code 1 when anything is wrong. docs/release.md tells what to do with it. Takes about two minutes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { name, version } from '../package.json' with { type: 'json' };
import type { BrowserName } from '../tests/e2e/browsers/browser.ts';
import { BROWSERS } from '../tests/e2e/browsers/launch.ts';
import { MANIFESTS } from '../tests/e2e/build/manifests.ts';
import { findExcess, measureBuild } from '../tests/e2e/build/sizes.ts';
import { BUILDS } from './builds.ts';
import { showProgress } from './demo/progress.ts';
import { packFiles, readFiles } from './release/archive.ts';
import { findChangelogFaults } from './release/changelog.ts';
import type { Check } from './release/check.ts';
import { findIconFaults } from './release/icons.ts';
import { findLintFaults, lintPackage } from './release/lint.ts';
import { findListingFaults, readListings } from './release/listing.ts';
import { findScreenshotFaults, takeScreenshots } from './release/screenshots.ts';
import { buildFromSources, listUncommitted, readSources } from './release/sources.ts';
import { runCommand } from './steps/run-command.ts';
import { ensureBrowsers } from './system-packages.ts';
import { endWith } from './usage.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, '.output/release');
const NAME_WIDTH = 36;

const fileOf = (part: string) => join(FOLDER, `${name}-${version}-${part}.zip`);
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function runRelease(): Promise<void> {
  ensureBrowsers(['chromium']);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const progress = showProgress(process.stderr);
  const checks: Check[] = [...checkTexts()];
  progress.say('Building both packages');
  for (const browser of BROWSERS) checks.push(...(await buildPackage(browser)));
  progress.say('Running Mozilla’s linter');
  checks.push(await checkLint());
  progress.say('Taking pictures for the stores');
  checks.push(await checkScreenshots());
  progress.say('Building both packages again, from the sources package in a fresh folder');
  checks.push(checkSources());
  progress.clear();
  report(checks);
}

function checkTexts(): Check[] {
  const uncommitted = listUncommitted(ROOT);
  const listings = readListings(ROOT);
  return [
    { name: 'everything is committed', detail: 'clean', faults: uncommitted.map((line) => `not committed: ${line}`) },
    {
      name: 'changelog of this version',
      detail: version,
      faults: findChangelogFaults(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'), version),
    },
    {
      name: 'name, summary, description',
      detail: listings.map(({ language }) => language).join(' '),
      faults: findListingFaults(listings),
    },
  ];
}

async function buildPackage(browser: BrowserName): Promise<Check[]> {
  const { command, folder } = BUILDS[browser];
  const { isSuccess, output } = await runCommand(command);
  if (!isSuccess) throw new Error(`the build failed\n${output}`);
  const bytes = packFiles(readFiles(folder));
  writeFileSync(fileOf(browser), bytes);
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const isWanted = isDeepStrictEqual(manifest, MANIFESTS[browser]);
  return [
    {
      name: `${browser}: permissions and versions`,
      detail: MANIFESTS[browser].permissions.join(' '),
      faults: isWanted ? [] : ['the manifest is not the one of tests/e2e/build/manifests.ts'],
    },
    { name: `${browser}: icons`, detail: 'all sizes', faults: findIconFaults(folder) },
    { name: `${browser}: sizes`, detail: megabytes(bytes.length), faults: findExcess(measureBuild(folder)) },
  ];
}

async function checkLint(): Promise<Check> {
  const found = await lintPackage(fileOf('firefox'));
  const detail = `${found.errors.length} errors, ${found.warnings.length} warnings`;
  return { name: 'firefox: Mozilla’s linter', detail, faults: findLintFaults(found) };
}

async function checkScreenshots(): Promise<Check> {
  const files = await takeScreenshots(BUILDS.chromium.folder, join(FOLDER, 'screenshots'));
  return { name: 'pictures', detail: String(files.length), faults: findScreenshotFaults(files) };
}

function checkSources(): Check {
  const sources = packFiles(readSources(ROOT));
  writeFileSync(fileOf('sources'), sources);
  const folders = BROWSERS.map((browser) => relative(ROOT, BUILDS[browser].folder));
  const again = buildFromSources(sources, folders);
  const faults = BROWSERS.filter((browser, at) => digestOf(readFileSync(fileOf(browser))) !== digestOf(again[at]!)).map(
    (browser) => `the sources build another package for ${browser}`,
  );
  return { name: 'sources build the same bytes', detail: megabytes(sources.length), faults };
}

function report(checks: readonly Check[]): void {
  for (const { name: label, detail, faults } of checks) {
    console.log(`${faults.length === 0 ? '✓' : '✗'} ${label.padEnd(NAME_WIDTH)}${faults.length === 0 ? detail : ''}`);
    for (const fault of faults) console.log(`    ${fault}`);
  }
  console.log(`\nIn ${relative(ROOT, FOLDER)}:`);
  for (const part of [...BROWSERS, 'sources']) {
    const bytes = readFileSync(fileOf(part));
    console.log(`  ${relative(FOLDER, fileOf(part)).padEnd(NAME_WIDTH)}${digestOf(bytes)}`);
  }
  process.exitCode = checks.every(({ faults }) => faults.length === 0) ? 0 : 1;
}

await runRelease().catch(endWith);
