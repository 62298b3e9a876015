/**
 * Towns: settlements too small for a row among the cities. None has a page, since a title cannot be certain for so many;
 * each is known by its GeoNames number. Their names are seldom theirs alone, which their priors say (weights.ts).
 */
import { foldName } from '../../core/text/normalize.ts';
import type { FactRecord } from '../../knowledge/embedded/records.ts';
import { type BoxEntry, type BoxName, parseSource, plainName } from './box.ts';
import {
  type Cities,
  type CitySurroundings,
  placeInWords,
  readCoordinates,
  SETTLEMENT_SOURCE,
  type Settlement,
  settlementKey,
} from './cities.ts';
import type { Country } from './countries.ts';
import { genericNames } from './institutions.ts';
import { readTable } from './tables.ts';
import { type Row, splitList } from './tsv.ts';
import { weighElsewhere, weighTown } from './weights.ts';

/** Entries of all towns, and the largest city or town of each region. */
export interface Towns {
  readonly entries: readonly BoxEntry[];
  readonly largestByRegion: ReadonlyMap<string, Settlement>;
}

/** People from which a settlement is called a city here: where the word begins differs from country to country. */
const CITY_POPULATION = 50_000;

/** People below which a place does not share the name of a country or a language. */
const SMALL_POPULATION = 15_000;

/** Builds the towns of the tables, but for those that stand among the cities already. */
export function buildTowns(surroundings: CitySurroundings, { largestByRegion: cityByRegion }: Cities): Towns {
  const notTowns = genericNames(); // Police is a town in Poland
  const notSmall = namesAboveSmallTowns();
  const seen = new Set(readTable('cities').map(settlementKey));
  const largestByRegion = new Map(cityByRegion);
  const entries = readTable('towns').flatMap((row): BoxEntry[] => {
    const { name = '', country: countryCode = '', region = '' } = row;
    const country = surroundings.countryByCode.get(countryCode);
    if (country === undefined || seen.has(settlementKey(row)) || notTowns.has(foldName(name))) return [];
    if (Number(row.population) < SMALL_POPULATION && notSmall.has(foldName(name))) return [];
    seen.add(settlementKey(row));
    if (!largestByRegion.has(region)) largestByRegion.set(region, { name, coordinates: readCoordinates(row) });
    return [buildTown(row, country, surroundings.regionNameByCode.get(region) ?? '')];
  });
  return { entries, largestByRegion };
}

/** Names of countries and languages: Denmark in Western Australia and Guaraní in Misiones are seldom meant by them. */
function namesAboveSmallTowns(): ReadonlySet<string> {
  const countries = readTable('countries').flatMap(({ title = '', aliases = '', demonyms = '' }) => [
    plainName(title),
    ...splitList(aliases),
    ...splitList(demonyms),
  ]);
  const languages = readTable('country-facts').flatMap(({ languages = '' }) => splitList(languages));
  return new Set([...countries, ...languages].map(foldName));
}

function buildTown(row: Row, country: Country, region: string): BoxEntry {
  const { id = '', name = '' } = row;
  const population = Number(row.population);
  const sort = row.sort || (population < CITY_POPULATION ? 'town' : 'city');
  const facts: FactRecord[] = [
    { name: 'country', value: plainName(country.title), asOf: null },
    { name: 'region', value: region, asOf: null },
    { name: 'population', value: population, asOf: null },
  ];
  return {
    entity: {
      title: name,
      pageTitle: null,
      key: `[geonames ${id}]`,
      kind: 'place',
      description: `${sort} in ${placeInWords(foldName(region) === foldName(name) ? '' : region, country)}`,
      country: country.title,
      wikidata: null,
      coordinates: readCoordinates(row),
      sources: [parseSource(SETTLEMENT_SOURCE)],
      facts: facts.filter(({ value }) => value !== '' && value !== 0),
    },
    names: [name, ...splitList(row.spellings ?? '')].map(
      (form): BoxName => ({
        name: form,
        matchedBy: 'alias',
        weight: weighTown(population),
        elsewhere: weighElsewhere(Number(row.elsewhere)),
      }),
    ),
  };
}
