import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../core/entity.ts';
import type { Candidate } from '../../core/types.ts';
import { createEmbeddedSource, isPageId } from '../../knowledge/embedded/source.ts';
import { readTable } from '../../training/knowledge/tables.ts';
import { describeSourceContract } from './source-contract.ts';

const signal = { aborted: false };
const bytes = readFileSync('public/model/knowledge.bin');
const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
const source = createEmbeddedSource(async () => buffer);

async function candidatesOf(name: string): Promise<readonly Candidate[]> {
  return (await source.candidates([name], signal)).get(name) ?? [];
}

async function entityOf(title: string): Promise<Entity | undefined> {
  return (await source.getEntities([`page:${title}`], signal)).get(`page:${title}`);
}

/** Name in the text, title of the page that its best candidate must be. */
const NAMES: readonly [name: string, title: string][] = [
  ['Pakistan', 'Pakistan'],
  ['Islamic Republic of Pakistan', 'Pakistan'],
  ['UK', 'United Kingdom'],
  ['U.S.', 'United States'],
  ['US', 'United States'],
  ['UAE', 'United Arab Emirates'],
  ['DRC', 'Democratic Republic of the Congo'],
  ['Burma', 'Myanmar'],
  ['Ivory Coast', 'Ivory Coast'],
  ['Côte d’Ivoire', 'Ivory Coast'],
  ["Cote d'Ivoire", 'Ivory Coast'],
  ['the Gambia', 'The Gambia'],
  ['Gambia', 'The Gambia'],
  ['Türkiye', 'Turkey'],
  ['Islamabad', 'Islamabad'],
  ['Kabul', 'Kabul'],
  ['Kiev', 'Kyiv'],
  ['The Hague', 'The Hague'],
  ['N’Djamena', "N'Djamena"],
  ['Portland', 'Portland, Oregon'],
  ['Chicago', 'Chicago'],
];

/** Adjective or noun, the country that it points at first. */
const DEMONYMS: readonly [demonym: string, title: string][] = [
  ['Afghan', 'Afghanistan'],
  ['Afghans', 'Afghanistan'],
  ['Pakistani', 'Pakistan'],
  ['British', 'United Kingdom'],
  ['Britons', 'United Kingdom'],
  ['Dutch', 'Netherlands'],
  ['Ivorian', 'Ivory Coast'],
  ['Swiss', 'Switzerland'],
  ['Filipino', 'Philippines'],
  ['Nigerien', 'Niger'],
  ['South Korean', 'South Korea'],
];

/** Names of groups, with the page that their best candidate must be. */
const GROUPS: readonly [name: string, title: string][] = [
  ['UN', 'United Nations'],
  ['U.N.', 'United Nations'],
  ['NATO', 'NATO'],
  ['Afghan Taliban', 'Taliban'],
  ['the Taliban', 'Taliban'],
  ['TTP', 'Pakistani Taliban'],
  ['Hezbollah', 'Hezbollah'],
  ['al-Qaida', 'al-Qaeda'],
  ['M23', 'March 23 Movement'],
  ['MSF', 'Médecins Sans Frontières'],
  ['European Commission', 'European Commission'],
];

/** Names that mean several things in the news; none may be taken for granted before the article is read. */
const AMBIGUOUS: readonly [name: string, ...titles: string[]][] = [
  ['Georgia', 'Georgia (country)', 'Georgia (U.S. state)'],
  ['Jordan', 'Jordan', 'Jordan River'],
  ['Hyderabad', 'Hyderabad', 'Hyderabad, Sindh'],
  ['Balochistan', 'Balochistan, Pakistan', 'Balochistan'],
  ['Punjab', 'Punjab, India', 'Punjab, Pakistan'],
  ['Washington', 'Washington, D.C.', 'Washington (state)'],
  ['Congress', 'United States Congress', 'Indian National Congress'],
  ['Labour', 'Labour Party (UK)', 'Labour Party (Nigeria)'],
  ['RSF', 'Rapid Support Forces', 'Reporters Without Borders'],
  ['Congolese', 'Democratic Republic of the Congo', 'Republic of the Congo'],
];

/** The share above which linking might choose without looking at the article. */
const DOMINATING_PRIOR = 0.8;

/** What every state has one of; the name alone never says whose. */
const GENERIC = ['Foreign Ministry', 'Supreme Court', 'parliament', 'central bank', 'military', 'police'];

describe('embedded source', () => {
  describeSourceContract({
    createSource: () => createEmbeddedSource(async () => buffer),
    knownNames: ['Pakistan', 'Tripoli'],
    unknownName: 'Zzyzx Nowhere',
  });

  it.each(NAMES)('knows “%s” as %s', async (name, title) => {
    const [best] = await candidatesOf(name);
    expect(best).toMatchObject({ id: `page:${title}`, title, kind: 'place', source: 'embedded' });
  });

  it.each(DEMONYMS)('relates “%s” to %s without naming it', async (demonym, title) => {
    const [best] = await candidatesOf(demonym);
    expect(best).toMatchObject({ title, matchedBy: 'demonym' });
  });

  it.each(GROUPS)('knows “%s” as %s', async (name, title) => {
    const [best] = await candidatesOf(name);
    expect(best).toMatchObject({ id: `page:${title}`, kind: 'group' });
  });

  it.each(AMBIGUOUS)('leaves “%s” to the article', async (name, ...titles) => {
    const candidates = await candidatesOf(name);
    expect(candidates.map(({ title }) => title)).toEqual(expect.arrayContaining(titles));
    expect(candidates[0]?.prior).toBeLessThan(DOMINATING_PRIOR);
  });

  it.each(GENERIC)('gives “%s” of many countries, each with its country and none before the others', async (name) => {
    const candidates = await candidatesOf(name);
    const countries = candidates.map(({ country }) => country);
    expect(countries).toEqual(expect.arrayContaining(['Kenya', 'Peru', 'Vietnam']));
    expect(countries.length).toBeGreaterThan(100);
    expect(countries).not.toContain(null);
    expect(new Set(countries).size).toBe(countries.length);
    expect(candidates[0]?.prior).toBeLessThan(0.05);
  });

  it('knows the Foreign Office of each country that has one of that name', async () => {
    const candidates = await candidatesOf('Foreign Office');
    const titles = new Map(candidates.map(({ country, title }) => [country, title]));
    expect(titles.get('Pakistan')).toBe('Ministry of Foreign Affairs (Pakistan)');
    expect(titles.get('United Kingdom')).toBe('Foreign, Commonwealth and Development Office');
    expect(titles.get('Germany')).toBe('Federal Foreign Office');
    expect(candidates[0]?.prior).toBeLessThan(0.5);
  });

  it('knows a Senate or a High Court only of the states that have one', async () => {
    const countriesWith = async (name: string) => (await candidatesOf(name)).map(({ country }) => country);
    expect(await countriesWith('Senate')).toEqual(expect.arrayContaining(['France', 'Jordan', 'United States']));
    expect(await countriesWith('Senate')).not.toContain('Sweden');
    expect(await countriesWith('High Court')).toEqual(expect.arrayContaining(['Australia', 'Kenya']));
    expect(await countriesWith('High Court')).not.toContain('France');
  });

  it('calls no department a ministry, nor a ministry a department', async () => {
    const health = (name: string) => candidatesOf(name).then((all) => all.map(({ title }) => title));
    expect(await health('Department of Health')).toContain('Department of Health and Social Care');
    expect(await health('Ministry of Health')).toContain('Ministry of Health (Singapore)');
    expect(await health('Ministry of Health')).not.toContain('Department of Health and Social Care');
    expect(await health('Department of Health')).not.toContain('Ministry of Health (Singapore)');
  });

  it('lets a country belong to itself', async () => {
    for (const name of ['Pakistan', 'Taiwan', 'Palestine', 'Puerto Rico']) {
      expect((await candidatesOf(name))[0]).toMatchObject({ title: name, country: name, prominence: 1 });
    }
  });

  it('says of a row from memory that it is not checked', async () => {
    const taliban = await entityOf('Taliban');
    expect(taliban?.attributions).toEqual([
      {
        source: 'embedded',
        label: 'Sidelight, not checked',
        url: 'https://en.wikipedia.org/wiki/Taliban',
        licence: null,
        date: '2025',
      },
    ]);
  });

  it('says of a country where it is, who lives there and where that is from', async () => {
    const entity = await entityOf('Pakistan');
    expect(entity?.description).toBe('country in South Asia');
    expect(entity?.facts).toContainEqual({ name: 'capital', value: 'Islamabad', asOf: null, period: null });
    const population = entity?.facts.find(({ name }) => name === 'population');
    expect(population?.value).toBeGreaterThan(200_000_000);
    expect(population?.asOf).toMatch(/^20\d\d$/);
    expect(entity?.attributions[0]).toMatchObject({
      source: 'embedded',
      label: 'The World Factbook',
      url: 'https://en.wikipedia.org/wiki/Pakistan',
      licence: { name: 'Public domain' },
    });
  });

  it('says of a country who leads it, never without since when and as of when', async () => {
    const facts = (await entityOf('France'))?.facts ?? [];
    const head = facts.find(({ name }) => name === 'head-of-state');
    expect(head?.value).toMatch(/^President \S+/);
    expect(head?.period).toMatchObject({ from: expect.stringMatching(/^20\d\d-\d\d-\d\d$/), to: null, isOver: false });
    expect(head?.asOf).toMatch(/^20\d\d-\d\d$/);
    for (const { title } of readTable('countries')) {
      const leaders = (await entityOf(title ?? ''))?.facts.filter(({ name }) => name.startsWith('head-of-')) ?? [];
      for (const { asOf, period } of leaders) expect([asOf, period?.from]).not.toContain(null);
    }
  });

  it('says of a country which its neighbours are, how it is governed, and its flag', async () => {
    const facts = (await entityOf('Nepal'))?.facts;
    const told = (name: string, value: string) => ({ name, value, asOf: null, period: null });
    expect(facts).toContainEqual(told('neighbours', 'China; India'));
    expect(facts).toContainEqual(told('government', 'federal parliamentary republic'));
    expect(facts).toContainEqual(told('flag', '🇳🇵'));
  });

  it('says of a city whose it is', async () => {
    const [islamabad] = await candidatesOf('Islamabad');
    expect(islamabad).toMatchObject({ country: 'Pakistan', description: 'capital of Pakistan' });
    expect(islamabad?.about).toContain('Pakistan');
    expect((await entityOf('Islamabad'))?.attributions[0]).toMatchObject({ label: 'GeoNames' });
  });

  it('gives no link to a city whose page is not certain', async () => {
    const uncertain = (await candidatesOf('Springfield'))
      .concat(await candidatesOf('San Pedro'))
      .find(({ id }) => !isPageId(id));
    expect(uncertain?.id).toMatch(/^page:\[geonames \d+\]$/);
    const entities = await source.getEntities(uncertain === undefined ? [] : [uncertain.id], signal);
    expect([...entities.values()].flatMap(({ attributions }) => attributions.map(({ url }) => url))).toEqual([null]);
  });

  it('says of a region which its largest city is', async () => {
    const facts = (await entityOf('Khyber Pakhtunkhwa'))?.facts;
    expect(facts).toContainEqual({ name: 'largest-city', value: 'Peshawar', asOf: null, period: null });
  });

  it('loads the file once, at the first question', async () => {
    let loads = 0;
    const counted = createEmbeddedSource(async () => {
      loads += 1;
      return buffer;
    });
    expect(loads).toBe(0);
    await Promise.all([counted.candidates(['Pakistan'], signal), counted.getEntities([], signal)]);
    expect(loads).toBe(1);
  });

  it('fails with one clear error when the file cannot be read, and asks again the next time', async () => {
    let loads = 0;
    const flaky = createEmbeddedSource(async () => {
      loads += 1;
      if (loads === 1) throw new TypeError('Failed to fetch');
      return buffer;
    });
    await expect(flaky.candidates(['Pakistan'], signal)).rejects.toMatchObject({
      name: 'SourceError',
      code: 'internal',
      message: 'The knowledge file cannot be read',
    });
    expect((await flaky.candidates(['Pakistan'], signal)).get('Pakistan')).toHaveLength(1);
  });
});

describe('where a place lies', () => {
  it.each([
    ['Islamabad', 33.7, 73.1],
    ['Pakistan', 33.7, 73.1], // as its capital
    ['Sindh', 24.9, 67.1], // as its largest city, Karachi
    ['Suva', -18.1, 178.4],
    ['Buenos Aires', -34.6, -58.4],
    ['Singapore', 1.3, 103.9],
  ])('is known of %s', async (title, latitude, longitude) => {
    const { coordinates } = (await entityOf(title)) ?? {};
    expect(coordinates?.latitude).toBeCloseTo(latitude, 0);
    expect(coordinates?.longitude).toBeCloseTo(longitude, 0);
  });

  it('is unknown of a group', async () => {
    expect(await entityOf('United Nations')).toMatchObject({ coordinates: null });
  });
});
