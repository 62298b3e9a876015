/**
 * `npx tsx scripts/compare-kernels.ts`: processor time of the shipped tagger for 1,000 words of our own articles (the first two), with the
 * WebAssembly kernel and with the plain one, in turns; says whether both found the same.
 */
import { readFileSync } from 'node:fs';
import { parseModel } from '../core/tag/model.ts';
import { createPlainKernel } from '../core/tag/plain-kernel.ts';
import { createTagger, type Tagger } from '../core/tag/tagger.ts';
import { readArticleFixtures } from '../tests/fixtures/articles.ts';
import { loadTagger } from './annotate/line.ts';

/** Of each kernel the fastest round counts: other work on the machine only ever slows one down. */
const ROUNDS = 3;

const MODEL_URL = new URL('../public/model/tagger.bin', import.meta.url);
const TEXTS = readArticleFixtures()
  .slice(0, 2)
  .map(({ answer }) => answer.text);
const THOUSAND_WORDS = TEXTS.join(' ').split(/\s+/u).length / 1000;

/** Processor milliseconds for 1,000 words, and what was found. */
function measure(tagger: Tagger): { readonly ms: number; readonly found: string } {
  const before = process.cpuUsage();
  const found = JSON.stringify(TEXTS.map(tagger.tag));
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000 / THOUSAND_WORDS, found };
}

const plain = createTagger(parseModel(new Uint8Array(readFileSync(MODEL_URL)).buffer), createPlainKernel());
const wasm = await loadTagger();
const rounds = Array.from({ length: ROUNDS }, () => ({ wasm: measure(wasm), plain: measure(plain) }));
const wasmMs = Math.min(...rounds.map((round) => round.wasm.ms));
const plainMs = Math.min(...rounds.map((round) => round.plain.ms));
const isSame = rounds.every((round) => round.wasm.found === round.plain.found);
console.log(`1,000 words: ${wasmMs.toFixed(1)} ms with WebAssembly, ${plainMs.toFixed(1)} ms without`);
console.log(`${(plainMs / wasmMs).toFixed(1)} times as fast; ${isSame ? 'the same' : 'DIFFERENT'} names and scores`);
