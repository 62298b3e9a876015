/** An item's statements → facts with their dates, relations, and what linking wants to know. Rows say which property means what. */

import type { Coordinates, Fact, FactName, Period, Relation, RelationName } from '../../core/entity.ts';
import type { Kind, WikidataId } from '../../core/types.ts';
import { kindOfClasses } from './classes.ts';
import type { Item, PropertyId, Statement } from './parse.ts';

/** Facts in the order in which a card shows them: what a reader wants to know of a person, then of a place or group. */
const FACT_ROWS: readonly (readonly [FactName, readonly PropertyId[]])[] = [
  ['position', ['P39']],
  ['party', ['P102']],
  ['occupation', ['P106']],
  ['born', ['P569']],
  ['died', ['P570']],
  ['citizenship', ['P27']],
  ['leader', ['P488', 'P169']],
  ['founded', ['P571']],
  ['dissolved', ['P576']],
  ['seat', ['P159']],
  ['country', ['P17']],
  ['region', ['P131']],
  ['capital', ['P36']],
  ['population', ['P1082']],
  ['head-of-government', ['P6']],
  ['head-of-state', ['P35']],
  ['part-of', ['P361', 'P749']],
];

const RELATION_ROWS: readonly (readonly [RelationName, readonly PropertyId[]])[] = [
  ['capital', ['P36']],
  ['capital-of', ['P1376']],
  ['head', ['P6', 'P35', 'P488', 'P169']],
  ['member-of', ['P102', 'P463']],
  ['part-of', ['P361', 'P749']],
  ['founded-by', ['P112']],
  ['seat', ['P159']],
  ['holds', ['P39']],
  ['located-in', ['P131']],
  ['country', ['P17']],
  ['citizen-of', ['P27']],
];

const INSTANCE_OF = 'P31';
const COORDINATE_LOCATION = 'P625';
const COUNTRY_PROPERTIES: readonly PropertyId[] = ['P17', 'P27'];
/** What someone does and to what they belong: words that an article may share. */
const EVIDENCE_PROPERTIES: readonly PropertyId[] = ['P106', 'P39', 'P102', 'P27', 'P17', 'P131'];

/** Values of one fact at most: the latest. */
const MAX_VALUES = 4;
/** Relations of one item at most: countries belong to more than a hundred organisations. */
const MAX_RELATIONS = 60;

/** Every property that is read. */
export const PROPERTIES: readonly PropertyId[] = [
  ...new Set([
    INSTANCE_OF,
    COORDINATE_LOCATION,
    ...[...FACT_ROWS, ...RELATION_ROWS].flatMap(([, properties]) => properties),
  ] as const),
];

/** The items whose labels are needed to tell an item's facts, most important first, each once. */
export function listLabelled(item: Item, today: string): WikidataId[] {
  const statements = FACT_ROWS.flatMap(([, properties]) => chooseStatements(item, properties, today));
  return [...new Set(statements.flatMap(({ value }) => (value.type === 'item' ? [value.id] : [])))];
}

/** Facts in the order of a card; `labelOf` gives null for items without a name, whose facts stay out. `today`: ISO date. */
export function readFacts(item: Item, labelOf: (id: WikidataId) => string | null, today: string): Fact[] {
  return FACT_ROWS.flatMap(([name, properties]) =>
    chooseStatements(item, properties, today).flatMap((statement) => {
      const value = toWords(statement, labelOf);
      return value === null ? [] : [{ name, value, asOf: statement.asOf, period: periodOf(statement, today) }];
    }),
  );
}

/** Relations to other items, at most `MAX_RELATIONS`, those to heads and capitals first. */
export function readRelations(item: Item, today: string): Relation[] {
  const relations = RELATION_ROWS.flatMap(([name, properties]) =>
    properties
      .flatMap((property) => item.statements.get(property) ?? [])
      .flatMap((statement): Relation[] =>
        statement.value.type === 'item'
          ? [{ name, target: statement.value.id, period: periodOf(statement, today), source: 'wikidata' }]
          : [],
      ),
  );
  return relations.slice(0, MAX_RELATIONS);
}

/** Person, place or group by the item's classes; null where they are not among those that we know. */
export function kindOf(item: Item): Kind | null {
  const classes = (item.statements.get(INSTANCE_OF) ?? []).flatMap(({ value }) =>
    value.type === 'item' ? [value.id] : [],
  );
  return kindOfClasses(classes);
}

/** The item's country, or that whose citizen it is; null when it has none or several. */
export function countryOf(item: Item, today: string): WikidataId | null {
  for (const property of COUNTRY_PROPERTIES) {
    const current = chooseStatements(item, [property], today).filter((one) => !periodOf(one, today)?.isOver);
    const [first, ...others] = current.flatMap(({ value }) => (value.type === 'item' ? [value.id] : []));
    if (first) return others.length === 0 ? first : null;
  }
  return null;
}

/** Where it lies; null when it has no coordinates on the Earth. */
export function coordinatesOf(item: Item): Coordinates | null {
  const statements = item.statements.get(COORDINATE_LOCATION) ?? [];
  const chosen = statements.find(({ isPreferred }) => isPreferred) ?? statements[0];
  return chosen?.value.type === 'point' ? chosen.value.point : null;
}

/** Year of an item's birth (P569) or death (P570); null where the item has none, or accounts of several years. */
export function yearOf(item: Item, property: 'P569' | 'P570'): number | null {
  const statements = item.statements.get(property) ?? [];
  const preferred = statements.filter(({ isPreferred }) => isPreferred);
  const years = (preferred.length > 0 ? preferred : statements).flatMap(({ value }) =>
    value.type === 'time' ? [Number(value.date.slice(0, YEAR_DIGITS))] : [],
  );
  const [first, ...others] = new Set(years);
  return first === undefined || others.length > 0 ? null : first;
}

const YEAR_DIGITS = 4;

/** Labels of what the item does and belongs to, and its years: "politician; Foreign Minister; born 1960". */
export function evidenceWords(item: Item, labelOf: (id: WikidataId) => string | null, today: string): string {
  const labels = EVIDENCE_PROPERTIES.flatMap((property) => chooseStatements(item, [property], today)).map((statement) =>
    toWords(statement, labelOf),
  );
  return labels.filter((label) => label !== null).join('; ');
}

/**
 * The statements to show of a fact, first what holds now, then what is over, latest first. Preferred ones keep the rest
 * out, as everywhere where Wikidata is shown, but for what is dated: a former position is worth telling.
 */
function chooseStatements(item: Item, properties: readonly PropertyId[], today: string): Statement[] {
  const statements = properties.flatMap((property) => item.statements.get(property) ?? []);
  const hasPreferred = statements.some(({ isPreferred }) => isPreferred);
  const isOver = (statement: Statement) => Number(periodOf(statement, today)?.isOver ?? false);
  const latest = ({ from, to, asOf }: Statement) => to ?? from ?? asOf ?? '';
  const isCounted = statements.some(({ value }) => value.type === 'amount');
  return statements
    .filter((one) => one.isPreferred || !hasPreferred || isOver(one) === 1)
    .sort((a, b) => isOver(a) - isOver(b) || compareDates(latest(b), latest(a)))
    .slice(0, isCounted ? 1 : MAX_VALUES);
}

const compareDates = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

function toWords({ value }: Statement, labelOf: (id: WikidataId) => string | null): string | number | null {
  switch (value.type) {
    case 'item':
      return labelOf(value.id);
    case 'time':
      return value.date;
    case 'amount':
      return value.amount;
    case 'point':
      return null; // for a map, no words
  }
}

/** An end in the current year or month of `today` counts as past: ends that lie ahead are hardly ever written down. */
function periodOf({ from, to, hasUnknownEnd }: Statement, today: string): Period | null {
  if (from === null && to === null && !hasUnknownEnd) return null;
  return { from, to, isOver: hasUnknownEnd || (to !== null && to <= today.slice(0, to.length)) };
}
