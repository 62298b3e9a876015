import { describe, expect, it } from 'vitest';
import { resolveChains } from '../../../core/resolve/chains.ts';
import type { Kind, TaggedSpan, TagType } from '../../../core/types.ts';
import type { Answer } from '../../fixtures/answer.ts';
import { readArticleFixtures } from '../../fixtures/articles.ts';

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

describe.each(readArticleFixtures())('with every name of $slug found', ({ answer }) => {
  const { chains } = resolveChains(perfectSpans(answer), answer.text);
  /** The answer's chain of a span that begins where, or right behind a title where, the answer marks a name. */
  const rightChainOf = (end: number) => answer.mentions.find((mention) => mention.end === end)?.chain;

  /** A surname that two people of the article bear is nobody's: its own chain, never linked. */
  const isNobodys = (name: string) => chains.filter((chain) => chain.name.endsWith(` ${name}`)).length > 1;

  it('no chain is of two things', () => {
    const telling = chains.filter(({ name }) => !isNobodys(name));
    expect(telling.length).toBeGreaterThan(5);
    for (const { name, mentions } of telling)
      expect(new Set(mentions.map(({ end }) => rightChainOf(end))).size, name).toBe(1);
  });

  it('nobody is given a role whom the answer gives none', () => {
    const people = chains.filter(({ kind }) => kind === 'person');
    expect(people.length).toBeGreaterThan(0);
    for (const { name, role, mentions } of people) {
      const right = answer.chains.get(rightChainOf(mentions[0]?.end ?? 0) ?? 'c0')?.role ?? null;
      if (role !== null) expect(right, `${name}: ${role.text}`).not.toBeNull();
    }
  });
});
