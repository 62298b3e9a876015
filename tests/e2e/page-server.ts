import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** Pages on loopback, at a port of their own. */
export interface PageServer {
  /** Address of the root, with a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves HTML by path ("/story"), scripts where it ends in ".js"; every other path is a 404, as a saved page's own pictures are. */
export async function servePages(textByPath: Readonly<Record<string, string>>): Promise<PageServer> {
  const texts = new Map(Object.entries(textByPath));
  const server = http.createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const text = texts.get(path);
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` });
    response.end(text ?? 'not found');
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
