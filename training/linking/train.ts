/**
 * `npx tsx training/linking/train.ts FILE.jsonl.gz`: learns the ranker's weights from the `train` split of a file of
 * candidate lists and writes core/link/rank/ranker-weights.ts. Four minutes on one core; the same file gives the same weights.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RankerWeights } from '../../core/link/rank/ranker.ts';
import { readDocuments } from '../../scripts/evaluate-linking/documents.ts';
import { endWith, UsageError } from '../../scripts/usage.ts';
import { learnRanker } from './learn.ts';

/** One document in so many is kept for the calibration. */
const HELD_OUT_EVERY = 10;
/** More digits change no figure. */
const DIGITS = 4;
const OUTPUT = fileURLToPath(new URL('../../core/link/rank/ranker-weights.ts', import.meta.url));

try {
  train(process.argv[2]);
} catch (error) {
  endWith(error);
}

function train(path: string | undefined): void {
  if (path === undefined) throw new UsageError('usage: npx tsx training/linking/train.ts FILE.jsonl.gz');
  const documents = readDocuments(path, (sentence) => {
    throw new UsageError(sentence);
  }).filter(({ split }) => split === 'train');
  const isHeldOut = (_: unknown, i: number) => i % HELD_OUT_EVERY === HELD_OUT_EVERY - 1;
  const heldOut = documents.filter(isHeldOut);
  const weights = learnRanker(
    documents.filter((one, i) => !isHeldOut(one, i)),
    heldOut,
  );
  const checksum = createHash('sha256').update(readFileSync(path)).digest('hex');
  writeFileSync(OUTPUT, print(weights, `${basename(path)}, sha256 ${checksum}`));
  process.stdout.write(
    `learned from ${documents.length - heldOut.length} documents, calibrated on ${heldOut.length}\n`,
  );
}

function print(weights: RankerWeights, origin: string): string {
  const digits = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value);
  return [
    '/**',
    ' * What the ranker was trained to weigh. Written by training/linking/train.ts, never by hand.',
    ` * From: ${origin}`,
    ' */',
    '',
    "import type { RankerWeights } from './ranker.ts';",
    '',
    '/** Both rounds; features stand in the order of `ALONE_FEATURES` and `TOGETHER_FEATURES`. */',
    `export const RANKER_WEIGHTS: RankerWeights = ${JSON.stringify(weights, digits)};`,
    '',
  ].join('\n');
}
