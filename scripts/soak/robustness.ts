/** Promises on what pages, wikis, browsers and time can do to Sidelight. `promises.ts` has all. */
import type { KeptPromise } from './promise.ts';

const stories = (file: string) => `tests/e2e/stories/${file}.test.ts`;

/** In order. */
export const ROBUSTNESS: readonly KeptPromise[] = [
  {
    id: 'R1',
    says: 'Nothing goes uncaught, whatever readers, browsers, networks and wikis do.',
    tried:
      '1,000 courses of events over the whole background: clicks, navigation, stops of the background, 17 faults of the wiki, storage that refuses, permissions that come and go; half of them in turn, against a model, half at once, answers overtaking each other; 20 courses in each browser, of real clicks, keys, navigation, stops of the background and faults of the wiki; storage without room, and damaged, in both',
    tests: [
      {
        file: 'tests/promises/r1-nothing-uncaught.test.ts',
        names: [
          'and each click shows what it should, in any course of events',
          'and all comes right at the next click, when events overtake each other',
        ],
      },
      {
        file: 'tests/e2e/promises/courses.test.ts',
        names: [
          'in any course of events, and each click shows what the page is',
          'and in the end an article has its cards',
        ],
      },
      {
        file: stories('states'),
        names: [
          'storage without room is one sentence; with room again, and all that was stored damaged, a click reads',
        ],
      },
      { file: 'tests/page/hover-sequences.test.ts', names: ['whatever happens, cards open and close in turn'] },
    ],
    soak: [
      {
        project: 'node',
        file: 'tests/promises/r1-nothing-uncaught.test.ts',
        environment: { SIDELIGHT_RUNS: '2000' },
        perRound: 2000,
        unit: 'courses of events',
      },
      {
        project: 'e2e',
        file: 'tests/e2e/promises/courses.test.ts',
        environment: { SIDELIGHT_RUNS: '40' },
        perRound: 80,
        unit: 'courses in real browsers',
      },
    ],
    untried: 'a disk that fails under IndexedDB, in real browsers: neither’s automation offers one',
  },
  {
    id: 'R2',
    says: 'The background may be stopped anywhere: the cards are the same.',
    tried:
      'a stop before and after each of about 70 calls of a reading with look-ups, and pairs of stops, with popup and page; one stop in each browser between readings, and one at a call in Chromium',
    tests: [
      {
        file: 'tests/promises/r2-stopped-anywhere.test.ts',
        names: ['$boundary, the $number. call: the cards are the same', 'twice: the cards are the same'],
      },
      { file: 'tests/e2e/promises/stops.test.ts', names: ['gives the cards of an undisturbed reading'] },
      {
        file: stories('states'),
        names: ['a background that was stopped has forgotten nothing, and reads nothing anew'],
      },
    ],
    soak: [
      {
        project: 'node',
        file: 'tests/promises/r2-stopped-anywhere.test.ts',
        environment: { SIDELIGHT_SECOND_STOPS: '12' },
        perRound: 864,
        unit: 'pairs of stops',
      },
      {
        project: 'e2e',
        file: 'tests/e2e/promises/stops.test.ts',
        environment: { SIDELIGHT_RUNS: '8' },
        perRound: 16,
        unit: 'stops at calls in real browsers',
      },
    ],
    untried: 'pairs of stops in real browsers',
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
    soak: [
      {
        project: 'browser',
        file: 'tests/page/promises/r7-no-growth.test.ts',
        environment: { SIDELIGHT_RUNS: '500' },
        perRound: 500,
        unit: 'times opened and closed',
      },
      {
        project: 'node',
        file: 'tests/promises/r7-no-growth.test.ts',
        environment: { SIDELIGHT_RUNS: '1000' },
        perRound: 1000,
        unit: 'articles read by the background',
      },
    ],
    untried: 'the heap of Firefox’s background over hundreds of articles: `npm run bench -- memory` tells it',
  },
  {
    id: 'R8',
    says: 'Hostile pages and hostile wikis run nothing, and are read like their clean twins.',
    tried:
      '30 generated pages against their clean twins in Chromium, three by the built extension in each browser, and one that never stops changing; forms that clobber every member, nesting, 200,000 elements in Chromium; 60 scripts in every field of a wiki’s and a Wikibase’s answers, and in every field of a card; clobbered forms and strict policies in both browsers',
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
      {
        file: 'tests/e2e/promises/hostile-pages.test.ts',
        names: ['are read as their clean twin is, and left as they were', 'that change all the time are read'],
      },
      { file: 'tests/components/Card.test.tsx', names: ['are text and nothing else: %s'] },
      {
        file: 'tests/components/hostile-wiki.test.tsx',
        names: ['sixty scripts, in every field that a wiki answers with, become words and nothing else'],
      },
      {
        file: stories('strict-pages'),
        names: ['a strict content policy with Trusted Types: the card shows, and the page sees no violation'],
      },
      { file: 'tests/page/reading-view.test.ts', names: ['is not fooled by events that the page makes'] },
      {
        file: stories('waits'),
        names: ['are listed and painted, and have a card, within a few reference loops; nothing on the page moves'],
      },
    ],
    soak: [
      {
        project: 'browser',
        file: 'tests/page/promises/r8-hostile-pages.test.ts',
        environment: { SIDELIGHT_RUNS: '400' },
        perRound: 400,
        unit: 'hostile pages',
      },
      {
        project: 'e2e',
        file: 'tests/e2e/promises/hostile-pages.test.ts',
        environment: { SIDELIGHT_RUNS: '20' },
        perRound: 40,
        unit: 'hostile pages read by the extension',
      },
    ],
    untried: 'pages with scripts that fight back for longer than a minute',
  },
  {
    id: 'R9',
    says: 'A failure is one sentence and a way on; a wiki that asks to wait is left alone until then.',
    tried:
      'each of 17 faults of the wiki, and every form of “wait” against the clock, over the whole background; six faults over real sockets in both browsers, an answer of 50 MB and one of a letter a second among them',
    tests: [
      {
        file: 'tests/promises/r9-one-sentence.test.ts',
        names: [
          'leaves the cards and has one code, and the next try does what is left',
          'is asked nothing until then, whatever is read, and is asked after that',
          'has the cards, asks nobody, and has the names looked up at the first try with one: nothing is waited for',
        ],
      },
      {
        file: stories('look-up-faults'),
        names: [
          'a wiki that %s is asked once, and one sentence says so in time',
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
    soak: [
      {
        project: 'e2e',
        file: stories('look-up-faults'),
        environment: { SIDELIGHT_RUNS: '2' },
        perRound: 16,
        unit: 'faults over real sockets',
      },
    ],
    untried: 'how long a real network takes after it has come back: we wait for nothing',
  },
  {
    id: 'R11',
    says: 'Fewer faults of a wiki end in a failure than with npm’s wikipedia-preview 1.12.4.',
    tried: 'nothing of the peer, which is fetched from npm: the soak alone does that',
    tests: [
      {
        file: 'tests/soak/r11-peer.test.ts',
        names: ['fewer faults of a wiki end in a failure here than with wikipedia-preview'],
      },
    ],
    soak: [
      {
        project: 'soak',
        file: 'tests/soak/r11-peer.test.ts',
        environment: {},
        perRound: 17,
        unit: 'faults met by both, of which more end in a failure with the peer',
      },
    ],
    untried: 'the peer in a real browser',
  },
];
