/**
 * Measures the shipped tagger on annotated files: `npx tsx scripts/evaluate.ts FILE.conll…`
 *
 * A file holds one token a line with its BIO tag in the last column, a blank line after each sentence and optional
 * -DOCSTART- lines. A document is tagged at once, as an article is. Types that a file never annotates are left out of
 * its table. Speed is of this machine and run; the first pass, which warms the engine up, is not counted.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseModel } from '../core/tag/model.ts';
import { createTagger, type Tagger } from '../core/tag/tagger.ts';
import { countSpans, scoreCounts, sumCounts } from './score-spans.ts';

const MODEL_URL = new URL('../public/model/tagger.bin', import.meta.url);
const TYPES = ['PER', 'LOC', 'ORG', 'MISC'];
/** What the product shows; MISC is evidence only. */
const SHOWN_TYPES = ['PER', 'LOC', 'ORG'];

interface AnnotatedSentence {
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
}

function main(paths: readonly string[]): void {
  if (paths.length === 0) {
    console.error('usage: npx tsx scripts/evaluate.ts FILE.conll…');
    process.exitCode = 2;
    return;
  }
  const bytes = readFileSync(MODEL_URL);
  const model = parseModel(new Uint8Array(bytes).buffer);
  console.log(`model: ${(model.sizeBytes / 1e6).toFixed(2)} MB`);
  const tagger = createTagger(model);
  for (const path of paths) printScores(path, readDocuments(path), tagger);
}

function readDocuments(path: string): AnnotatedSentence[][] {
  const documents: AnnotatedSentence[][] = [[]];
  for (const block of readFileSync(path, 'utf8').split(/\n\s*\n/u)) {
    const rows = block.split('\n').filter((line) => line.trim() !== '');
    if (rows[0]?.startsWith('-DOCSTART-')) {
      documents.push([]);
      rows.shift();
    }
    if (rows.length === 0) continue;
    const columns = rows.map((row) => row.split(/[\t ]/u));
    documents.at(-1)!.push({ tokens: columns.map((c) => c[0]!), tags: columns.map((c) => c.at(-1)!) });
  }
  return documents;
}

function printScores(path: string, documents: readonly (readonly AnnotatedSentence[])[], tagger: Tagger): void {
  const tagAll = () => documents.flatMap((sentences) => tagger.tagTokens(sentences.map(({ tokens }) => tokens)));
  const found = tagAll();
  const startMs = performance.now();
  tagAll();
  const seconds = (performance.now() - startMs) / 1000;

  const sentences = documents.flat();
  const counts = countSpans(
    sentences.map(({ tags }) => tags),
    found,
  );
  const rows = [
    ...TYPES.filter((type) => counts.get(type)?.gold).map((type) => ({ label: type, types: [type] })),
    { label: SHOWN_TYPES.join('+'), types: SHOWN_TYPES },
  ];
  console.log(`\n${path}`);
  console.log('type           precision  recall      F1    gold');
  for (const { label, types } of rows) {
    const sum = sumCounts(counts, types);
    const { precision, recall, f1 } = scoreCounts(sum);
    const cells = [precision, recall, f1].map((value) => value.toFixed(2).padStart(7)).join(' ');
    console.log(`${label.padEnd(15)} ${cells} ${String(sum.gold).padStart(8)}`);
  }
  const tokens = sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0);
  console.log(`${tokens} tokens, ${Math.round(tokens / seconds)} tokens/s`);
}

main(process.argv.slice(2));
