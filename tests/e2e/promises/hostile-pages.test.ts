/**
 * R8 in real browsers: generated hostile pages are read by the built extension like their clean twin, run nothing because
 * of it, and are left as they were; so is a page that changes all the time.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { READING_PREFIX } from '../../../messaging/session-keys.ts';
import { CLEAN_PAGE, hostilePages, listMemberNames } from '../../page/promises/hostile-page.ts';
import { runsOf, SEED } from '../../promises/seeds.ts';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { readHighlights } from '../page-highlights.ts';
import { waitForPopup } from '../popup-cards.ts';
import { type Stage, setStage } from '../stories/stage.ts';

const PAGES = runsOf(3);
const TIMEOUT_MS = 60_000 + PAGES * 10_000;
/** Least share of the text's paragraphs, by length, that must come out as from the clean twin. */
const MIN_EQUAL = 0.99;
/** How often a page that never rests draws itself anew while it is read: a moment here, most of a minute in the soak. */
const STORMS = process.env.SIDELIGHT_RUNS ? 2_000 : 20;
const STORMS_TIMEOUT_MS = 300_000;
const TURN_OFF = 'button[data-action="turn-off"]';
const WATCH = `<meta http-equiv="content-security-policy" content="style-src 'none'; img-src 'none'">
  <script>document.addEventListener('securitypolicyviolation', () => { globalThis.violations = (globalThis.violations ?? 0) + 1; });</script>`;
/** Draws itself anew, and moves about, for as long as it is open. */
const STORM = `<script>
  const article = document.querySelector('article');
  const html = article.innerHTML;
  setInterval(() => {
    article.innerHTML = html;
    document.body.toggleAttribute('data-storm');
    for (let i = 0; i < 200; i++) document.body.append(document.createElement('i'));
    for (const one of document.querySelectorAll('body > i')) one.remove();
    globalThis.storms = (globalThis.storms ?? 0) + 1;
  }, 10);
</script>`;

/** The extension's own API, in its popup. */
declare const chrome: {
  readonly storage: {
    readonly session: {
      get(key: null): Promise<Readonly<Record<string, { readonly reading: string }>>>;
    };
  };
};
/** What the pages' own scripts count. */
declare const runs: number | undefined;
declare const violations: number | undefined;
declare const storms: number | undefined;

/** Runs in the popup: the text of the article that was read. */
async function readText(prefix: string): Promise<string> {
  const stored = await chrome.storage.session.get(null);
  const [text] = Object.entries(stored).flatMap(([key, { reading }]) =>
    key.startsWith(prefix) ? ((JSON.parse(reading) as { article?: { text: string } | null }).article?.text ?? []) : [],
  );
  return text ?? '';
}

/** Runs in the page: it as its own scripts could compare it. */
const lookAround = () => ({
  html: document.documentElement.outerHTML,
  sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
  runs: typeof runs === 'number' ? runs : 0,
  violations: typeof violations === 'number' ? violations : 0,
});

/** Share of one text's paragraphs, by length, that another has. */
function shareIn(text: string, other: string): number {
  const there = new Set(other.split('\n\n'));
  const kept = text.split('\n\n').filter((paragraph) => there.has(paragraph));
  return kept.join('').length / text.split('\n\n').join('').length;
}

describe.each(BROWSERS)('hostile pages in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    await stage.browser.watchErrors();
  });

  afterAll(() => stage?.close());

  /** Reads the page in front; leaves the popup open. */
  async function read(): Promise<string> {
    await stage.browser.clickToolbar();
    expect(await waitForPopup(stage.browser)).toBe('ready');
    return stage.browser.inPopup(readText, READING_PREFIX);
  }

  async function turnOff(): Promise<void> {
    await stage.browser.clickInPopup(TURN_OFF);
    await waitFor('the paint to go', async () => (await readHighlights(stage.browser)).length === 0);
    await stage.browser.closePopup();
  }

  test('are read as their clean twin is, and left as they were', { timeout: TIMEOUT_MS }, async () => {
    const { browser } = stage;
    await stage.openPage(CLEAN_PAGE);
    const expected = await read();
    expect(expected.length).toBeGreaterThan(500);
    const pages = hostilePages(await browser.evaluate(listMemberNames));
    for (const [i, html] of fc.sample(pages, { numRuns: PAGES, seed: SEED }).entries()) {
      const which = `seed ${SEED}, page ${i}`;
      await stage.openPage(html.replace('<body>', `${WATCH}<body>`));
      const before = await browser.evaluate(lookAround);
      const text = await read();
      expect(shareIn(expected, text), which).toBeGreaterThanOrEqual(MIN_EQUAL);
      expect(shareIn(text, expected), which).toBeGreaterThanOrEqual(MIN_EQUAL);
      await turnOff();
      expect(await browser.evaluate(lookAround), which).toEqual(before);
    }
  });

  test('that change all the time are read, go on changing, and are left as they were', {
    timeout: TIMEOUT_MS,
  }, async () => {
    const { browser } = stage;
    await stage.openPage(CLEAN_PAGE.replace('</body>', `${STORM}</body>`));
    expect((await read()).length).toBeGreaterThan(500);
    const before = await browser.evaluate(() => storms ?? 0);
    const hasGoneOn = () => browser.evaluate((until) => (storms ?? 0) > until, before + STORMS);
    await waitFor('the page to go on', hasGoneOn, STORMS_TIMEOUT_MS);
    await turnOff();
    expect(await stage.browser.readErrors()).toEqual([]);
  });
});
