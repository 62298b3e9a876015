/** Invented news that repeats names as real news does: articles as lists of the names that a wiki would be asked for. */
import type { AskedName } from './asked-names.ts';
import { binOfRank, type NewsFigures, rankWeights } from './learn-news.ts';

/** Draws articles. */
export interface News {
  nextArticle(): readonly AskedName[];
}

/** A name tells its rank and whether the shipped knowledge answers it, so that a model of a wiki can tell what it has. */
const nameOf = ({ rank, isKnown }: RankedName) => `${isKnown ? 'Known' : 'Name'} ${rank}`;

/** What an invented name is. Ranks begin at 1, the name that is asked for most. */
export interface RankedName {
  readonly rank: number;
  readonly isKnown: boolean;
}

/** What a name tells of itself; null when it is not one of ours. */
export function readName(name: string): RankedName | null {
  const [, word, digits] = /^(Known|Name) (\d+)$/.exec(name) ?? [];
  return digits === undefined ? null : { rank: Number(digits), isKnown: word === 'Known' };
}

/**
 * A number in [0, 1) that is always the same for a rank: what is true of a name stays true. `salt` tells questions apart.
 * The mixing is that of MurmurHash3's last step.
 */
export function lotOfRank(rank: number, salt: number): number {
  let mixed = Math.imul(rank ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

const SALT_OF_KNOWN = 1;

/** Makes news from its figures and numbers in [0, 1). */
export function createNews(figures: NewsFigures, random: () => number): News {
  const weights = rankWeights(figures);
  const sums = new Float64Array(weights.length);
  let total = 0;
  for (const [i, weight] of weights.entries()) {
    total += weight;
    sums[i] = total;
  }
  const { namesByTwentieth, knownByRank } = figures;
  const isKnown = (rank: number) =>
    lotOfRank(rank, SALT_OF_KNOWN) < knownByRank[Math.min(binOfRank(rank), knownByRank.length - 1)]!;

  function drawCount(): number {
    const at = random() * (namesByTwentieth.length - 1);
    const below = Math.floor(at);
    const [from, to] = [namesByTwentieth[below]!, namesByTwentieth[below + 1]!];
    return Math.round(from + (at - below) * (to - from));
  }

  return {
    nextArticle() {
      const ranks = new Set<number>();
      for (let count = drawCount(); ranks.size < count; ) ranks.add(findRank(sums, random() * total));
      return [...ranks].map((rank) => {
        const ranked = { rank, isKnown: isKnown(rank) };
        return { name: nameOf(ranked), isKnown: ranked.isKnown };
      });
    },
  };
}

/** The first rank whose sum of weights is beyond the point. */
function findRank(sums: Float64Array, point: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! > point) high = middle;
    else low = middle + 1;
  }
  return low + 1;
}
