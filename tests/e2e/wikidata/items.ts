import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A value as the fixtures write it: an item's number, a date, a number. */
type Written = string | number;

interface WrittenStatement {
  readonly value: Written;
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly rank?: 'preferred' | 'deprecated';
}

/** An item as the fixtures write it; tests/fixtures/wikidata/README.md says how. */
export interface WrittenItem {
  readonly label: string;
  readonly wikipedias?: number;
  readonly claims?: Readonly<Record<string, readonly (Written | WrittenStatement)[]>>;
}

const ITEMS_FILE = join(import.meta.dirname, '../../fixtures/wikidata/items.json');
const UNKNOWN_DATE = '?';
/** By length of the written date. */
const PRECISION: Readonly<Record<number, number>> = { 4: 9, 7: 10, 10: 11 };
const GREGORIAN = 'http://www.wikidata.org/entity/Q1985727';

/** The items that the stand-in serves, by number. */
export function readItems(): ReadonlyMap<string, WrittenItem> {
  return new Map(Object.entries(JSON.parse(readFileSync(ITEMS_FILE, 'utf8')) as Record<string, WrittenItem>));
}

/** An item in the form of `wbgetentities`, with the parts that `props` names. */
export function toEntityJson(id: string, item: WrittenItem, props: ReadonlySet<string>): object {
  return {
    type: 'item',
    id,
    ...(props.has('labels') && { labels: { en: { language: 'en', value: item.label } } }),
    ...(props.has('claims') && { claims: toClaims(item.claims) }),
    ...(props.has('sitelinks') && { sitelinks: toSitelinks(item) }),
  };
}

/** Like PHP, writes an empty map as an empty list. */
function toClaims(claims: WrittenItem['claims'] = {}): object {
  const written = Object.entries(claims).map(([property, statements]) => [
    property,
    statements.map((statement) => toStatement(property, statement)),
  ]);
  return written.length === 0 ? [] : Object.fromEntries(written);
}

function toStatement(property: string, written: Written | WrittenStatement): object {
  const { value, from, to, asOf, rank = 'normal' } = typeof written === 'object' ? written : { value: written };
  const qualifiers = Object.entries({ P580: from, P582: to, P585: asOf }).flatMap(([name, date]) =>
    date === undefined ? [] : [[name, [toSnak(name, date)]]],
  );
  const qualified = qualifiers.length > 0 ? { qualifiers: Object.fromEntries(qualifiers) } : {};
  return { mainsnak: toSnak(property, value), type: 'statement', rank, ...qualified };
}

function toSnak(property: string, value: Written): object {
  if (value === UNKNOWN_DATE) return { snaktype: 'somevalue', property, datatype: 'time' };
  return { snaktype: 'value', property, datavalue: toDataValue(value) };
}

function toDataValue(value: Written): object {
  if (typeof value === 'number') return { type: 'quantity', value: { amount: `+${value}`, unit: '1' } };
  if (/^Q\d+$/.test(value)) return { type: 'wikibase-entityid', value: { 'entity-type': 'item', id: value } };
  const time = `+${value}${'-00-00'.slice(value.length - 4)}T00:00:00Z`;
  return { type: 'time', value: { time, precision: PRECISION[value.length], calendarmodel: GREGORIAN } };
}

/** The Wikipedias are made up; Commons is beside them, as it is in life. */
function toSitelinks({ label, wikipedias = 0 }: WrittenItem): object {
  const sites = Array.from({ length: wikipedias }, (_, i) => `x${i}wiki`);
  return Object.fromEntries([...sites, 'commonswiki'].map((site) => [site, { site, title: label, badges: [] }]));
}
