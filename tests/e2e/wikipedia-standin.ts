import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Network } from './browsers/browser.ts';
import { type Certificate, makeCertificate } from './certificate.ts';
import { refuseOutside } from './outside.ts';
import { createWikidata } from './wikidata/wikidata-standin.ts';

/**
 * Stands in for https://*.wikipedia.org, *.wikidata.org and *.wikimedia.org on loopback, so that the unmodified
 * extension, with its real addresses, can be run without the outside network. Chromium maps the host names and accepts
 * one key; Firefox maps the names, moves port 443 and trusts an authority made for the run. Every other host is refused.
 */
export interface WikipediaStandIn {
  readonly network: Network;
  /** Every request that came, in order: the privacy tests read it. Browsers repeat a reset GET on their own. */
  readonly log: readonly LoggedRequest[];
  /** Hosts beyond loopback that were asked besides; see `Outside`. */
  readonly attempts: readonly string[];
  close(): Promise<void>;
}

/** What left the device with one request; null for a header that was not sent. */
interface LoggedRequest {
  readonly method: string;
  readonly host: string;
  /** Path and query. */
  readonly url: string;
  readonly origin: string | null;
  readonly referer: string | null;
  readonly cookie: string | null;
  readonly apiUserAgent: string | null;
}

export interface StandInOptions {
  /** Port of the MediaWiki that answers. */
  readonly wikiPort: number;
  /** May take a request itself, then gives true: the place for faults (429, truncated JSON, hang, reset). */
  readonly answer?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

const DOMAINS = ['wikipedia.org', 'wikidata.org', 'wikimedia.org'];
const WIKIDATA_HOST = 'www.wikidata.org';
/** Firefox maps whole names only: every host that the extension may ask. */
const HOSTS = ['en.wikipedia.org', WIKIDATA_HOST, 'upload.wikimedia.org', 'thumb.wikimedia.org'];

/** Starts the stand-in at a free port. */
export async function serveWikipedia({ wikiPort, answer = () => false }: StandInOptions): Promise<WikipediaStandIn> {
  const certificate = await makeCertificate(DOMAINS.map((domain) => `*.${domain}`));
  const log: LoggedRequest[] = [];
  const answerWikidata = createWikidata();
  const server = https.createServer({ key: certificate.key, cert: certificate.chain }, (request, response) => {
    log.push(describe(request));
    if (answer(request, response)) return;
    if (request.headers.host === WIKIDATA_HOST) answerWikidata(request, response);
    else passOn(request, response, wikiPort);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const outside = await refuseOutside(DOMAINS);
  return {
    network: networkTo(port, certificate, outside.network),
    log,
    attempts: outside.attempts,
    async close() {
      await outside.close();
      await new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
    },
  };
}

function describe(request: IncomingMessage): LoggedRequest {
  const { host = '', origin = null, referer = null, cookie = null } = request.headers;
  const apiUserAgent = request.headers['api-user-agent']?.toString() ?? null;
  return { method: request.method ?? '', host, url: request.url ?? '', origin, referer, cookie, apiUserAgent };
}

function passOn(request: IncomingMessage, response: ServerResponse, wikiPort: number): void {
  const { url: path, method, headers } = request;
  const onward = http.request({ host: '127.0.0.1', port: wikiPort, path, method, headers }, (answered) => {
    response.writeHead(answered.statusCode ?? 502, answered.headers);
    answered.pipe(response);
  });
  onward.on('error', (error) => response.writeHead(502).end(String(error)));
  request.pipe(onward);
}

function networkTo(port: number, certificate: Certificate, outside: Network): Network {
  const mapped = DOMAINS.map((domain) => `MAP *.${domain} 127.0.0.1:${port}`);
  return {
    chromiumArgs: [
      ...outside.chromiumArgs,
      `--host-resolver-rules=${mapped.join(', ')}`,
      `--ignore-certificate-errors-spki-list=${certificate.keyHash}`,
    ],
    firefoxPrefs: {
      ...outside.firefoxPrefs,
      'network.dns.localDomains': HOSTS.join(','),
      'network.socket.forcePort': `443=${port}`,
      'network.http.http3.enable': false,
    },
    authorityPem: certificate.authorityPem,
  };
}
