/** Wikipedia and Wikidata in memory, with every way in which a wiki, or the line to it, has been seen to fail. */
import { answerFromPages, jsonAnswer } from '../../knowledge/mediawiki/fake-wiki.ts';

/** What comes in place of an answer. */
type Fault = () => Response | Promise<Response>;

const text = (body: string, type: string, init: ResponseInit = {}) =>
  new Response(body, { ...init, headers: { 'content-type': type, ...init.headers } });

/** Each as the extension's own `fetch` meets it; a hang is met as the end of its patience. */
export const FAULTS = {
  reset: () => Promise.reject(new TypeError('Failed to fetch')),
  hang: () => Promise.reject(new DOMException('The operation timed out.', 'TimeoutError')),
  maintenance: () => text('<h1>Maintenance</h1>', 'text/html'),
  htmlAsJson: () => text('<script>alert(1)</script>', 'application/json'),
  truncated: () => text('{"batchcomplete":true,"query":{"pages":[{"ti', 'application/json'),
  empty: () => text('', 'application/json'),
  wrongTypes: () => jsonAnswer({ batchcomplete: 'yes', query: { pages: { 1: 'Tamale' } } }),
  nullAnswer: () => jsonAnswer('null'),
  tooLarge: () => text(`{"query":"${'x'.repeat(1_100_000)}"}`, 'application/json'),
  serverError: () => text('oops', 'text/plain', { status: 500 }),
  unavailable: () => text('busy', 'text/plain', { status: 503, headers: { 'retry-after': '7' } }),
  tooMany: () => text('slow down', 'text/plain', { status: 429, headers: { 'retry-after': '7' } }),
  tooManyWithoutTime: () => text('slow down', 'text/plain', { status: 429 }),
  tooManyForDays: () => text('slow down', 'text/plain', { status: 429, headers: { 'retry-after': '99999' } }),
  lagging: () => jsonAnswer({ error: { code: 'maxlag', info: 'lagged' } }),
  refused: () => jsonAnswer({ error: { code: 'readapidenied', info: 'no' } }),
  endless: () => jsonAnswer({ continue: { excontinue: 1, continue: '||' }, query: { pages: [] } }),
} satisfies Readonly<Record<string, Fault>>;

/** Name of a fault. */
export type FaultName = keyof typeof FAULTS;

/** What the wiki knows, by title. */
const PAGES: Readonly<Record<string, object>> = {
  Tamale: {
    pageprops: { wikibase_item: 'Q213451' },
    description: 'city in Ghana',
    extract: 'Tamale is a city in the north of Ghana.',
  },
  Accra: { description: 'capital of Ghana', extract: 'Accra is the capital of Ghana.' },
  Valdivia: { description: 'city in Chile', extract: 'Valdivia is a city in the south of Chile.' },
  'Volta Ferry Company': { description: 'ferry operator', extract: 'The Volta Ferry Company runs ferries.' },
};

/** The wiki as the network shows it. */
export interface FakeWikipedia {
  /** Addresses that were asked for, in order. */
  readonly log: readonly URL[];
  /** Most requests that were on their way at once. */
  readonly mostInFlight: () => number;
  /** What comes in place of the next answers; null for answers. */
  fault: FaultName | null;
  fetch(url: string): Promise<Response>;
}

/** Makes the wiki; `wait` passes the time that an answer takes. */
export function createFakeWikipedia(wait: () => Promise<void>): FakeWikipedia {
  const log: URL[] = [];
  const answer = answerFromPages(PAGES);
  let [inFlight, most] = [0, 0];
  const wiki: FakeWikipedia = {
    log,
    mostInFlight: () => most,
    fault: null,
    async fetch(address) {
      const url = new URL(address);
      log.push(url);
      inFlight++;
      most = Math.max(most, inFlight);
      try {
        await wait();
        if (wiki.fault) return await FAULTS[wiki.fault]();
        const query = url.searchParams;
        if (query.get('action') === 'wbgetentities') return jsonAnswer({ entities: {}, success: 1 });
        if (query.has('generator')) return jsonAnswer({ batchcomplete: true, query: { pages: [] } });
        return answer({ titles: query.get('titles')?.split('|') ?? [] });
      } finally {
        inFlight--;
      }
    },
  };
  return wiki;
}
