/**
 * The sources package that Mozilla asks for beside bundled code: all files of the commit. It is proved by doing what a
 * reviewer does: unpack it in a fresh folder, install, build, and compare what comes out.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { type Files, packFiles, readFiles } from './archive.ts';

/** What README.md tells a reviewer to run. */
const STEPS = [
  ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
  ['run', 'build'],
];

/** Files of the working tree that git does not hold as they are; none for a tree that can be released. */
export function listUncommitted(root: string): string[] {
  return git(root, ['status', '--porcelain'])
    .split('\n')
    .filter((line) => line !== '');
}

/** Every file that git keeps, as it stands in the working tree. */
export function readSources(root: string): Files {
  const names = git(root, ['ls-files', '-z'])
    .split('\0')
    .filter((name) => name !== '');
  return new Map(names.map((name) => [name, readFileSync(join(root, name))]));
}

/**
 * Builds a sources package in a fresh folder, which is removed again, and gives the packages of the builds in the order
 * of `builds` (paths in the project: ".output/chrome-mv3"). Throws with the output of a step that fails.
 */
export function buildFromSources(sources: Uint8Array, builds: readonly string[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-sources-'));
  try {
    for (const [name, bytes] of Object.entries(unzipSync(sources))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    for (const step of STEPS) {
      const { status, stdout, stderr } = spawnSync('npm', step, { cwd: folder, encoding: 'utf8' });
      if (status !== 0) throw new Error(`npm ${step.join(' ')} failed in the sources\n${stdout}${stderr}`);
    }
    return builds.map((build) => packFiles(readFiles(join(folder, build))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function git(root: string, args: readonly string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' });
}
