/**
 * Rewrites the generated tables from the packages of sources.json: `npx tsx training/knowledge/refresh.ts`. It needs the
 * registries once (packages are kept in .cache); the binary itself is built from the tables alone, by build.ts.
 */
import { writeFileSync } from 'node:fs';
import { COUNTRY_FACT_COLUMNS, readCountryFacts } from './refresh/countries.ts';
import { CITY_COLUMNS, REGION_COLUMNS, readCities, readRegions } from './refresh/places.ts';
import { readTable, tablePath } from './tables.ts';
import { formatTsv, type Row } from './tsv.ts';

/** Writes one generated table and says how long it is. */
function writeTable(name: string, columns: readonly string[], rows: readonly Row[]): void {
  writeFileSync(tablePath(name), formatTsv(columns, rows));
  process.stdout.write(`${name}.tsv: ${rows.length} rows\n`);
}

const codes = readTable('countries').map(({ code }) => code ?? '');
const notCities = new Set(readTable('not-cities').map(({ id }) => id ?? ''));
const titled = new Set(readTable('city-titles').map(({ id }) => id ?? ''));
writeTable('country-facts', COUNTRY_FACT_COLUMNS, readCountryFacts(codes));
writeTable('cities', CITY_COLUMNS, readCities({ titled, notCities }));
writeTable('regions', REGION_COLUMNS, readRegions());
