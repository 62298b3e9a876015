import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../core/types.ts';
import { NO_LIMITS, type OnlineLimits } from '../../../knowledge/online-source.ts';
import { createContentSource } from './fake-content.ts';
import { jsonAnswer, type SeenRequest } from './fake-wiki.ts';

const SIGNAL = { aborted: false };

const limits = (more: Partial<OnlineLimits>): OnlineLimits => ({ ...NO_LIMITS, ...more });
const idsOf = (candidates: readonly Candidate[] = []) => candidates.map(({ id }) => id);

describe('links between candidates', () => {
  const pages = {
    'Ana Ruiz': {
      links: [{ title: 'Oslo' }, { title: 'USA' }, { title: 'Ana Ruiz' }, { title: 'Mercury' }, { title: 'Gone' }],
    },
    Oslo: {},
    Mercury: { pageprops: { disambiguation: '' } },
  };

  it('come with the pages, and lead to what the article names', async () => {
    const { source, log } = createContentSource({ pages });
    const found = await source.candidates(['Ana Ruiz', 'Oslo', 'Mercury'], SIGNAL);
    expect(found.get('Ana Ruiz')).toMatchObject([{ linksTo: ['page:Oslo'] }]);
    expect(found.get('Oslo')).toMatchObject([{ linksTo: [] }]);
    expect(log()[0]).toBe('pages Ana Ruiz|Oslo|Mercury');
  });

  it('through a redirect lead to its page', async () => {
    const redirects = [{ from: 'USA', to: 'United States' }];
    const { source } = createContentSource({
      fault: () =>
        jsonAnswer({
          query: { redirects, pages: [{ title: 'Ana Ruiz', links: [{ title: 'USA' }] }, { title: 'United States' }] },
        }),
    });
    const found = await source.candidates(['Ana Ruiz', 'USA'], SIGNAL);
    expect(found.get('Ana Ruiz')).toMatchObject([{ linksTo: ['page:United States'] }]);
  });
});

describe('a list of namesakes', () => {
  const LIST = { pageprops: { disambiguation: '' } };
  const listed = {
    'Ana Ruiz (singer)': { extract: 'Ana Ruiz is a singer.' },
    Anita: { extract: 'Ana Ruiz, known as Anita, is a judge.' },
    'Oslo Opera': { extract: 'The opera has a hall. Ana sang there with Ruiz.' },
    'Ruiz, Ana': LIST,
  };

  it('gives what bears the name as candidates, all as likely, and is never one to choose itself', async () => {
    const { source, log } = createContentSource({ pages: { 'Ana Ruiz': LIST }, listed });
    const found = (await source.candidates(['Ana Ruiz'], SIGNAL)).get('Ana Ruiz');
    expect(found).toMatchObject([
      { id: 'page:Ana Ruiz', isDisambiguation: true, prior: 0 },
      { id: 'page:Ana Ruiz (singer)', matchedBy: 'alias', prior: 0.4, isDisambiguation: false },
      { id: 'page:Anita', matchedBy: 'alias', prior: 0.4 },
    ]);
    expect(found).toHaveLength(3);
    expect(log()).toEqual(['pages Ana Ruiz', 'listed on Ana Ruiz']); // and no list on the list
  });

  it('shares its one request with the other lists', async () => {
    const pages = { 'Ana Ruiz': LIST, Opera: LIST };
    const { source, log } = createContentSource({ pages, listed });
    const found = await source.candidates(['Ana Ruiz', 'Opera'], SIGNAL);
    expect(idsOf(found.get('Opera'))).toEqual(['page:Opera', 'page:Oslo Opera']);
    expect(log()).toEqual(['pages Ana Ruiz|Opera', 'listed on Ana Ruiz|Opera']);
  });

  it('is not followed for a name that the shipped knowledge answers', async () => {
    const { source, log } = createContentSource({ pages: { Mercury: LIST }, listed });
    await source.candidates(['Mercury'], SIGNAL, limits({ knownNames: new Set(['Mercury']) }));
    expect(log()).toEqual(['pages Mercury']);
  });

  it('that cannot be read costs only its own candidates', async () => {
    const fault = ({ url }: SeenRequest) => (url.searchParams.has('generator') ? jsonAnswer('{"query":') : null);
    const { source, failures } = createContentSource({ pages: { 'Ana Ruiz': LIST, Oslo: {} }, fault });
    const found = await source.candidates(['Ana Ruiz', 'Oslo'], SIGNAL);
    expect([idsOf(found.get('Oslo')), idsOf(found.get('Ana Ruiz'))]).toEqual([['page:Oslo'], ['page:Ana Ruiz']]);
    expect(failures.map(({ code }) => code)).toEqual(['bad-response']);
  });
});

describe('a search', () => {
  const context = ['Chile', 'NATO', 'Oslo'];

  it('looks for a name without a page, with two other names of the article at most', async () => {
    const searches = {
      'Ana Ruiz Chile NATO': {
        'Ana María Ruiz': { extract: 'Ana María Ruiz is a judge.', index: 2 },
        Judges: { extract: 'Judges are many. Ana Ruiz is none.', index: 1 },
        'Judge Ruiz': { extract: 'Ana is a judge. Ruiz is another.', index: 3 },
      },
    };
    const { source, log } = createContentSource({ pages: { Chile: {} }, searches });
    const found = await source.candidates(['Chile', 'Ana Ruiz'], SIGNAL, limits({ contextNames: context }));
    expect(found.get('Ana Ruiz')).toMatchObject([
      { id: 'page:Judges', matchedBy: 'search' },
      { id: 'page:Ana María Ruiz', matchedBy: 'search', prior: 0.2 },
    ]);
    expect(log()).toEqual(['pages Chile|Ana Ruiz', 'search Ana Ruiz Chile NATO']);
    expect(source.openNames().size).toBe(0);
  });

  it('never adds the name that it searches for', async () => {
    const { source, log } = createContentSource({});
    await source.candidates(['Chile'], SIGNAL, limits({ contextNames: context }));
    expect(log()).toEqual(['pages Chile', 'search Chile NATO Oslo']);
  });

  it('is made for the three first names without a page, and the others stay open', async () => {
    const { source, log } = createContentSource({});
    const found = await source.candidates(['A', 'B', 'C', 'D', 'E'], SIGNAL);
    expect(log()).toEqual(['pages A|B|C|D|E', 'search A', 'search B', 'search C']);
    expect([...source.openNames()]).toEqual(['D', 'E']);
    expect(found.get('D')).toEqual([]);
  });

  it('is made for fewer where pages or items have cost requests', async () => {
    const names = Array.from({ length: 25 }, (_, i) => `Name ${i}`);
    const { source, log } = createContentSource({});
    await source.candidates(names, SIGNAL);
    expect(log().filter((line) => line.startsWith('search'))).toEqual(['search Name 0', 'search Name 1']);
    const pages = { Oslo: { pageprops: { wikibase_item: 'Q585' } } };
    const withItems = createContentSource({ pages });
    await withItems.sourceWithItems.candidates(['A', 'B', 'C', 'Oslo'], SIGNAL);
    expect(withItems.log()).toEqual(['pages A|B|C|Oslo', 'search A', 'claims|sitelinks of Q585']);
    expect([...withItems.sourceWithItems.openNames()]).toEqual(['B', 'C']);
  });

  it('is not made for a name that the shipped knowledge answers', async () => {
    const { source, log } = createContentSource({});
    await source.candidates(['A', 'B'], SIGNAL, limits({ knownNames: new Set(['A']) }));
    expect(log()).toEqual(['pages A|B', 'search B']);
    expect([...source.openNames()]).toEqual([]);
  });

  it('for one open name is made when the reader opens its card, once', async () => {
    const { source, log } = createContentSource({ searches: { 'D Chile NATO': { D2: { extract: 'D is a thing.' } } } });
    await source.candidates(['A', 'B', 'C', 'D'], SIGNAL);
    const asked = limits({ contextNames: context });
    expect(idsOf(await source.searchName('D', SIGNAL, asked))).toEqual(['page:D2']);
    expect([...source.openNames()]).toEqual([]);
    expect(idsOf(await source.searchName('D', SIGNAL, asked))).toEqual(['page:D2']);
    expect(log().slice(4)).toEqual(['search D Chile NATO']);
  });

  it('by a new source, as after the background slept, asks for the page first', async () => {
    const { source, log } = createContentSource({ pages: { D: {} } });
    expect(idsOf(await source.searchName('D', SIGNAL))).toEqual(['page:D']);
    expect(log()).toEqual(['pages D']);
  });

  it('that fails leaves the name open, the reason told', async () => {
    const fault = ({ url }: SeenRequest) =>
      url.searchParams.has('gsrsearch') ? jsonAnswer({ error: { code: 'x' } }) : null;
    const { source, failures } = createContentSource({ fault });
    await source.candidates(['A'], SIGNAL);
    expect([...source.openNames()]).toEqual(['A']);
    expect(failures.map(({ code }) => code)).toEqual(['bad-response']);
  });
});
