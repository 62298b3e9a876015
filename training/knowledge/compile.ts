import { foldName } from '../../core/text/normalize.ts';
import { buildAreas } from './areas.ts';
import type { BoxEntry } from './box.ts';
import { buildCities } from './cities.ts';
import { addClaims } from './claims.ts';
import { buildCountries, readCountries } from './countries.ts';
import { compareKeys, encodeKnowledge } from './encode.ts';
import { buildGroups } from './groups.ts';
import { addInstitutions } from './institutions.ts';
import { buildLeaders } from './leaders.ts';
import { collectNames, readShares } from './names.ts';
import { buildRegions, type RegionSurroundings, readRegions } from './regions.ts';
import { buildTowns } from './towns.ts';

/** Every entry of the tables, in the order of the file. */
export function compileEntries(): BoxEntry[] {
  const countryByCode = readCountries();
  const regions = readRegions();
  const regionNameByCode = new Map(
    [...regions.values()].filter(({ isKept }) => isKept).map(({ code, name }) => [code, name]),
  );
  const cities = buildCities({ countryByCode, regionNameByCode });
  const towns = buildTowns({ countryByCode, regionNameByCode }, cities);
  const townNames = nameTowns(towns.entries);
  const entries = [
    ...buildCountries(cities.capitals),
    ...cities.entries,
    ...towns.entries,
    ...buildRegions(regions, {
      countryByCode,
      findCity: indexCities(cities.entries),
      isTown: (country, folded) => townNames.has(`${country}/${folded}`),
      largestByRegion: towns.largestByRegion,
    }),
    ...buildAreas(),
    ...buildLeaders(countryByCode),
    ...addInstitutions(buildGroups(), [...countryByCode.values()]),
  ];
  return addClaims(entries).sort((left, right) => compareKeys(left.entity.key, right.entity.key));
}

/** The city that each country's names mean most, with the region that it lies in. */
function indexCities(cities: readonly BoxEntry[]): RegionSurroundings['findCity'] {
  const cityByName = new Map<string, { weight: number; region: string }>();
  for (const { entity, names } of cities) {
    const region = String(entity.facts.find(({ name }) => name === 'region')?.value ?? '');
    for (const { name, weight } of names) {
      const key = `${entity.country}/${foldName(name)}`;
      if (weight > (cityByName.get(key)?.weight ?? 0)) cityByName.set(key, { weight, region });
    }
  }
  return ({ country, region }, folded) => {
    const city = cityByName.get(`${country}/${folded}`);
    return city === undefined ? null : { weight: city.weight, isInRegion: city.region === region };
  };
}

/** Country and folded name of every town. */
function nameTowns(towns: readonly BoxEntry[]): ReadonlySet<string> {
  return new Set(towns.flatMap(({ entity, names }) => names.map(({ name }) => `${entity.country}/${foldName(name)}`)));
}

/** Bytes of `knowledge.bin` for these entries. */
export function compileKnowledge(entries: readonly BoxEntry[]): Uint8Array {
  return encodeKnowledge(
    entries.map(({ entity }) => entity),
    collectNames(entries, readShares()),
  );
}
