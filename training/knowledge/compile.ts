import { buildAreas } from './areas.ts';
import type { BoxEntry } from './box.ts';
import { buildCities } from './cities.ts';
import { buildCountries, readCountries } from './countries.ts';
import { compareInFile, encodeKnowledge } from './encode.ts';
import { buildGroups } from './groups.ts';
import { addInstitutions } from './institutions.ts';
import { collectNames } from './names.ts';
import { buildRegions, readRegions } from './regions.ts';

/** Every entry of the tables, in the order of the file. */
export function compileEntries(): BoxEntry[] {
  const countryByCode = readCountries();
  const regions = readRegions();
  const regionNameByCode = new Map([...regions.values()].map(({ code, name }) => [code, name]));
  const cities = buildCities({ countryByCode, regionNameByCode });
  const entries = [
    ...buildCountries(cities.capitals),
    ...cities.entries,
    ...buildRegions(regions, countryByCode),
    ...buildAreas(),
    ...addInstitutions(buildGroups(), [...countryByCode.values()]),
  ];
  return entries.sort((left, right) => compareInFile(left.entity.key, right.entity.key));
}

/** Bytes of `knowledge.bin` for these entries. */
export function compileKnowledge(entries: readonly BoxEntry[]): Uint8Array {
  return encodeKnowledge(
    entries.map(({ entity }) => entity),
    collectNames(entries, new Map()),
  );
}
