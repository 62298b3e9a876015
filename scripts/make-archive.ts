/**
 * `npx tsx scripts/make-archive.ts LINES [BAD] > archive.jsonl`: an archive of the project's own articles over and over, as
 * text and as pages, with a line that cannot be used at every BADth place (97 unless told), to try what reads archives.
 */
import { once } from 'node:events';
import { readArticleFixtures } from '../tests/fixtures/articles.ts';
import { endWith, UsageError } from './usage.ts';

const USUAL_DISTANCE = 97;
/** Pages take longer than texts; every so manieth article is one. */
const PAGE_DISTANCE = 3;

async function run([lines = '', bad = String(USUAL_DISTANCE)]: readonly string[]): Promise<void> {
  const [lineCount, distance] = [Number(lines), Number(bad)];
  if (!(lineCount >= 1) || !(distance >= 1)) throw new UsageError('usage: npx tsx scripts/make-archive.ts LINES [BAD]');
  const articles = readArticleFixtures();
  for (let i = 0; i < lineCount; i++) {
    const { slug, sourceHtml, answer } = articles[i % articles.length]!;
    const id = `${slug}-${i}`;
    const isPage = i % PAGE_DISTANCE === 0;
    const record = isPage ? { id, html: sourceHtml, url: `https://paper.example/${i}` } : { id, text: answer.text };
    const line = JSON.stringify(record);
    const printed = i % distance === distance - 1 ? line.slice(0, line.length / 2) : line;
    if (!process.stdout.write(`${printed}\n`)) await once(process.stdout, 'drain');
  }
}

await run(process.argv.slice(2)).catch(endWith);
