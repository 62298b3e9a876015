import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../scripts/evaluate-linking/gaps.ts';
import { learnNews, type NewsFigures } from '../../../scripts/simulate/learn-news.ts';
import { createNews } from '../../../scripts/simulate/news.ts';
import { shareMet } from '../../../scripts/simulate/shared-memory.ts';

const name = (words: string, isKnown = false) => ({ name: words, isKnown });

describe('the figures of the news', () => {
  it('tell how many names articles have, from the fewest to the most', () => {
    const articles = Array.from({ length: 21 }, (_, i) => Array.from({ length: i }, (_, j) => name(`${i}-${j}`)));
    const { namesByTwentieth, names, differentNames } = learnNews(articles.toReversed());
    expect(namesByTwentieth).toEqual(Array.from({ length: 21 }, (_, i) => i));
    expect([names, differentNames]).toEqual([210, 210]);
  });

  it('tell which share of names the device knows, by rank', () => {
    const often = [name('Chile', true), name('Ana Ruiz')];
    const articles = [[...often, name('Oslo', true)], often, [name('Chile', true), name('Eva Brun')]];
    expect(learnNews(articles).knownByRank).toEqual([1, 0, 1]); // Chile; Ana Ruiz and Eva Brun; Oslo
  });

  it('are found again in news that were drawn by them', () => {
    const figures: NewsFigures = {
      articles: 0,
      names: 0,
      differentNames: 0,
      namesByTwentieth: new Array<number>(21).fill(15),
      ranks: 2 ** 20,
      exponent: 1.1,
      shift: 7,
      knownByRank: [1, 0.5],
    };
    const news = createNews(figures, createRandom(3));
    const learned = learnNews(Array.from({ length: 800 }, () => news.nextArticle()));
    expect(learned.exponent).toBeCloseTo(1.1, 1);
    expect(learned.namesByTwentieth).toEqual(figures.namesByTwentieth);
  });
});

it('the share of names met before is what drawing them gives, and rises to all', () => {
  const figures = { exponent: 1.2, shift: 2, ranks: 500, knownByRank: [0], namesByTwentieth: [1, 1] };
  const law = { articles: 1, names: 1, differentNames: 1, ...figures };
  const news = createNews(law, createRandom(2));
  const drawn = Array.from({ length: 2000 }, () => news.nextArticle()[0]?.name);
  const repeated = drawn.slice(1000).filter((name, i) => drawn.slice(i, 1000 + i).includes(name)).length;
  expect(shareMet(law, 1000)).toBeCloseTo(repeated / 1000, 1);
  expect([shareMet(law, 0), shareMet(law, 1e6)]).toEqual([0, expect.closeTo(1, 5)]);
});

it('news holds each name of an article once, and repeats the common ones', () => {
  const figures = {
    ranks: 1000,
    exponent: 1.2,
    shift: 0,
    knownByRank: [1, 0],
    namesByTwentieth: new Array<number>(21).fill(10),
  };
  const news = createNews({ articles: 0, names: 0, differentNames: 0, ...figures }, createRandom(1));
  const articles = Array.from({ length: 50 }, () => news.nextArticle());
  for (const names of articles) expect(new Set(names.map((one) => one.name)).size).toBe(10);
  const all = articles.flat();
  expect(all.filter(({ isKnown }) => isKnown).length).toBeGreaterThan(25);
  expect(new Set(all.filter(({ isKnown }) => isKnown).map((one) => one.name))).toEqual(new Set(['Known 1']));
});
