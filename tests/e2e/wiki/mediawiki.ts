import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from '../../../scripts/programs.ts';
import { MEDIAWIKI_ROOT } from '../../../scripts/system-packages.ts';
import { waitFor } from '../browsers/waiting.ts';
import { freePort } from '../free-port.ts';
import { startTied } from '../tied-process.ts';
import { readWikiPages, writeDump } from './pages.ts';

/**
 * A real MediaWiki on loopback, from Debian's packages, shaped like Wikipedia where our requests can tell the
 * difference: extracts, descriptions, page properties, redirects, disambiguation pages, links, search, pictures with
 * author and licence. It has no Wikidata API, no REST summaries, no rate limits.
 */
export interface Wiki {
  /** Address of the Action API. */
  readonly apiUrl: string;
  readonly port: number;
  /** Ends the server and removes the wiki. */
  stop(): Promise<void>;
}

/** The pages that the project's own articles need, right and wrong ones. */
const WIKI_PAGES = join(import.meta.dirname, '../../fixtures/wiki/pages');
/** Pictures, each with a JSON file of its name that says who made it and on what terms. */
const WIKI_PICTURES = join(import.meta.dirname, '../../fixtures/wiki/pictures');

const PHP_FILES = join(import.meta.dirname, 'php');
const PASSWORD = 'loopback-only-1'; // the installer wants one; the wiki takes no edits from outside this machine
const WORKERS = '2'; // a page's own request may wait for another
const run = promisify(execFile);

/** Sets up a fresh wiki with the pages of a folder and serves it; port 0 takes any free one. Needs about five seconds. */
export async function startWiki(pagesFolder: string = WIKI_PAGES, wantedPort = 0): Promise<Wiki> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-wiki-'));
  try {
    await installWiki(folder);
    await maintain('importImages', folder, ['--extensions', 'png', '--comment-ext', 'json', WIKI_PICTURES]);
    await importPages(folder, writeDump(await readWikiPages(pagesFolder)));
    return await serveWiki(folder, wantedPort || (await freePort()));
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function installWiki(folder: string): Promise<void> {
  for (const name of ['data', 'conf']) await mkdir(join(folder, name));
  await cp(PHP_FILES, folder, { recursive: true });
  const database = ['--dbtype', 'sqlite', '--dbpath', join(folder, 'data'), '--dbname', 'wiki'];
  const site = ['--server', 'http://127.0.0.1', '--scriptpath', '/w', '--lang', 'en', '--pass', PASSWORD];
  await maintain('install', folder, [...database, '--confpath', join(folder, 'conf'), ...site, 'Local Wiki', 'Admin']);
  const local = settingsFile(folder);
  const settings = await readFile(local, 'utf8');
  await writeFile(local, settings.replace(/^.*wfLoadExtension.*$/gm, '')); // ours loads those that it wants
  await appendFile(local, (await readFile(join(folder, 'settings.php'), 'utf8')).replace('<?php', ''));
  await maintain('update', folder, ['--quick']); // tables of the extensions
}

async function importPages(folder: string, dump: string): Promise<void> {
  const file = join(folder, 'pages.xml');
  await writeFile(file, dump);
  await maintain('importDump', folder, ['--no-updates', file]);
  await maintain('refreshLinks', folder, []); // links, redirects and page properties
  await maintain('rebuildtextindex', folder, []);
}

/** Runs one of MediaWiki's maintenance scripts; a failure carries what the script printed. */
async function maintain(script: string, folder: string, args: readonly string[]): Promise<void> {
  const env = { ...process.env, ...wikiEnvironment(folder) };
  await run(findProgram('php'), [`${MEDIAWIKI_ROOT}/maintenance/${script}.php`, '--quiet', ...args], { env });
}

async function serveWiki(folder: string, port: number): Promise<Wiki> {
  const url = `http://127.0.0.1:${port}`;
  const server = startTied([findProgram('php'), '-S', `127.0.0.1:${port}`, join(folder, 'router.php')], {
    ...wikiEnvironment(folder),
    WIKI_ROOT: MEDIAWIKI_ROOT,
    WIKI_URL: url,
    PHP_CLI_SERVER_WORKERS: WORKERS,
  });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const apiUrl = `${url}/w/api.php`;
  try {
    await waitFor(`the wiki at ${apiUrl}`, async () => (await fetch(`${apiUrl}?action=query&format=json`)).ok);
  } catch (error) {
    await stop();
    throw error;
  }
  return { apiUrl, port, stop };
}

function wikiEnvironment(folder: string): { WIKI_DIR: string; MW_CONFIG_FILE: string } {
  return { WIKI_DIR: folder, MW_CONFIG_FILE: settingsFile(folder) };
}

function settingsFile(folder: string): string {
  return join(folder, 'conf', 'LocalSettings.php');
}
