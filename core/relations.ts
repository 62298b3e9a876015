/** How the linked things of one article stand to each other, from what their sources claim of them. */

import type { Entity, RelationName } from './entity.ts';
import type { EntityId, SourceName, WikidataId } from './types.ts';

/** A claim that joins two things of one article: `from` "is the capital of" `to`. */
export interface EntityRelation {
  readonly from: EntityId;
  readonly name: RelationName;
  readonly to: EntityId;
  /** Which source claims it. */
  readonly source: SourceName;
}

/** What the entities' sources claim of each other, in the order of the entities and their claims; what is over is left out. */
export function relateEntities(entities: readonly Entity[]): EntityRelation[] {
  const idByItem = new Map<WikidataId, EntityId>();
  for (const { id, wikidata } of entities) if (wikidata && !idByItem.has(wikidata)) idByItem.set(wikidata, id);
  return entities.flatMap(({ id, relations }) =>
    relations.flatMap(({ name, target, period, source }): EntityRelation[] => {
      const to = idByItem.get(target);
      return to === undefined || to === id || period?.isOver ? [] : [{ from: id, name, to, source }];
    }),
  );
}
