/**
 * What Sidelight promises, and how each promise is tried: the tests that hold it on every run of `npm test`, what the soak
 * adds, and what neither tries. docs/promises.md is made of this.
 */

import type { KeptPromise } from './promise.ts';

const stories = (file: string) => `tests/e2e/stories/${file}.test.ts`;

/** All of them, in order. */
export const PROMISES: readonly KeptPromise[] = [
  {
    id: 'R1',
    says: 'Nothing goes uncaught, whatever readers, browsers, networks and wikis do.',
    tried:
      '1,000 courses of events over the whole background: clicks, navigation, stops of the background, 17 faults of the wiki, storage that refuses, permissions that come and go; half of them in turn, against a model, half at once, answers overtaking each other',
    tests: [
      {
        file: 'tests/promises/r1-nothing-uncaught.test.ts',
        names: [
          'and each click shows what it should, in any course of events',
          'and all comes right at the next click, when events overtake each other',
        ],
      },
      { file: 'tests/page/hover-sequences.test.ts', names: ['whatever happens, cards open and close in turn'] },
    ],
    soak: {
      project: 'node',
      file: 'tests/promises/r1-nothing-uncaught.test.ts',
      environment: { SIDELIGHT_RUNS: '2000' },
      perRound: 2000,
      unit: 'courses of events',
    },
    untried: 'generated courses of events in real browsers',
  },
  {
    id: 'R2',
    says: 'The background may be stopped anywhere: the cards are the same.',
    tried:
      'a stop before and after each of about 70 calls of a reading with look-ups, and pairs of stops, with popup and page; one stop in each browser',
    tests: [
      {
        file: 'tests/promises/r2-stopped-anywhere.test.ts',
        names: ['$boundary, the $number. call: the cards are the same', 'twice: the cards are the same'],
      },
      {
        file: stories('states'),
        names: ['a background that was stopped has forgotten nothing, and reads nothing anew'],
      },
    ],
    soak: {
      project: 'node',
      file: 'tests/promises/r2-stopped-anywhere.test.ts',
      environment: { SIDELIGHT_SECOND_STOPS: '12' },
      perRound: 864,
      unit: 'pairs of stops',
    },
    untried: 'stops at each boundary in real browsers',
  },
  {
    id: 'R3',
    says: 'No request before the click, at install, at start or on hover; none at all while look-ups are off.',
    tried:
      'all hosts watched through a whole reading, through look-ups and pictures, in both browsers; eight ways to withdraw, at two moments of a look-up',
    tests: [
      {
        file: 'tests/promises/r3-nothing-unwanted.test.ts',
        names: ['asks nothing more when $what during request $owed'],
      },
      { file: stories('reading'), names: ['all of this asked no host at all'] },
      { file: stories('look-ups'), names: ['only Wikimedia was asked, in few requests without referer or cookie'] },
      { file: stories('pictures'), names: ['resting on a name in the page asks for none'] },
      { file: stories('options'), names: ['an address that is no wiki is refused with one sentence'] },
    ],
    soak: null,
    untried: 'withdrawing in real browsers',
  },
  {
    id: 'R4',
    says: 'At most 8 requests an article, one at a time, none repeated while remembered.',
    tried:
      'requests counted at the wiki in both browsers; one at a time in every course of events of R1; counted over every stop of R2',
    tests: [
      { file: stories('look-ups'), names: ['only Wikimedia was asked, in few requests without referer or cookie'] },
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
    soak: null,
    untried: 'the count in real browsers over an article whose background is stopped on the way',
  },
  {
    id: 'R5',
    says: 'Turned off, the page is as it was; on, it has one element more.',
    tried: 'HTML, highlights, style sheets and globals of pages before, during and after',
    tests: [
      {
        file: 'tests/e2e/promises/strangers.test.ts',
        names: ['a page finds nothing before the click, and after turning off all is as it was'],
      },
      { file: 'tests/page/promises/r7-no-growth.test.ts', names: ['leaves no node and no listener behind'] },
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
    soak: null,
    untried: 'listeners in Firefox',
  },
  {
    id: 'R6',
    says: 'Names alone leave: no address, title or sentence, no referer, no cookie.',
    tried: 'every request of look-ups in both browsers against a list of what it may carry',
    tests: [
      {
        file: stories('look-ups'),
        names: [
          'names alone are sent: no sentence, no title, no address, no lone surname, no adjective',
          'only Wikimedia was asked, in few requests without referer or cookie',
        ],
      },
      {
        file: 'tests/knowledge/mediawiki/client.test.ts',
        names: ['names Sidelight, and carries no cookie, no referrer and no patience for redirects'],
      },
    ],
    soak: null,
    untried: 'a service worker of the page that listens',
  },
  {
    id: 'R7',
    says: 'Nothing grows: no node or listener, the background by less than 5 MB, the cache to 5 MB at most.',
    tried:
      '40 times opened and closed in Chromium, 300 articles in the background, a full cache; a planted leak is seen',
    tests: [
      {
        file: 'tests/page/promises/r7-no-growth.test.ts',
        names: ['leaves no node and no listener behind', 'that is not undone would be told'],
      },
      {
        file: 'tests/promises/r7-no-growth.test.ts',
        names: ['many articles leave nothing in the background', 'and a leak would be told'],
      },
      { file: 'tests/knowledge/cache/indexed-db.test.ts', names: ['never holds more than five megabytes'] },
    ],
    soak: {
      project: 'browser',
      file: 'tests/page/promises/r7-no-growth.test.ts',
      environment: { SIDELIGHT_RUNS: '500' },
      perRound: 500,
      unit: 'times opened and closed',
    },
    untried: 'memory of the background in Firefox',
  },
  {
    id: 'R8',
    says: 'Hostile pages and hostile wikis run nothing, and are read like their clean twins.',
    tried:
      '30 generated pages against their clean twins in Chromium; forms that clobber every member, nesting, 200,000 elements in Chromium; every field of a card with scripts in it; clobbered forms and strict policies in both browsers',
    tests: [
      {
        file: 'tests/page/promises/r8-hostile-pages.test.ts',
        names: ['is read as its clean twin is, and left as it was'],
      },
      {
        file: 'tests/page/poison.test.ts',
        names: [
          'of every member, on an <%s>, change nothing',
          'nested %i deep keep their text',
          'are walked in less than half',
        ],
      },
      { file: 'tests/components/Card.test.tsx', names: ['are text and nothing else: %s'] },
      {
        file: stories('strict-pages'),
        names: ['a strict content policy with Trusted Types: the card shows, and the page sees no violation'],
      },
      { file: 'tests/page/reading-view.test.ts', names: ['is not fooled by events that the page makes'] },
      {
        file: stories('page-tasks'),
        names: ['is held up for no longer than a short while, and nothing on the page moves'],
      },
    ],
    soak: {
      project: 'browser',
      file: 'tests/page/promises/r8-hostile-pages.test.ts',
      environment: { SIDELIGHT_RUNS: '300' },
      perRound: 300,
      unit: 'hostile pages',
    },
    untried:
      'an article under hundreds of elements is not read (seed 1); generated pages in Firefox; 60 scripts times every field',
  },
  {
    id: 'R9',
    says: 'A failure is one sentence and a way on; a wiki that asks to wait is left alone until then.',
    tried:
      'each of 17 faults of the wiki, and every form of “wait” against the clock, over the whole background; five faults in both browsers',
    tests: [
      {
        file: 'tests/promises/r9-one-sentence.test.ts',
        names: [
          'leaves the cards and has one code, and the next try does what is left',
          'is asked nothing until then, whatever is read, and is asked after that',
        ],
      },
      {
        file: stories('look-up-faults'),
        names: [
          'a wiki that never answers is asked once',
          'when the wiki %s, the cards stay and one sentence says so',
          'trying again after the wait fills the cards in',
        ],
      },
      {
        file: 'tests/knowledge/mediawiki/budget.test.ts',
        names: ['is left alone by the next client too', 'is taken for a pulled cable once'],
      },
      { file: 'tests/knowledge/mediawiki/client.test.ts', names: ['without reading the rest of a body'] },
    ],
    soak: null,
    untried: 'the three seconds after the network has come back',
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
    soak: null,
    untried: 'two builds byte by byte: `npm run release` compares them',
  },
  {
    id: 'R11',
    says: 'Fewer faults of a wiki end in a failure than with npm’s wikipedia-preview 1.12.4.',
    tried: 'nothing of the peer: the package is not installed here',
    tests: [],
    soak: null,
    untried: 'the comparison itself',
  },
];
