/**
 * `npm run simulate [-- --readers N] [--articles N] [--seed N]`: days of reading replayed through the product's own
 * planner, cache and budget, and what they cost a wiki; docs/scale.md says what the figures mean.
 */
import { parseArgs } from 'node:util';
import { createRandom } from './evaluate-linking/gaps.ts';
import type { NewsFigures } from './simulate/learn-news.ts';
import { USUAL_SHARES } from './simulate/model-wiki.ts';
import figures from './simulate/news.json' with { type: 'json' };
import { createNews } from './simulate/news.ts';
import { replayDays, type Setting } from './simulate/reading-days.ts';
import {
  ADDRESS_HEAD,
  LOAD_HEAD,
  SHARED_HEAD,
  type Summary,
  summarise,
  toAddressRow,
  toLoadRow,
  toSharedRow,
} from './simulate/report.ts';
import { namesPerArticle, shareMet } from './simulate/shared-memory.ts';
import { endWith, UsageError } from './usage.ts';

/** A found name is kept for thirty days: a cache is as full as it gets after as many. */
const DAYS_TO_FILL = 30;
const DAYS_COUNTED = 7;

type Change = Partial<Setting>;

/** What is tried, by what it leaves out or adds. */
const LOAD_SETTINGS: readonly (readonly [name: string, change: Change])[] = [
  ['as it is', {}],
  ['without embedded answers', { hasEmbedded: false }],
  ['without cache', { memories: 'none', daysBefore: 0 }],
  ['with neither', { hasEmbedded: false, memories: 'none', daysBefore: 0 }],
  ['as it is, no name without a page', { shares: { missing: 0, lists: 0 } }],
  ['as it is, half of the names without one', { shares: { missing: 0.5, lists: 0.15 } }],
  ['one cache for all these readers', { memories: 'shared' }],
];
const READERS_AT_ONE_ADDRESS = [1, 5, 20, 50];
const READERS_OF_ONE_CACHE = [1, 10, 100, 1_000, 10_000];
/** Refusals come and go within minutes, so caches need not be full. */
const ADDRESS_DAYS = { daysBefore: 1, daysCounted: 2 };

const { values } = parseArgs({
  options: {
    readers: { type: 'string', default: '12' },
    articles: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
});

async function run(): Promise<void> {
  const [readers, articlesPerDay] = [toCount('readers'), toCount('articles')];
  const usual: Setting = {
    readers,
    articlesPerDay,
    daysBefore: DAYS_TO_FILL,
    daysCounted: DAYS_COUNTED,
    hasEmbedded: true,
    memories: 'own',
    readersPerAddress: null,
    shares: USUAL_SHARES,
  };
  console.log(`${readers} readers, ${articlesPerDay} articles a day on average\n\n${LOAD_HEAD}`);
  for (const [name, change] of LOAD_SETTINGS)
    console.log(toLoadRow(name, await summaryOf({ ...usual, ...change }), articlesPerDay));
  console.log(`\n${ADDRESS_HEAD}`);
  for (const count of READERS_AT_ONE_ADDRESS) {
    const there = { readers: count, readersPerAddress: count };
    console.log(toAddressRow(count, await summaryOf({ ...usual, ...ADDRESS_DAYS, ...there })));
  }
  console.log(`\n${SHARED_HEAD}`);
  for (const count of READERS_OF_ONE_CACHE) {
    const names = count * articlesPerDay * DAYS_TO_FILL * namesPerArticle(figures);
    console.log(toSharedRow(count, shareMet(figures, names)));
  }
}

/** Each setting meets the same news from the same seed. */
async function summaryOf(setting: Setting): Promise<Summary> {
  const random = createRandom(toCount('seed'));
  return summarise(await replayDays(setting, { news: createNews(figures satisfies NewsFigures, random), random }));
}

function toCount(option: 'readers' | 'articles' | 'seed'): number {
  const count = Number(values[option]);
  if (!Number.isInteger(count) || count < 1) throw new UsageError(`--${option}: not a whole number: ${values[option]}`);
  return count;
}

await run().catch(endWith);
