/** `npm run test:archive`: the Spark job in local mode, stopped and started again. Not part of `npm test`: Spark alone is 370 MB. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from './programs.ts';
import { ensureArchivePackages, SetupError } from './system-packages.ts';
import { endWith } from './usage.ts';

const ROOT = join(import.meta.dirname, '..');
const REQUIREMENTS = join(ROOT, 'scripts/archive/requirements.txt');
/** Python's packages, apart from the system's. */
const ENVIRONMENT = join(ROOT, '.cache/archive');
const PYTHON = join(ENVIRONMENT, 'bin/python');
/** What was installed there: a copy of the requirements, made when all of it was. */
const INSTALLED = join(ENVIRONMENT, 'requirements.txt');

function run(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

function ensureSpark(): void {
  const isInstalled = existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === readFileSync(REQUIREMENTS, 'utf8');
  if (isInstalled) return;
  process.stderr.write('Installing Spark into .cache/archive (once) …\n');
  const isMade = run(findProgram('python'), ['-m', 'venv', ENVIRONMENT]);
  if (!isMade || !run(PYTHON, ['-m', 'pip', 'install', '--quiet', '-r', REQUIREMENTS]))
    throw new SetupError('pip could not install scripts/archive/requirements.txt');
  copyFileSync(REQUIREMENTS, INSTALLED);
}

try {
  ensureArchivePackages();
  ensureSpark();
  if (!run(PYTHON, ['tests/scripts/archive/test_annotate_archive.py'])) process.exitCode = 1;
} catch (error) {
  endWith(error);
}
