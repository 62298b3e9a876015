import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { startWiki } from '../tests/e2e/wiki/mediawiki.ts';
import { ensureWikiPackages } from './system-packages.ts';
import { endWith, UsageError } from './usage.ts';

/** `npx tsx scripts/test-wiki.ts [--port N]`: serves the tests' wiki and prints its API address, until stopped. */
async function serveTestWiki(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageError(`no such port: ${values.port}`);
  ensureWikiPackages();
  const wiki = await startWiki(undefined, port);
  console.log(wiki.apiUrl);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await wiki.stop();
}

await serveTestWiki().catch(endWith);
