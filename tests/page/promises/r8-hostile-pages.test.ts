/** R8: hostile pages are read like their clean twins, and are left as they were; nothing of theirs runs because of us. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_PAGE_OPTIONS } from '../../../core/page-options.ts';
import type { PaintedChain } from '../../../core/reading.ts';
import type { Article } from '../../../core/types.ts';
import { extractArticle } from '../../../page/extract.ts';
import { readNative } from '../../../page/native-dom.ts';
import { createReadingView } from '../../../page/reading-view.ts';
import { makeCard, spansOf } from '../live-page.ts';
import { CLEAN_PAGE, hostilePages, listMemberNames, NAMES } from './hostile-page.ts';
import { runsOf, SEED } from './tries.ts';

const RUNS = { numRuns: runsOf(30), seed: SEED };
const TIMEOUT_MS = 3_000_000;
/** Least share of the text that must come out as from the clean twin. */
const MIN_EQUAL = 0.99;
const CSP = '<meta http-equiv="content-security-policy" content="style-src \'none\'; img-src \'none\'">';

/** A window whose scripts run, and count that. */
type Shown = Window & typeof globalThis & { readonly runs?: number };

/** Shows a page with running scripts. */
async function showLive(html: string): Promise<Shown> {
  const frame = document.createElement('iframe');
  frame.className = 'hostile';
  frame.style.cssText = 'width: 800px; height: 600px';
  frame.srcdoc = html.replace('<body>', `${CSP}<body>`);
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  await loaded;
  const view = frame.contentWindow as Shown; // has loaded
  await waitForOwnViolations(view);
  return view;
}

/** What a page itself does against its policy is told late: an image that fails behind it says when all of it has been. */
function waitForOwnViolations({ document }: Shown): Promise<void> {
  return new Promise((done) => {
    const image = readNative(document, 'createElement')('img');
    image.addEventListener('error', () => done(), { once: true });
    image.setAttribute('src', 'data:,no image');
  });
}

afterEach(() => {
  for (const frame of document.querySelectorAll('iframe.hostile')) frame.remove();
});

/** Share of one text's paragraphs, by length, that another has. */
function shareIn(text: string, other: string): number {
  const there = new Set(other.split('\n\n'));
  const kept = text.split('\n\n').filter((paragraph) => there.has(paragraph));
  return kept.join('').length / text.split('\n\n').join('').length;
}

/** Paints all names, opens a card, and ends; gives how many names were painted. */
async function readAndLeave(view: Shown, article: Article): Promise<number> {
  const reading = createReadingView(view.document, article, {
    css: '',
    draw: (card, container) => container.replaceChildren(...(card ? [card.card.name] : [])),
    isSameAddress: () => true,
    onGone: () => undefined,
    onFocus: () => undefined,
  });
  const chains = NAMES.map(
    (name, i): PaintedChain => ({ id: `c${i + 1}`, kind: 'person', isKnown: false, spans: spansOf(article, name) }),
  );
  const cards = NAMES.map((name, i) => makeCard(`c${i + 1}`, name));
  await reading.show({ chains, cards, options: DEFAULT_PAGE_OPTIONS });
  const painted = [...view.CSS.highlights.values()].reduce((count, ranges) => count + ranges.size, 0);
  reading.openCard('c1');
  for (const type of ['pointermove', 'pointerdown', 'click', 'keydown', 'scroll'])
    view.EventTarget.prototype.dispatchEvent.call(view.document, new view.Event(type, { bubbles: true })); // not the reader's
  reading.end();
  return painted;
}

/** The page as its own scripts could compare it. */
const fingerprint = ({ document, CSS, ...view }: Shown) => ({
  html: document.documentElement.outerHTML,
  highlights: [...CSS.highlights.keys()],
  sheets: document.adoptedStyleSheets.length,
  globals: Object.keys(view).length,
});

describe('a hostile page', { timeout: TIMEOUT_MS }, () => {
  it('is read as its clean twin is, and left as it was', async () => {
    let painted = 0;
    const expected = extractArticle((await showLive(CLEAN_PAGE)).document)?.text ?? '';
    expect(NAMES.every((one) => expected.includes(one))).toBe(true);
    await fc.assert(
      fc.asyncProperty(hostilePages(listMemberNames()), async (poisoned) => {
        const view = await showLive(poisoned);
        const [before, runsBefore] = [fingerprint(view), view.runs];
        let violations = 0;
        readNative(view.document, 'addEventListener')('securitypolicyviolation', () => violations++); // the page may take its name
        const article = extractArticle(view.document);
        expect(shareIn(expected, article?.text ?? '')).toBeGreaterThanOrEqual(MIN_EQUAL);
        expect(shareIn(article?.text ?? '', expected)).toBeGreaterThanOrEqual(MIN_EQUAL);
        painted += await readAndLeave(view, article!); // its text was compared
        expect(view.runs).toBe(runsBefore);
        expect(violations).toBe(0);
        expect(fingerprint(view)).toEqual(before);
        for (const frame of document.querySelectorAll('iframe.hostile')) frame.remove();
      }),
      RUNS,
    );
    expect(painted).toBeGreaterThan((RUNS.numRuns * NAMES.length) / 2); // some poison hides the names too
  });

  it('that lost a word, or kept a trace, would be told', async () => {
    expect(shareIn('one\n\ntwo', 'one\n\nand two')).toBe(0.5);
    const view = await showLive('<p>x</p>');
    const before = fingerprint(view);
    view.document.body.append('planted');
    expect(fingerprint(view)).not.toEqual(before);
  });
});
