import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { readRows, readStatus, waitForPopup } from '../popup-cards.ts';
import { endMinute } from './end-minute.ts';
import { type Stage, setStage, WIKIMEDIA_HOSTS } from './stage.ts';

const RETRY = 'button[data-action="retry-lookups"]';

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
const FAULTS: readonly FaultRow[] = [
  ['cuts the line', (response) => response.destroy(), 'You are offline, or the wiki cannot be reached.'],
  UNREADABLE,
  [
    'asks us to wait',
    (response) => response.writeHead(429, { 'retry-after': '1', 'content-type': 'text/plain' }).end('slow down'),
    'The wiki asked us to wait.',
  ],
];

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
    await stage.browser.allowPermission(WIKIMEDIA_HOSTS, () =>
      stage.browser.clickInPopup('button[data-action="turn-on-lookups"]'),
    );
    await waitFor('a request', async () => stage.wikipedia.log.length > 0);
    await stage.browser.clickToolbar();
    await waitForPopup(stage.browser);
    await waitFor('the look-up to end', async () => (await readStatus(stage.browser)).includes(UNREADABLE[2]));
  });

  beforeEach(() => {
    fault = null;
  });

  afterAll(() => stage?.close());

  test('a wiki that never answers is asked once, and one sentence says so and offers to try again', async () => {
    const { browser, wikipedia } = stage;
    fault = () => undefined;
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
    expect((await readRows(browser)).length).toBeGreaterThan(10);
    expect(await browser.inPopup((retry) => document.querySelector(retry) !== null, RETRY)).toBe(true);
  });

  test('trying again after the wait fills the cards in', async () => {
    const { browser } = stage;
    await endMinute(browser);
    const succeeds = async () => {
      const hasFailed = await browser.inPopup((retry) => document.querySelector(retry) !== null, RETRY);
      if (hasFailed) await browser.clickInPopup(RETRY);
      return browser.inPopup(() => document.body.textContent?.includes('Names were looked up in Wikipedia') ?? false);
    };
    await waitFor('the look-up to succeed', succeeds);
    await browser.closePopup();
  });
});
