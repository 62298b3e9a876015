import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseSources } from '../../../training/knowledge/box.ts';
import { REFRESHED, RURITANIA, TABLES } from './ruritania.ts';
import { type SparqlEndpoint, startSparqlEndpoint } from './sparql-endpoint.ts';

/** A process takes a second to start, and a multiple of it on a busy machine. */
const COMMAND_TIMEOUT_MS = 60_000;
/** A refresh that began in the month of the expected tables. */
const BEGUN = '{"date":"2026-11"}\n';

let endpoint: SparqlEndpoint;
let folder: string;

beforeEach(async () => {
  endpoint = await startSparqlEndpoint(RURITANIA);
  folder = mkdtempSync(path.join(tmpdir(), 'refresh-'));
  mkdirSync(path.join(folder, 'groups'));
  for (const [file, table] of Object.entries(TABLES)) writeFileSync(path.join(folder, file), table);
  writeFileSync(path.join(folder, 'progress.jsonl'), BEGUN);
});
afterEach(() => {
  endpoint.close();
  rmSync(folder, { recursive: true });
});

function startRefresh() {
  const options = {
    endpoint: endpoint.url,
    contact: 'reader@example.org',
    tables: folder,
    progress: path.join(folder, 'progress.jsonl'),
    // Less than the rows and lines, so that there are several of both.
    batch: '2',
    page: '2',
    'pause-ms': '0',
  };
  const flags = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  return spawn(process.execPath, ['--import', 'tsx', 'training/knowledge/refresh-from-wikidata.ts', ...flags]);
}

async function finishRefresh(): Promise<string> {
  const command = startRefresh();
  const ended = new Promise<number | null>((resolve) => void command.on('close', resolve));
  const said = await text(command.stderr);
  expect(await ended, said).toBe(0);
  return said;
}

function readTables(): Record<string, string> {
  return Object.fromEntries(Object.keys(TABLES).map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

it(
  'takes what is newer, certain and one, page after page, and names what it cannot read',
  async () => {
    endpoint.faults.set(1, (response) => void response.writeHead(429, { 'retry-after': '0' }).end());
    const said = await finishRefresh();
    expect(readTables()).toEqual(REFRESHED);
    expect(said).toContain('answered 429');
    expect(said).toMatch(/skipped: .*18th-century|skipped: .*1750-01-01/);
    expect(endpoint.asked.filter(({ query }) => query.includes('OFFSET 2')).length).toBeGreaterThan(0);
    expect(endpoint.asked.some(({ query }) => query.includes('Zenda Express'))).toBe(false);
  },
  COMMAND_TIMEOUT_MS,
);

it(
  'goes on where it was killed, and makes the same tables',
  async () => {
    const command = startRefresh();
    // The first batch takes several pages; the first question about the second batch is never answered.
    const ended = new Promise((resolve) => void command.on('close', resolve));
    for (let request = 0; request < 9; request++) {
      endpoint.faults.set(request, (response, json) => {
        const isSecondBatch = endpoint.asked.at(-1)?.query.includes('Ruritanian Post') ?? false;
        if (isSecondBatch) command.kill('SIGKILL');
        else response.end(json);
      });
    }
    await ended;
    expect(readTables()).toEqual(TABLES);
    const askedBefore = endpoint.asked.length;
    endpoint.faults.clear();
    await finishRefresh();
    expect(readTables()).toEqual(REFRESHED);
    expect(endpoint.asked.slice(askedBefore).some(({ query }) => query.includes('Graustark'))).toBe(false);
  },
  COMMAND_TIMEOUT_MS,
);

it('lets a refreshed row name both of its sources, each with its date', () => {
  const sources = parseSources('recalled 2025; wikidata Q13 2026-11');
  expect(sources.map(({ label, date }) => `${label}, ${date}`)).toEqual([
    'Sidelight, not checked, 2025',
    'Wikidata, 2026-11',
  ]);
  expect(sources[1]?.licence?.name).toBe('CC0 1.0');
  expect(() => parseSources('wikidata 13')).toThrow('unknown source');
});
