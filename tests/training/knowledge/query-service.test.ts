import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createQueryService } from '../../../training/knowledge/wikidata/query-service.ts';
import { RURITANIA } from './ruritania.ts';
import { type Fault, type SparqlEndpoint, startSparqlEndpoint } from './sparql-endpoint.ts';

const LABELS = 'SELECT ?label WHERE { ?place <http://www.w3.org/2000/01/rdf-schema#label> ?label } ORDER BY ?label';
const PAUSE_MS = 1000;
const NOW_MS = Date.UTC(2026, 10, 23);

let endpoint: SparqlEndpoint;
let waits: number[];
let said: string[];

beforeEach(async () => {
  endpoint = await startSparqlEndpoint(RURITANIA);
  waits = [];
  said = [];
});
afterEach(() => endpoint.close());

function ask(): Promise<unknown> {
  return createService().select(LABELS);
}

function createService() {
  return createQueryService({
    endpoint: endpoint.url,
    contact: 'reader@example.org',
    pauseMs: PAUSE_MS,
    fetch,
    wait: async (delayMs) => void waits.push(delayMs),
    nowMs: () => NOW_MS,
    say: (sentence) => said.push(sentence),
  });
}

const refuse =
  (status: number, retryAfter?: string): Fault =>
  (response) =>
    void response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end('no');
const truncate: Fault = (response, json) => void response.end(json.slice(0, json.length / 2));
const hangUp: Fault = (response) => void response.destroy();

describe('query service', () => {
  it('is asked by somebody who gives a name', async () => {
    await ask();
    expect(endpoint.asked[0]?.userAgent).toContain('reader@example.org');
  });

  it('is asked one question at a time, with a pause between two', async () => {
    const service = createService();
    for (let question = 0; question < 3; question++) await service.select(LABELS);
    expect(endpoint.asked.map(({ inFlight }) => inFlight)).toEqual([1, 1, 1]);
    expect(waits).toEqual([PAUSE_MS, PAUSE_MS]);
  });

  it.each([
    ['a refusal for 700 seconds', refuse(429, '700'), 700_000],
    ['a refusal until a date', refuse(503, 'Mon, 23 Nov 2026 00:01:00 GMT'), 60_000],
    ['a refusal that names no time', refuse(429), 5000],
    ['an answer that is cut off', truncate, 5000],
    ['a connection that breaks', hangUp, 5000],
  ])('is asked again after %s, not before its time', async (_, fault, waitMs) => {
    endpoint.faults.set(0, fault);
    expect(JSON.stringify(await ask())).toContain('Strelsau');
    expect(waits).toEqual([waitMs, PAUSE_MS]);
    expect(said).toHaveLength(1);
  });

  it('is given up after six failures, with ever longer waits', async () => {
    for (let request = 0; request < 9; request++) endpoint.faults.set(request, refuse(500));
    await expect(ask()).rejects.toThrow('answered 500');
    expect(endpoint.asked).toHaveLength(6);
    expect(waits.filter((wait) => wait !== PAUSE_MS)).toEqual([5000, 10_000, 20_000, 40_000, 80_000]);
  });

  it('is not asked again what it refuses as wrong', async () => {
    endpoint.faults.set(0, refuse(400));
    await expect(ask()).rejects.toThrow('refused the question with 400');
    expect(endpoint.asked).toHaveLength(1);
  });
});
