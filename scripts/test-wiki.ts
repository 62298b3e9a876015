import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { startWiki } from '../tests/e2e/wiki/mediawiki.ts';
import { startWikidata } from '../tests/e2e/wikidata/wikidata-standin.ts';
import { outliveStarters } from './starters.ts';
import { ensureWikiPackages } from './system-packages.ts';
import { endWith, UsageError } from './usage.ts';

/**
 * `npx tsx scripts/test-wiki.ts [--port N] [--wikidata-port N]`: serves the tests' wiki and their Wikidata until stopped.
 * Prints the address of the wiki's API, then that of Wikidata's.
 */
async function serveTestWiki(): Promise<void> {
  const port = { type: 'string', default: '0' } as const;
  const { values } = parseArgs({ options: { port, 'wikidata-port': port } });
  const [wikiPort, wikidataPort] = [readPort(values.port), readPort(values['wikidata-port'])];
  ensureWikiPackages();
  const wiki = await startWiki(undefined, wikiPort);
  const wikidata = await startWikidata(wikidataPort);
  console.log(`${wiki.apiUrl}\n${wikidata.apiUrl}`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), outliveStarters()]);
  await Promise.all([wiki.stop(), wikidata.stop()]);
}

function readPort(given: string): number {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageError(`no such port: ${given}`);
  return port;
}

await serveTestWiki().catch(endWith);
