/**
 * Compares our extraction with plain Readability on folders of pages, by 4-grams of words: the measure of the article
 * extraction benchmark of Zyte (github.com/scrapinghub/article-extraction-benchmark). One run, two tables.
 *
 *     npx tsx scripts/measure-extraction.ts DIR…
 *
 * A DIR holds one folder a page: `source.html`, and `expected.txt` (may carry marks `[[c1|Name]]`) or `expected.html`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { extractArticle } from '../page/extract.ts';

/** Words in a row that are compared. */
const GRAM_LENGTH = 4;

interface Score {
  /** Share of the given text that is expected, 0–1; 1 when nothing is given. */
  readonly precision: number;
  /** Share of the expected text that is given, 0–1. */
  readonly recall: number;
}

interface PageScore {
  readonly name: string;
  readonly ours: Score;
  readonly readability: Score;
}

function parseHtml(html: string): Document {
  return new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
}

function readExpected(folder: string): string {
  const plain = join(folder, 'expected.txt');
  if (!existsSync(plain)) return parseHtml(readFileSync(join(folder, 'expected.html'), 'utf8')).body.textContent ?? '';
  return readFileSync(plain, 'utf8')
    .replace(/\[\[[^|[\]]*\|([^\]]*)\]\]/g, '$1')
    .replaceAll('&shy;', '')
    .replaceAll('&nbsp;', ' ');
}

/** The page as its reader sees it: after its own script has run, where that was saved. */
function readSource(folder: string): string {
  const rendered = join(folder, 'rendered.html');
  return readFileSync(existsSync(rendered) ? rendered : join(folder, 'source.html'), 'utf8');
}

function countGrams(text: string): ReadonlyMap<string, number> {
  const words = text.replaceAll('\u00ad', '').match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let index = 0; index + Math.min(GRAM_LENGTH, words.length) <= words.length && words.length > 0; index++) {
    const gram = words.slice(index, index + GRAM_LENGTH).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function score(expected: string, given: string): Score {
  const expectedCounts = countGrams(expected);
  const givenCounts = countGrams(given);
  const shared = sum([...expectedCounts].map(([gram, count]) => Math.min(count, givenCounts.get(gram) ?? 0)));
  const givenTotal = sum(givenCounts.values());
  return {
    precision: givenTotal === 0 ? 1 : shared / givenTotal,
    recall: shared / sum(expectedCounts.values()),
  };
}

function scorePage(name: string, folder: string): PageScore {
  const html = readSource(folder);
  const expected = readExpected(folder);
  return {
    name,
    ours: score(expected, extractArticle(parseHtml(html))?.text ?? ''),
    readability: score(expected, new Readability(parseHtml(html)).parse()?.textContent ?? ''),
  };
}

function meanOf(scores: readonly Score[]): Score {
  const mean = (key: keyof Score) => sum(scores.map((one) => one[key])) / scores.length;
  return { precision: mean('precision'), recall: mean('recall') };
}

function formatRow(name: string, { precision, recall }: Score): string {
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return [name.padEnd(34), ...[precision, recall, f1].map((value) => value.toFixed(4).padStart(10))].join('');
}

function printTable(title: string, pages: readonly PageScore[], key: 'ours' | 'readability'): void {
  console.log(`\n${title.padEnd(34)}${['precision', 'recall', 'F1'].map((head) => head.padStart(10)).join('')}`);
  for (const page of pages) console.log(formatRow(page.name, page[key]));
  console.log(formatRow(`mean of ${pages.length}`, meanOf(pages.map((page) => page[key]))));
}

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('usage: npx tsx scripts/measure-extraction.ts DIR…');
  process.exitCode = 2;
}
for (const folder of folders) {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'source.html')));
  const pages = names.map((name) => scorePage(name, join(folder, name)));
  console.log(folder);
  printTable('Sidelight', pages, 'ours');
  printTable('plain Readability', pages, 'readability');
}
