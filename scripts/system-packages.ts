import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findProgram, locateProgram, type Program } from './programs.ts';

/** Something that the system lacks and that we could not install; the message is one line for people. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}

/** Where Debian's package `mediawiki` puts the program. */
export const MEDIAWIKI_ROOT = '/usr/share/mediawiki';

/** PHP's own names for the extensions that MediaWiki needs, by Debian's packages. */
const PHP_EXTENSIONS = {
  'php-sqlite3': 'pdo_sqlite',
  'php-mbstring': 'mbstring',
  'php-xml': 'dom',
  'php-intl': 'intl',
  'php-curl': 'curl',
} as const;

const APT = '/usr/bin/apt-get';
const BROWSER_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' } as const;

/** Makes sure of the browsers; installs them with apt as root on Debian and Ubuntu. Throws `SetupError` otherwise. */
export function ensureBrowsers(browsers: readonly (keyof typeof BROWSER_PACKAGES)[]): void {
  ensure(() => browsers.filter((browser) => !has(browser)).map((browser) => BROWSER_PACKAGES[browser]));
}

/** Makes sure of what the local wiki and the stand-in for Wikipedia run on, in the same way. */
export function ensureWikiPackages(): void {
  ensure(listMissingWikiPackages);
}

/** Makes sure of what the archive job runs on beside Spark itself, in the same way. */
export function ensureArchivePackages(): void {
  ensure(() => [
    ...(has('java') ? [] : ['default-jre-headless']),
    ...(has('python') ? [] : ['python3', 'python3-venv']),
  ]);
}

/** What to do about missing packages: nothing, one apt-get call, or a sentence that says what to install. */
export type InstallationPlan =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'apt'; readonly packages: readonly string[] }
  | { readonly kind: 'tell'; readonly message: string };

/** Decides what to do on a system; `canInstall` is true as root on a system with apt-get. */
export function planInstallation(missing: readonly string[], canInstall: boolean): InstallationPlan {
  if (missing.length === 0) return { kind: 'nothing' };
  if (canInstall) return { kind: 'apt', packages: missing };
  const names = missing.join(' ');
  const message = `please install: ${names} (Debian: sudo apt-get install --no-install-recommends ${names})`;
  return { kind: 'tell', message };
}

function ensure(listMissing: () => string[]): void {
  const canInstall = process.getuid?.() === 0 && existsSync(APT);
  const plan = planInstallation(listMissing(), canInstall);
  if (plan.kind === 'nothing') return;
  if (plan.kind === 'tell') throw new SetupError(plan.message);
  install(plan.packages);
  const stillMissing = listMissing();
  if (stillMissing.length > 0) throw new SetupError(`apt-get did not bring ${stillMissing.join(' ')}`);
}

function listMissingWikiPackages(): string[] {
  const missing: string[] = has('openssl') ? [] : ['openssl'];
  if (!existsSync(`${MEDIAWIKI_ROOT}/api.php`)) missing.push('mediawiki');
  if (!has('php')) return [...missing, 'php-cli', ...Object.keys(PHP_EXTENSIONS)];
  const loaded = new Set(execFileSync(findProgram('php'), ['-m'], { encoding: 'utf8' }).split('\n'));
  for (const [name, extension] of Object.entries(PHP_EXTENSIONS)) if (!loaded.has(extension)) missing.push(name);
  return missing;
}

function install(packages: readonly string[]): void {
  process.stderr.write(`Installing ${packages.join(' ')} (once) …\n`);
  runApt(['update', '-qq']);
  runApt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

function runApt(args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync(APT, args, { env, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new SetupError(`apt-get ${args.join(' ')} failed`);
}

function has(program: Program): boolean {
  return locateProgram(program, process.env.PATH ?? '') !== null;
}
