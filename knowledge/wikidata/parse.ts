/**
 * Answers of `wbgetentities` → items. Pure. The frame of an answer is checked as a whole; a single statement of unknown
 * form is left out alone, since anyone may add a property of a new kind to an item tomorrow.
 *
 * The data model: https://www.mediawiki.org/wiki/Wikibase/DataModel/JSON
 */

import * as v from 'valibot';
import type { Coordinates } from '../../core/entity.ts';
import type { WikidataId } from '../../core/types.ts';
import { cleanText, cutText } from '../mediawiki/page-text.ts';
import { SourceError } from '../source-error.ts';

export type PropertyId = `P${number}`;

/** What a statement says of its item: another item, a point in time (ISO, as exact as known), a number or a place. */
export type StatementValue =
  | { readonly type: 'item'; readonly id: WikidataId }
  | { readonly type: 'time'; readonly date: string }
  | { readonly type: 'amount'; readonly amount: number }
  | { readonly type: 'point'; readonly point: Coordinates };

/** One statement that its wiki does not hold to be wrong. */
export interface Statement {
  readonly value: StatementValue;
  /** The wiki's editors hold it for the one to show. */
  readonly isPreferred: boolean;
  readonly from: string | null;
  readonly to: string | null;
  /** It has ended, the wiki does not know when. */
  readonly hasUnknownEnd: boolean;
  readonly asOf: string | null;
}

/** One item as far as we use it. */
export interface Item {
  readonly id: WikidataId;
  readonly statements: ReadonlyMap<PropertyId, readonly Statement[]>;
  /** How many Wikipedias have a page about it. */
  readonly wikipediaCount: number;
}

const START_TIME = 'P580';
const END_TIME = 'P582';
const POINT_IN_TIME = 'P585';
const PROLEPTIC_GREGORIAN = 'http://www.wikidata.org/entity/Q1985727';
/** Precision of a time value: 9 is a year, 10 a month, 11 a day; below that it is too vague to show. */
const CHARACTERS_BY_PRECISION: Readonly<Record<number, number>> = { 9: 4, 10: 7, 11: 10 };
const MAX_LABEL = 120;
/** Sites of Wikimedia that end in "wiki" and are no Wikipedia. */
const OTHER_WIKIS = /^(?:commons|species|meta|wikidata|mediawiki|sources|incubator|outreach|foundation|wikimania)wiki$/;

const snak = v.object({
  snaktype: v.picklist(['value', 'somevalue', 'novalue']),
  datavalue: v.optional(v.object({ value: v.unknown() })),
});
const statement = v.object({
  rank: v.picklist(['preferred', 'normal', 'deprecated']),
  mainsnak: snak,
  qualifiers: v.optional(v.record(v.string(), v.array(snak))),
});
const timeValue = v.object({ time: v.string(), precision: v.number(), calendarmodel: v.string() });
const itemValue = v.object({ id: v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/)) });
const amountValue = v.object({ amount: v.pipe(v.string(), v.regex(/^[+-]?\d+(?:\.\d+)?$/)) });
/** Craters of the Moon have coordinates too. */
const EARTH = 'http://www.wikidata.org/entity/Q2';
const pointValue = v.object({
  latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  globe: v.literal(EARTH),
});
/** PHP writes an empty map as an empty list. */
const mapOf = <T extends v.GenericSchema>(value: T) =>
  v.union([
    v.record(v.string(), value),
    v.pipe(
      v.array(v.never()),
      v.transform((): Readonly<Record<string, v.InferOutput<T>>> => ({})),
    ),
  ]);
const answer = v.object({
  error: v.optional(v.object({ code: v.string() })),
  entities: v.optional(
    v.record(
      v.string(),
      v.object({
        missing: v.optional(v.unknown()),
        claims: v.optional(mapOf(v.array(v.unknown()))),
        sitelinks: v.optional(mapOf(v.unknown())),
        labels: v.optional(mapOf(v.object({ value: v.string() }))),
      }),
    ),
  ),
});

/** Items of an answer to `claimsUrl`, by the id asked for; of each only the given properties. Throws SourceError `bad-response`. */
export function parseItems(json: unknown, properties: readonly PropertyId[]): ReadonlyMap<WikidataId, Item> {
  const items = new Map<WikidataId, Item>();
  for (const [id, { claims = {}, sitelinks = {} }] of entitiesOf(json)) {
    const statements = properties.flatMap((property) => {
      const known = Object.hasOwn(claims, property) ? claims[property]!.flatMap(toStatement) : [];
      return known.length > 0 ? [[property, known] as const] : [];
    });
    const wikipedias = Object.keys(sitelinks).filter((site) => site.endsWith('wiki') && !OTHER_WIKIS.test(site));
    items.set(id, { id, statements: new Map(statements), wikipediaCount: wikipedias.length });
  }
  return items;
}

/** Labels of an answer to `labelsUrl`; items without one are missing. Throws SourceError `bad-response`. */
export function parseLabels(json: unknown): ReadonlyMap<WikidataId, string> {
  const labels = new Map<WikidataId, string>();
  for (const [id, { labels: byLanguage = {} }] of entitiesOf(json)) {
    const label = cutText(cleanText(Object.values(byLanguage)[0]?.value), MAX_LABEL);
    if (label !== '') labels.set(id, label);
  }
  return labels;
}

type RawEntity = NonNullable<v.InferOutput<typeof answer>['entities']>[string];

function entitiesOf(json: unknown): [WikidataId, RawEntity][] {
  const parsed = v.safeParse(answer, json);
  if (!parsed.success)
    throw new SourceError('bad-response', `The Wikibase’s answer has the wrong form: ${parsed.issues[0].message}.`);
  const { error, entities } = parsed.output;
  if (error) throw new SourceError('bad-response', `The Wikibase refused the request: ${error.code.slice(0, 80)}.`);
  if (!entities) throw new SourceError('bad-response', 'The answer is not that of a Wikibase.');
  return Object.entries(entities).filter(
    (entry): entry is [WikidataId, RawEntity] => /^Q[1-9]\d*$/.test(entry[0]) && entry[1].missing === undefined,
  );
}

function toStatement(raw: unknown): Statement[] {
  const parsed = v.safeParse(statement, raw);
  if (!parsed.success || parsed.output.rank === 'deprecated') return [];
  const { mainsnak, qualifiers = {}, rank } = parsed.output;
  const value = toValue(mainsnak.datavalue?.value);
  if (!value) return [];
  const qualifier = (property: string) => (Object.hasOwn(qualifiers, property) ? qualifiers[property]![0] : undefined);
  return [
    {
      value,
      isPreferred: rank === 'preferred',
      from: toDate(qualifier(START_TIME)?.datavalue?.value),
      to: toDate(qualifier(END_TIME)?.datavalue?.value),
      hasUnknownEnd: qualifier(END_TIME)?.snaktype === 'somevalue',
      asOf: toDate(qualifier(POINT_IN_TIME)?.datavalue?.value),
    },
  ];
}

function toValue(value: unknown): StatementValue | null {
  if (v.is(itemValue, value)) return { type: 'item', id: value.id as WikidataId };
  if (v.is(amountValue, value)) return { type: 'amount', amount: Number(value.amount) };
  if (v.is(pointValue, value))
    return { type: 'point', point: { latitude: value.latitude, longitude: value.longitude } };
  const date = toDate(value);
  return date === null ? null : { type: 'time', date };
}

/**
 * "+1965-05-03T00:00:00Z" of precision 11 → "1965-05-03". Null for years before the common era and for what is vaguer than
 * a year. Of a day in the Julian calendar only the year is kept: it is the same in both but for some days around New Year.
 */
function toDate(value: unknown): string | null {
  if (!v.is(timeValue, value)) return null;
  const length = CHARACTERS_BY_PRECISION[value.precision];
  const date = /^\+(\d{4}-\d{2}-\d{2})T/.exec(value.time)?.[1];
  if (length === undefined || date === undefined) return null;
  return date.slice(0, value.calendarmodel === PROLEPTIC_GREGORIAN ? length : 4);
}
