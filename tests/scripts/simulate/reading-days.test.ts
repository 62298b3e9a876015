import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../scripts/evaluate-linking/gaps.ts';
import { createNews } from '../../../scripts/simulate/news.ts';
import { replayDays, type Setting } from '../../../scripts/simulate/reading-days.ts';
import { loadOf, summarise, toLoadRow } from '../../../scripts/simulate/report.ts';

const FIGURES = {
  articles: 1,
  names: 1,
  differentNames: 1,
  ranks: 1000,
  exponent: 1.2,
  shift: 2,
  knownByRank: [1, 0.5],
  namesByTwentieth: new Array<number>(21).fill(6),
};
const SETTING: Setting = {
  readers: 2,
  daysBefore: 1,
  daysCounted: 2,
  articlesPerDay: 3,
  hasEmbedded: true,
  memories: 'own',
  readersPerAddress: null,
  shares: { missing: 0.2, lists: 0.1 },
};

function replay(change: Partial<Setting> = {}) {
  const random = createRandom(5);
  return replayDays({ ...SETTING, ...change }, { news: createNews(FIGURES, random), random });
}

describe('days of reading', () => {
  it('are the same from the same seed', async () => {
    expect(await replay()).toEqual(await replay());
  });

  it('count every request once, by reader and by hour', async () => {
    const outcome = await replay();
    expect(outcome.articles).toBeGreaterThan(5);
    expect(outcome.requestsByReaderDay).toHaveLength(4);
    const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
    expect(outcome.requests).toBeGreaterThan(0);
    expect(sum(outcome.requestsByReaderDay)).toBe(outcome.requests);
    expect(sum(outcome.requestsByHour)).toBe(outcome.requests);
  });

  it('ask for fewer names the more is remembered', async () => {
    const asked = [];
    for (const memories of ['none', 'own', 'shared'] as const) asked.push((await replay({ memories })).askedNames);
    expect(asked[1]).toBeLessThan(asked[0]!);
    expect(asked[2]).toBeLessThan(asked[1]!);
  });
});

describe('the report', () => {
  const outcome = {
    articles: 10,
    names: 100,
    askedNames: 75,
    heldBack: 1,
    requests: 48,
    things: 200,
    refused: 12,
    requestsByReaderDay: [0, 8, 16, 24],
    requestsByHour: [4, ...new Array<number>(22).fill(2), 0],
  };

  it('divides what was counted', () => {
    expect(summarise(outcome)).toEqual({
      hitRate: 0.25,
      requestsPerArticle: 4.8,
      thingsPerArticle: 20,
      median: 16,
      p95: 24,
      peak: 2,
      heldBack: 0.1,
      refused: 0.25,
    });
  });

  it('tells the load of a readership, on average and in the busiest hour', () => {
    expect(loadOf(summarise(outcome), { readers: 86_400, articlesPerDay: 5 })).toEqual({ mean: 24, peak: 48 });
    expect(toLoadRow('as it is', summarise(outcome), 5)).toBe(
      '| as it is | 25.0 % | 4.80 | 20.0 | 16, 24 | 0.28, 0.56 | 28, 56 | 278, 556 |',
    );
  });
});
