import { describe, expect, it } from 'vitest';
import { describeRequest, enterRequest, type Ledger, parseLedger } from '../../../knowledge/mediawiki/ledger.ts';
import { pagesUrl, pictureInfoUrl, searchUrl } from '../../../knowledge/mediawiki/requests.ts';
import { claimsUrl } from '../../../knowledge/wikidata/requests.ts';
import { createFakeWorld, jsonAnswer } from './fake-wiki.ts';

const WIKI = 'https://en.wikipedia.org/w/api.php';
const HOST = 'en.wikipedia.org';

describe('what a request asks about', () => {
  it.each([
    ['titles', pagesUrl(WIKI, ['Ana Ruiz', 'AT&T']), HOST, ['Ana Ruiz', 'AT&T']],
    [
      'titles and the names they may link to, once',
      pagesUrl(WIKI, ['Oslo'], ['Oslo', 'Bergen']),
      HOST,
      ['Oslo', 'Bergen'],
    ],
    ['words searched for', searchUrl(WIKI, ['Ana Ruiz'], []), HOST, ['Ana Ruiz']],
    ['files for their credits', pictureInfoUrl(WIKI, ['A b.jpg']), HOST, ['File:A b.jpg']],
    ['items', claimsUrl('https://www.wikidata.org/w/api.php', ['Q1', 'Q2']), 'www.wikidata.org', ['Q1', 'Q2']],
    ['a picture', 'https://upload.wikimedia.org/a/330px-A%20b.jpg', 'upload.wikimedia.org', ['330px-A b.jpg']],
  ])('%s', (_, url, host, asked) => {
    expect(describeRequest(url!)).toEqual({ host, asked }); // every search here has words
  });
});

/** A store in memory. */
function createStore(stored: unknown = undefined) {
  const state = { stored };
  return {
    state,
    get: async () => state.stored,
    set: async (ledger: Ledger) => {
      state.stored = ledger;
    },
  };
}

describe('the ledger', () => {
  it.each([[undefined], [null], ['two'], [{ count: 1, entries: [{ host: 1 }] }]])(
    'is empty where %j is stored',
    (stored) => {
      expect(parseLedger(stored)).toEqual({ count: 0, entries: [] });
    },
  );

  it('counts all requests and keeps the newest two hundred', async () => {
    const store = createStore();
    for (let number = 1; number <= 205; number++) await enterRequest(store, pagesUrl(WIKI, [`Name ${number}`]), number);
    const { count, entries } = parseLedger(store.state.stored);
    expect({ count, kept: entries.length }).toEqual({ count: 205, kept: 200 });
    expect(entries.at(-1)).toEqual({ atMs: 205, host: HOST, asked: ['Name 205'] });
  });
});

describe('the client', () => {
  it('writes down what it sends before it is sent, and nothing that the budget held back', async () => {
    const store = createStore();
    const world = createFakeWorld(() => {
      expect(parseLedger(store.state.stored).entries.at(-1)?.asked).toEqual(['Oslo']);
      return jsonAnswer({});
    });
    const client = world.createClient({ ledgerStore: store });
    for (let i = 0; i < 10; i++) await client.getJson(pagesUrl(WIKI, ['Oslo']));
    await expect(client.getJson(pagesUrl(WIKI, ['Bergen']))).rejects.toMatchObject({ code: 'rate-limited' });
    expect(parseLedger(store.state.stored).count).toBe(10);
    expect(world.requests).toHaveLength(10);
  });

  it('sends nothing that it cannot write down', async () => {
    const world = createFakeWorld(() => jsonAnswer({}));
    const full = { ...createStore(), set: () => Promise.reject(new Error('full')) };
    const client = world.createClient({ ledgerStore: full });
    await expect(client.getJson(pagesUrl(WIKI, ['Oslo']))).rejects.toMatchObject({ code: 'storage' });
    expect(world.requests).toEqual([]);
    await world.createClient({ ledgerStore: createStore() }).getJson(pagesUrl(WIKI, ['Oslo']));
    expect(world.requests).toHaveLength(1);
  });

  it('writes nothing down of a private window', async () => {
    const store = createStore();
    const world = createFakeWorld(() => jsonAnswer({}));
    const client = world.createClient({ ledgerStore: store });
    await client.forJob({ isListed: false, isWanted: async () => true }).getJson(pagesUrl(WIKI, ['Oslo']));
    expect(world.requests).toHaveLength(1);
    expect(store.state.stored).toBeUndefined();
    await client.getJson(pagesUrl(WIKI, ['Bergen']));
    expect(parseLedger(store.state.stored).count).toBe(1);
  });
});
