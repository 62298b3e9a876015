import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALONE_FEATURES, type ContestedName, TOGETHER_FEATURES } from '../../../../core/link/rank/page-features.ts';
import { type RankerWeights, type RoundWeights, rankTogether } from '../../../../core/link/rank/ranker.ts';
import type { EntityId } from '../../../../core/types.ts';

/** Weights that look at the named features alone, each as heavy as given. */
function weigh(names: readonly string[], weightByName: Readonly<Record<string, number>>): RoundWeights {
  return {
    mean: names.map(() => 0),
    deviation: names.map(() => 1),
    direct: names.map((name) => weightByName[name] ?? 0),
    hidden: [],
    output: [],
    presence: [...names.map((name) => weightByName[name] ?? 0), 0, 0, 0, 0],
    calibration: [1, 0],
  };
}
const WEIGHTS: RankerWeights = {
  alone: weigh(ALONE_FEATURES, { isTitle: 1, isMostPopular: 1 }),
  together: weigh([...ALONE_FEATURES, ...TOGETHER_FEATURES], { linked: 4, isMostPopular: 1 }),
};
const page = (title: string, linksTo: readonly string[] = [], popularity = 0) => ({
  id: `page:${title}` as EntityId,
  title,
  kind: null,
  linksTo: linksTo.map((target) => `page:${target}` as const),
  popularity,
});
const perth = (linksTo: readonly string[]): ContestedName => ({
  forms: ['Perth'],
  pages: [page('Perth', [], 9), page('Perth, Scotland', linksTo, 1)],
});
const scotland: ContestedName = { forms: ['Scotland'], pages: [page('Scotland')] };

describe('the ranker', () => {
  it('judges a name alone by its title and its place among the pages', () => {
    const [ranking] = rankTogether([perth([])], WEIGHTS);
    expect(ranking?.alone[0]).toBeGreaterThan(ranking?.alone[1] ?? 1);
  });

  it('lets the article’s other names outweigh popularity', () => {
    const [ranking] = rankTogether([perth(['Scotland']), scotland], WEIGHTS);
    expect(ranking?.alone[0]).toBeGreaterThan(0.5);
    expect(ranking?.together[1]).toBeGreaterThan(0.5);
  });

  it('changes nothing where no links are known', () => {
    const [ranking] = rankTogether([perth([]), scotland], WEIGHTS);
    expect(ranking?.alone).toHaveLength(2);
    expect(ranking?.together).toBe(ranking?.alone);
  });

  it('has nothing to say of a name without pages', () => {
    expect(rankTogether([{ forms: ['Nowhere'], pages: [] }], WEIGHTS)).toEqual([
      { alone: [], together: [], linked: [] },
    ]);
  });

  it('reads popularity as an order alone', () => {
    const scaled = (factor: number) => ({
      ...perth(['Scotland']),
      pages: perth(['Scotland']).pages.map((one) => ({ ...one, popularity: one.popularity * factor })),
    });
    expect(rankTogether([scaled(1000), scotland], WEIGHTS)).toEqual(rankTogether([scaled(1), scotland], WEIGHTS));
  });

  it('gives probabilities whose sum leaves room for “none of these”, in any order of names and pages', () => {
    const titles = fc.constantFrom('Perth', 'Perth, Scotland', 'Scotland', 'Ada Perth', 'Perth County', '');
    const anyPage = fc.record({ title: titles, links: fc.array(titles, { maxLength: 3 }), place: fc.nat(5) });
    const anyName = fc.record({
      form: fc.constantFrom('Perth', 'PERTH', 'Scotland', '?', ''),
      pages: fc.uniqueArray(anyPage, { maxLength: 4, selector: ({ title }) => title }),
    });
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 5 }), (names) => {
        const contested = names.map(({ form, pages }) => ({
          forms: [form],
          pages: pages.map(({ title, links, place }) => page(title, links, place)),
        }));
        for (const { alone, together } of rankTogether(contested, WEIGHTS))
          for (const values of [alone, together]) {
            expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
            expect(values.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(1 + 1e-9);
          }
      }),
    );
  });
});
