import { createMediaWikiSource } from '../../../knowledge/mediawiki/source.ts';
import type { SourceError } from '../../../knowledge/source-error.ts';
import { answer } from '../wikidata/entities.ts';
import { answerFromPages, createFakeWorld, jsonAnswer, type SeenRequest } from './fake-wiki.ts';

const ENGLISH = 'https://en.wikipedia.org/w/api.php';
const WIKIDATA = 'https://www.wikidata.org/w/api.php';

type Pages = Readonly<Record<string, object>>;

/** What a wiki and its Wikidata hold. */
export interface FakeContent {
  readonly pages?: Pages;
  /** What a search finds, by what is searched for; what lists of namesakes link to. */
  readonly searches?: Readonly<Record<string, Pages>>;
  readonly listed?: Pages;
  readonly entities?: Readonly<Record<string, object>>;
  /** Takes some requests in the wiki's place. */
  readonly fault?: (request: SeenRequest, index: number) => Response | null;
}

/** A source over a wiki and a Wikidata of little content, with a log of what each request asked. */
export function createContentSource({
  pages = {},
  searches = {},
  listed = {},
  entities = {},
  fault = () => null,
}: FakeContent) {
  const toList = (some: Pages) =>
    jsonAnswer({
      batchcomplete: true,
      query: { pages: Object.entries(some).map(([title, page]) => ({ title, ...page })) },
    });
  const world = createFakeWorld((request, index) => {
    const faulty = fault(request, index);
    if (faulty) return faulty;
    const query = request.url.searchParams;
    if (query.get('action') === 'wbgetentities') return jsonAnswer(answer(entities));
    if (query.get('generator') === 'links') return toList(listed);
    if (query.get('generator') === 'search') return toList(searches[query.get('gsrsearch') ?? ''] ?? {});
    return answerFromPages(pages)(request);
  });
  const failures: SourceError[] = [];
  const create = (wikibaseUrl: string | null) =>
    createMediaWikiSource({
      apiUrl: ENGLISH,
      wikibaseUrl,
      client: world.createClient(),
      today: '2026-03-04',
      onFailure: (error) => failures.push(error),
    });
  const log = () => world.requests.map(({ url }) => describeRequest(url.searchParams));
  return { source: create(null), sourceWithItems: create(WIKIDATA), requests: world.requests, log, failures };
}

const describeRequest = (query: URLSearchParams) =>
  query.has('gsrsearch')
    ? `search ${query.get('gsrsearch')}`
    : query.get('generator') === 'links'
      ? `listed on ${query.get('titles')}`
      : query.has('ids')
        ? `${query.get('props')} of ${query.get('ids')}`
        : `pages ${query.get('titles')}`;
