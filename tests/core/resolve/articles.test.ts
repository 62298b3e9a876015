import { describe, expect, it } from 'vitest';
import { resolveChains } from '../../../core/resolve/chains.ts';
import type { Chain, Kind, TaggedSpan, TagType } from '../../../core/types.ts';
import { addChainCounts, countChains, NO_CHAINS, scoreChains } from '../../../scripts/score-chains.ts';
import type { Answer } from '../../fixtures/answer.ts';
import { readArticleFixtures } from '../../fixtures/articles.ts';

/** Percentage of pairs that may be joined wrongly at most, taken from 100: a wrong pair shows one's card on another. */
const PRECISION_FLOOR = 98;
const TAG_OF_KIND: Readonly<Record<Kind, TagType>> = { person: 'PER', place: 'LOC', group: 'ORG' };

/** The names as a tagger without fault would find them. */
function perfectSpans({ mentions, demonyms, chains }: Answer): TaggedSpan[] {
  const named = mentions.map(({ start, end, chain }) => ({
    start,
    end,
    type: TAG_OF_KIND[chains.get(chain)?.kind ?? 'group'],
    score: 0.99,
  }));
  const adjectives = demonyms.map(({ start, end }) => ({ start, end, type: 'MISC' as const, score: 0.99 }));
  return [...named, ...adjectives].sort((a, b) => a.start - b.start);
}

/** What the answer says that a chain's mentions are, by where they end: a title in front may be marked or not. */
function sortMentions({ mentions }: Answer, chains: readonly Chain[]) {
  const chainByEnd = new Map(chains.flatMap((chain) => chain.mentions.map(({ end }) => [end, chain.id] as const)));
  return mentions.flatMap(({ end, chain: thing }) => {
    const chain = chainByEnd.get(end);
    return chain === undefined ? [] : [{ thing, chain }];
  });
}

const articles = readArticleFixtures().map(({ slug, answer }) => ({
  slug,
  answer,
  chains: resolveChains(perfectSpans(answer), answer.text).chains,
}));

it('chains of our own articles join names of one thing, with hardly an exception', () => {
  const counts = articles.map(({ answer, chains }) => countChains(sortMentions(answer, chains)));
  const total = counts.reduce(addChainCounts, NO_CHAINS);
  expect(total.joined).toBeGreaterThan(100);
  expect(scoreChains(total).precision).toBeGreaterThanOrEqual(PRECISION_FLOOR);
});

describe.each(articles)('with every name of $slug found', ({ answer, chains }) => {
  it('nobody is given a role whom the answer gives none', () => {
    const people = chains.filter(({ kind }) => kind === 'person');
    expect(people.length).toBeGreaterThan(0);
    for (const { name, role, mentions } of people) {
      const marked = answer.mentions.find(({ end }) => end === mentions[0]?.end)?.chain ?? 'c0';
      if (role !== null) expect(answer.chains.get(marked)?.role, `${name}: ${role.text}`).not.toBeNull();
    }
  });
});
