import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChains, type NamedText } from '../../../core/annotate.ts';
import { loadTagger } from '../../../scripts/annotate/line.ts';
import { BROWSERS } from '../browsers/launch.ts';
import { waitForPopup } from '../popup-cards.ts';
import { type Stage, setStage } from './stage.ts';

/** The extension's own API, in its popup. */
declare const chrome: {
  readonly storage: { readonly session: { get(key: null): Promise<Readonly<Record<string, unknown>>> } };
};

/** What the background keeps of the one article that was read. */
async function readStored(): Promise<NamedText> {
  const stored = Object.values(await chrome.storage.session.get(null)) as ({ reading?: { named: NamedText } } | null)[];
  return stored.flatMap((record) => record?.reading?.named ?? [])[0]!;
}

/** Whether our own pages may compile the shipped kernel, or the reason why not. */
async function compileKernel(): Promise<string> {
  const bytes = await (await fetch('/model/kernel.wasm')).arrayBuffer();
  return WebAssembly.compile(bytes).then(() => 'compiled', String);
}

describe.each(BROWSERS)('the tagger in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
  });

  afterAll(() => stage?.close());

  test.each(['offinso-recount', 'undersea-quake'])(
    'finds what it finds in Node, with the same scores: %s',
    async (slug) => {
      await stage.openArticle(slug);
      await stage.browser.clickToolbar();
      expect(await waitForPopup(stage.browser)).toBe('ready');
      const found = await stage.browser.inPopup(readStored);
      await stage.browser.closePopup();
      expect(found.chains.length).toBeGreaterThan(5);
      const tagger = await loadTagger();
      const inNode = await findChains(found.text, tagger.tag);
      expect(found).toEqual(inNode);
    },
  );

  test('may run its kernel in WebAssembly', async () => {
    await stage.browser.clickToolbar();
    expect(await stage.browser.inPopup(compileKernel)).toBe('compiled');
    await stage.browser.closePopup();
  });
});
