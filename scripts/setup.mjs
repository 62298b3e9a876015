// @ts-check
/**
 * Gets the project's npm packages, before anything that needs them can run: this file and run.mjs are plain JavaScript
 * without dependencies, so that every command works in a bare clone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const WANTED = join(ROOT, 'package-lock.json');
/** npm writes this last, so a broken-off installation has none. */
const INSTALLED = join(ROOT, 'node_modules/.package-lock.json');
const GENERATED_TYPES = join(ROOT, '.wxt/tsconfig.json');

/** @typedef {import('./setup.d.mts').Lockfile} Lockfile */

/** Installs what package-lock.json says and generates WXT's types, when that was not done yet. Progress goes to stderr. */
export function ensureDependencies() {
  if (!isInstalled()) {
    process.stderr.write('Installing npm packages (once) …\n');
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  }
  if (!existsSync(GENERATED_TYPES)) run('npx', ['wxt', 'prepare']);
}

/**
 * Whether a finished installation holds every package of the lockfile, in its version. Packages that are optional for
 * this platform may be missing. Contents are compared, not dates: git and npm write files in any order.
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json
 */
export function isUpToDate(wanted, installed) {
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === '') return true; // the project itself
    const found = installed.packages[path];
    return found ? found.version === entry.version : entry.optional === true;
  });
}

function isInstalled() {
  if (!existsSync(INSTALLED)) return false;
  return isUpToDate(readLockfile(WANTED), readLockfile(INSTALLED));
}

/**
 * @param {string} path
 * @returns {Lockfile}
 */
function readLockfile(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * Runs a command with its output on our stderr, so that ours stays clean; ends us when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 */
function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status === 0) return;
  process.stderr.write(`${command} ${args.join(' ')} failed; run it by hand to see why\n`);
  process.exit(2);
}
