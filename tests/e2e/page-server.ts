import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** Pages on loopback, at a port of their own. */
export interface PageServer {
  /** Address of the root, with a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves HTML by path ("/story"); every other path is a 404, as a saved page's own pictures and scripts are. */
export async function servePages(htmlByPath: Readonly<Record<string, string>>): Promise<PageServer> {
  const pages = new Map(Object.entries(htmlByPath));
  const server = http.createServer((request, response) => {
    const html = pages.get(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? 'not found');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
