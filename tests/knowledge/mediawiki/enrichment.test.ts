import { describe, expect, it } from 'vitest';
import { NO_LIMITS } from '../../../knowledge/online-source.ts';
import { item, statement, time } from '../wikidata/entities.ts';
import { createContentSource } from './fake-content.ts';
import { jsonAnswer, type SeenRequest } from './fake-wiki.ts';

const SIGNAL = { aborted: false };

describe('items', () => {
  const pages = {
    'Ana Ruiz': { extract: 'Ana Ruiz works.', pageprops: { wikibase_item: 'Q900000009' } },
    Oslo: { pageprops: { wikibase_item: 'Q585' } },
  };
  const entities = {
    Q900000009: {
      claims: {
        P31: [statement(item('Q5'))],
        P27: [statement(item('Q298'))],
        P39: [statement(item('Q30185'), { qualifiers: { P580: time('2019') } })],
      },
      sitelinks: { enwiki: {}, eswiki: {}, commonswiki: {} },
    },
    Q298: { labels: { en: { value: 'Chile' } } },
    Q30185: { labels: { en: { value: 'mayor' } } },
  };

  it('tell kind, country, popularity and work of a candidate, in two requests', async () => {
    const { sourceWithItems, log } = createContentSource({ pages, entities });
    const found = await sourceWithItems.candidates(['Ana Ruiz', 'Oslo'], SIGNAL, {
      ...NO_LIMITS,
      knownNames: new Set(['Oslo']),
    });
    expect(found.get('Ana Ruiz')).toMatchObject([
      { kind: 'person', country: 'Chile', popularity: 2, about: 'Ana Ruiz works. mayor; Chile' },
    ]);
    expect(found.get('Oslo')).toMatchObject([{ kind: null, popularity: null }]);
    expect(log()).toEqual(['pages Ana Ruiz|Oslo', 'claims|sitelinks of Q900000009', 'labels of Q30185|Q298']);
  });

  it('give an entity dated facts and relations, and are credited', async () => {
    const { sourceWithItems, log } = createContentSource({ pages, entities });
    await sourceWithItems.candidates(['Ana Ruiz'], SIGNAL);
    const entity = (await sourceWithItems.getEntities(['page:Ana Ruiz'], SIGNAL)).get('page:Ana Ruiz');
    expect(entity).toMatchObject({
      kind: 'person',
      facts: [
        { name: 'position', value: 'mayor', period: { from: '2019', to: null, isOver: false } },
        { name: 'citizenship', value: 'Chile', period: null },
      ],
      attributions: [
        { source: 'mediawiki', label: 'Wikipedia' },
        {
          source: 'wikidata',
          label: 'Wikidata',
          url: 'https://www.wikidata.org/wiki/Q900000009',
          licence: { name: 'CC0' },
          date: '2026-03-04',
        },
      ],
    });
    expect(entity?.relations.map(({ name, target }) => [name, target])).toEqual([
      ['holds', 'Q30185'],
      ['citizen-of', 'Q298'],
    ]);
    expect(log()).toHaveLength(3);
  });

  it('that cannot be read cost only themselves', async () => {
    const fault = ({ url }: SeenRequest) => (url.hostname === 'www.wikidata.org' ? jsonAnswer('[') : null);
    const { sourceWithItems, failures } = createContentSource({ pages, fault });
    expect((await sourceWithItems.candidates(['Ana Ruiz'], SIGNAL)).get('Ana Ruiz')).toMatchObject([{ kind: null }]);
    const entities = await sourceWithItems.getEntities(['page:Ana Ruiz'], SIGNAL);
    expect(entities.get('page:Ana Ruiz')).toMatchObject({ facts: [], relations: [], wikidata: 'Q900000009' });
    expect(entities.get('page:Ana Ruiz')?.attributions).toHaveLength(1);
    expect(failures.length).toBeGreaterThan(0);
  });

  it('are not asked for without a Wikibase', async () => {
    const { source, log } = createContentSource({ pages, entities });
    await source.candidates(['Ana Ruiz'], SIGNAL);
    await source.getEntities(['page:Ana Ruiz'], SIGNAL);
    expect(log()).toEqual(['pages Ana Ruiz']);
  });
});

describe('an answer in parts', () => {
  const parts = (count: number) => (_: SeenRequest, index: number) =>
    jsonAnswer({
      ...(index < count ? { continue: { excontinue: index + 1, continue: '||' } } : { batchcomplete: true }),
      query: { pages: [{ title: 'Oslo', ...(index === 0 ? { description: 'city' } : { extract: `Part ${index}.` }) }] },
    });

  it('is put together', async () => {
    const { source, requests } = createContentSource({ fault: parts(1) });
    expect((await source.candidates(['Oslo'], SIGNAL)).get('Oslo')).toMatchObject([
      { description: 'city', about: 'Part 1.' },
    ]);
    expect(requests.map(({ url }) => url.searchParams.get('excontinue'))).toEqual([null, '1']);
  });

  it('is followed twice at most', async () => {
    const { source, requests } = createContentSource({ fault: parts(99) });
    expect((await source.candidates(['Oslo'], SIGNAL)).get('Oslo')).toHaveLength(1);
    expect(requests).toHaveLength(3);
  });

  it('keeps its first part where a later one fails', async () => {
    const fault = (request: SeenRequest, index: number) => (index === 0 ? parts(99)(request, 0) : jsonAnswer('{'));
    const { source, failures } = createContentSource({ fault });
    expect((await source.candidates(['Oslo'], SIGNAL)).get('Oslo')).toMatchObject([{ description: 'city' }]);
    expect(failures.map(({ code }) => code)).toEqual(['bad-response']);
  });
});
