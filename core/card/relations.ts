/** The relations of the article's things, as each card tells them: to another name of the article. */

import type { EntityRelation } from '../relations.ts';
import type { Chain, ChainId, EntityId, Link } from '../types.ts';
import type { CardRelation } from './card.ts';

/** More would be a list, not a line. */
const MAX_RELATIONS = 3;

/** Relations by chain, at most one to each other chain; what is over the limit is left out. */
export function relateCards(
  chains: readonly Chain[],
  links: readonly Link[],
  relations: readonly EntityRelation[],
): ReadonlyMap<ChainId, readonly CardRelation[]> {
  const chainByEntity = new Map<EntityId, Chain>();
  chains.forEach((chain, i) => {
    const entityId = links[i]!.entityId; // one a chain
    if (entityId !== null && !chainByEntity.has(entityId)) chainByEntity.set(entityId, chain);
  });
  return new Map(
    chains.map((chain, i) => {
      const own = relations.filter(({ from }) => from === links[i]!.entityId);
      return [chain.id, toCardRelations(chain.id, own, chainByEntity)];
    }),
  );
}

function toCardRelations(
  chainId: ChainId,
  own: readonly EntityRelation[],
  chainByEntity: ReadonlyMap<EntityId, Chain>,
): CardRelation[] {
  const byOther = new Map<ChainId, CardRelation>();
  for (const { name, to } of own) {
    const other = chainByEntity.get(to);
    if (!other || other.id === chainId || byOther.has(other.id)) continue;
    byOther.set(other.id, { name, chainId: other.id, otherName: other.name });
  }
  return [...byOther.values()].slice(0, MAX_RELATIONS);
}
