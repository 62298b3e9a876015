/**
 * What the shipped tagger must reach: accuracy on the project's own articles, file size, and speed. These are the only
 * tests in Node that use the trained weights. Floors are committed in training/floors.json.
 */
import { statSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Tagger } from '../../core/tag/tagger.ts';
import type { Kind } from '../../core/types.ts';
import { loadTagger } from '../../scripts/annotate/line.ts';
import { timeReferenceLoop } from '../../scripts/bench/reference-loop.ts';
import { SHOWN_TYPES } from '../../scripts/evaluate/corpus.ts';
import { f1Of, findMisses, readFloors, SHOWN_LABEL } from '../../scripts/evaluate/floors.ts';
import { addCounts, type CountsByType, countSpans, type TypedSpan } from '../../scripts/score-spans.ts';
import { type ArticleFixture, readArticleFixtures } from '../fixtures/articles.ts';

const MODEL = new URL('../../public/model/tagger.bin', import.meta.url);
/** The package may have 12 MB in all; the other files need the rest. */
const MAX_MODEL_BYTES = 8_000_000;
const TYPE_OF: Readonly<Record<Kind, string>> = { person: 'PER', place: 'LOC', group: 'ORG' };
/** Rounds of which the fastest counts: other work on the machine only ever slows a round down. */
const ROUNDS = 3;
/** All articles take a second or two, and a multiple of it on a busy machine. */
const TAGGING_TIMEOUT_MS = 120_000;

const articles = readArticleFixtures();
let tagger: Tagger;
let foundBySlug: ReadonlyMap<string, readonly TypedSpan[]>;

beforeAll(async () => {
  tagger = await loadTagger();
  foundBySlug = new Map(articles.map(({ slug, answer }) => [slug, tagger.tag(answer.text)]));
}, TAGGING_TIMEOUT_MS);

/** An article's answers: demonyms, like all that the tagger calls MISC, are no names of what is shown. */
function wantedSpans({ answer }: ArticleFixture): TypedSpan[] {
  return answer.mentions.map(({ start, end, chain }) => ({
    start,
    end,
    type: TYPE_OF[answer.chains.get(chain)!.kind], // the answer's parser has checked that the chain is listed
  }));
}

/** Counts over all articles; `endShift` moves the end of every name found, to see that it matters. */
function countArticles(endShift = 0): CountsByType {
  return addCounts(
    articles.map((article) => {
      const found = (foundBySlug.get(article.slug) ?? []).filter(({ type }) => type !== 'MISC');
      return countSpans(
        wantedSpans(article),
        found.map((span) => ({ ...span, end: span.end + endShift })),
      );
    }),
  );
}

describe('on the own articles', () => {
  const { articles: floors } = readFloors();

  it('every floor of F1 holds', () => {
    const counts = countArticles();
    const scores = [...SHOWN_TYPES, SHOWN_LABEL].map((label) => `${label} ${f1Of(counts, label).toFixed(2)}`);
    console.log(`F1 on ${articles.length} articles: ${scores.join(', ')}`);
    expect(findMisses('own articles', counts, floors)).toEqual([]);
  });

  it('no floor holds for a tagger that is one character off', () => {
    expect(findMisses('own articles', countArticles(-1), floors)).toHaveLength(Object.keys(floors).length);
  });
});

it('the weights fit the package', () => {
  const { size } = statSync(MODEL);
  console.log(`tagger.bin: ${size} bytes`);
  expect(size).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(MAX_MODEL_BYTES);
});

it('1,000 words take no longer than a number of reference loops', { timeout: TAGGING_TIMEOUT_MS }, () => {
  const texts = articles.map(({ answer }) => answer.text);
  const thousandWords = texts.join(' ').split(/\s+/).length / 1000;
  const rounds = Array.from({ length: ROUNDS }, () => ({
    loopMs: processorMs(timeReferenceLoop),
    tagMs: processorMs(() => texts.map(tagger.tag)) / thousandWords,
  }));
  const loopMs = Math.min(...rounds.map((round) => round.loopMs));
  const tagMs = Math.min(...rounds.map((round) => round.tagMs));
  const loops = tagMs / loopMs;
  console.log(`1,000 words: ${tagMs.toFixed(1)} ms, ${loops.toFixed(2)} reference loops of ${loopMs.toFixed(1)} ms`);
  expect(loops).toBeLessThanOrEqual(readFloors().maxLoopsPerThousandWords);
});

/** Processor time of this process, which other work on the machine lengthens little. */
function processorMs(job: () => unknown): number {
  const before = process.cpuUsage();
  job();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
