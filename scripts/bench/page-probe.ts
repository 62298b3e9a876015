/**
 * Runs in the page under measurement, as a bundle that is handed in: our extraction and painting beside what others do for the
 * same. Names are given as spans of the extracted text, so that both painters paint the same ones.
 */
import { Readability } from '@mozilla/readability';
import Mark from 'mark.js';
import { DEFAULT_PAGE_OPTIONS } from '../../core/page-options.ts';
import type { PaintedChain } from '../../core/reading.ts';
import type { Article } from '../../core/types.ts';
import { extractArticle } from '../../page/extract.ts';
import { createHighlighter } from '../../page/highlighter.ts';
import { createPainting } from '../../page/painting.ts';
import { timeReferenceLoop } from './reference-loop.ts';
import { timeBest, timeOnce } from './timing.ts';

/** Milliseconds of each step. */
export interface PageTimes {
  readonly loopMs: number;
  readonly extractMs: number;
  readonly readabilityMs: number;
  readonly paintMs: number;
  readonly markMs: number;
}

/** What the page is asked to measure with. */
export interface PageTask {
  readonly chains: readonly PaintedChain[];
  /** Surface forms of all of them. */
  readonly names: readonly string[];
  readonly rounds: number;
}

function extract(): Article {
  const article = extractArticle(document);
  if (!article) throw new Error('the page is no article');
  return article;
}

async function paint(article: Article, chains: readonly PaintedChain[]): Promise<void> {
  const { signal } = new AbortController();
  const highlighter = createHighlighter(document, CSS.highlights);
  const painting = createPainting({ document, article, highlighter, signal });
  await painting.paint(chains, { ...DEFAULT_PAGE_OPTIONS, painted: 'all' });
}

/** mark.js goes from one name to the next by recursion, and a thousand names overflow the stack. */
const NAMES_AT_ONCE = 100;

async function wrap(names: readonly string[]): Promise<void> {
  for (let at = 0; at < names.length; at += NAMES_AT_ONCE) await wrapSome(names.slice(at, at + NAMES_AT_ONCE));
}

const wrapSome = (names: string[]) =>
  new Promise<void>((done) => {
    new Mark('article').mark(names, {
      accuracy: 'exactly',
      caseSensitive: true,
      separateWordSearch: false,
      done: () => done(),
    });
  });

async function measure({ chains, names, rounds }: PageTask): Promise<PageTimes> {
  const loopMs = await timeBest(rounds, timeReferenceLoop);
  const extractMs = await timeBest(rounds, extract);
  const readabilityMs = await timeBest(rounds, () => new Readability(document.cloneNode(true) as Document).parse());
  const article = extract();
  const paintMs = await timeBest(rounds, () => paint(article, chains));
  if (CSS.highlights.size === 0) throw new Error('nothing was painted');
  CSS.highlights.clear();
  const markMs = await timeOnce(() => wrap(names)); // once: it changes the page, and takes a minute for the longest text
  if (!document.querySelector('mark')) throw new Error('mark.js has marked nothing');
  return { loopMs, extractMs, readabilityMs, paintMs, markMs };
}

/** The answer stands in the page's root, where both browsers' automation finds it: they see no globals of a page's script. */
async function answer(task: PageTask | null): Promise<void> {
  const { dataset } = document.documentElement;
  try {
    dataset.answer = task ? JSON.stringify(await measure(task)) : extract().text;
  } catch (error) {
    dataset.failure = String(error instanceof Error ? error.stack : error);
  }
}

/** Set by the script before this one; null asks for the article's text alone. */
declare const benchTask: PageTask | null;

void answer(benchTask);
