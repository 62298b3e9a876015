/** Candidates and entities as they come back from storage: checked like anything from outside. */

import * as v from 'valibot';
import { ALL_FACT_NAMES, ALL_RELATION_NAMES, type Entity } from '../../core/entity.ts';
import type { Candidate, EntityId, WikidataId } from '../../core/types.ts';

const text = v.string();
const kind = v.nullable(v.picklist(['person', 'place', 'group']));
const source = v.picklist(['embedded', 'mediawiki', 'wikidata']);
const entityId = v.custom<EntityId>((value) => typeof value === 'string' && value.startsWith('page:'));
const wikidataId = v.custom<WikidataId>((value) => typeof value === 'string' && /^Q[1-9]\d*$/.test(value));
const period = v.nullable(v.object({ from: v.nullable(text), to: v.nullable(text), isOver: v.boolean() }));

const candidates: v.GenericSchema<unknown, Candidate[]> = v.array(
  v.object({
    id: entityId,
    title: text,
    kind,
    description: text,
    about: text,
    prior: v.number(),
    matchedBy: v.picklist(['title', 'alias', 'redirect', 'search', 'demonym']),
    country: v.nullable(text),
    prominence: v.number(),
    linksTo: v.array(entityId),
    popularity: v.nullable(v.number()),
    bornIn: v.nullable(v.number()),
    diedIn: v.nullable(v.number()),
    source,
    isDisambiguation: v.boolean(),
  }),
);

const entity: v.GenericSchema<unknown, Entity> = v.object({
  id: entityId,
  title: text,
  kind,
  description: text,
  summary: v.nullable(text),
  facts: v.array(
    v.object({
      name: v.picklist(ALL_FACT_NAMES),
      value: v.union([text, v.number()]),
      asOf: v.nullable(text),
      period,
    }),
  ),
  wikidata: v.nullable(wikidataId),
  coordinates: v.nullable(
    v.object({
      latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
      longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
    }),
  ),
  relations: v.array(v.object({ name: v.picklist(ALL_RELATION_NAMES), target: wikidataId, period, source })),
  picture: v.nullable(v.object({ apiUrl: text, file: text })),
  attributions: v.array(
    v.object({
      source,
      label: text,
      url: v.nullable(text),
      licence: v.nullable(v.object({ name: text, url: v.nullable(text) })),
      date: text,
    }),
  ),
});

/** Candidates as stored; null when they are none. */
export function parseCandidates(value: unknown): readonly Candidate[] | null {
  const parsed = v.safeParse(candidates, value);
  return parsed.success ? parsed.output : null;
}

/** An entity as stored; null when it is none. */
export function parseEntity(value: unknown): Entity | null {
  const parsed = v.safeParse(entity, value);
  return parsed.success ? parsed.output : null;
}
