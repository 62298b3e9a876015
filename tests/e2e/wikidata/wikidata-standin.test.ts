import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWikidata, type WikidataStandIn } from './wikidata-standin.ts';

let wikidata: WikidataStandIn;

beforeAll(async () => {
  wikidata = await startWikidata();
});
afterAll(() => wikidata?.stop());

async function ask(parameters: Readonly<Record<string, string>>) {
  const query = new URLSearchParams({ action: 'wbgetentities', format: 'json', origin: '*', ...parameters });
  const response = await fetch(`${wikidata.apiUrl}?${query}`);
  return response.json();
}

test('an item has the parts that were asked for, and no others', async () => {
  expect((await ask({ ids: 'Q900000003', props: 'labels', languages: 'en' })).entities).toEqual({
    Q900000003: { type: 'item', id: 'Q900000003', labels: { en: { language: 'en', value: 'Shafqat Ali Khan' } } },
  });
  const { claims, sitelinks, labels } = (await ask({ ids: 'Q900000003', props: 'claims|sitelinks' })).entities
    .Q900000003;
  expect(labels).toBeUndefined();
  expect(Object.keys(sitelinks)).toHaveLength(5);
  expect(claims.P569[0]).toEqual({
    mainsnak: {
      snaktype: 'value',
      property: 'P569',
      datavalue: {
        type: 'time',
        value: {
          time: '+1972-00-00T00:00:00Z',
          precision: 9,
          calendarmodel: 'http://www.wikidata.org/entity/Q1985727',
        },
      },
    },
    type: 'statement',
    rank: 'normal',
  });
});

test('an item that is not there is missing, and one without claims has an empty list of them', async () => {
  const { entities } = await ask({ ids: 'Q61|Q999999999', props: 'claims' });
  expect(entities).toEqual({
    Q61: { type: 'item', id: 'Q61', claims: [] },
    Q999999999: { id: 'Q999999999', missing: '' },
  });
});

test('labels come in English only, and only when English is asked for', async () => {
  expect((await ask({ ids: 'Q61', props: 'labels', languages: 'de' })).entities.Q61.labels).toBeUndefined();
  expect((await ask({ ids: 'Q61', props: 'labels' })).entities.Q61.labels.en.value).toBe('Washington, D.C.');
});

test.each([
  ['more than fifty items', { ids: Array.from({ length: 51 }, (_, i) => `Q${i + 1}`).join('|') }, 'toomanyvalues'],
  ['another action', { action: 'query', ids: 'Q61' }, 'unknown_action'],
  ['no item', {}, 'param-missing'],
  ['a name', { ids: 'Oslo' }, 'no-such-entity'],
])('%s is an error', async (_, parameters, code) => {
  expect((await ask(parameters as Record<string, string>)).error.code).toBe(code);
});
