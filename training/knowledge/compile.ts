import { foldName } from '../../core/text/normalize.ts';
import { buildAreas } from './areas.ts';
import type { BoxEntry } from './box.ts';
import { buildCities } from './cities.ts';
import { buildCountries, readCountries } from './countries.ts';
import { compareKeys, encodeKnowledge } from './encode.ts';
import { buildGroups } from './groups.ts';
import { addInstitutions } from './institutions.ts';
import { collectNames, readShares } from './names.ts';
import { buildRegions, readRegions } from './regions.ts';

/** Every entry of the tables, in the order of the file. */
export function compileEntries(): BoxEntry[] {
  const countryByCode = readCountries();
  const regions = readRegions();
  const regionNameByCode = new Map(
    [...regions.values()].filter(({ isKept }) => isKept).map(({ code, name }) => [code, name]),
  );
  const cities = buildCities({ countryByCode, regionNameByCode });
  const entries = [
    ...buildCountries(cities.capitals),
    ...cities.entries,
    ...buildRegions(regions, { ...cities, countryByCode, cityWeight: weighCityNames(cities.entries) }),
    ...buildAreas(),
    ...addInstitutions(buildGroups(), [...countryByCode.values()]),
  ];
  return entries.sort((left, right) => compareKeys(left.entity.key, right.entity.key));
}

function weighCityNames(cities: readonly BoxEntry[]): (country: string, folded: string) => number {
  const weights = new Map<string, number>();
  for (const { entity, names } of cities) {
    for (const { name, weight } of names) {
      const key = `${entity.country}/${foldName(name)}`;
      weights.set(key, Math.max(weight, weights.get(key) ?? 0));
    }
  }
  return (country, folded) => weights.get(`${country}/${folded}`) ?? 0;
}

/** Bytes of `knowledge.bin` for these entries. */
export function compileKnowledge(entries: readonly BoxEntry[]): Uint8Array {
  return encodeKnowledge(
    entries.map(({ entity }) => entity),
    collectNames(entries, readShares()),
  );
}
