/**
 * What the tables promise, checked as a whole: no entity twice, no reference to nothing, titles as Wikipedia allows them,
 * dates and shares within their bounds, a source for every row. `npm test` runs it over the tables; it knows nothing of files.
 */
import type { Coordinates } from '../../core/entity.ts';
import { foldName } from '../../core/text/normalize.ts';
import type { BoxEntry } from './box.ts';
import type { Country } from './countries.ts';
import { collectNames, type SharesByName } from './names.ts';
import type { Row } from './tsv.ts';

/** The tables that the checker compares. */
export interface CheckedTables {
  readonly entries: readonly BoxEntry[];
  readonly countries: readonly Country[];
  readonly shares: SharesByName;
  /** Rows of the tables of groups, as written. */
  readonly groups: readonly Row[];
  /** Towns that seats of groups name and that are no place of the box. */
  readonly seats: readonly Row[];
  /** Kinds of which a country has one: "central bank". */
  readonly institutionKinds: ReadonlySet<string>;
}

/** Characters that no Wikipedia title has, and titles that it would spell otherwise (first letter, blanks). */
const NOT_IN_TITLE = /[#<>[\]{}|_\n\t]|^\s|\s$|\s\s|^$/;
const LOWER_CASE_FIRST = /^\p{Ll}/u;
/** Pages whose title Wikipedia itself shows with a small first letter. */
const LOWER_CASE_TITLES: ReadonlySet<string> = new Set(['al-Qaeda', 'al-Shabaab (militant group)', 'eBay']);
const YEAR = /^(?:1\d{3}|20\d{2})$/;
/** The year of the rows' knowledge: nothing can be founded later. */
const LATEST_YEAR = 2026;
/** Words that claim what changes or is disputed; a row from memory may not hold them. */
const NOT_FROM_MEMORY = /\b(?:terrorist|current(?:ly)?|incumbent|ruling|led by|designated)\b/i;
const ROUNDING = 1e-9;

/** Everything that is wrong, one sentence each; empty when the tables keep their promises. */
export function checkTables(tables: CheckedTables): string[] {
  return [
    ...checkKeys(tables),
    ...checkCountries(tables),
    ...checkCoordinates(tables),
    ...checkGroups(tables),
    ...checkSeats(tables),
    ...checkInstitutions(tables),
    ...checkShares(tables),
  ];
}

function checkKeys({ entries }: CheckedTables): string[] {
  const seen = new Set<string>();
  return entries.flatMap(({ entity }) => {
    const faults: string[] = [];
    if (seen.has(entity.key)) faults.push(`${entity.key} stands there twice`);
    seen.add(entity.key);
    if (entity.pageTitle !== null && !isTitle(entity.pageTitle)) faults.push(`“${entity.pageTitle}” is no page title`);
    if (entity.description === '') faults.push(`${entity.key} has no description`);
    if (entity.sources.length === 0) faults.push(`${entity.key} has no source`);
    return faults;
  });
}

function isTitle(title: string): boolean {
  return !NOT_IN_TITLE.test(title) && (!LOWER_CASE_FIRST.test(title) || LOWER_CASE_TITLES.has(title));
}

function checkCountries({ entries, countries }: CheckedTables): string[] {
  const titles = new Set(countries.map(({ title }) => title));
  return entries
    .filter(({ entity }) => entity.country !== null && !titles.has(entity.country))
    .map(({ entity }) => `${entity.key} is in “${entity.country}”, which is no country of the tables`);
}

/**
 * How far from its country's outermost cities and towns a place may lie, in degrees: room for empty coasts, reefs and
 * islands. A swapped sign or swapped coordinates are further off.
 */
const MARGIN_DEGREES = 5;

/** A row written by hand lies where GeoNames has its country. Across the 180th meridian nothing can be said of longitudes. */
function checkCoordinates({ entries }: CheckedTables): string[] {
  const byCountry = new Map<string, BoxEntry[]>();
  for (const entry of entries) {
    const { country, coordinates } = entry.entity;
    if (country === null || coordinates === null) continue;
    const inCountry = byCountry.get(country) ?? [];
    inCountry.push(entry);
    byCountry.set(country, inCountry);
  }
  return [...byCountry.values()].flatMap((inCountry) => {
    const settled = inCountry.filter(({ entity }) => entity.sources.every(({ licence }) => licence !== null));
    const isInside = boxOf(settled.map(({ entity }) => entity.coordinates!)); // filtered above
    return inCountry
      .filter(({ entity }) => !isInside(entity.coordinates!))
      .map(({ entity }) => `${entity.key} lies outside “${entity.country}”`);
  });
}

function boxOf(points: readonly Coordinates[]): (point: Coordinates) => boolean {
  if (points.length === 0) return () => true;
  const isWithin = (of: (point: Coordinates) => number) => {
    const values = points.map(of);
    const [least, most] = [Math.min(...values) - MARGIN_DEGREES, Math.max(...values) + MARGIN_DEGREES];
    return (point: Coordinates) => of(point) >= least && of(point) <= most;
  };
  const [latitude, longitude] = [isWithin((point) => point.latitude), isWithin((point) => point.longitude)];
  return (point) => latitude(point) && longitude(point);
}

function checkGroups({ groups }: CheckedTables): string[] {
  return groups.flatMap(({ title, founded = '', asOf = '', aliases = '', description = '' }) => {
    const faults: string[] = [];
    if (founded !== '' && !isYear(founded)) faults.push(`${title} is founded in “${founded}”`);
    if (!isYear(asOf)) faults.push(`${title} is true as of “${asOf}”`);
    if (NOT_FROM_MEMORY.test(description)) faults.push(`${title} claims what no row may: “${description}”`);
    const forms = aliases.split('; ');
    if (new Set(forms).size !== forms.length) faults.push(`${title} has an alias twice`);
    return faults;
  });
}

/** A slip in a seat would stand on a card: each is a place of the box, or a town written down as one that it lacks. */
function checkSeats({ entries, groups, seats }: CheckedTables): string[] {
  const places = entries.filter(({ entity }) => entity.kind === 'place');
  const known = new Set([
    ...places.flatMap(({ names }) => names.map(({ name }) => foldName(name))),
    ...seats.map(({ seat = '' }) => foldName(seat)),
  ]);
  return groups
    .filter(({ seat = '' }) => seat !== '' && !known.has(foldName(seat)))
    .map(({ title, seat }) => `${title} has its seat in “${seat}”, which no table knows`);
}

/** The names of a kind go to the one row of it that a country has; a second one would be called by its neighbour's names. */
function checkInstitutions({ groups, institutionKinds }: CheckedTables): string[] {
  const titleByPlace = new Map<string, string>();
  return groups
    .filter(({ type = '', country }) => country !== '' && institutionKinds.has(type))
    .flatMap(({ title = '', type, country }) => {
      const place = `${type} of ${country}`;
      const other = titleByPlace.get(place);
      titleByPlace.set(place, title);
      return other === undefined ? [] : [`${other} and ${title} are both the ${place}`];
    });
}

function isYear(text: string): boolean {
  return YEAR.test(text) && Number(text) <= LATEST_YEAR;
}

function checkShares({ entries, shares }: CheckedTables): string[] {
  const candidates = collectNames(entries, new Map());
  return [...shares].flatMap(([name, { shareByKey, outside }]) => {
    if (name !== foldName(name)) return [`the share of “${name}” is not under its folded name`];
    const keys = new Set((candidates.get(name) ?? []).map(({ entity }) => entries[entity]?.entity.key ?? ''));
    const faults = [...shareByKey.keys()]
      .filter((key) => !keys.has(key))
      .map((key) => `“${name}” is no name of ${key}`);
    const sum = [...shareByKey.values()].reduce((total, share) => total + share, outside);
    if (keys.size === 0) faults.push(`“${name}” has a share and no candidate`);
    if (!(sum > 0 && sum <= 1 + ROUNDING)) faults.push(`the shares of “${name}” add up to ${sum}`);
    return faults;
  });
}
