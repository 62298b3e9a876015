import { describe, expect, it } from 'vitest';
import { createWikiClient, readRetryAfter } from '../../../knowledge/mediawiki/client.ts';
import { createFakeWorld, jsonAnswer } from './fake-wiki.ts';

const URL_OF_WIKI = 'https://en.wikipedia.org/w/api.php?action=query&titles=Oslo';
const MINUTE_MS = 60_000;
const REQUESTS_A_MINUTE = 10;
const ok = () => jsonAnswer({ query: {} });

/** Makes `count` requests one after another and gives the codes of those that failed. */
async function spend(client: { getJson(url: string): Promise<unknown> }, count: number): Promise<string[]> {
  const codes: string[] = [];
  for (let i = 0; i < count; i++)
    await client.getJson(URL_OF_WIKI).catch((error: { code: string }) => codes.push(error.code));
  return codes;
}

describe('a request', () => {
  it('names Sidelight, and carries no cookie, no referrer and no patience for redirects', async () => {
    const world = createFakeWorld(ok);
    const client = world.createClient();
    expect(await client.getJson(URL_OF_WIKI)).toEqual({ query: {} });
    expect(world.requests[0]?.url.href).toBe(URL_OF_WIKI);
    expect(world.requests[0]?.init).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      headers: { 'Api-User-Agent': 'Sidelight/0.0.0 (tests)' },
    });
    expect(world.requests[0]?.init.signal).toBeInstanceOf(AbortSignal);
    expect(client.requestCount()).toBe(1);
  });

  it('waits until the one before it has been answered', async () => {
    const gates: (() => void)[] = [];
    const world = createFakeWorld(() => new Promise((resolve) => gates.push(() => resolve(ok()))));
    const client = world.createClient();
    const answers = [client.getJson(URL_OF_WIKI), client.getJson(URL_OF_WIKI)];
    await settle();
    expect(world.requests).toHaveLength(1);
    gates[0]?.();
    await answers[0];
    await settle();
    expect(world.requests).toHaveLength(2);
    gates[1]?.();
    expect(await Promise.all(answers)).toHaveLength(2);
  });

  it('is made even when the one before it failed', async () => {
    const world = createFakeWorld((_, index) => (index === 0 ? jsonAnswer('{', {}) : ok()));
    const client = world.createClient();
    const answers = await Promise.allSettled([client.getJson(URL_OF_WIKI), client.getJson(URL_OF_WIKI)]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});

/** Lets everything that needs no one else happen. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('an answer is refused', () => {
  const html = () => new Response('<!doctype html><p>Log in', { headers: { 'content-type': 'text/html' } });
  const tooLarge = () => jsonAnswer(JSON.stringify('x'.repeat(1_000_001)));

  it.each([
    ['HTML with status 200', html, 'bad-response'],
    ['status 500', () => jsonAnswer({}, { status: 500 }), 'bad-response'],
    ['status 404', () => jsonAnswer({}, { status: 404 }), 'bad-response'],
    ['no content type', () => new Response(new Uint8Array([123, 125])), 'bad-response'],
    ['truncated JSON', () => jsonAnswer('{"query":{"pages":['), 'bad-response'],
    ['an empty body', () => jsonAnswer(''), 'bad-response'],
    ['no body at all', () => new Response(null, { headers: { 'content-type': 'application/json' } }), 'bad-response'],
    ['more than a megabyte', tooLarge, 'bad-response'],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'offline'],
    ['no answer in time', () => Promise.reject(new DOMException('too late', 'TimeoutError')), 'timeout'],
    ['an answer that is cut off', () => brokenBody(new TypeError('network error')), 'offline'],
    ['an answer that drips until time is up', () => brokenBody(new DOMException('late', 'TimeoutError')), 'timeout'],
  ])('with %s as %s', async (_, answer, code) => {
    const world = createFakeWorld(answer);
    await expect(world.createClient().getJson(URL_OF_WIKI)).rejects.toMatchObject({
      name: 'SourceError',
      code,
      retryAtMs: null,
    });
    expect(world.requests).toHaveLength(1);
  });

  it('no sooner than beyond a megabyte', async () => {
    const world = createFakeWorld(() => jsonAnswer(JSON.stringify('x'.repeat(999_998))));
    expect(await world.createClient().getJson(URL_OF_WIKI)).toHaveLength(999_998);
  });

  it('without reading the rest of a body', async () => {
    let chunks = 0;
    let isCancelled = false;
    const long = new ReadableStream({
      pull: (controller) => {
        chunks += 1;
        controller.enqueue(new Uint8Array(100_000));
        if (chunks === 100) controller.close();
      },
      cancel: () => {
        isCancelled = true;
      },
    });
    const world = createFakeWorld(() => new Response(long, { headers: { 'content-type': 'application/json' } }));
    await expect(world.createClient().getJson(URL_OF_WIKI)).rejects.toMatchObject({ code: 'bad-response' });
    expect(isCancelled).toBe(true);
    expect(chunks).toBeLessThan(15);
  });
});

function brokenBody(reason: unknown): Response {
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"query":')),
    pull: (controller) => controller.error(reason),
  });
  return new Response(body, { headers: { 'content-type': 'application/json' } });
}

describe('a wiki that asks to wait', () => {
  const limited = (status: number, retryAfter: string | null) =>
    new Response('Too many requests', {
      status,
      headers: { 'content-type': 'text/plain', ...(retryAfter === null ? {} : { 'retry-after': retryAfter }) },
    });

  it.each([
    [429, '7', 7_000],
    [429, 'Wed, 04 Mar 2026 10:00:30 GMT', 30_000],
    [429, null, MINUTE_MS],
    [429, '99999', 5 * MINUTE_MS],
    [503, '7', 7_000],
    [503, null, MINUTE_MS],
  ])('by status %d and Retry-After %j is left alone for %d ms', async (status, retryAfter, waitMs) => {
    const world = createFakeWorld((_, index) => (index === 0 ? limited(status, retryAfter) : ok()));
    const client = world.createClient();
    const retryAtMs = world.nowMs() + waitMs;
    await expect(client.getJson(URL_OF_WIKI)).rejects.toMatchObject({ code: 'rate-limited', retryAtMs });
    world.advance(waitMs - 1);
    await expect(client.getJson(URL_OF_WIKI)).rejects.toMatchObject({ code: 'rate-limited', retryAtMs });
    expect(world.requests).toHaveLength(1);
    world.advance(1);
    await client.getJson(URL_OF_WIKI);
    expect(world.requests).toHaveLength(2);
  });

  it('is left alone by the next client too', async () => {
    const world = createFakeWorld((_, index) => (index === 0 ? limited(429, '30') : ok()));
    await spend(world.createClient(), 1);
    expect(await spend(world.createClient(), 1)).toEqual(['rate-limited']);
    expect(world.requests).toHaveLength(1);
  });
});

describe('Retry-After', () => {
  const nowMs = Date.parse('2026-03-04T10:00:00Z');

  it.each([
    ['0', 0],
    [' 7 ', 7_000],
    ['300', 300_000],
    ['301', 300_000],
    ['9'.repeat(400), 300_000],
    ['Wed, 04 Mar 2026 09:00:00 GMT', 0],
    ['Wed, 04 Mar 2036 10:00:00 GMT', 300_000],
    ['soon', MINUTE_MS],
    ['-5 seconds', MINUTE_MS],
    ['', MINUTE_MS],
    [null, MINUTE_MS],
  ])('%j is %d ms', (header, waitMs) => {
    expect(readRetryAfter(header, nowMs)).toBe(waitMs);
  });
});

describe('the budget', () => {
  it('is ten requests in any minute', async () => {
    const world = createFakeWorld(ok);
    const client = world.createClient();
    const startMs = world.nowMs();
    expect(await spend(client, REQUESTS_A_MINUTE)).toEqual([]);
    await expect(client.getJson(URL_OF_WIKI)).rejects.toMatchObject({
      code: 'rate-limited',
      retryAtMs: startMs + MINUTE_MS,
    });
    expect(world.requests).toHaveLength(REQUESTS_A_MINUTE);
    world.advance(MINUTE_MS);
    expect(await spend(client, 1)).toEqual([]);
  });

  it('counts each request for a minute of its own', async () => {
    const world = createFakeWorld(ok);
    const client = world.createClient();
    await spend(client, 1);
    world.advance(MINUTE_MS / 2);
    await spend(client, REQUESTS_A_MINUTE - 1);
    world.advance(MINUTE_MS / 2);
    expect(await spend(client, 2)).toEqual(['rate-limited']);
    expect(world.requests).toHaveLength(REQUESTS_A_MINUTE + 1);
  });

  it('outlives the client, as the background is stopped at any time', async () => {
    const world = createFakeWorld(ok);
    await spend(world.createClient(), REQUESTS_A_MINUTE);
    expect(await spend(world.createClient(), 1)).toEqual(['rate-limited']);
    expect(world.requests).toHaveLength(REQUESTS_A_MINUTE);
  });

  it('is spent by requests that fail', async () => {
    const world = createFakeWorld(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await spend(world.createClient(), REQUESTS_A_MINUTE + 1)).toEqual([
      ...Array<string>(REQUESTS_A_MINUTE).fill('offline'),
      'rate-limited',
    ]);
  });

  it('forgets requests and waits of a clock that was put back', async () => {
    const world = createFakeWorld((_, index) =>
      index === REQUESTS_A_MINUTE - 1 ? new Response('', { status: 429 }) : ok(),
    );
    const client = world.createClient();
    expect(await spend(client, REQUESTS_A_MINUTE + 1)).toEqual(['rate-limited', 'rate-limited']);
    world.advance(-24 * 60 * MINUTE_MS);
    expect(await spend(client, 1)).toEqual([]);
  });

  it.each([
    ['nothing', null],
    ['a word', 'budget'],
    ['a list', [1, 2]],
    ['times that are words', { requestTimesMs: ['now', null, {}], waitUntilMs: 'later' }],
    ['a wait without end', { requestTimesMs: [], waitUntilMs: Number.MAX_SAFE_INTEGER }],
  ])('is whole when the store holds %s', async (_, stored) => {
    const world = createFakeWorld(ok);
    world.store(stored);
    expect(await spend(world.createClient(), REQUESTS_A_MINUTE + 1)).toEqual(['rate-limited']);
  });

  it('that cannot be stored is a failure of storage, and no request is made', async () => {
    let fetched = 0;
    const client = createWikiClient({
      fetch: async () => {
        fetched += 1;
        return ok();
      },
      nowMs: () => 0,
      budgetStore: { get: async () => null, set: () => Promise.reject(new Error('QuotaExceeded')) },
      userAgent: 'Sidelight/0.0.0 (tests)',
    });
    await expect(client.getJson(URL_OF_WIKI)).rejects.toMatchObject({ name: 'SourceError', code: 'storage' });
    expect(fetched).toBe(0);
  });
});
