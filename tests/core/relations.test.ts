import { expect, it } from 'vitest';
import type { FactName, Relation, RelationName } from '../../core/entity.ts';
import { relateEntities } from '../../core/relations.ts';
import type { WikidataId } from '../../core/types.ts';
import { makeEntity } from './samples.ts';

const relation = (name: RelationName, target: WikidataId, isOver = false): Relation => ({
  name,
  target,
  period: isOver ? { from: null, to: '1905', isOver } : null,
  source: 'wikidata',
});
const relate = (...relations: Relation[]) =>
  relateEntities([
    makeEntity('Nairobi', { wikidata: 'Q3870', relations }),
    makeEntity('Kenya', { wikidata: 'Q114' }),
    makeEntity('Unknown'),
  ]);

it('joins two things of the article by what a source claims, with the source', () => {
  expect(relate(relation('capital-of', 'Q114'), relation('country', 'Q114'))).toEqual([
    { from: 'page:Nairobi', name: 'capital-of', to: 'page:Kenya', source: 'wikidata' },
    { from: 'page:Nairobi', name: 'country', to: 'page:Kenya', source: 'wikidata' },
  ]);
});

it.each([
  ['to what the article does not name', relation('country', 'Q1')],
  ['to itself', relation('part-of', 'Q3870')],
  ['that are over', relation('capital-of', 'Q114', true)],
])('leaves out claims %s', (_, left) => {
  expect(relate(relation('country', 'Q114'))).toHaveLength(1);
  expect(relate(left)).toEqual([]);
});

it('joins two things by a fact that names the other one, where no claim joins them', () => {
  const fact = (name: FactName, value: string) => ({ name, value, asOf: null, period: null });
  const city = makeEntity('Nairobi', { facts: [fact('country', 'Kenya'), fact('region', 'Nowhere')] });
  const country = makeEntity('Kenya (country)', { facts: [fact('capital', 'Nairobi'), fact('languages', 'Nairobi')] });
  expect(relateEntities([city, country])).toEqual([
    { from: 'page:Nairobi', name: 'country', to: 'page:Kenya (country)', source: 'embedded' },
    { from: 'page:Kenya (country)', name: 'capital', to: 'page:Nairobi', source: 'embedded' },
  ]);
});
