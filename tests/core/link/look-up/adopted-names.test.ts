import { expect, it } from 'vitest';
import { adoptNames } from '../../../../core/link/look-up/adopted-names.ts';
import type { Candidate } from '../../../../core/types.ts';
import { makeCandidate, makeChain } from '../../samples.ts';

// "Social Democrats won. The Social Democrats sang."
const otherNames = [
  { name: 'Social Democrats', span: { start: 0, end: 16 } },
  { name: 'Social Democrats', span: { start: 26, end: 42 } },
];
const party = makeCandidate('Social Democratic Party', { kind: 'group', source: 'embedded' });

it.each<[string, readonly Candidate[], boolean]>([
  ['known as a group’s', [party], true],
  ['known as a place’s, too', [party, makeCandidate('Social', { kind: 'place' })], false],
  ['known as a nationality', [{ ...party, matchedBy: 'demonym' }], false],
  ['unknown', [], false],
])('a name that is none is a group where it is %s', (_, known, isAdopted) => {
  const ruiz = makeChain('c4', 'Ana Ruiz', { kind: 'person', at: [50] });
  const found = adoptNames({ chains: [ruiz], otherNames }, [], new Map([['Social Democrats', known]]));
  expect(found.chains.map(({ id, kind, mentions }) => `${id} ${kind} ${mentions.length}`)).toEqual(
    isAdopted ? ['c5 group 2', 'c4 person 1'] : ['c4 person 1'],
  );
  expect(found.otherNames).toEqual(isAdopted ? [] : otherNames);
});

it('joins the group of that name', () => {
  const known = makeChain('c1', 'Social Democrats', { kind: 'group', at: [26] });
  const found = adoptNames(
    { chains: [known], otherNames: otherNames.slice(0, 1) },
    [],
    new Map([['Social Democrats', [party]]]),
  );
  expect(found.chains.map(({ id, mentions }) => [id, ...mentions.map(({ start }) => start)])).toEqual([['c1', 0, 26]]);
});
