import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Network } from './browsers/browser.ts';

/**
 * The rest of the internet, as a proxy that every browser request to a host beyond loopback must pass and that lets
 * none of them through. Each attempt is written down, so a story can show that the extension made none; an unreachable
 * network alone would hide them.
 */
export interface Outside {
  readonly network: Network;
  /** Hosts that were asked for, in order, as `host:port`; without those that browsers ask on their own. */
  readonly attempts: readonly string[];
  close(): Promise<void>;
}

/** Browsers ask their makers for updates and lists, however they are set up. */
const BROWSER_MAKERS = /(^|\.)(google\.com|googleapis\.com|gvt1\.com|mozilla\.(com|net|org)|firefox\.com)(:\d+)?$/;

/** Starts the proxy. `reachable` lists domains ("wikipedia.org") whose hosts are asked directly, not through it. */
export async function refuseOutside(reachable: readonly string[] = []): Promise<Outside> {
  const attempts: string[] = [];
  const note = (target = '') => {
    if (!BROWSER_MAKERS.test(target)) attempts.push(target);
  };
  const server = http.createServer((request, response) => {
    note(request.headers.host);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    note(request.url);
    socket.end('HTTP/1.1 502 Outside\r\n\r\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    network: networkThrough(port, reachable),
    attempts,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function networkThrough(port: number, reachable: readonly string[]): Network {
  return {
    chromiumArgs: [
      `--proxy-server=http://127.0.0.1:${port}`,
      `--proxy-bypass-list=${reachable.map((domain) => `*.${domain}`).join(';')}`,
    ],
    firefoxPrefs: {
      'network.proxy.type': 1, // manual
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'network.proxy.no_proxies_on': reachable.map((domain) => `.${domain}`).join(','),
      'network.trr.mode': 5, // no DNS over HTTPS
    },
    authorityPem: null,
  };
}
