import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Store } from 'oxigraph';

/** A request as the endpoint got it. */
export interface AskedQuestion {
  readonly query: string;
  readonly userAgent: string;
  /** Requests that were not answered yet when this one came, itself among them. */
  readonly inFlight: number;
}

/** What the endpoint does instead of answering; `json` is what it would have said. */
export type Fault = (response: ServerResponse, json: string) => void;

/** A SPARQL endpoint on loopback, over the triples of a Turtle text. */
export interface SparqlEndpoint {
  readonly url: string;
  readonly asked: readonly AskedQuestion[];
  /** Faults by the number of the request, from 0. */
  readonly faults: Map<number, Fault>;
  close(): void;
}

/** Starts the endpoint; the caller closes it. */
export async function startSparqlEndpoint(turtle: string): Promise<SparqlEndpoint> {
  const store = new Store();
  store.load(turtle, { format: 'text/turtle' });
  const asked: AskedQuestion[] = [];
  const faults = new Map<number, Fault>();
  let inFlight = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    inFlight += 1;
    response.on('close', () => (inFlight -= 1));
    const query = new URLSearchParams(await text(request)).get('query') ?? '';
    const fault = faults.get(asked.length);
    asked.push({ query, userAgent: request.headers['user-agent'] ?? '', inFlight });
    const json = String(store.query(query, { results_format: 'json' }));
    response.setHeader('content-type', 'application/sparql-results+json');
    if (fault) fault(response, json);
    else response.end(json);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}/sparql`, asked, faults, close };
}
