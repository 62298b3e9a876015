import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readItems, toEntityJson, type WrittenItem } from './items.ts';

/** Stands in for Wikidata: answers `wbgetentities` from the project's own items, with Wikidata's limits and manners. */
export interface WikidataStandIn {
  /** Address of the Action API. */
  readonly apiUrl: string;
  readonly port: number;
  stop(): Promise<void>;
}

const API_PATH = '/w/api.php';
/** Values in one list for anyone who is not a bot. */
const MAX_IDS = 50;
const ALL_PROPS = 'info|sitelinks|aliases|labels|descriptions|claims|datatype';

/** Serves the stand-in on loopback; port 0 takes any free one. */
export async function startWikidata(wantedPort = 0): Promise<WikidataStandIn> {
  const answer = createWikidata();
  const server = http.createServer(answer);
  await new Promise<void>((listening) => server.listen(wantedPort, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { apiUrl: `http://127.0.0.1:${port}${API_PATH}`, port, stop };
}

/** What answers a request to Wikidata, for a server that stands in for more. */
export function createWikidata(): (request: IncomingMessage, response: ServerResponse) => void {
  const items = readItems();
  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://wikidata.invalid');
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'Api-User-Agent' };
    if (request.method === 'OPTIONS') return void response.writeHead(204, headers).end();
    if (url.pathname !== API_PATH) return void response.writeHead(404, headers).end('not found');
    response.writeHead(200, { ...headers, 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(answerQuery(url.searchParams, items)));
  };
}

function answerQuery(query: URLSearchParams, items: ReadonlyMap<string, WrittenItem>): object {
  const toError = (code: string) => ({ error: { code, info: code } });
  if (query.get('action') !== 'wbgetentities') return toError('unknown_action');
  const ids = query.get('ids')?.split('|') ?? [];
  if (ids.length === 0) return toError('param-missing');
  if (ids.length > MAX_IDS) return toError('toomanyvalues');
  if (ids.some((id) => !/^[QP]\d+$/.test(id))) return toError('no-such-entity');
  const props = new Set((query.get('props') ?? ALL_PROPS).split('|'));
  const hasEnglish = query.get('languages')?.split('|').includes('en') ?? true;
  if (!hasEnglish) props.delete('labels');
  const entities = ids.map((id) => {
    const item = items.get(id);
    return [id, item ? toEntityJson(id, item, props) : { id, missing: '' }];
  });
  return { entities: Object.fromEntries(entities), success: 1 };
}
