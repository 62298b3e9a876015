import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../../core/types.ts';
import { createCachedSource } from '../../../knowledge/cache/cached-source.ts';
import { createMediaWikiSource } from '../../../knowledge/mediawiki/source.ts';
import { NO_LIMITS, type OnlineSource } from '../../../knowledge/online-source.ts';
import { SourceError } from '../../../knowledge/source-error.ts';
import { makeCandidate, makeEntity } from '../../core/samples.ts';
import { answerFromPages, createFakeWorld } from '../mediawiki/fake-wiki.ts';
import { describeSourceContract } from '../source-contract.ts';
import { createMemoryStore } from './memory-store.ts';

const SIGNAL = { aborted: false };
const DAY_MS = 86_400_000;
const RUIZ = makeCandidate('Ana Ruiz', { country: 'Chile', linksTo: ['page:Chile'], popularity: 3 });
const RUIZ_ENTITY = makeEntity('Ana Ruiz', {
  wikidata: 'Q900001',
  facts: [{ name: 'position', value: 'mayor', asOf: null, period: { from: '2019', to: null, isOver: false } }],
  relations: [{ name: 'citizen-of', target: 'Q298', period: null, source: 'wikidata' }],
  picture: { apiUrl: 'https://wiki.example/api.php', file: 'Ana Ruiz.jpg' },
});

/** An online source that knows Ana Ruiz, leaves `open` names open, fails when told to, and remembers what it was asked. */
function createFakeOnline(open: readonly string[] = []) {
  const asked: string[] = [];
  const state = { failure: null as SourceError | null };
  const answer = <T>(what: readonly string[], value: T): T => {
    if (state.failure) throw state.failure;
    asked.push(...what);
    return value;
  };
  const source: OnlineSource = {
    openNames: () => new Set(open),
    candidates: async (names) => answer(names, new Map(names.map((name) => [name, name === 'Ana Ruiz' ? [RUIZ] : []]))),
    searchName: async (name) => answer([`search ${name}`], [RUIZ]),
    getEntities: async (ids) =>
      answer(
        ids,
        new Map(ids.filter((id) => id === RUIZ.id).map((id): [EntityId, typeof RUIZ_ENTITY] => [id, RUIZ_ENTITY])),
      ),
  };
  return { source, asked, state };
}

function createWorld(open: readonly string[] = []) {
  const online = createFakeOnline(open);
  const store = createMemoryStore();
  const clock = { nowMs: Date.parse('2026-03-04T10:00:00Z') };
  const failures: SourceError[] = [];
  const createCache = (scope = 'wiki') =>
    createCachedSource(online.source, {
      store,
      nowMs: () => clock.nowMs,
      scope,
      onFailure: (error) => failures.push(error),
    });
  return { ...online, store, clock, failures, createCache };
}

describe('a cache', () => {
  describeSourceContract({
    createSource: () => {
      const world = createFakeWorld(answerFromPages({ NATO: { extract: 'NATO is.' }, OPEC: { extract: 'OPEC is.' } }));
      const settings = { apiUrl: 'https://en.wikipedia.org/w/api.php', wikibaseUrl: null, today: '2026-03-04' };
      const onFailure = () => undefined;
      const online = createMediaWikiSource({ ...settings, client: world.createClient(), onFailure });
      return createCachedSource(online, { store: createMemoryStore(), nowMs: world.nowMs, scope: 'wiki', onFailure });
    },
    knownNames: ['NATO', 'OPEC'],
    unknownName: 'Zzyzx Nowhere',
  });

  it('answers what it was asked before, whole and without asking', async () => {
    const { createCache, asked } = createWorld();
    await createCache().candidates(['Ana Ruiz', 'Nobody'], SIGNAL);
    await createCache().getEntities(['page:Ana Ruiz'], SIGNAL);
    expect(asked).toEqual(['Ana Ruiz', 'Nobody', 'page:Ana Ruiz']);
    const again = createCache();
    expect([...(await again.candidates(['Nobody', 'Ana Ruiz'], SIGNAL))]).toEqual([
      ['Nobody', []],
      ['Ana Ruiz', [RUIZ]],
    ]);
    expect((await again.getEntities(['page:Ana Ruiz'], SIGNAL)).get('page:Ana Ruiz')).toEqual(RUIZ_ENTITY);
    expect(asked).toHaveLength(3);
  });

  it('asks only for what it does not know', async () => {
    const { createCache, asked } = createWorld();
    await createCache().candidates(['Ana Ruiz'], SIGNAL);
    const answer = await createCache().candidates(['Oslo', 'Ana Ruiz'], SIGNAL);
    expect(asked).toEqual(['Ana Ruiz', 'Oslo']);
    expect([...answer.keys()]).toEqual(['Oslo', 'Ana Ruiz']);
  });

  it.each([
    ['what was found', 'Ana Ruiz', 30 * DAY_MS],
    ['that nothing was found', 'Nobody', DAY_MS],
  ])('knows %s for its time and no longer', async (_, name, keptMs) => {
    const { createCache, asked, clock } = createWorld();
    await createCache().candidates([name], SIGNAL);
    clock.nowMs += keptMs - 1;
    await createCache().candidates([name], SIGNAL);
    expect(asked).toEqual([name]);
    clock.nowMs += 1;
    await createCache().candidates([name], SIGNAL);
    expect(asked).toEqual([name, name]);
  });

  it('fetches an entity without facts anew the next day, in an article that costs nothing else', async () => {
    const factless = { ...RUIZ_ENTITY, facts: [] };
    const { createCache, source, asked, clock } = createWorld();
    source.getEntities = async (ids) => {
      asked.push(...ids);
      return new Map([[RUIZ.id, factless]]);
    };
    const read = async (...names: string[]) => {
      const cache = createCache();
      await cache.candidates(names, SIGNAL);
      expect((await cache.getEntities([RUIZ.id], SIGNAL)).get(RUIZ.id)).toEqual(factless);
      return asked.splice(0);
    };
    expect(await read('Ana Ruiz')).toEqual(['Ana Ruiz', RUIZ.id]);
    expect(await read('Ana Ruiz')).toEqual([]);
    clock.nowMs += DAY_MS;
    expect(await read('Ana Ruiz', 'Oslo')).toEqual(['Oslo']);
    expect(await read('Ana Ruiz')).toEqual([RUIZ.id]);
  });

  it('does not trust what was saved after now, as when the clock was put back', async () => {
    const { createCache, asked, clock } = createWorld();
    await createCache().candidates(['Ana Ruiz'], SIGNAL);
    clock.nowMs -= DAY_MS;
    await createCache().candidates(['Ana Ruiz'], SIGNAL);
    expect(asked).toEqual(['Ana Ruiz', 'Ana Ruiz']);
  });

  it('keeps wikis apart', async () => {
    const { createCache, asked } = createWorld();
    await createCache('one').candidates(['Ana Ruiz'], SIGNAL);
    await createCache('other').candidates(['Ana Ruiz'], SIGNAL);
    expect(asked).toEqual(['Ana Ruiz', 'Ana Ruiz']);
  });

  it('does not remember a name that was left open, and does once it was searched for', async () => {
    const { createCache, asked, store } = createWorld(['Nobody']);
    const cache = createCache();
    await cache.candidates(['Ana Ruiz', 'Nobody'], SIGNAL);
    expect(store.keys()).toEqual(['wiki name Ana Ruiz']);
    expect([...cache.openNames()]).toEqual(['Nobody']);
    const { createCache: createClosed, asked: askedClosed } = createWorld();
    const closed = createClosed();
    expect(await closed.searchName('Nobody', SIGNAL, NO_LIMITS)).toEqual([RUIZ]);
    expect((await closed.candidates(['Nobody'], SIGNAL)).get('Nobody')).toEqual([RUIZ]);
    expect(askedClosed).toEqual(['search Nobody']);
    expect(asked).toEqual(['Ana Ruiz', 'Nobody']);
  });

  it.each([
    ['a word', 'x'],
    ['null', null],
    ['a candidate of an older form', [{ id: 'page:Ana Ruiz', title: 'Ana Ruiz' }]],
    ['an entity of another’s making', { ...RUIZ_ENTITY, facts: [{ name: 'planted', value: 1 }] }],
  ])('asks again where it finds %s', async (_, damaged) => {
    const { createCache, asked, store } = createWorld();
    await createCache().candidates(['Ana Ruiz'], SIGNAL);
    await createCache().getEntities(['page:Ana Ruiz'], SIGNAL);
    store.damage(damaged);
    expect((await createCache().candidates(['Ana Ruiz'], SIGNAL)).get('Ana Ruiz')).toEqual([RUIZ]);
    expect((await createCache().getEntities(['page:Ana Ruiz'], SIGNAL)).get('page:Ana Ruiz')).toEqual(RUIZ_ENTITY);
    expect(asked).toHaveLength(4);
  });

  it('gives what it knows when the wiki cannot be asked, and tells of the failure', async () => {
    const { createCache, state, failures, store } = createWorld();
    await createCache().candidates(['Ana Ruiz'], SIGNAL);
    state.failure = new SourceError('offline', 'planted');
    const cache = createCache();
    expect([...(await cache.candidates(['Ana Ruiz', 'Oslo'], SIGNAL))]).toEqual([
      ['Ana Ruiz', [RUIZ]],
      ['Oslo', []],
    ]);
    expect(failures).toEqual([state.failure]);
    expect([...cache.openNames()]).toEqual(['Oslo']);
    expect(store.keys()).toEqual(['wiki name Ana Ruiz']);
    await expect(createCache().candidates(['Oslo'], SIGNAL)).rejects.toBe(state.failure);
  });
});
