/**
 * The same text gives the same names with the same probabilities everywhere. Each browser reads one long page of all the
 * own articles through the whole extension; what its background then keeps is compared with what the line finds in Node
 * in the very text that was extracted.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChains, type NamedText } from '../../../core/annotate.ts';
import { READING_PREFIX } from '../../../messaging/session-keys.ts';
import { loadTagger } from '../../../scripts/annotate/line.ts';
import { readArticleFixtures } from '../../fixtures/articles.ts';
import { BROWSERS } from '../browsers/launch.ts';
import { waitForPopup } from '../popup-cards.ts';
import { type Stage, setStage } from './stage.ts';

/** The extension's own API, in its popup. */
declare const chrome: {
  readonly storage: { readonly session: { get(key: null): Promise<Readonly<Record<string, unknown>>> } };
};

const TEXTS = readArticleFixtures().map(({ answer }) => answer.text);
/** Each article has at least as many. */
const CHAINS_PER_ARTICLE = 10;

describe.each(BROWSERS)('one long page of all own articles in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    await stage.openPage(layPage(TEXTS));
    await stage.browser.clickToolbar();
    expect(await waitForPopup(stage.browser)).toBe('ready');
  });

  afterAll(() => stage?.close());

  test('gets the spans, kinds and probabilities that Node finds', async () => {
    const found = await stage.browser.inPopup(readNamedText, READING_PREFIX);
    expect(found.text.length / TEXTS.join('\n\n').length).toBeCloseTo(1, 1); // the page was read to its end
    expect(found.chains.length).toBeGreaterThan(CHAINS_PER_ARTICLE);
    const { tag } = await loadTagger();
    expect(found).toEqual(await findChains(found.text, tag));
  });

  test('our own pages may run the kernel in WebAssembly', async () => {
    expect(await stage.browser.inPopup(compileKernel)).toBe('compiled');
  });
});

/** Runs in the popup: whether the policy lets the shipped kernel be compiled, or the reason why not. */
async function compileKernel(): Promise<string> {
  const bytes = await (await fetch('/model/kernel.wasm')).arrayBuffer();
  return WebAssembly.compile(bytes).then(() => 'compiled', String);
}

/** Runs in the popup, whose storage is the background's: what is kept of the one page that was read. */
async function readNamedText(prefix: string): Promise<NamedText> {
  const stored = await chrome.storage.session.get(null);
  const [key = 'nothing'] = Object.keys(stored).filter((name) => name.startsWith(prefix));
  const { reading } = stored[key] as { readonly reading: string };
  return (JSON.parse(reading) as { readonly named: NamedText }).named;
}

function layPage(texts: readonly string[]): string {
  const paragraphs = texts
    .flatMap((text) => text.split('\n\n'))
    .map((words) => `<p>${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>All of them</title>
    <article><h1>All of them</h1>${paragraphs.join('\n')}</article></html>`;
}
