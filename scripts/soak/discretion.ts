/** Promises on what others learn, of the reader and of us. `promises.ts` has all. */
import type { KeptPromise } from './promise.ts';

const stories = (file: string) => `tests/e2e/stories/${file}.test.ts`;

/** In order. */
export const DISCRETION: readonly KeptPromise[] = [
  {
    id: 'R3',
    says: 'No request before the click, at install, at start or on hover; none at all while look-ups are off.',
    tried:
      'all hosts watched through a whole reading, through look-ups and pictures, in both browsers; eight ways to withdraw, at two moments of a look-up; a permission taken away during a request, in both browsers',
    tests: [
      {
        file: 'tests/promises/r3-nothing-unwanted.test.ts',
        names: ['asks nothing more when $what during request $owed'],
      },
      { file: stories('reading'), names: ['all of this asked no host at all'] },
      { file: stories('look-ups'), names: ['only Wikimedia was asked, in few requests without referer or cookie'] },
      {
        file: stories('look-up-faults'),
        names: ['taking the permission away during a request ends it: the answer comes, and nothing more is asked'],
      },
      { file: stories('pictures'), names: ['resting on a name in the page asks for none'] },
      { file: stories('options'), names: ['an address that is no wiki is refused with one sentence'] },
    ],
    soak: [],
    untried: 'the other seven ways to withdraw, in real browsers',
  },
  {
    id: 'R4',
    says: 'At most 8 requests an article, one at a time, none repeated while remembered.',
    tried:
      'requests counted at the wiki in both browsers; one at a time in every course of events of R1; counted over every stop of R2, in Chromium too',
    tests: [
      { file: stories('look-ups'), names: ['only Wikimedia was asked, in few requests without referer or cookie'] },
      { file: 'tests/e2e/promises/stops.test.ts', names: ['gives the cards of an undisturbed reading'] },
      { file: stories('pictures'), names: ['what was fetched is not fetched again'] },
      {
        file: 'tests/knowledge/mediawiki/source.test.ts',
        names: ['are seven for the names of one article at most; those beyond are not known'],
      },
      { file: 'tests/knowledge/mediawiki/client.test.ts', names: ['waits until the one before it has been answered'] },
      {
        file: 'tests/knowledge/mediawiki/allowance.test.ts',
        names: ['counts what was asked and never answered', 'sends nothing that could not be counted'],
      },
      { file: 'tests/knowledge/mediawiki/budget.test.ts', names: ['is ten requests in any minute'] },
      {
        file: 'tests/knowledge/cache/cached-source.test.ts',
        names: ['answers what it was asked before, whole and without asking'],
      },
    ],
    soak: [],
    untried: 'the real Wikipedia: no test leaves the machine',
  },
  {
    id: 'R5',
    says: 'Turned off, the page is as it was; on, it has one element more.',
    tried:
      'HTML, highlights, style sheets, globals and listeners of pages before, during and after; turning off by popup and switch, the background stopped at each of its calls',
    tests: [
      {
        file: 'tests/e2e/promises/strangers.test.ts',
        names: ['a page finds nothing before the click, and after turning off all is as it was'],
      },
      { file: 'tests/page/promises/r7-no-growth.test.ts', names: ['leaves no node and no listener behind'] },
      {
        file: 'tests/promises/r5-turned-off.test.ts',
        names: ['is right, wherever the background is stopped on the way'],
      },
      {
        file: stories('reading'),
        names: [
          'a click shows a card for each name by kind, and paints the names without touching the page',
          'turning off undoes everything',
        ],
      },
      {
        file: 'tests/page/reading-view.test.ts',
        names: [
          'leaves the page’s HTML as it was; one empty element more once a card was shown; as it was again at the end',
        ],
      },
    ],
    soak: [],
    untried: 'listeners in Firefox on other elements than window, document, root and body',
  },
  {
    id: 'R6',
    says: 'Names alone leave: no address, title or sentence, no referer, no cookie.',
    tried:
      'every request of look-ups in both browsers against a list of what it may carry; a service worker of the page, which hears of none',
    tests: [
      {
        file: stories('look-ups'),
        names: [
          'names alone are sent: no sentence, no title, no address, no lone surname, no adjective',
          'only Wikimedia was asked, in few requests without referer or cookie',
        ],
      },
      { file: stories('pictures'), names: ['a service worker of the page has heard of nothing'] },
      {
        file: 'tests/knowledge/mediawiki/client.test.ts',
        names: ['names Sidelight, and carries no cookie, no referrer and no patience for redirects'],
      },
    ],
    soak: [],
    untried: 'the real Wikipedia: no test leaves the machine',
  },
  {
    id: 'R10',
    says: 'Four permissions at most, nothing web-accessible, strict policies; private windows leave nothing.',
    tried:
      'manifest, builds and linter of both packages, axe over popup, card and options, storage after a private window; every message from ten sorts of strangers',
    tests: [
      { file: 'tests/e2e/promises/strangers.test.ts', names: ['another extension gets no answer to anything'] },
      {
        file: 'tests/promises/r10-nobody-else.test.ts',
        names: ['%s gets no answer to anything, and nothing comes of it'],
      },
      {
        file: 'tests/e2e/build/build.test.ts',
        names: [
          'has exactly the manifest that we decided on',
          'runs no text as code',
          'Mozilla’s linter finds no error, and only the warnings whose reason we know',
        ],
      },
      {
        file: stories('private-window'),
        names: ['an article is read, looked up and corrected in it, and nothing of that is left'],
      },
      { file: stories('accessibility'), names: ['axe objects to nothing in the popup in %s colours, list and card'] },
      {
        file: 'tests/messaging/bus.test.ts',
        names: ['%s: may ask the background / the page', 'leaves a message of a sender who may not ask to nobody'],
      },
    ],
    soak: [],
    untried: 'two builds byte by byte: `npm run release` compares them',
  },
];
