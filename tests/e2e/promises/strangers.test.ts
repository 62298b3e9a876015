/** What strangers find of us: a page that looks around, and another extension that asks. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../browsers/launch.ts';
import { waitFor } from '../browsers/waiting.ts';
import { hoverHighlight, readHighlights } from '../page-highlights.ts';
import { readHoverCard, waitForPopup } from '../popup-cards.ts';
import { type Stage, setStage } from '../stories/stage.ts';
import { writeStranger } from './stranger-extension.ts';

/** What the background answers, and to whom: nobody but our own pages. */
const MESSAGES = [
  ...['readTab', 'getReading', 'correct', 'setKnown', 'nameSelection', 'lookUpName', 'getPicture', 'turnOff'],
  ...['setLookUps', 'readPage', 'showReading', 'openCard'],
];
/** Files of the package that a page might ask for. */
const FILES = ['/reader.js', '/popup.html', '/options.html', '/model/tagger.bin', '/icon/48.png', '/manifest.json'];
const TURN_OFF = 'button[data-action="turn-off"]';

/** The stranger's own functions; declared for what runs in its page. */
declare const ask: (id: string | undefined, message: unknown) => Promise<string>;
declare const connect: (id: string) => Promise<string>;

/** Runs in the page: all by which it could tell that we are there. */
async function lookAround(files: readonly string[]) {
  const isReached = (file: string) =>
    fetch(file).then(
      () => true,
      () => false,
    );
  return {
    html: document.documentElement.outerHTML,
    highlights: [...CSS.highlights.keys()],
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    globals: Object.getOwnPropertyNames(globalThis).sort(),
    reached: (await Promise.all(files.map(isReached))).filter(Boolean).length,
  };
}

describe.each(BROWSERS)('strangers in %s', (name) => {
  let stage: Stage;
  let stranger: string;

  beforeAll(async () => {
    stage = await setStage(name);
    stranger = await writeStranger(name);
  });

  afterAll(async () => {
    await stage?.close();
    rmSync(stranger, { recursive: true, force: true });
  });

  /** Clicks and waits for the cards. */
  async function read() {
    await stage.browser.clickToolbar();
    expect(await waitForPopup(stage.browser)).toBe('ready');
  }

  test('a page finds nothing before the click, and after turning off all is as it was', async () => {
    const { browser } = stage;
    await stage.openArticle('dock-strike');
    const files = FILES.map((file) => `${browser.extensionBase}${file}`);
    const before = await browser.evaluate(lookAround, files);
    expect(before.highlights).toEqual([]);
    expect(before.reached).toBe(0);
    const listenersBefore = await browser.countListeners();
    await read();
    await browser.closePopup();
    await hoverHighlight(browser, 'Chile');
    await waitFor('the card', () => readHoverCard(browser));
    const during = await browser.evaluate(lookAround, files);
    expect(during.highlights.length).toBeGreaterThan(0); // it would see us now
    expect(await browser.countListeners()).toBeGreaterThan(listenersBefore);
    expect(during).toMatchObject({ sheets: before.sheets, globals: before.globals, reached: 0 });
    await read();
    await browser.clickInPopup(TURN_OFF);
    await waitFor('the paint to go', async () => (await readHighlights(browser)).length === 0);
    await browser.closePopup();
    expect(await browser.evaluate(lookAround, files)).toEqual(before);
    expect(await browser.countListeners()).toBe(listenersBefore);
  });

  test('another extension gets no answer to anything', async () => {
    const { browser } = stage;
    const base = await browser.installBeside(stranger);
    await browser.open(`${base}/page.html`);
    expect(await browser.evaluate(() => ask(undefined, 'ping'))).toBe('answered');
    const answers = await browser.evaluate(
      async (id, names) => {
        const answered: string[] = [];
        for (const one of names)
          if ((await ask(id, { name: one, request: { tabId: 1, mode: 'force', isOn: true } })) !== 'nothing')
            answered.push(one);
        return { answered, port: await connect(id) };
      },
      browser.extensionId,
      MESSAGES,
    );
    expect(answers).toEqual({ answered: [], port: 'nothing' });
  });
});
