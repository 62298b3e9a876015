import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foldSurface } from '../../fixtures/answer.ts';
import { readArticleFixture } from '../../fixtures/articles.ts';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { openCard, readRows, waitForPopup } from '../popup-cards.ts';
import { endMinute } from './end-minute.ts';
import { type Stage, setStage, WIKIMEDIA_HOSTS } from './stage.ts';

/** What a request may carry beside names and item numbers. */
const FIXED_PARAMETERS = new Set([
  ...['action', 'format', 'formatversion', 'origin', 'prop', 'props', 'ppprop', 'exintro', 'explaintext', 'exlimit'],
  ...['piprop', 'pilicense', 'redirects', 'plnamespace', 'pllimit', 'generator', 'gplnamespace', 'gpllimit'],
  ...['gsrnamespace', 'gsrlimit', 'languages', 'languagefallback'],
]);
/** What it is only the wiki knows. */
const REGULATOR = 'Indus River System Authority';
/** A longer run of words is a sentence. */
const MAX_NAME_WORDS = 8;
const TURN_ON = 'button[data-action="turn-on-lookups"]';

describe.each(BROWSERS)('look-ups in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    await stage.openArticle('ministry-water-briefing');
  });

  afterAll(() => stage?.close());

  /** Names whose cards have Wikipedia as a source. */
  const readNamesFromWikipedia = async (): Promise<string[]> => {
    const names: string[] = [];
    for (const { chain, name: shown } of await readRows(stage.browser)) {
      const { sources } = await openCard(stage.browser, chain);
      if (sources.join().includes('Wikipedia')) names.push(shown);
    }
    return names;
  };

  test('once allowed, Wikipedia fills in what the extension does not bring along', async () => {
    const { browser, wikipedia } = stage;
    await browser.clickToolbar();
    await waitForPopup(browser);
    expect(await readNamesFromWikipedia()).toEqual([]);
    expect(wikipedia.log).toEqual([]);
    const regulator = (await readRows(browser)).find(({ name: shown }) => shown === REGULATOR);
    expect((await openCard(browser, regulator!.chain)).background).toBeNull(); // named in this article
    await browser.allowPermission(WIKIMEDIA_HOSTS, () => browser.clickInPopup(TURN_ON));
    await waitFor('requests', async () => wikipedia.log.length > 0);
    await browser.clickToolbar();
    await waitForPopup(browser);
    const openText = () => browser.inPopup(() => document.querySelector('article.card')?.textContent ?? '');
    await waitFor('the open card to be drawn anew', async () => (await openText()).includes('regulatory body'));
    expect(await openText()).toContain(REGULATOR);
    const names = await waitFor('cards from Wikipedia', async () => {
      const current = await readNamesFromWikipedia();
      return current.length > 0 && current;
    });
    expect(names).not.toContain('Shafqat Ali Khan'); // the wiki's page of this title is another man's
  });

  test('only Wikimedia was asked, in few requests without referer or cookie', () => {
    const { log, attempts } = stage.wikipedia;
    const files = log.filter(({ host }) => host === 'upload.wikimedia.org'); // of cards that were opened
    const queries = log.filter((request) => !files.includes(request));
    expect(queries.length).toBeGreaterThan(0);
    expect(queries.length).toBeLessThanOrEqual(8);
    for (const { referer, cookie } of log) expect({ referer, cookie }).toEqual({ referer: null, cookie: null });
    for (const { host, url } of queries) {
      expect(['en.wikipedia.org', 'www.wikidata.org']).toContain(host);
      expect(url).toMatch(/^\/w\/api\.php\?/);
      expect(url).toContain('origin=*');
    }
    expect(files.map(({ url }) => url)).toEqual(['/pictures/River_near_Charsadda.png']);
    expect(attempts).toEqual([]);
  });

  test('names alone are sent: no sentence, no title, no address, no lone surname, no adjective', async () => {
    const { browser, wikipedia } = stage;
    const { answer } = readArticleFixture('night-train-vote');
    const before = wikipedia.log.length;
    await endMinute(browser);
    await stage.openArticle('night-train-vote');
    await waitFor('the page to draw its article', () =>
      browser.evaluate(() => document.querySelectorAll('p').length > 5),
    );
    await browser.clickToolbar();
    await waitForPopup(browser);
    await waitFor('the look-up to end', () =>
      browser.inPopup(() => document.body.textContent?.includes('Names were looked up in Wikipedia') ?? false),
    );
    const queries = wikipedia.log.slice(before).map(({ url }) => new URL(url, 'https://en.wikipedia.org').searchParams);
    const lists = queries.flatMap((query) => [...query].filter(([parameter]) => !FIXED_PARAMETERS.has(parameter)));
    expect([...new Set(lists.map(([parameter]) => parameter))].sort()).toEqual(
      expect.arrayContaining(['pltitles', 'titles']),
    );
    const ids = lists.filter(([parameter]) => parameter === 'ids').flatMap(([, value]) => value.split('|'));
    expect(ids.filter((id) => !/^Q\d+$/.test(id))).toEqual([]);
    const sent = lists
      .filter(([parameter]) => parameter !== 'ids' && parameter !== 'gsrsearch')
      .flatMap(([, value]) => value.split('|'));
    const searched = lists.filter(([parameter]) => parameter === 'gsrsearch').map(([, value]) => value);
    expect(searched.filter((words) => words.split(' ').length > 3 * MAX_NAME_WORDS)).toEqual([]);
    expect(sent).toEqual(expect.arrayContaining(['European Parliament', 'Katalin Horváth']));
    const printed = new Set(answer.mentions.map(({ text }) => foldSurface(text)));
    const known = new Set([...answer.chains.values()].map(({ link }) => link));
    expect(sent.filter((title) => title.split(' ').length > MAX_NAME_WORDS)).toEqual([]);
    expect(sent.filter((title) => printed.has(title) || known.has(title)).length).toBeGreaterThan(sent.length / 2);
    expect(printed).toContain('Horváth'); // two people bear it, so nobody can be meant
    expect(sent).not.toContain('Horváth');
    expect(sent.filter((title) => /^(?:Hungarian|Polish|Belgian|German|French)$/.test(title))).toEqual([]);
  });

  test('a card says how its thing stands to another one of the article', async () => {
    const { browser } = stage;
    await endMinute(browser);
    await stage.openArticle('unpaid-bridge');
    await browser.clickToolbar();
    await waitForPopup(browser);
    await waitFor('the look-up to end', () =>
      browser.inPopup(() => document.body.textContent?.includes('Names were looked up in Wikipedia') ?? false),
    );
    const party = (await readRows(browser)).find(({ name: shown }) => shown === 'Congress for Democratic Change');
    const { background } = await openCard(browser, party!.chain); // named in this article
    expect(background).toContain('With others in this article');
    expect(background).toContain('George Weah');
  });
});
