import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runsOf } from '../../promises/seeds.ts';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { readRows, readStatus, waitForPopup } from '../popup-cards.ts';
import { endMinute } from './end-minute.ts';
import { type Stage, setStage, WIKIMEDIA_HOSTS } from './stage.ts';

const RETRY = 'button[data-action="retry-lookups"]';
const TURN_ON = 'button[data-action="turn-on-lookups"]';

/** The extension's own API, in its popup. */
declare const chrome: {
  readonly permissions: { remove(wanted: { readonly origins: readonly string[] }): Promise<boolean> };
  readonly storage: {
    readonly local: { get(key: string): Promise<{ readonly settings?: { readonly lookUps?: boolean } }> };
  };
};

/** Runs in the popup: has the background turned look-ups off? */
const isOff = async () => (await chrome.storage.local.get('settings')).settings?.lookUps === false;

/** The extension gives up after nine seconds. */
const HANG_TIMEOUT_MS = 30_000;

/** What the wiki does in place of an answer. */
type Fault = (response: ServerResponse) => void;
type FaultRow = readonly [what: string, fault: Fault, sentence: string];
const UNREADABLE: FaultRow = [
  'answers with a page in place of JSON',
  (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Maintenance</h1>'),
  'The wiki’s answer could not be read.',
];
const OFFLINE = 'You are offline, or the wiki cannot be reached.';
const JSON_TYPE = { 'content-type': 'application/json' };
const FLOOD_BYTES = 50_000_000;
const FLOOD_PART = Buffer.alloc(65_536, ' ');
/** Of the flood what fits into the buffers of sockets and browser before the line is cut: far more than is read. */
const MAX_TAKEN_BYTES = 25_000_000;
/** How much of the flood has been taken. */
let takenBytes = 0;
const flood: Fault = (response) => {
  response.writeHead(200, JSON_TYPE);
  takenBytes = 0;
  const pour = () => {
    for (let isRoom = true; isRoom && takenBytes < FLOOD_BYTES; takenBytes += FLOOD_PART.length)
      isRoom = response.write(FLOOD_PART);
  };
  response.on('drain', pour);
  pour();
};
const FAULTS: readonly FaultRow[] = [
  ['cuts the line', (response) => response.destroy(), OFFLINE],
  UNREADABLE,
  [
    'cuts the line in the middle of an answer',
    (response) => response.writeHead(200, JSON_TYPE).write('{"query":', () => response.destroy()),
    OFFLINE,
  ],
  ['answers without end', flood, UNREADABLE[2]],
  [
    'asks us to wait',
    (response) => response.writeHead(429, { 'retry-after': '1', 'content-type': 'text/plain' }).end('slow down'),
    'The wiki asked us to wait.',
  ],
];

/** One is tried in each run, both in the soak: each takes as long as the extension waits. */
const SLOW_FAULTS: readonly (readonly [what: string, fault: Fault])[] = [
  ['sends a letter a second', drip],
  ['never answers', () => undefined],
];

function drip(response: ServerResponse): void {
  response.writeHead(200, JSON_TYPE);
  const dripping = setInterval(() => response.write(' '), 1_000);
  response.on('close', () => clearInterval(dripping));
}

describe.each(BROWSERS)('look-ups that fail, in %s', (name) => {
  let stage: Stage;
  let fault: Fault | null = null;

  beforeAll(async () => {
    stage = await setStage(name, {
      answer: (_request, response) => {
        if (!fault) return false;
        fault(response);
        return true;
      },
    });
    await stage.openArticle('mocha-convoy');
    await stage.browser.clickToolbar();
    await waitForPopup(stage.browser);
    fault = UNREADABLE[1]; // not the cut line: two of those in a row count as a refusal
    await stage.browser.allowPermission(WIKIMEDIA_HOSTS, () => stage.browser.clickInPopup(TURN_ON));
    await waitFor('a request', async () => stage.wikipedia.log.length > 0);
    await stage.browser.clickToolbar();
    await waitForPopup(stage.browser);
    await waitFor('the look-up to end', async () => (await readStatus(stage.browser)).includes(UNREADABLE[2]));
  });

  beforeEach(async () => {
    fault = null;
    await endMinute(stage.browser);
  });

  afterAll(() => stage?.close());

  const slowFaults = SLOW_FAULTS.slice(0, runsOf(1));
  test.each(slowFaults)('a wiki that %s is asked once, and one sentence says so in time', async (_what, slow) => {
    const { browser, wikipedia } = stage;
    fault = slow;
    await stage.openArticle('mocha-convoy');
    const before = wikipedia.log.length;
    await browser.clickToolbar();
    expect(await waitForPopup(browser)).toBe('ready');
    await waitFor('a request for this page', async () => wikipedia.log.length > before);
    const sentence = 'The wiki took too long to answer.';
    await waitFor('the sentence', async () => (await readStatus(browser)).includes(sentence), HANG_TIMEOUT_MS);
    expect(wikipedia.log.length).toBe(before + 1);
    expect(await browser.inPopup((retry) => document.querySelector(retry) !== null, RETRY)).toBe(true);
  });

  test.each(FAULTS)('when the wiki %s, the cards stay and one sentence says so', async (_what, failing, sentence) => {
    const { browser, wikipedia } = stage;
    fault = failing;
    await stage.openArticle('mocha-convoy');
    const before = wikipedia.log.length;
    await browser.clickToolbar();
    expect(await waitForPopup(browser)).toBe('ready');
    await waitFor('a request for this page', async () => wikipedia.log.length > before);
    await waitFor('the sentence', async () => (await readStatus(browser)).includes(sentence));
    expect(takenBytes).toBeLessThan(MAX_TAKEN_BYTES);
    expect((await readRows(browser)).length).toBeGreaterThan(10);
    expect(await browser.inPopup((retry) => document.querySelector(retry) !== null, RETRY)).toBe(true);
  });

  test('trying again after the wait fills the cards in', async () => {
    const { browser } = stage;
    const succeeds = async () => {
      const hasFailed = await browser.inPopup((retry) => document.querySelector(retry) !== null, RETRY);
      if (hasFailed) await browser.clickInPopup(RETRY);
      return browser.inPopup(() => document.body.textContent?.includes('Names were looked up in Wikipedia') ?? false);
    };
    await waitFor('the look-up to succeed', succeeds);
  });

  test('taking the permission away during a request ends it: the answer comes, and nothing more is asked', async () => {
    const { browser, wikipedia } = stage;
    let answer = (): unknown => null;
    fault = (response) => {
      answer = () => response.writeHead(200, JSON_TYPE).end('{"query":{"pages":[]}}');
    };
    await stage.openArticle('night-train-vote');
    await waitFor('the page to draw its article', () =>
      browser.evaluate(() => document.querySelectorAll('p').length > 5),
    );
    const before = wikipedia.log.length;
    await browser.clickToolbar();
    await waitFor('a request for this page', async () => wikipedia.log.length > before);
    expect(await browser.inPopup((origins) => chrome.permissions.remove({ origins }), WIKIMEDIA_HOSTS)).toBe(true);
    await waitFor('look-ups to be off', () => browser.inPopup(isOff));
    answer();
    await browser.clickToolbar();
    expect(await waitForPopup(browser)).toBe('ready');
    await waitFor('the offer to turn look-ups on', () =>
      browser.inPopup((button) => document.querySelector(button) !== null, TURN_ON),
    );
    expect(wikipedia.log.length).toBe(before + 1);
    await browser.closePopup();
  });
});
