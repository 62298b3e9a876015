import { describe, expect, it } from 'vitest';
import { addGivenNames, chainOfGivenName, freshId, guessKind, readSelectedName } from '../../core/given-names.ts';
import { makeCandidate, makeChain } from './samples.ts';

const TEXT = 'The Bank of Kilwa, Bankside and the Bank met Ana Ruiz. Kilwa waited.';
const NAMED = { text: TEXT, chains: [makeChain('c1', 'Ana Ruiz', { kind: 'person', at: [45] })], otherSpans: [] };
const spansOf = (name: string) =>
  chainOfGivenName(NAMED, { name, kind: 'group' }, 'c9')?.mentions.map(({ start, end }) => TEXT.slice(start - 4, end));

describe('a selection gives a name', () => {
  it.each([
    ['  Ana\n Ruiz ', 'Ana Ruiz'],
    ['“Ana Ruiz,”', 'Ana Ruiz'],
    ['Kilwa’s', 'Kilwa'],
    ['Kilwa Inc.', 'Kilwa Inc.'],
    ['', null],
    ['2024', null],
    ['— ', null],
    ['word '.repeat(40), null],
  ])('%j → %j', (selected, name) => {
    expect(readSelectedName(selected)).toBe(name);
  });
});

describe('a given name', () => {
  it('is mentioned wherever the article prints it as whole words', () => {
    expect(spansOf('Bank')).toEqual(['The Bank', 'the Bank']);
    expect(spansOf('Bankside')).toHaveLength(1);
  });

  it('is none where it stands only inside names that are known', () => {
    expect(spansOf('Ruiz')).toBeUndefined();
    expect(spansOf('Nobody')).toBeUndefined();
  });

  it('joins the chains in the order of the article, under an id of its own, unless it is there', () => {
    const given = [
      { name: 'Bank of Kilwa', kind: 'group' as const },
      { name: 'ana ruiz', kind: 'person' as const },
      { name: 'Nobody', kind: 'person' as const },
    ];
    const { chains } = addGivenNames(NAMED, given);
    expect(chains.map(({ id, name }) => [id, name])).toEqual([
      ['c2', 'Bank of Kilwa'],
      ['c1', 'Ana Ruiz'],
    ]);
    expect(freshId(chains)).toBe('c3');
  });
});

describe('the kind of a given name', () => {
  it('is that of what is best known by it, and no demonym', () => {
    const place = makeCandidate('Kilwa', { kind: 'place', prior: 0.7 });
    const person = makeCandidate('Kilwa (singer)', { kind: 'person', prior: 0.2 });
    const demonym = makeCandidate('Kilwa', { kind: 'place', prior: 0.9, matchedBy: 'demonym' });
    expect(guessKind('Kilwa', [person, place])).toBe('place');
    expect(guessKind('Ana Ruiz', [demonym])).toBe('person');
  });

  it.each([
    ['Ana Ruiz', 'person'],
    ['Kilwa Bank', 'group'],
    ['KLW', 'group'],
    ['Union', 'group'],
  ])('of “%s” alone is %s', (name, kind) => {
    expect(guessKind(name, [])).toBe(kind);
  });
});
