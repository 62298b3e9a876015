/**
 * What the simulation has to know of the news, as a few figures without any name: how many names an article is asked for,
 * how often the same names come again, and how many of them the shipped knowledge answers.
 *
 * That a name is asked for in an article falls with its rank as `1 / (rank + shift) ** exponent` (the law of Zipf and
 * Mandelbrot). The two are chosen so that as many different names are met in an eighth, a quarter, a half and all of the
 * articles as there really are: how soon names repeat is what a cache lives by.
 */
import type { AskedName } from './asked-names.ts';

/** Figures of the news. */
export interface NewsFigures {
  readonly articles: number;
  /** Names asked for in all of them, and how many of these are different. */
  readonly names: number;
  readonly differentNames: number;
  /** Names asked for an article, at each twentieth of the articles from the one with fewest to the one with most. */
  readonly namesByTwentieth: readonly number[];
  /** Names that there are in all. */
  readonly ranks: number;
  readonly exponent: number;
  readonly shift: number;
  /** Share of names that the shipped knowledge answers, by rank: 1, 2–3, 4–7, 8–15 and so on. */
  readonly knownByRank: readonly number[];
}

/** Names that the fit reckons with. With a quarter as many the best exponent lies at the edge of the grid. */
const NAME_COUNT = 2 ** 20;
const TWENTIETHS = 20;
const PARTS = [1 / 8, 1 / 4, 1 / 2, 1] as const;
/** Where the fit looks: steps of a grid. */
const EXPONENTS = Array.from({ length: 41 }, (_, i) => 0.8 + i * 0.02);
const SHIFTS = Array.from({ length: 33 }, (_, i) => 2 ** (i / 4)).map((shift) => shift - 1);

/** Learns the figures from the names asked for each of some articles, in an order that tells nothing. */
export function learnNews(articles: readonly (readonly AskedName[])[]): NewsFigures {
  const counts = articles.map((names) => names.length).sort((a, b) => a - b);
  const namesByTwentieth = Array.from(
    { length: TWENTIETHS + 1 },
    (_, i) => counts[Math.round((i / TWENTIETHS) * (counts.length - 1))] ?? 0,
  );
  return {
    articles: articles.length,
    names: articles.flat().length,
    differentNames: new Set(articles.flat().map(({ name }) => name)).size,
    namesByTwentieth,
    ranks: NAME_COUNT,
    ...fitLaw(articles.map((names) => names.map(({ name }) => name))),
    knownByRank: shareKnown(articles.flat()),
  };
}

/** Weights of ranks by the law, not yet shares. */
export function rankWeights({ ranks, exponent, shift }: Law): Float64Array {
  return Float64Array.from({ length: ranks }, (_, i) => (i + 1 + shift) ** -exponent);
}

type Law = Pick<NewsFigures, 'ranks' | 'exponent' | 'shift'>;

/** Which of the bins 1, 2–3, 4–7 … a rank falls into; ranks begin at 1. */
export const binOfRank = (rank: number) => Math.floor(Math.log2(rank));

function fitLaw(articles: readonly (readonly string[])[]): Omit<Law, 'ranks'> {
  const points = PARTS.map((part) => {
    const names = articles.slice(0, Math.round(articles.length * part)).flat();
    return { drawn: names.length, different: new Set(names).size };
  });
  let best = { exponent: 1, shift: 0, fault: Number.POSITIVE_INFINITY };
  for (const exponent of EXPONENTS)
    for (const shift of SHIFTS) {
      const expected = expectDifferent({ exponent, shift }, points);
      const fault = points.reduce((sum, { different }, i) => sum + Math.log(expected[i]! / different) ** 2, 0);
      if (fault < best.fault) best = { exponent, shift, fault };
    }
  return { exponent: round(best.exponent, 2), shift: round(best.shift, 1) };
}

/** How many different names are expected among so many drawn; ranks far down are taken together. O(parts · log ranks). */
function expectDifferent(
  { exponent, shift }: Omit<Law, 'ranks'>,
  points: readonly { readonly drawn: number }[],
): number[] {
  const groups: { readonly ranks: number; readonly weight: number }[] = [];
  for (let from = 1; from <= NAME_COUNT; ) {
    const ranks = Math.max(1, Math.floor(from / 16));
    groups.push({ ranks, weight: (from + (ranks - 1) / 2 + shift) ** -exponent });
    from += ranks;
  }
  const total = groups.reduce((sum, { ranks, weight }) => sum + ranks * weight, 0);
  return points.map(({ drawn }) =>
    groups.reduce((sum, { ranks, weight }) => sum + ranks * -Math.expm1(-drawn * (weight / total)), 0),
  );
}

function shareKnown(asked: readonly AskedName[]): number[] {
  const countByName = new Map<string, number>();
  for (const { name } of asked) countByName.set(name, (countByName.get(name) ?? 0) + 1);
  const known = new Set(asked.filter(({ isKnown }) => isKnown).map(({ name }) => name));
  const ranked = [...countByName].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const bins = new Map<number, { names: number; known: number }>();
  for (const [i, [name]] of ranked.entries()) {
    const { names, known: some } = bins.get(binOfRank(i + 1)) ?? { names: 0, known: 0 };
    bins.set(binOfRank(i + 1), { names: names + 1, known: some + (known.has(name) ? 1 : 0) });
  }
  return [...bins.values()].map((bin) => round(bin.known / bin.names, 3));
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));
