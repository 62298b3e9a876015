/**
 * `npm run eval:linking -- [--split NAME] [--diagram FILE.svg] FILE.jsonl.gz…`: the product's ranker on lists of mentions
 * with candidate pages. The last line is JSON, in per cent of the mentions with a gold page.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { rankTogether } from '../core/link/rank/ranker.ts';
import { RANKER_WEIGHTS } from '../core/link/rank/ranker-weights.ts';
import { LINK_THRESHOLD } from '../core/link/weigh/abstain.ts';
import { drawReliability } from './evaluate-linking/diagram.ts';
import { type LinkingDocument, readDocuments } from './evaluate-linking/documents.ts';
import { removeRightPages } from './evaluate-linking/gaps.ts';
import {
  binByConfidence,
  type JudgedMention,
  precisionAmongSurest,
  scoreAtThreshold,
} from './evaluate-linking/score.ts';
import { endWith, UsageError } from './usage.ts';

try {
  evaluate();
} catch (error) {
  endWith(error);
}

function evaluate(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { split: { type: 'string' }, diagram: { type: 'string' } },
  });
  if (positionals.length === 0) throw new UsageError('usage: npm run eval:linking -- [--split NAME] FILE.jsonl.gz…');
  const documents = positionals
    .flatMap((path) => readFile(path))
    .filter(({ split }) => values.split === undefined || split === values.split);
  const asGiven = documents.flatMap(judgeMentions);
  const withGaps = removeRightPages(documents).flatMap(judgeMentions);
  printThreshold('as given', asGiven);
  printThreshold('one right page in five removed', withGaps);
  printReliability(withGaps);
  if (values.diagram !== undefined)
    writeFileSync(values.diagram, drawReliability(binByConfidence(withGaps), `${withGaps.length} mentions`));
  console.log(
    JSON.stringify({
      mentions: asGiven.length,
      accuracy: inPercent(precisionAmongSurest(asGiven, 1)),
      precisionAt80: inPercent(precisionAmongSurest(asGiven, 0.8)),
      precisionAt90: inPercent(precisionAmongSurest(asGiven, 0.9)),
    }),
  );
}

/** A file that cannot be read ends the command; a line that cannot is told, and the others count. */
function readFile(path: string): LinkingDocument[] {
  try {
    return readDocuments(path, (sentence) => {
      console.error(sentence);
      process.exitCode = 2;
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UsageError(`${path}: ${error.message}`);
  }
}

/** The mentions that have a gold page, judged by the best of all rounds. */
function judgeMentions({ names }: LinkingDocument): JudgedMention[] {
  const rankings = rankTogether(names, RANKER_WEIGHTS);
  return names.flatMap(({ pages, golds }, i) => {
    const { together } = rankings[i]!;
    const confidence = Math.max(0, ...together);
    const best = pages[together.indexOf(confidence)]?.title;
    return golds.flatMap((gold) => {
      if (gold === null) return [];
      return [{ confidence, isRight: best === gold, isPresent: pages.some(({ title }) => title === gold) }];
    });
  });
}

function printThreshold(label: string, mentions: readonly JudgedMention[]): void {
  const { linked, linkPrecision, nilPrecision, nilRecall } = scoreAtThreshold(mentions, LINK_THRESHOLD);
  console.log(
    `${label}, linked from ${LINK_THRESHOLD}: ${inPercent(linked)} % linked, ${inPercent(linkPrecision)} % of them right; ` +
      `NIL precision ${inPercent(nilPrecision)} %, recall ${inPercent(nilRecall)} %`,
  );
}

function printReliability(mentions: readonly JudgedMention[]): void {
  console.log('probability   mentions   mean given   share right');
  for (const { from, to, mentions: count, promised, right } of binByConfidence(mentions))
    console.log(
      `${from.toFixed(1)}–${to.toFixed(1)}`.padEnd(11) +
        String(count).padStart(11) +
        promised.toFixed(3).padStart(13) +
        right.toFixed(3).padStart(14),
    );
}

/** Two decimals. */
function inPercent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
