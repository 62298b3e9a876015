import { describe, expect, it } from 'vitest';
import type { Entity } from '../../core/entity.ts';
import type { Candidate, EntityId, KnowledgeSource } from '../../core/types.ts';
import { combineSources } from '../../knowledge/source.ts';
import { SourceError } from '../../knowledge/source-error.ts';
import { makeCandidate, makeEntity } from '../core/samples.ts';
import { describeSourceContract } from './source-contract.ts';

const SIGNAL = { aborted: false };
const PAKISTAN = makeCandidate('Pakistan', {
  kind: 'place',
  country: 'Pakistan',
  source: 'embedded',
  prior: 1,
  about: 'Asia',
});
const NEW_ZEALAND = makeCandidate('New Zealand', { kind: 'place', country: 'New Zealand', source: 'embedded' });
const KABUL = makeCandidate('Kabul', { kind: 'place', country: 'Afghanistan', source: 'embedded', prior: 1 });
const PAKISTANI = { ...PAKISTAN, matchedBy: 'demonym' as const };
const SHIPPED = { Pakistan: [PAKISTAN], Pakistani: [PAKISTANI], 'New Zealand': [NEW_ZEALAND], Kabul: [KABUL] };
const ATTRIBUTION = { source: 'mediawiki', label: 'Wikipedia', url: null, licence: null, date: '2026-03-04' } as const;

/** A source over a few rows that remembers what it was asked. */
function createFakeSource(
  known: Readonly<Record<string, readonly Candidate[]>>,
  entities: readonly Entity[] = [],
): { readonly source: KnowledgeSource; readonly asked: string[][] } {
  const asked: string[][] = [];
  const byName = new Map(Object.entries(known).map(([name, found]) => [name.toLowerCase(), found]));
  const source: KnowledgeSource = {
    async candidates(names) {
      asked.push([...names]);
      return new Map(names.map((name) => [name, byName.get(name.toLowerCase()) ?? []]));
    },
    async getEntities(ids) {
      return new Map(entities.filter(({ id }) => ids.includes(id)).map((entity) => [entity.id, entity]));
    },
  };
  return { source, asked };
}

/** The shipped rows combined with a wiki of the given ones, and the failures that were told. */
function combine(online: KnowledgeSource, embedded = createFakeSource(SHIPPED).source) {
  const failures: SourceError[] = [];
  return { source: combineSources(embedded, online, (error) => failures.push(error)), failures };
}

async function candidatesOf(source: KnowledgeSource, name: string): Promise<readonly Candidate[]> {
  return (await source.candidates([name], SIGNAL)).get(name) ?? [];
}

describe('two sources as one', () => {
  describeSourceContract({
    createSource: () =>
      combine(
        createFakeSource({ Ruiz: [makeCandidate('Ruiz')] }, [makeEntity('Ruiz')]).source,
        createFakeSource(SHIPPED, [makeEntity('Pakistan'), makeEntity('Kabul')]).source,
      ).source,
    knownNames: ['Pakistan', 'Ruiz'],
    unknownName: 'Zzyzx Nowhere',
  });

  it('gives shipped candidates first and the wiki’s other things after them', async () => {
    const film = makeCandidate('Kabul (film)');
    const { source } = combine(createFakeSource({ Kabul: [film] }).source);
    expect((await candidatesOf(source, 'Kabul')).map(({ id }) => id)).toEqual(['page:Kabul', 'page:Kabul (film)']);
  });

  it('adds the wiki’s words about a shipped thing, and nothing else of it', async () => {
    const online = makeCandidate('Pakistan', { about: 'Islamic republic', prior: 0.1, description: 'x' });
    const { source } = combine(createFakeSource({ Pakistan: [online] }).source);
    expect(await candidatesOf(source, 'Pakistan')).toEqual([{ ...PAKISTAN, about: 'Asia Islamic republic' }]);
  });

  it('never asks the wiki for an adjective of nationality', async () => {
    const wiki = createFakeSource({});
    const { source } = combine(wiki.source);
    const answer = await source.candidates(['Pakistani', 'Pakistan', 'Ruiz'], SIGNAL);
    expect(wiki.asked).toEqual([['Pakistan', 'Ruiz']]);
    expect(answer.get('Pakistani')).toEqual([PAKISTANI]);
  });
});

describe('what a wiki is asked for', () => {
  const UNITED_STATES = makeCandidate('United States', { source: 'embedded', matchedBy: 'alias', prior: 1 });
  const PERTH = makeCandidate('Perth', { source: 'embedded', prior: 0.7 });
  const embedded = createFakeSource({ 'U.S.': [UNITED_STATES], Perth: [PERTH], Ruiz: [] }).source;

  it('is the one page that a name surely means, and else the name', async () => {
    const page = makeCandidate('United States', { about: 'Its words.', popularity: 300, linksTo: ['page:Perth'] });
    const wiki = createFakeSource({ 'United States': [page] });
    const { source } = combine(wiki.source, embedded);
    const answer = await source.candidates(['U.S.', 'Perth', 'Ruiz'], SIGNAL);
    expect(wiki.asked).toEqual([['United States', 'Perth', 'Ruiz']]);
    expect(answer.get('U.S.')).toMatchObject([
      { id: 'page:United States', about: ' Its words.', popularity: 300, linksTo: ['page:Perth'] },
    ]);
  });

  it('comes with the names that need no search, and with what may be added to one', async () => {
    const seen: unknown[] = [];
    const wiki: KnowledgeSource = {
      candidates: async (names, _signal, limits) => {
        seen.push(limits);
        return new Map(names.map((name) => [name, []]));
      },
      getEntities: async () => new Map(),
    };
    const limits = { privateNames: new Set(['Khan']), contextNames: ['Perth'], doubtedNames: new Set<string>() };
    await combine(wiki, embedded).source.candidates(['U.S.', 'Perth', 'Ruiz', 'Khan'], SIGNAL, limits);
    expect(seen).toEqual([{ ...limits, knownNames: new Set(['United States', 'Perth']) }]);
  });
});

it('links of a candidate lead only to candidates of the same article', async () => {
  const linked = makeCandidate('Ruiz', { linksTo: ['page:Kabul', 'page:Oslo'] });
  const { source } = combine(createFakeSource({ Ruiz: [linked] }).source);
  const answer = await source.candidates(['Ruiz', 'Kabul'], SIGNAL);
  expect(answer.get('Ruiz')).toMatchObject([{ linksTo: ['page:Kabul'] }]);
});

describe('the country of what a wiki offers', () => {
  it.each([
    ['is the one that it states', 'Pakistan', 'Pakistan'],
    ['is open where it states one that is not shipped', 'Soviet Union', null],
  ])('%s', async (_, stated, country) => {
    const malik = makeCandidate('Malik', { country: stated });
    const { source } = combine(createFakeSource({ Malik: [malik] }).source);
    expect(await candidatesOf(source, 'Malik')).toMatchObject([{ country }]);
  });

  it.each([
    ['an adjective', 'Pakistani classical singer', '', 'Pakistan'],
    ['the country’s name', 'village in Sindh, Pakistan', '', 'Pakistan'],
    ['a name of two words', 'mayor of New Zealand', '', 'New Zealand'],
    ['the first words about it', '', 'Malik (born 1961) is a Pakistani singer.', 'Pakistan'],
    ['the description before the words', 'New Zealand singer', 'She is a Pakistani.', 'New Zealand'],
  ])('is read from %s', async (...[, description, about, country]) => {
    const { source } = combine(createFakeSource({ Malik: [makeCandidate('Malik', { description, about })] }).source);
    expect(await candidatesOf(source, 'Malik')).toMatchObject([{ title: 'Malik', country }]);
  });

  it.each([
    ['names none', 'classical singer', ''],
    ['names only a city', 'singer from Kabul', ''],
    ['names one far into the words about it', '', `${'She sang and sang. '.repeat(20)} Pakistan.`],
    ['has small letters only', 'pakistani singer', ''],
  ])('is open when the source %s', async (_, description, about) => {
    const { source } = combine(createFakeSource({ Malik: [makeCandidate('Malik', { description, about })] }).source);
    expect(await candidatesOf(source, 'Malik')).toMatchObject([{ title: 'Malik', country: null }]);
  });
});

describe('entities', () => {
  const shipped = makeEntity('Pakistan', {
    description: 'country',
    facts: [{ name: 'capital', value: 'Islamabad', asOf: null, period: null }],
  });
  const online = makeEntity('Pakistan', {
    description: 'country in South Asia',
    summary: 'Pakistan is a country.',
    wikidata: 'Q843',
    attributions: [ATTRIBUTION],
  });
  const entityOf = async (wiki: Entity, ...ids: EntityId[]) => {
    const { source } = combine(createFakeSource({}, [wiki]).source, createFakeSource(SHIPPED, [shipped]).source);
    return source.getEntities(ids, SIGNAL);
  };

  it('join the wiki’s words with the shipped facts, and credit both', async () => {
    expect((await entityOf(online, 'page:Pakistan')).get('page:Pakistan')).toEqual({
      ...shipped,
      description: 'country in South Asia',
      summary: 'Pakistan is a country.',
      wikidata: 'Q843',
      attributions: [ATTRIBUTION, ...shipped.attributions],
    });
  });

  it('tell each fact from one source, the shipped one where both have it, and relations and picture from the wiki', async () => {
    const fact = (name: 'capital' | 'head-of-state', value: string) => ({ name, value, asOf: null, period: null });
    const relation = { name: 'capital', target: 'Q1362', period: null, source: 'wikidata' } as const;
    const facts = [fact('capital', 'Karachi'), fact('head-of-state', 'Someone')];
    const wiki = {
      ...online,
      facts,
      relations: [relation],
      picture: { apiUrl: 'https://wiki.example/api.php', file: 'Flag.png' },
    };
    expect((await entityOf(wiki, 'page:Pakistan')).get('page:Pakistan')).toMatchObject({
      facts: [fact('capital', 'Islamabad'), fact('head-of-state', 'Someone')],
      relations: [relation],
      picture: { apiUrl: 'https://wiki.example/api.php', file: 'Flag.png' },
    });
  });

  it('tell who holds an office by the wiki, where it says so', async () => {
    const since = { from: '2020-01-02', to: null, isOver: false };
    const shippedHead = { name: 'head-of-state' as const, value: 'Earlier', asOf: '2025-03', period: since };
    const embedded = createFakeSource(SHIPPED, [{ ...shipped, facts: [shippedHead] }]).source;
    const headsFrom = async (facts: Entity['facts']) => {
      const { source } = combine(createFakeSource({}, [{ ...online, facts }]).source, embedded);
      const entity = (await source.getEntities(['page:Pakistan'], SIGNAL)).get('page:Pakistan');
      return entity?.facts.map(({ value }) => value);
    };
    expect(await headsFrom([])).toEqual(['Earlier']);
    expect(await headsFrom([{ ...shippedHead, value: 'Later', asOf: null }])).toEqual(['Later']);
  });

  it('keep the shipped words where the wiki has none', async () => {
    const silent = { ...online, description: '', summary: null };
    const entity = (await entityOf(silent, 'page:Pakistan')).get('page:Pakistan');
    expect(entity).toMatchObject({ description: 'country', summary: null });
  });

  it('come from either source alone', async () => {
    const malik = makeEntity('Malik');
    const entities = await entityOf(malik, 'page:Malik', 'page:Pakistan', 'page:Nobody');
    expect([...entities]).toEqual([
      ['page:Malik', malik],
      ['page:Pakistan', shipped],
    ]);
  });
});

describe('a wiki that fails', () => {
  const offline = new SourceError('offline', 'The wiki cannot be reached.');
  const failing = (error: Error): KnowledgeSource => ({
    candidates: () => Promise.reject(error),
    getEntities: () => Promise.reject(error),
  });

  it('costs nothing but what it would have added, and the failure is told', async () => {
    const shipped = makeEntity('Pakistan');
    const { source, failures } = combine(failing(offline), createFakeSource(SHIPPED, [shipped]).source);
    const answer = await source.candidates(['Pakistan', 'Ruiz'], SIGNAL);
    expect([...answer]).toEqual([
      ['Pakistan', [PAKISTAN]],
      ['Ruiz', []],
    ]);
    expect(failures).toEqual([offline]);
    expect((await source.getEntities(['page:Pakistan'], SIGNAL)).get('page:Pakistan')).toBe(shipped);
    expect(failures).toEqual([offline, offline]);
  });

  it('does not hide a fault of ours', async () => {
    const { source, failures } = combine(failing(new RangeError('planted')));
    await expect(source.candidates(['Pakistan'], SIGNAL)).rejects.toThrow('planted');
    expect(failures).toEqual([]);
  });

  it('is never blamed for the shipped knowledge', async () => {
    const { source, failures } = combine(createFakeSource({}).source, failing(offline));
    await expect(source.candidates(['Pakistan'], SIGNAL)).rejects.toBe(offline);
    expect(failures).toEqual([]);
  });
});
