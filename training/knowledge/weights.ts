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
/** A province named like a city of its country, mostly its capital, is meant less often by the bare name. */
const REGION_TO_CITY = 0.1;

/** A region's name; `cityWeight` is the weight of a city of that name in the same country, 0 when there is none. */
export function weighRegion(cityWeight: number): number {
  return cityWeight === 0 ? REGION_WEIGHT : cityWeight * REGION_TO_CITY;
}

/** World regions, seas and disputed areas: between a capital and a country. */
export const AREA_WEIGHT = 10_000_000;

/** Groups are picked because world news names them. */
export const GROUP_WEIGHT = 20_000_000;
