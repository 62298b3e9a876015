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
import { type Score, scoreText } from './four-grams.ts';

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

function scorePage(name: string, folder: string): PageScore {
  const html = readSource(folder);
  const expected = readExpected(folder);
  return {
    name,
    ours: scoreText(expected, extractArticle(parseHtml(html))?.text ?? ''),
    readability: scoreText(expected, new Readability(parseHtml(html)).parse()?.textContent ?? ''),
  };
}

function meanOf(scores: readonly Score[]): Score {
  const mean = (key: keyof Score) => scores.reduce((sum, one) => sum + one[key], 0) / scores.length;
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
