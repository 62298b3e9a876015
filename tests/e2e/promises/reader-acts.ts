/** What readers, browsers and wikis do to a real extension, one act after the other, as the courses of events want it. */
import type { ServerResponse } from 'node:http';
import fc from 'fast-check';
import { readArticleFixture } from '../../fixtures/articles.ts';
import type { Browser } from '../browsers/browser.ts';
import { type PageServer, servePages } from '../page-server.ts';
import { endMinute } from '../stories/end-minute.ts';
import { NAMELESS_ARTICLE, SEARCH_PAGE } from '../stories/pages.ts';

/** What the wiki does in place of its next answers. */
const WIKI_FAULTS: readonly ((response: ServerResponse) => void)[] = [
  (response) => response.writeHead(503, { 'retry-after': '1' }).end('busy'),
  (response) => response.writeHead(429, { 'retry-after': '1' }).end('slow down'),
  (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Maintenance</h1>'),
  (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"query":{"pages":'),
  (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"query":{"pages":7}}'),
  (response) => response.destroy(),
];

/** Paths of its articles. */
export const ARTICLES: readonly string[] = ['/brief', '/convoy'];
const PAGES = [...ARTICLES, '/search', '/nameless'];
const TURN_OFF = 'button[data-action="turn-off"]';
const MAX_ACTS = 4;

/** One site, so that going from page to page keeps the reader's permission for it. */
export const serveSite = (): Promise<PageServer> =>
  servePages({
    '/brief': readArticleFixture('poti-brief').sourceHtml,
    '/convoy': readArticleFixture('mocha-convoy').sourceHtml,
    '/search': SEARCH_PAGE,
    '/nameless': NAMELESS_ARTICLE,
  });

/** Where acts happen. */
export interface Scene {
  readonly browser: Browser;
  readonly site: PageServer;
  /** What the wiki does in place of answers; null for answers. */
  fault: ((response: ServerResponse) => void) | null;
}

/** One act, by its name. */
export interface Act {
  readonly name: string;
  readonly run: (scene: Scene) => Promise<unknown>;
}

const act = (name: string, run: Act['run']): fc.Arbitrary<Act> => fc.constant({ name, run });
/** An act in the popup; nothing happens without one, or without what it is to press. */
const inPopup = (name: string, selector: string) =>
  act(name, async ({ browser }) => {
    const isThere = async () =>
      (await browser.isPopupOpen()) && browser.inPopup((wanted) => document.querySelector(wanted) !== null, selector);
    if (await isThere().catch(() => false)) await browser.clickInPopup(selector).catch(() => undefined); // it may go meanwhile
  });

/** Any act; what a reader does most comes most. */
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: act('click', ({ browser }) => browser.clickToolbar()) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...PAGES)
      .chain((path) => act(`go to ${path}`, ({ browser, site }) => browser.open(`${site.url}${path.slice(1)}`))),
  },
  { weight: 3, arbitrary: act('stop the background', ({ browser }) => browser.stopWorker()) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(null, ...WIKI_FAULTS).chain((fault) =>
      act(`the wiki: ${fault ? WIKI_FAULTS.indexOf(fault) : 'answers'}`, async (scene) => {
        scene.fault = fault;
      }),
    ),
  },
  act('close the popup', ({ browser }) => browser.closePopup()),
  act('reload', ({ browser }) => browser.reload()),
  act('back', ({ browser }) => browser.back()),
  act('another address', ({ browser }) =>
    browser.evaluate(() => {
      if (location.protocol === 'http:') history.pushState(null, '', `?${performance.now()}`); // an empty tab has none
    }),
  ),
  act('the page goes', ({ browser }) => browser.evaluate(() => document.body.replaceChildren())),
  act('a key in the page', ({ browser }) => browser.press('Escape')),
  act('a key of the browser', ({ browser }) => browser.runCommand('next-mention').catch(() => undefined)), // it sleeps
  inPopup('open a card', 'button[data-chain]'),
  inPopup('look up again', 'button[data-action="retry-lookups"]'),
  inPopup('turn off', TURN_OFF),
  act('a minute passes', ({ browser }) => endMinute(browser).catch(() => undefined)), // no popup is open to do it in
);

/** Courses of events, each of a few acts. */
export const courses = fc.array(anyAct, { minLength: 1, maxLength: MAX_ACTS });
