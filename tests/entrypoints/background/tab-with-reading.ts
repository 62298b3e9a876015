/** A tab whose article was read with the shipped knowledge: two names, one of them still open. */
import type { Annotation } from '../../../core/annotate.ts';
import type { Card } from '../../../core/card/card.ts';
import type { PictureRef } from '../../../core/entity.ts';
import { UNREAD } from '../../../core/reading.ts';
import type { CandidatesByName, KnowledgeSource } from '../../../core/types.ts';
import { type StoredReading, saveReading } from '../../../entrypoints/background/readings.ts';
import type { WikiChoice, Wikis } from '../../../entrypoints/background/wiki.ts';
import type { OnlineSource } from '../../../knowledge/online-source.ts';
import { KNOWN_PLACE } from '../../components/sample-cards.ts';
import { makeArticle, makeChain, makeNil } from '../../core/samples.ts';

export const TAB_ID = 7;
/** The host of its page. */
export const HOST = 'news.example';
export const WIKI = 'https://en.wikipedia.org/w/api.php';
/** The name that was left open. */
export const OPEN_NAME = 'Zalia Port';
/** The name that was not. */
export const ASKED_NAME = 'Harbour Board';

const TEXT = `${ASKED_NAME} spoke in ${OPEN_NAME} today.`;
const ARTICLE = makeArticle(TEXT);
const CHAINS = [
  makeChain('c1', ASKED_NAME, { kind: 'group' }),
  makeChain('c2', OPEN_NAME, { kind: 'place', at: [TEXT.indexOf(OPEN_NAME)] }),
];
const FOUND: Annotation = { chains: CHAINS, links: CHAINS.map(({ id }) => makeNil(id)), entities: [], relations: [] };

/** Stores the reading, changed as a test needs it. */
export async function storeReading(changed: Partial<StoredReading> = {}, tabId = TAB_ID): Promise<StoredReading> {
  const reading: StoredReading = {
    ...UNREAD,
    pageId: 'page-1',
    state: 'ready',
    host: HOST,
    lookUp: { state: 'done' },
    article: ARTICLE,
    named: { text: TEXT, chains: CHAINS, otherSpans: [] },
    found: FOUND,
    corrections: [],
    known: [],
    openNames: [OPEN_NAME],
    chains: [],
    isShown: true,
    ...changed,
  };
  await saveReading(tabId, reading);
  return reading;
}

/** Answers for the page of that reading, as its page script does; `answer` says the rest. */
export function answerAsPage(answer: (name: string, request: unknown) => unknown = () => null) {
  return async (_tab: number, { name, request }: { readonly name: string; readonly request?: unknown }) => ({
    ok: true,
    value: name === 'getPage' ? { pageId: 'page-1' } : answer(name, request),
  });
}

/** A card whose page shows a picture. */
export function cardWithPicture(chainId: Card['chainId'], picture: PictureRef | null): Card {
  return { ...KNOWN_PLACE, chainId, background: { ...KNOWN_PLACE.background!, picture } }; // the sample has one
}

/** Knows nothing. */
export const EMPTY_SOURCE: KnowledgeSource = {
  candidates: async (names): Promise<CandidatesByName> => new Map(names.map((name) => [name, []])),
  getEntities: async () => new Map(),
};

/** A wiki that has no page; `searched` hears what it was asked to search for, `fail` what it is to answer instead. */
export function createFakeWikis(
  searched: string[],
  fail: ((choice: WikiChoice) => void) | null = null,
): Pick<Wikis, 'forArticle'> {
  return {
    forArticle(embedded, choice) {
      const online: OnlineSource = {
        ...EMPTY_SOURCE,
        openNames: () => new Set(),
        async searchName(name, _signal, limits) {
          searched.push(name, ...(limits?.contextNames ?? []));
          fail?.(choice);
          return [];
        },
      };
      return { combined: embedded, online };
    },
  };
}
