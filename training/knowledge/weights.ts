/**
 * How much a name counts for one entity against the others that bear it. The unit is a person living there: among cities
 * of one name the larger is meant more often. The factors between classes are set by hand on the ambiguous names that
 * docs/knowledge.md lists, so that a country outweighs a city and a capital a provincial town of the same name; names
 * whose shares matter most are written out in tables/shares.tsv instead.
 */

/** A country is in the news far more than its share of people; the floor is for the small ones. */
export function weighCountry(population: number): number {
  return 5_000_000 + 10 * population;
}

/** A capital also stands for its government. */
export function weighCity(population: number, isCapital: boolean): number {
  return isCapital ? 1_000_000 + 5 * population : population;
}

const REGION_WEIGHT = 200_000;
/** A province named like a city in it, mostly its capital, is meant less often by the bare name. */
const REGION_TO_OWN_CITY = 0.1;
/** It is meant more often than a city of its name elsewhere in the country: Ibaraki is first the prefecture. */
const REGION_TO_OTHER_CITY = 3;

/** The heaviest city that bears a region's name in the same country. */
export interface CityOfName {
  readonly weight: number;
  readonly isInRegion: boolean;
}

/** A region's name; `city` is null when none bears it. */
export function weighRegion(city: CityOfName | null): number {
  if (city === null) return REGION_WEIGHT;
  return city.isInRegion
    ? city.weight * REGION_TO_OWN_CITY
    : Math.max(REGION_WEIGHT, city.weight * REGION_TO_OTHER_CITY);
}

/** World regions, seas and disputed areas: between a capital and a country. */
export const AREA_WEIGHT = 10_000_000;

/** Groups are picked because world news names them. */
export const GROUP_WEIGHT = 20_000_000;

/**
 * What a town's name means beside the places of that name in GeoNames, in people: families, common words, villages and
 * quarters too small for a map. Set by hand so that no town below 100,000 people has its name to itself: below the share
 * (0.7) from which linking takes a place for part of what an article is about.
 */
const UNMAPPED_BEARERS = 50_000;

/** People know cities that they do not live in, and hardly any towns: beside a city, a town counts less than its size. */
const TOWN_TO_CITY = 0.2;

/** A town's name, where as many people live there. */
export function weighTown(population: number): number {
  return population * TOWN_TO_CITY;
}

/** Bearers of a town's name outside the box, where `elsewhere` people live in places of that name. */
export function weighElsewhere(elsewhere: number): number {
  return weighTown(UNMAPPED_BEARERS + elsewhere);
}

/** A head of state or government, and everybody else of that name: one in ten, set by hand. */
export const LEADER_WEIGHT = 9;
export const LEADER_WEIGHT_ELSEWHERE = 1;
