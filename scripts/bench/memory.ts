/** What is held in memory: by the background after many articles, by the page script in its page, by the line in Node. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { findChains, identifyChains } from '../../core/annotate.ts';
import type { BrowserName } from '../../tests/e2e/browsers/browser.ts';
import { launchSidelight } from '../../tests/e2e/browsers/launch.ts';
import { refuseOutside } from '../../tests/e2e/outside.ts';
import { servePages } from '../../tests/e2e/page-server.ts';
import { waitForPopup } from '../../tests/e2e/popup-cards.ts';
import { loadEmbeddedSource, loadTagger } from '../annotate/line.ts';
import { wrapText } from '../demo/article-page.ts';
import { layText } from './texts.ts';

/** Length of each article that memory is measured with, in words: short ones, so that a hundred are read in minutes. */
const ARTICLE_WORDS = 250;
/** Articles begin so many paragraphs apart. */
const ARTICLE_STEP = 3;

/** Bytes held at one time. */
export interface MemoryMeasurement {
  readonly what: string;
  readonly bytes: number;
}

/** A browser's background after the first article and after many, and what reading one adds to its page. */
export async function measureBrowserMemory(name: BrowserName, articles: number): Promise<MemoryMeasurement[]> {
  const htmlOf = (i: number) => wrapText(layText(ARTICLE_WORDS, i * ARTICLE_STEP).text, `Article ${i}`);
  const pages = await servePages(Object.fromEntries(Array.from({ length: articles }, (_, i) => [`/${i}`, htmlOf(i)])));
  const outside = await refuseOutside();
  const browser = await launchSidelight(name, { network: outside.network });
  const read = async (i: number) => {
    await browser.open(`${pages.url}${i}`);
    await browser.clickToolbar();
    await waitForPopup(browser);
    await browser.closePopup();
  };
  try {
    await read(0);
    const first = await browser.readMemory();
    await browser.open(`${pages.url}0`);
    const unread = await browser.readMemory();
    for (let i = 1; i < articles; i += 1) await read(i);
    return [
      { what: `background of ${name}, after 1 article`, bytes: first.backgroundBytes },
      {
        what: `background of ${name}, after ${articles} articles`,
        bytes: (await browser.readMemory()).backgroundBytes,
      },
      { what: `page script in a page of ${name}`, bytes: first.pageBytes - unread.pageBytes },
    ];
  } finally {
    await browser.close();
    await outside.close();
    await pages.close();
  }
}

/** What tagger, shipped knowledge and so many articles leave behind in this process. The results themselves are dropped. */
export async function measureLineMemory(articles: number): Promise<number> {
  const before = heldBytes();
  const tagger = await loadTagger();
  const source = loadEmbeddedSource();
  for (let i = 0; i < articles; i += 1) {
    const named = await findChains(layText(ARTICLE_WORDS, i * ARTICLE_STEP).text, tagger.tag);
    await identifyChains(named, source);
  }
  const after = heldBytes();
  tagger.tag(''); // still held when it was measured
  return after - before;
}

function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  const { heapUsed, external } = process.memoryUsage(); // external holds the buffers too
  return heapUsed + external;
}
