import { expect, it } from 'vitest';
import { relateCards } from '../../../core/card/relations.ts';
import type { EntityRelation } from '../../../core/relations.ts';
import type { EntityId, Link } from '../../../core/types.ts';
import { makeChain, makeNil } from '../samples.ts';

const CHAINS = ['Nairobi', 'Kenya', 'Mombasa'].map((name, i) => makeChain(`c${i + 1}`, name, { kind: 'place' }));
const linkTo = (chainId: Link['chainId'], entityId: EntityId): Link => ({
  ...makeNil(chainId),
  entityId,
  reason: null,
});
const LINKS = CHAINS.map(({ id, name }) => (name === 'Mombasa' ? makeNil(id) : linkTo(id, `page:${name}`)));
const relation = (name: EntityRelation['name'], to: EntityId): EntityRelation => ({
  from: 'page:Nairobi',
  name,
  to,
  source: 'wikidata',
});

it('relations join two names of the article, once a pair', () => {
  const relations = [relation('capital-of', 'page:Kenya'), relation('country', 'page:Kenya')];
  const cards = relateCards(CHAINS, LINKS, relations);
  expect(cards.get('c1')).toEqual([{ name: 'capital-of', chainId: 'c2', otherName: 'Kenya' }]);
  expect(cards.get('c2')).toEqual([]);
});

it('a relation to what no name is linked with is told on no card', () => {
  expect(relateCards(CHAINS, LINKS, [relation('country', 'page:Kenya')]).get('c1')).toHaveLength(1);
  expect(relateCards(CHAINS, LINKS, [relation('part-of', 'page:Mombasa')]).get('c1')).toEqual([]);
});
