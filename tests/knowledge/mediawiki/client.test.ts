import { describe, expect, it } from 'vitest';
import { createFakeWorld, jsonAnswer } from './fake-wiki.ts';

const URL_OF_WIKI = 'https://en.wikipedia.org/w/api.php?action=query&titles=Oslo';
const REQUESTS_A_MINUTE = 10;
const ok = () => jsonAnswer({ query: {} });

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

describe('a file', () => {
  const limits = { types: ['image/png', 'image/jpeg'], maxBytes: 3 };
  const file = (bytes: number[], type: string) =>
    new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
  const getFile = (answer: () => Response) => createFakeWorld(answer).createClient().getFile(URL_OF_WIKI, limits);

  it('is its bytes and its type', async () => {
    expect(await getFile(() => file([1, 2, 3], 'image/png; x=y'))).toEqual({
      bytes: new Uint8Array([1, 2, 3]),
      type: 'image/png',
    });
  });

  it.each([
    ['another type', () => file([1], 'image/svg+xml')],
    ['a page', () => file([1], 'text/html')],
    ['too much', () => file([1, 2, 3, 4], 'image/png')],
    ['status 404', () => new Response('', { status: 404 })],
  ])('is refused when it is %s', async (_, answer) => {
    await expect(getFile(answer)).rejects.toMatchObject({ name: 'SourceError', code: 'bad-response' });
  });

  it('costs nothing of the budget, carries nothing, and waits for its turn', async () => {
    const world = createFakeWorld((_, index) => (index === 0 ? file([1], 'image/png') : ok()));
    const client = world.createClient();
    await client.getFile(URL_OF_WIKI, limits);
    expect(world.requests[0]?.init).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
    for (let i = 0; i < REQUESTS_A_MINUTE; i++) expect(await client.getJson(URL_OF_WIKI)).toEqual({ query: {} });
  });
});
