import { expect, it } from 'vitest';
import { relateCards } from '../../../core/card/relations.ts';
import type { Relation, RelationName } from '../../../core/entity.ts';
import type { WikidataId } from '../../../core/types.ts';
import { makeChain, makeEntity } from '../samples.ts';

const NAIROBI = makeChain('c1', 'Nairobi', { kind: 'place' });
const KENYA = makeChain('c2', 'Kenya', { kind: 'place' });

function relate(...relations: Relation[]) {
  const entities = new Map([
    ['c1' as const, makeEntity('Nairobi', { wikidata: 'Q3870', relations })],
    ['c2' as const, makeEntity('Kenya', { wikidata: 'Q114' })],
  ]);
  return relateCards([NAIROBI, KENYA], entities).get('c1');
}
const relation = (name: RelationName, target: WikidataId, isOver = false): Relation => ({
  name,
  target,
  period: isOver ? { from: null, to: '1905', isOver } : null,
  source: 'wikidata',
});

it('relations join two names of the article, once a pair', () => {
  expect(relate(relation('capital-of', 'Q114'), relation('country', 'Q114'))).toEqual([
    { name: 'capital-of', chainId: 'c2', otherName: 'Kenya' },
  ]);
});

it.each([
  ['to what the article does not name', relation('country', 'Q1')],
  ['to itself', relation('part-of', 'Q3870')],
  ['that are over', relation('capital-of', 'Q114', true)],
])('relations %s are left out', (_, left) => {
  expect(relate(relation('country', 'Q114'))).toHaveLength(1);
  expect(relate(left)).toEqual([]);
});
