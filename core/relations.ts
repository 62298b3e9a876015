/** How the linked things of one article stand to each other, from what their sources claim of them. */

import type { Entity, FactName, RelationName } from './entity.ts';
import type { EntityId, SourceName, WikidataId } from './types.ts';

/** A claim that joins two things of one article: `from` "is the capital of" `to`. */
export interface EntityRelation {
  readonly from: EntityId;
  readonly name: RelationName;
  readonly to: EntityId;
  /** Which source claims it. */
  readonly source: SourceName;
}

/** Facts that name another thing, as relations to it; a capital's country and a country's capital tell the same. */
const RELATION_BY_FACT: Readonly<Partial<Record<FactName, RelationName>>> = {
  capital: 'capital',
  country: 'country',
  region: 'located-in',
  seat: 'seat',
  'part-of': 'part-of',
};

/**
 * What the entities' sources claim of each other, in the order of the entities and their claims; what is over is left out.
 * Sources without items name the other thing in a fact, so that two things are joined without a network too.
 */
export function relateEntities(entities: readonly Entity[]): EntityRelation[] {
  const idByItem = new Map<WikidataId, EntityId>();
  for (const { id, wikidata } of entities) if (wikidata && !idByItem.has(wikidata)) idByItem.set(wikidata, id);
  const claimed = entities.flatMap(({ id, relations }) =>
    relations.flatMap(({ name, target, period, source }): EntityRelation[] => {
      const to = idByItem.get(target);
      return to === undefined || to === id || period?.isOver ? [] : [{ from: id, name, to, source }];
    }),
  );
  const pairs = new Set(claimed.map(({ from, to }) => `${from} ${to}`));
  return [...claimed, ...relateByFacts(entities).filter(({ from, to }) => !pairs.has(`${from} ${to}`))];
}

function relateByFacts(entities: readonly Entity[]): EntityRelation[] {
  const idByName = new Map(entities.map(({ id, title }) => [title.replace(/ \(.*\)$/, ''), id]));
  return entities.flatMap(({ id, facts, attributions }) =>
    facts.flatMap(({ name, value, period }): EntityRelation[] => {
      const relation = RELATION_BY_FACT[name];
      const to = typeof value === 'string' ? idByName.get(value) : undefined;
      if (!relation || to === undefined || to === id || period?.isOver) return [];
      // pages hold no facts; an entity has one attribution at least
      const { source } = attributions.find((one) => one.source !== 'mediawiki') ?? attributions[0]!;
      return [{ from: id, name: relation, to, source }];
    }),
  );
}
