import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createCachedSource } from '../../../knowledge/cache/cached-source.ts';
import { createWikiClient } from '../../../knowledge/mediawiki/client.ts';
import { createMediaWikiSource } from '../../../knowledge/mediawiki/source.ts';
import { NO_LIMITS, type OnlineSource } from '../../../knowledge/online-source.ts';
import { createPassingBudget } from '../../../scripts/annotate/passing-budget.ts';
import { createMemoryStore } from '../../knowledge/cache/memory-store.ts';
import { describeSourceContract } from '../../knowledge/source-contract.ts';
import { startWikidata, type WikidataStandIn } from '../wikidata/wikidata-standin.ts';

const SIGNAL = { aborted: false };
const apiUrl = `http://127.0.0.1:${inject('wikiPort')}/w/api.php`;
let wikidata: WikidataStandIn;

beforeAll(async () => {
  wikidata = await startWikidata();
});
afterAll(() => wikidata?.stop());

/** A source over the real wiki and the stand-in for Wikidata; `addresses` gets every request. */
function createSource(addresses: string[] = []): OnlineSource {
  const client = createWikiClient({
    fetch: (url, init) => {
      addresses.push(decodeURIComponent(url));
      return fetch(url, init);
    },
    nowMs: Date.now,
    isOnline: () => true,
    budgetStore: createPassingBudget(),
    userAgent: 'Sidelight/0.0.0 (tests)',
  });
  const onFailure = (error: Error) => {
    throw error;
  };
  return createMediaWikiSource({ apiUrl, wikibaseUrl: wikidata.apiUrl, client, today: '2026-03-04', onFailure });
}

const contract = { knownNames: ['NASA', 'World Bank'], unknownName: 'Zzyzx Nowhere' } as const;

describe('a real MediaWiki', () => {
  describeSourceContract({ ...contract, createSource: () => createSource() });

  it('tells pages, links, namesakes, searches and items in few requests, by names alone', async () => {
    const addresses: string[] = [];
    const source = createSource(addresses);
    const limits = { ...NO_LIMITS, contextNames: ['Liberia'] };
    const found = await source.candidates(['George Weah', 'Liberia', 'Manneh Weah'], SIGNAL, limits);
    expect(found.get('George Weah')).toMatchObject([
      { title: 'George Weah', kind: 'person', country: 'Liberia', popularity: 80, linksTo: ['page:Liberia'] },
    ]);
    const entity = (await source.getEntities(['page:George Weah'], SIGNAL)).get('page:George Weah');
    expect(entity?.facts.slice(0, 2)).toEqual([
      {
        name: 'position',
        value: 'President of Liberia',
        asOf: null,
        period: { from: '2018-01-22', to: '2024-01-22', isOver: true },
      },
      {
        name: 'position',
        value: 'senator of Liberia',
        asOf: null,
        period: { from: '2015-01-14', to: '2018-01-22', isOver: true },
      },
    ]);
    expect(entity?.relations).toContainEqual({ name: 'citizen-of', target: 'Q1014', period: null, source: 'wikidata' });
    expect(addresses.length).toBeLessThanOrEqual(4);
    expect(addresses.some((address) => address.includes('gsrsearch=Manneh Weah Liberia'))).toBe(true);
  });

  it('is asked for a list of namesakes’ pages at once', async () => {
    const addresses: string[] = [];
    const found = (await createSource(addresses).candidates(['EC'], SIGNAL)).get('EC') ?? [];
    expect(found[0]).toMatchObject({ title: 'EC', isDisambiguation: true });
    expect(found.slice(1).map(({ title, matchedBy }) => [title, matchedBy])).toContainEqual([
      'European Commission',
      'alias',
    ]);
    expect(addresses.filter((address) => address.includes('generator=links'))).toHaveLength(1);
  });
});

describe('a cache in front of a real MediaWiki', () => {
  const store = createMemoryStore();
  const createCache = (online: OnlineSource) =>
    createCachedSource(online, { store, nowMs: Date.now, scope: apiUrl, onFailure: () => undefined });
  describeSourceContract({ ...contract, createSource: () => createCache(createSource()) });

  it('answers the second time without a request', async () => {
    const [first, second]: [string[], string[]] = [[], []];
    const before = await createCache(createSource(first)).candidates(['George Weah'], SIGNAL);
    const after = await createCache(createSource(second)).candidates(['George Weah'], SIGNAL);
    expect(first.length).toBeGreaterThan(0);
    expect(second).toEqual([]);
    expect(after).toEqual(before);
  });
});
