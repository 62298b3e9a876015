/**
 * `npm run eval:chains [-- [--faults] [--article SLUG…] FILE…]`: how well names are sorted into chains, on the project's
 * own articles, or those that are named, and on files of answers. "Given" hands the answer's own names to the resolver, so that the tagger is not measured; "found"
 * is the whole line, offline, scored on the names that it found.
 */
import { parseArgs } from 'node:util';
import { resolveChains } from '../core/resolve/chains.ts';
import type { Chain, Kind, TaggedSpan, TagType } from '../core/types.ts';
import { readArticleFixture } from '../tests/fixtures/articles.ts';
import { loadEmbeddedSource, loadTagger, readText, runLine } from './annotate/line.ts';
import { type AnsweredMention, type ChainAnswer, readAnswers, readOwnAnswers } from './chains/answers.ts';
import { addChainCounts, type ChainCounts, countChains, listPairs, NO_CHAINS, scoreChains } from './score-chains.ts';

const TAG_OF_KIND: Readonly<Record<Kind, TagType>> = { person: 'PER', place: 'LOC', group: 'ORG' };
/** Given names are as sure as a tagger can be. */
const GIVEN_SCORE = 0.99;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { faults: { type: 'boolean', default: false }, article: { type: 'string', multiple: true } },
});
const tagger = await loadTagger();
const embedded = loadEmbeddedSource();
const own = readOwnAnswers(values.article?.map(readArticleFixture));
const answers = [...own, ...(await Promise.all(positionals.map(readAnswers))).flat()];
const countsByRow = new Map<string, ChainCounts>();
for (const answer of answers) {
  countAnswer(answer, 'given', chainsOfGiven(answer));
  if (answer.isRunningText) countAnswer(answer, 'found', await chainsFound(answer));
}
printTable();

function chainsOfGiven({ text, mentions }: ChainAnswer): readonly Chain[] {
  const spans = mentions.map(({ start, end, kind }): TaggedSpan => {
    return { start, end, type: TAG_OF_KIND[kind], score: GIVEN_SCORE };
  });
  return resolveChains(spans, text).chains;
}

async function chainsFound({ text }: ChainAnswer): Promise<readonly Chain[]> {
  return (await runLine(readText(text), tagger, embedded)).annotation.chains;
}

/** Counts the answer's names that stand in some chain, by kind. A name is known by where it ends: titles fall away. */
function countAnswer(answer: ChainAnswer, input: string, chains: readonly Chain[]): void {
  const chainByEnd = new Map(chains.flatMap(({ id, mentions }) => mentions.map(({ end }) => [end, id] as const)));
  const sorted = answer.mentions.flatMap((mention) => {
    const chain = chainByEnd.get(mention.end);
    return chain === undefined ? [] : [{ ...mention, chain }];
  });
  if (values.faults) printFaults(answer, input, sorted);
  for (const kind of ['person', 'place', 'group'] as const) {
    const row = `${answer.set.padEnd(28)}${input.padEnd(7)}${kind.padEnd(7)}`;
    const counts = countChains(sorted.filter((mention) => mention.kind === kind));
    countsByRow.set(row, addChainCounts(countsByRow.get(row) ?? NO_CHAINS, counts));
  }
  const all = `${answer.set.padEnd(28)}${input.padEnd(7)}${'all'.padEnd(7)}`;
  countsByRow.set(all, addChainCounts(countsByRow.get(all) ?? NO_CHAINS, countChains(sorted)));
}

function printFaults(
  { name, text }: ChainAnswer,
  input: string,
  sorted: readonly (AnsweredMention & { readonly chain: string })[],
): void {
  const surface = (at: number) => text.slice(sorted[at]!.start, sorted[at]!.end).replace(/\s+/gu, ' ');
  const faults = listPairs(sorted)
    .filter(({ isJoined, isWanted }) => isJoined !== isWanted)
    .map(({ first, second, isJoined }) => {
      const things = `${sorted[first]!.thing ?? 'no id'} and ${sorted[second]!.thing ?? 'no id'}`;
      const pair = `“${surface(first)}” and “${surface(second)}”`;
      return isJoined ? `joined ${pair}: ${things}` : `parted ${pair}: ${things}`;
    });
  for (const fault of new Set(faults)) console.log(`${name} (${input}): ${fault}`);
}

function printTable(): void {
  console.log(
    `${'answers'.padEnd(28)}names  kind   mentions   pairs right/joined/wanted  precision recall  B³ precision recall`,
  );
  for (const [row, counts] of countsByRow) {
    const { precision, recall, bCubedPrecision, bCubedRecall } = scoreChains(counts);
    const cells = [precision, recall, bCubedPrecision, bCubedRecall].map((value) => value.toFixed(1));
    console.log(
      `${row}${String(counts.mentions).padStart(8)}${`${counts.right}/${counts.joined}/${counts.wanted}`.padStart(28)}` +
        `${cells[0]!.padStart(11)}${cells[1]!.padStart(7)}${cells[2]!.padStart(14)}${cells[3]!.padStart(7)}`,
    );
  }
}
