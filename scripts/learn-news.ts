/** `npx tsx scripts/learn-news.ts FILE.conll…`: writes what `npm run simulate` knows of the news, from annotated articles. */
import { writeFileSync } from 'node:fs';
import { loadEmbeddedSource } from './annotate/line.ts';
import { readCorpus } from './evaluate/corpus.ts';
import { createRandom } from './evaluate-linking/gaps.ts';
import { listAskedNames } from './simulate/asked-names.ts';
import { learnNews } from './simulate/learn-news.ts';
import { endWith, UsageError } from './usage.ts';

const FIGURES = new URL('./simulate/news.json', import.meta.url);
/** Files hold articles by date or paper; the fit wants them mixed. */
const SHUFFLE_SEED = 1;

async function run(files: readonly string[]): Promise<void> {
  if (files.length === 0) throw new UsageError('usage: npx tsx scripts/learn-news.ts FILE.conll…');
  const embedded = loadEmbeddedSource();
  const articles = [];
  for (const { documents } of await Promise.all(files.map(readCorpus)))
    for (const document of documents) articles.push(await listAskedNames(document, embedded));
  const random = createRandom(SHUFFLE_SEED);
  const mixed = articles.map((names) => ({ names, at: random() })).sort((a, b) => a.at - b.at);
  const figures = learnNews(mixed.map(({ names }) => names));
  writeFileSync(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
  console.log(JSON.stringify(figures));
}

await run(process.argv.slice(2)).catch(endWith);
