import { type ClientPorts, createWikiClient, type SharedClient } from '../../../knowledge/mediawiki/client.ts';

/** Any time: the clock stands still until a test moves it. */
const START_MS = Date.parse('2026-03-04T10:00:00Z');

/** One request as the fake wiki saw it. */
export interface SeenRequest {
  readonly url: URL;
  readonly titles: readonly string[];
  readonly init: RequestInit;
}

/** The world of a client: a wiki that answers as told, a clock moved by hand, a budget store that outlives clients. */
export interface FakeWorld {
  readonly requests: readonly SeenRequest[];
  /** A new client in the same world, as after the background was stopped. */
  createClient(ports?: Partial<ClientPorts>): SharedClient;
  nowMs(): number;
  /** Moves the clock; backwards too. */
  advance(byMs: number): void;
  /** Puts anything in place of the stored budget. */
  store(value: unknown): void;
  /** The device loses its network, and knows it. */
  pullTheCable(): void;
  plugTheCable(): void;
}

/** Makes a world. `answer` gets each request and how many came before it. */
export function createFakeWorld(
  answer: (request: SeenRequest, index: number) => Response | Promise<Response>,
): FakeWorld {
  const requests: SeenRequest[] = [];
  let timeMs = START_MS;
  let stored: unknown = null;
  let isOnline = true;
  return {
    requests,
    nowMs: () => timeMs,
    advance(byMs) {
      timeMs += byMs;
    },
    store(value) {
      stored = value;
    },
    pullTheCable() {
      isOnline = false;
    },
    plugTheCable() {
      isOnline = true;
    },
    createClient: (ports = {}) =>
      createWikiClient({
        fetch: async (address, init) => {
          const url = new URL(address);
          const request = { url, titles: url.searchParams.get('titles')?.split('|') ?? [], init };
          requests.push(request);
          return answer(request, requests.length - 1);
        },
        nowMs: () => timeMs,
        isOnline: () => isOnline,
        budgetStore: {
          get: async () => JSON.parse(JSON.stringify(stored)),
          set: async (budget) => {
            stored = budget;
          },
        },
        userAgent: 'Sidelight/0.0.0 (tests)',
        ...ports,
      }),
  };
}

/** An answer as a wiki sends it. */
export function jsonAnswer(body: unknown, init: ResponseInit = {}): Response {
  const headers = { 'content-type': 'application/json; charset=utf-8', ...init.headers };
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { ...init, headers });
}

/** Answers from a few pages by title, as the Action API does with `formatversion=2`; what it lacks is missing. */
export function answerFromPages(
  pages: Readonly<Record<string, object>>,
): (request: { readonly titles: readonly string[] }) => Response {
  return ({ titles }) =>
    jsonAnswer({
      batchcomplete: true,
      query: {
        pages: titles.map((title) =>
          Object.hasOwn(pages, title) ? { pageid: 1, ns: 0, title, ...pages[title] } : { ns: 0, title, missing: true },
        ),
      },
    });
}
