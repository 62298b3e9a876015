import { describe, expect, it } from 'vitest';
import { createMediaWikiSource } from '../../../knowledge/mediawiki/source.ts';
import type { SourceError } from '../../../knowledge/source-error.ts';
import { makeCandidate } from '../../core/samples.ts';
import { describeSourceContract } from '../source-contract.ts';
import { answerFromPages, createFakeWorld, type FakeWorld, jsonAnswer } from './fake-wiki.ts';

const ENGLISH = 'https://en.wikipedia.org/w/api.php';
const OWN = 'https://wiki.example/w/api.php';
const OWN_PAGES = 'https://wiki.example/wiki';
const SIGNAL = { aborted: false };
const PAGES = {
  NATO: {
    description: 'military alliance',
    extract: 'NATO is an alliance. It has members. It meets. It talks.',
    pageprops: { wikibase_item: 'Q7184' },
  },
  OPEC: { description: 'organization', extract: 'OPEC is an organization.' },
  Mercury: { pageprops: { disambiguation: '' }, extract: 'Mercury may refer to:' },
};

const createSource = (world: FakeWorld, apiUrl = ENGLISH, failures: SourceError[] = []) =>
  createMediaWikiSource({
    apiUrl,
    wikibaseUrl: null,
    client: world.createClient(),
    today: '2026-03-04',
    onFailure: (error) => failures.push(error),
  });
const numbered = (count: number) => Array.from({ length: count }, (_, i) => `Name ${i}`);

describe('a MediaWiki as a source', () => {
  describeSourceContract({
    createSource: () => createSource(createFakeWorld(answerFromPages(PAGES))),
    knownNames: ['NATO', 'OPEC'],
    unknownName: 'Zzyzx Nowhere',
  });

  it('gives a page as a candidate with its words as evidence', async () => {
    const source = createSource(createFakeWorld(answerFromPages(PAGES)));
    const expected = makeCandidate('NATO', {
      description: 'military alliance',
      about: 'NATO is an alliance. It has members. It meets. It talks.',
    });
    expect((await source.candidates(['NATO'], SIGNAL)).get('NATO')).toEqual([expected]);
  });

  it('says when a name led through a redirect', async () => {
    const redirects = [{ from: 'North Atlantic Treaty Organization', to: 'NATO' }];
    const world = createFakeWorld(() => jsonAnswer({ query: { redirects, pages: [{ title: 'NATO' }] } }));
    const name = 'North Atlantic Treaty Organization';
    const answer = await createSource(world).candidates([name], SIGNAL);
    expect(answer.get(name)).toMatchObject([{ id: 'page:NATO', matchedBy: 'redirect' }]);
  });

  it('marks a page that only lists things, and never gives it as an entity', async () => {
    const source = createSource(createFakeWorld(answerFromPages(PAGES)));
    expect((await source.candidates(['Mercury'], SIGNAL)).get('Mercury')).toMatchObject([{ isDisambiguation: true }]);
    expect([...(await source.getEntities(['page:NATO', 'page:Mercury'], SIGNAL)).keys()]).toEqual(['page:NATO']);
  });
});

describe('requests', () => {
  it('ask for twenty names each, first names first', async () => {
    const world = createFakeWorld(answerFromPages(Object.fromEntries(numbered(45).map((title) => [title, {}]))));
    await createSource(world).candidates(numbered(45), SIGNAL);
    expect(world.requests.map(({ titles }) => titles.length)).toEqual([20, 20, 5]);
    expect(world.requests.flatMap(({ titles }) => titles)).toEqual(numbered(45));
  });

  it('never ask for a name twice, known or not', async () => {
    const world = createFakeWorld(answerFromPages(PAGES));
    const source = createSource(world);
    await source.candidates(['NATO', 'NATO ', 'Zzyzx'], SIGNAL);
    await source.candidates(['Zzyzx', 'NATO'], SIGNAL);
    await source.getEntities(['page:NATO', 'page:Zzyzx'], SIGNAL);
    const searches = world.requests.filter(({ url }) => url.searchParams.has('gsrsearch'));
    expect(searches.map(({ url }) => url.searchParams.get('gsrsearch'))).toEqual(['Zzyzx']);
    expect(world.requests.filter((one) => !searches.includes(one)).map(({ titles }) => titles)).toEqual([
      ['NATO', 'Zzyzx'],
    ]);
  });

  it('never ask for the page that a redirect already led to', async () => {
    const redirects = [{ from: 'Kiev', to: 'Kyiv' }];
    const world = createFakeWorld(() => jsonAnswer({ query: { redirects, pages: [{ title: 'Kyiv' }] } }));
    const source = createSource(world);
    await source.candidates(['Kiev'], SIGNAL);
    expect((await source.getEntities(['page:Kyiv'], SIGNAL)).size).toBe(1);
    expect(world.requests).toHaveLength(1);
  });

  it('are seven for the names of one article at most; those beyond are not known', async () => {
    const world = createFakeWorld(({ titles }) =>
      answerFromPages(Object.fromEntries(titles.map((t) => [t, {}])))({ titles }),
    );
    const source = createSource(world);
    const answer = await source.candidates(numbered(200), SIGNAL);
    expect(world.requests).toHaveLength(7);
    expect(answer.size).toBe(200);
    expect([...answer.values()].filter((candidates) => candidates.length > 0)).toHaveLength(140);
    await source.getEntities(['page:One more'], SIGNAL);
    expect(world.requests).toHaveLength(7);
  });

  it('hold only names that can be titles', async () => {
    const world = createFakeWorld(answerFromPages(PAGES));
    const names = ['NATO', 'Talk:NATO', 'NATO|OPEC', '<b>', 'x'.repeat(300), '\ud800', ''];
    const answer = await createSource(world).candidates(names, SIGNAL);
    expect(world.requests.map(({ titles }) => titles)).toEqual([['NATO']]);
    expect([...answer].filter(([, candidates]) => candidates.length > 0).map(([name]) => name)).toEqual(['NATO']);
  });

  it('are not made for no names, nor for ids that are no pages', async () => {
    const world = createFakeWorld(answerFromPages(PAGES));
    const source = createSource(world);
    await source.candidates(['', '#'], SIGNAL);
    await source.getEntities(['page:[geonames 42]'], SIGNAL);
    expect(world.requests).toHaveLength(0);
    await source.candidates(['NATO'], SIGNAL);
    expect(world.requests).toHaveLength(1);
  });

  it('stop when the reader has gone', async () => {
    const signal = { aborted: false };
    const world = createFakeWorld((request) => {
      signal.aborted = true;
      return answerFromPages({})(request);
    });
    const source = createSource(world);
    const answer = await source.candidates(numbered(45), signal);
    expect(world.requests).toHaveLength(1);
    expect(answer.size).toBe(45);
    await source.candidates(['NATO'], signal);
    expect(world.requests).toHaveLength(1);
  });

  it('that fail are told, and what was not answered may be asked again', async () => {
    const world = createFakeWorld((request, index) =>
      index === 0 ? jsonAnswer('{"query":') : answerFromPages(PAGES)(request),
    );
    const source = createSource(world);
    const unreadable = { name: 'SourceError', code: 'bad-response' };
    await expect(source.candidates(['NATO'], SIGNAL)).rejects.toMatchObject(unreadable);
    expect((await source.candidates(['NATO'], SIGNAL)).get('NATO')).toHaveLength(1);
  });

  it.each([
    ['cannot be reached', new TypeError('Failed to fetch'), 'offline'],
    ['does not answer in time', new DOMException('late', 'TimeoutError'), 'timeout'],
  ])('end for this article when the wiki %s; the next one asks anew', async (_, cause, code) => {
    const world = createFakeWorld((request, index) =>
      index === 0 ? Promise.reject(cause) : answerFromPages(PAGES)(request),
    );
    const source = createSource(world);
    const silent = { name: 'SourceError', code };
    await expect(source.candidates(numbered(60), SIGNAL)).rejects.toMatchObject(silent);
    await expect(source.getEntities(['page:NATO'], SIGNAL)).rejects.toMatchObject(silent);
    expect(world.requests).toHaveLength(1);
    expect((await createSource(world).candidates(['NATO'], SIGNAL)).get('NATO')).toHaveLength(1);
  });
});

describe('of several batches', () => {
  const pages = Object.fromEntries(numbered(60).map((title) => [title, {}]));
  /** Which names were found when the request of this number fails. */
  async function findWithFault(faultyIndex: number, fault: () => Response | Promise<Response>) {
    const failures: SourceError[] = [];
    const world = createFakeWorld((request, index) =>
      index === faultyIndex ? fault() : answerFromPages(pages)(request),
    );
    const source = createSource(world, ENGLISH, failures);
    const found = await source.candidates(numbered(60), SIGNAL);
    const names = numbered(60).filter((name) => found.get(name)?.length);
    return { names, failures, requests: world.requests, open: source.openNames() };
  }

  it.each([
    ['an answer that is cut off', () => jsonAnswer('{"query":'), 'bad-response'],
    [
      'a page in place of an answer',
      () => new Response('<h1>', { headers: { 'content-type': 'text/html' } }),
      'bad-response',
    ],
  ])('one with %s costs only its own names, which stay open', async (_, fault, code) => {
    for (const faultyIndex of [0, 1]) {
      const { names, failures, requests, open } = await findWithFault(faultyIndex, fault);
      expect(names).toHaveLength(40);
      expect([...open]).toEqual(numbered(60).slice(faultyIndex * 20, faultyIndex * 20 + 20));
      expect(failures.map((failure) => failure.code)).toEqual([code]);
      expect(requests).toHaveLength(3);
    }
  });

  it.each([
    ['429', () => new Response('slow down', { status: 429 }), 'rate-limited'],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'offline'],
    ['no answer in time', () => Promise.reject(new DOMException('late', 'TimeoutError')), 'timeout'],
  ])('a later one with %s keeps the earlier, and nothing more is asked', async (_, fault, code) => {
    const { names, failures, requests } = await findWithFault(1, fault);
    expect(names).toEqual(numbered(20));
    expect(failures.map((failure) => failure.code)).toEqual([code]);
    expect(requests).toHaveLength(2);
  });
});

describe('an entity', () => {
  it('has the picture that the wiki may show freely', async () => {
    const pages = { Oslo: { pageimage: 'Oslo_at_night.jpg' }, NATO: {} };
    const entities = await createSource(createFakeWorld(answerFromPages(pages))).getEntities(
      ['page:Oslo', 'page:NATO'],
      SIGNAL,
    );
    expect([...entities.values()].map(({ picture }) => picture)).toEqual([
      { apiUrl: ENGLISH, file: 'Oslo at night.jpg' },
      null,
    ]);
  });

  it('credits Wikipedia with page, licence and date', async () => {
    const source = createSource(createFakeWorld(answerFromPages(PAGES)));
    expect((await source.getEntities(['page:NATO'], SIGNAL)).get('page:NATO')).toEqual({
      id: 'page:NATO',
      title: 'NATO',
      kind: null,
      description: 'military alliance',
      summary: 'NATO is an alliance. It has members. It meets.',
      facts: [],
      wikidata: 'Q7184',
      coordinates: null,
      relations: [],
      picture: null,
      attributions: [
        {
          source: 'mediawiki',
          label: 'Wikipedia',
          url: 'https://en.wikipedia.org/wiki/NATO',
          licence: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
          date: '2026-03-04',
        },
      ],
    });
  });

  it.each([
    ['by the name it gives', { general: { sitename: 'Own wiki' } }, { label: 'Own wiki', licence: null }],
    ['by its host when it gives none', {}, { label: 'wiki.example', licence: null }],
    ['with its licence', { rightsinfo: { text: 'CC0' } }, { licence: { name: 'CC0', url: null } }],
  ])('credits another wiki %s', async (_, site, credit) => {
    const world = createFakeWorld(() => jsonAnswer({ query: { ...site, pages: [{ title: 'NATO' }] } }));
    const entities = await createSource(world, OWN).getEntities(['page:NATO'], SIGNAL);
    expect(entities.get('page:NATO')?.attributions).toMatchObject([{ ...credit, url: `${OWN_PAGES}/NATO` }]);
  });
});
