import { describe, expect, it } from 'vitest';
import type { AnnotatedDocument } from '../../../scripts/evaluate/corpus.ts';
import { coverNames, namesOfType } from '../../../scripts/evaluate-knowledge/coverage.ts';
import { makeCandidate } from '../../core/samples.ts';

const document: AnnotatedDocument = [
  {
    tokens: ['Kabul', "'s", 'mayor', 'left', 'Sana', "'", 'a', 'for', 'the', 'U', '.', 'S', '.'],
    tags: ['B-LOC', 'I-LOC', 'O', 'O', 'B-LOC', 'I-LOC', 'I-LOC', 'O', 'O', 'B-LOC', 'I-LOC', 'I-LOC', 'O'],
  },
];

const KABUL = [makeCandidate('Kabul', { kind: 'place', description: 'capital of Afghanistan' })];
const known = {
  candidates: async (names: readonly string[]) =>
    new Map(names.map((name) => [name, name.toLowerCase() === 'kabul' ? KABUL : []])),
};

describe('coverage of names', () => {
  it('reads names as their text prints them, without a possessive ending', () => {
    expect(namesOfType([document], 'LOC').map((name) => name.replace(/\s/g, ''))).toEqual(['Kabul', "Sana'a", 'U.S']);
    expect(namesOfType([document], 'ORG')).toEqual([]);
  });

  it('counts mentions and distinct names apart, and lists what has no answer', async () => {
    const { mentions, distinct, missing } = await coverNames(['Kabul', 'KABUL', 'Nowhere', 'Kabul', 'Nowhere'], known);
    expect(mentions).toEqual({ share: 0.6, count: 5 });
    expect(distinct).toEqual({ share: 2 / 3, count: 3 });
    expect(missing).toEqual([{ text: 'Nowhere', count: 2 }]);
  });

  it('answers a part by the place and a phrase by all names in it, but not by one of them', async () => {
    const names = [
      'northern Kabul',
      'Kabul, Kabul',
      "Kabul's old city of Kabul",
      'Kabul, Nowhere',
      'Gulf of Kabul',
      'northern Nowhere',
    ];
    const { missing } = await coverNames(names, known);
    expect(missing.map(({ text }) => text)).toEqual(['Kabul, Nowhere', 'Gulf of Kabul', 'northern Nowhere']);
  });
});
