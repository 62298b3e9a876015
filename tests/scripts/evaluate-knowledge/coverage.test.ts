import { describe, expect, it } from 'vitest';
import type { AnnotatedDocument } from '../../../scripts/evaluate/corpus.ts';
import { coverNames, namesOfType } from '../../../scripts/evaluate-knowledge/coverage.ts';

const document: AnnotatedDocument = [
  {
    tokens: ['Kabul', "'s", 'mayor', 'left', 'Sana', "'", 'a', 'for', 'the', 'U', '.', 'S', '.'],
    tags: ['B-LOC', 'I-LOC', 'O', 'O', 'B-LOC', 'I-LOC', 'I-LOC', 'O', 'O', 'B-LOC', 'I-LOC', 'I-LOC', 'O'],
  },
];

const known = {
  findName: (folded: string) => (folded === 'kabul' ? [{ entity: 0, matchedBy: 'title' as const, prior: 1 }] : []),
};

describe('coverage of names', () => {
  it('reads names as their text prints them, without a possessive ending', () => {
    expect(namesOfType([document], 'LOC').map((name) => name.replace(/\s/g, ''))).toEqual(['Kabul', "Sana'a", 'U.S']);
    expect(namesOfType([document], 'ORG')).toEqual([]);
  });

  it('counts mentions and distinct names apart, and lists what has no answer', () => {
    const { mentions, distinct, missing } = coverNames(['Kabul', 'KABUL', 'Nowhere', 'Kabul', 'Nowhere'], known);
    expect(mentions).toEqual({ share: 0.6, count: 5 });
    expect(distinct).toEqual({ share: 2 / 3, count: 3 });
    expect(missing).toEqual([{ text: 'Nowhere', count: 2 }]);
  });

  it('answers a part by the place and two places by both, but not by one of them', () => {
    const names = ['northern Kabul', 'Kabul, Kabul', 'Kabul, Nowhere', 'northern Nowhere'];
    expect(coverNames(names, known).missing.map(({ text }) => text)).toEqual(['Kabul, Nowhere', 'northern Nowhere']);
  });
});
