/** The command with a real MediaWiki and the stand-in for Wikidata. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { startWikidata, type WikidataStandIn } from '../wikidata/wikidata-standin.ts';

const TSX = join('node_modules', '.bin', 'tsx');
const ARTICLE = 'tests/fixtures/articles/unpaid-bridge/source.html';
/** A cold start of Node, the compiler and the tagger, twice, on a machine that does other things too. */
const TIMEOUT_MS = 120_000;

let wikidata: WikidataStandIn;
beforeAll(async () => {
  wikidata = await startWikidata();
});
afterAll(() => wikidata?.stop());

async function readRelations(...options: readonly string[]): Promise<unknown> {
  const wiki = `http://127.0.0.1:${inject('wikiPort')}/w/api.php`;
  const { stdout } = await promisify(execFile)(TSX, ['scripts/annotate.ts', '--wiki', wiki, ...options, ARTICLE]);
  return JSON.parse(stdout).relations;
}

it(
  'relations between linked things are printed as typed edges with their source, where there is a Wikibase',
  async () => {
    expect(await readRelations('--wikidata', wikidata.apiUrl)).toEqual(
      expect.arrayContaining([
        { from: 'George Weah', type: 'citizen-of', to: 'Liberia', source: 'wikidata' },
        { from: 'George Weah', type: 'member-of', to: 'Congress for Democratic Change', source: 'wikidata' },
      ]),
    );
    const withoutWikibase = await readRelations();
    expect(withoutWikibase).toContainEqual({ from: 'Monrovia', type: 'country', to: 'Liberia', source: 'embedded' });
    expect(JSON.stringify(withoutWikibase)).not.toContain('wikidata');
  },
  TIMEOUT_MS,
);
