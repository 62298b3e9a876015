/** How the linked things of one article stand to each other, from what their sources claim. */

import type { Entity } from '../entity.ts';
import type { Chain, ChainId, WikidataId } from '../types.ts';
import type { CardRelation } from './card.ts';

/** More would be a list, not a line. */
const MAX_RELATIONS = 3;

/** Relations by chain, at most one to each other chain; what is over is left out. */
export function relateCards(
  chains: readonly Chain[],
  entityByChain: ReadonlyMap<ChainId, Entity>,
): ReadonlyMap<ChainId, readonly CardRelation[]> {
  const chainByItem = new Map<WikidataId, Chain>();
  for (const chain of chains) {
    const item = entityByChain.get(chain.id)?.wikidata;
    if (item && !chainByItem.has(item)) chainByItem.set(item, chain);
  }
  return new Map([...entityByChain].map(([id, entity]) => [id, relationsOf(id, entity, chainByItem)]));
}

function relationsOf(
  chainId: ChainId,
  { relations }: Entity,
  chainByItem: ReadonlyMap<WikidataId, Chain>,
): CardRelation[] {
  const byOther = new Map<ChainId, CardRelation>();
  for (const { name, target, period } of relations) {
    const other = chainByItem.get(target);
    if (!other || other.id === chainId || period?.isOver || byOther.has(other.id)) continue;
    byOther.set(other.id, { name, chainId: other.id, otherName: other.name });
  }
  return [...byOther.values()].slice(0, MAX_RELATIONS);
}
