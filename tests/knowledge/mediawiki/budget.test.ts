import { describe, expect, it } from 'vitest';
import { readRetryAfter } from '../../../knowledge/mediawiki/budget.ts';
import { createWikiClient } from '../../../knowledge/mediawiki/client.ts';
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

describe('a wiki that asks to wait in an answer of status 200', () => {
  it.each([
    ['ratelimited', null, MINUTE_MS],
    ['maxlag', '5', 5_000],
  ])('with the error %s and Retry-After %j is left alone for %d ms', async (code, retryAfter, waitMs) => {
    const headers: Record<string, string> = retryAfter === null ? {} : { 'retry-after': retryAfter };
    const world = createFakeWorld((_, index) => (index === 0 ? jsonAnswer({ error: { code } }, { headers }) : ok()));
    const client = world.createClient();
    const retryAtMs = world.nowMs() + waitMs;
    await expect(client.getJson(URL_OF_WIKI)).rejects.toMatchObject({ code: 'rate-limited', retryAtMs });
    expect(await spend(client, 1)).toEqual(['rate-limited']);
    expect(world.requests).toHaveLength(1);
    world.advance(waitMs);
    expect(await spend(client, 1)).toEqual([]);
  });
});

describe('a failure that tells nothing', () => {
  const cut = () => Promise.reject(new TypeError('Failed to fetch'));

  it('is taken for a pulled cable once, and for a refusal of a minute the second time in a row', async () => {
    const world = createFakeWorld((_, index) => (index < 2 ? cut() : ok()));
    expect(await spend(world.createClient(), 1)).toEqual(['offline']);
    const retryAtMs = world.nowMs() + MINUTE_MS;
    await expect(world.createClient().getJson(URL_OF_WIKI)).rejects.toMatchObject({ code: 'rate-limited', retryAtMs });
    expect(await spend(world.createClient(), 1)).toEqual(['rate-limited']);
    expect(world.requests).toHaveLength(2);
    world.advance(MINUTE_MS);
    expect(await spend(world.createClient(), 1)).toEqual([]);
  });

  it('is forgotten once an answer has come, be it a bad one', async () => {
    const world = createFakeWorld((_, index) => (index === 1 ? jsonAnswer('{') : cut()));
    const client = world.createClient();
    expect(await spend(client, 3)).toEqual(['offline', 'bad-response', 'offline']);
    expect(world.requests).toHaveLength(3);
  });

  it('is none when the device knows that it has no network: nothing is tried, and nothing waited for', async () => {
    const world = createFakeWorld(ok);
    const client = world.createClient();
    world.pullTheCable();
    expect(await spend(client, 3)).toEqual(['offline', 'offline', 'offline']);
    expect(world.requests).toEqual([]);
    world.plugTheCable();
    expect(await spend(client, 1)).toEqual([]);
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
    const world = createFakeWorld(() => Promise.reject(new DOMException('too late', 'TimeoutError')));
    expect(await spend(world.createClient(), REQUESTS_A_MINUTE + 1)).toEqual([
      ...Array<string>(REQUESTS_A_MINUTE).fill('timeout'),
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
    ['times that are words', { requestTimesMs: ['now', null, {}], waitUntilMs: 'later', opaqueFailures: 'many' }],
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
      isOnline: () => true,
      budgetStore: { get: async () => null, set: () => Promise.reject(new Error('QuotaExceeded')) },
      userAgent: 'Sidelight/0.0.0 (tests)',
    });
    await expect(client.getJson(URL_OF_WIKI)).rejects.toMatchObject({ name: 'SourceError', code: 'storage' });
    expect(fetched).toBe(0);
  });
});
