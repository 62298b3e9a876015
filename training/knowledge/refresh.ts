/**
 * Rewrites the generated tables from the packages of sources.json: `npx tsx training/knowledge/refresh.ts`. It needs the
 * registries once (packages are kept in .cache); the binary itself is built from the tables alone, by build.ts.
 */
import { writeFileSync } from 'node:fs';
import { foldName } from '../../core/text/normalize.ts';
import { plainName } from './box.ts';
import { checkQuotes } from './refresh/claims.ts';
import { COUNTRY_FACT_COLUMNS, readCountryFacts } from './refresh/countries.ts';
import { LEADER_COLUMNS } from './refresh/leaders.ts';
import { CITY_COLUMNS, REGION_COLUMNS, readCities, readRegions } from './refresh/places.ts';
import { readTowns, TOWN_COLUMNS } from './refresh/towns.ts';
import { readTable, tablePath } from './tables.ts';
import { formatTsv, type Row, splitList } from './tsv.ts';

/** Writes one generated table and says how long it is. */
function writeTable(name: string, columns: readonly string[], rows: readonly Row[]): void {
  writeFileSync(tablePath(name), formatTsv(columns, rows));
  process.stdout.write(`${name}.tsv: ${rows.length} rows\n`);
}

/** Neighbours that are no country of the tables, or under another name; a naval base is none. */
const NEIGHBOURS: ReadonlyMap<string, string> = new Map([
  ['Gaza Strip', 'Gaza Strip'],
  ['West Bank', 'West Bank'],
  ['Holy See', 'Vatican City'],
]);

const countries = readTable('countries');
const titleByName = new Map(
  countries.flatMap(({ title = '', aliases = '' }) =>
    [title, plainName(title), ...splitList(aliases)].map((name) => [foldName(name), plainName(title)] as const),
  ),
);
const { facts, leaders } = readCountryFacts(
  countries.map(({ code }) => code ?? ''),
  (name) => titleByName.get(foldName(name)) ?? NEIGHBOURS.get(name) ?? null,
);
const notCities = new Set(readTable('not-cities').map(({ id }) => id ?? ''));
const titled = new Set(readTable('city-titles').map(({ id }) => id ?? ''));
writeTable('country-facts', COUNTRY_FACT_COLUMNS, facts);
writeTable('leaders', LEADER_COLUMNS, leaders);
const cities = readCities({ titled, notCities });
writeTable('cities', CITY_COLUMNS, cities);
writeTable('towns', TOWN_COLUMNS, readTowns(new Set([...notCities, ...cities.map(({ id }) => id ?? '')])));
writeTable('regions', REGION_COLUMNS, readRegions());
checkQuotes();
