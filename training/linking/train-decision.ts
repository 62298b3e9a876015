/**
 * `npx tsx training/linking/train-decision.ts --wiki API_URL --wikidata API_URL [--diagram FILE.svg]`: learns when to link
 * from the project's own articles, offline, with a wiki, and with its items, writes core/link/weigh/decision-weights.ts, and prints what
 * the decision is worth on articles left out. `npx tsx scripts/test-wiki.ts` serves both. A minute on one core; the same
 * articles give the same weights.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findChains, gatherCandidates } from '../../core/annotate.ts';
import type { Decider } from '../../core/link/weigh/decision.ts';
import { loadEmbeddedSource, loadTagger, type WikiOptions, withWiki } from '../../scripts/annotate/line.ts';
import { drawReliability } from '../../scripts/evaluate-linking/diagram.ts';
import { binByConfidence } from '../../scripts/evaluate-linking/score.ts';
import { endWith, UsageError } from '../../scripts/usage.ts';
import { readArticleFixtures } from '../../tests/fixtures/articles.ts';
import { type DecisionExample, toExamples } from './decision/examples.ts';
import { describeHeldOut, toJudged } from './decision/report.ts';
import { decideHeldOut, fitAll, fitScale, scaleWeights, scoreHeldOut } from './decision/validate.ts';

/** Decimals of a weight, in log-odds; more change no figure. */
const DIGITS = 2;
const OUTPUT = fileURLToPath(new URL('../../core/link/weigh/decision-weights.ts', import.meta.url));

try {
  await train();
} catch (error) {
  endWith(error);
}

async function train(): Promise<void> {
  const { values } = parseArgs({
    options: { wiki: { type: 'string' }, wikidata: { type: 'string' }, diagram: { type: 'string' } },
  });
  const { wiki, wikidata, diagram } = values;
  if (wiki === undefined || wikidata === undefined)
    throw new UsageError('usage: npx tsx training/linking/train-decision.ts --wiki API_URL --wikidata API_URL');
  const examples = await readExamples({
    offline: { wiki: null, wikidata: null },
    wiki: { wiki, wikidata: null },
    'wiki and items': { wiki, wikidata },
  });
  const heldOut = scoreHeldOut(examples);
  const scale = fitScale(heldOut);
  writeFileSync(OUTPUT, print(scaleWeights(fitAll(examples), scale)));
  const decisions = decideHeldOut(heldOut);
  process.stdout.write(`${describeHeldOut(decisions, scale).join('\n')}\n`);
  if (diagram === undefined) return;
  const bins = binByConfidence(toJudged(decisions));
  writeFileSync(diagram, drawReliability(bins, `${decisions.length} names of articles left out`));
}

async function readExamples(sources: Readonly<Record<string, WikiOptions>>): Promise<DecisionExample[]> {
  const tagger = await loadTagger();
  const embedded = loadEmbeddedSource();
  const examples: DecisionExample[] = [];
  for (const { slug, answer } of readArticleFixtures()) {
    const named = await findChains(answer.text, tagger.tag);
    const about = { signal: { aborted: false }, publishedAt: answer.details.publishedAt };
    for (const [name, wikis] of Object.entries(sources)) {
      const { source } = withWiki(embedded, wikis, (error) => {
        process.stderr.write(`${slug}: ${error.message}\n`);
      });
      const { task } = await gatherCandidates(named, source, about);
      examples.push(...toExamples(task, answer, { article: slug, sources: name }));
    }
  }
  return examples;
}

function print(decider: Decider): string {
  const digits = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(DIGITS)) : value);
  return [
    '/** What deciding was trained to weigh. Written by training/linking/train-decision.ts, never by hand. */',
    '',
    "import type { Decider } from './rank.ts';",
    '',
    '/** Log-odds by kind of name. */',
    `export const DECIDER: Decider = ${JSON.stringify(decider, digits, 2)};`,
    '',
  ].join('\n');
}
