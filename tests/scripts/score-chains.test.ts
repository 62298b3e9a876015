import { describe, expect, it } from 'vitest';
import {
  addChainCounts,
  countChains,
  listPairs,
  NO_CHAINS,
  type SortedMention,
  scoreChains,
} from '../../scripts/score-chains.ts';

/** Reads "a1 a1 b2 -2": each mention's thing ("-" when the answer does not tell) and its chain. */
const mentionsOf = (marks: string): SortedMention[] =>
  marks.split(' ').map((mark) => ({ thing: mark[0] === '-' ? null : mark[0]!, chain: mark[1]! }));

describe('a score of chains', () => {
  it.each([
    ['is full when chains and things agree', 'a1 a1 b2', { precision: 100, recall: 100, bCubedPrecision: 100 }],
    ['loses precision when one chain is of two things', 'a1 a1 b1', { precision: 100 / 3, recall: 100 }],
    ['loses recall when one thing is in two chains', 'a1 a1 a2', { precision: 100, recall: 100 / 3 }],
    ['counts a joined thing without an id as wrong', 'a1 a1 -1', { precision: 100 / 3, recall: 100 }],
    ['leaves open whether two things without ids are one', 'a1 a1 -2 -2', { precision: 100, recall: 100 }],
    ['is full where nothing is to be joined', 'a1 b2', { precision: 100, recall: 100 }],
    ['averages over mentions', 'a1 a2 b3 b3', { bCubedPrecision: 100, bCubedRecall: 75 }],
  ])('%s', (_, marks, expected) => {
    expect(scoreChains(countChains(mentionsOf(marks)))).toMatchObject(expected);
  });

  it('adds up over documents', () => {
    const [one, two] = [mentionsOf('a1 a1'), mentionsOf('a1 b1')].map(countChains);
    expect(scoreChains(addChainCounts(addChainCounts(NO_CHAINS, one!), two!))).toMatchObject({ precision: 50 });
  });

  it('names the pairs behind it', () => {
    expect(listPairs(mentionsOf('a1 b1 a2'))).toEqual([
      { first: 0, second: 1, isJoined: true, isWanted: false },
      { first: 0, second: 2, isJoined: false, isWanted: true },
    ]);
  });
});
