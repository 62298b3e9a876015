import { joinList, type Row, splitList } from '../tsv.ts';
import type { ItemFacts } from './choose.ts';

/** What rows are rewritten from. */
export interface Refresh {
  readonly factsByTitle: ReadonlyMap<string, ItemFacts>;
  /** Year and month of the answers, "2026-11". */
  readonly date: string;
}

/** Begins the part of a source cell that a refresh writes, and the next one replaces. */
const WIKIDATA_SOURCE = 'wikidata ';

/** Rows of a table of groups with founding year and seat as the query service has them. */
export function rewriteGroups(rows: readonly Row[], { factsByTitle, date }: Refresh): Row[] {
  return rows.map((row) => {
    const facts = factsByTitle.get(row.title ?? '');
    if (facts?.founded === undefined && facts?.seat === undefined) return row;
    const taken = {
      ...(facts.founded && { founded: facts.founded }),
      ...(facts.seat && { seat: facts.seat, asOf: date.slice(0, 4) }),
    };
    return { ...row, ...taken, source: withSource(row.source, facts, date) };
  });
}

/** Rows of the table of country facts with population and capital as the query service has them. */
export function rewriteCountryFacts(
  rows: readonly Row[],
  titleByCode: ReadonlyMap<string, string>,
  { factsByTitle, date }: Refresh,
): Row[] {
  return rows.map((row) => {
    const facts = factsByTitle.get(titleByCode.get(row.code ?? '') ?? '');
    // Only newer figures are taken: the package may know a later estimate.
    const population = isNewer(facts?.population?.year, row.populationYear) ? facts?.population : undefined;
    if (facts === undefined || (population === undefined && facts.capital === undefined)) return row;
    const taken = {
      ...(population && { population: population.value, populationYear: population.year }),
      ...(facts.capital && { capital: facts.capital }),
    };
    return { ...row, ...taken, source: withSource(row.source, facts, date) };
  });
}

/** Columns of the table of city populations, which has no rows before the first refresh. */
export const CITY_POPULATION_COLUMNS = ['id', 'population', 'year', 'source'] as const;

/** Rows of the table of city populations: those of city-titles that the query service has one of. */
export function listCityPopulations(cityTitles: readonly Row[], { factsByTitle, date }: Refresh): Row[] {
  return cityTitles.flatMap(({ id = '', title = '' }): Row[] => {
    const { population, wikidata } = factsByTitle.get(title) ?? {};
    if (population === undefined) return [];
    return [
      { id, population: population.value, year: population.year, source: `${WIKIDATA_SOURCE}${wikidata} ${date}` },
    ];
  });
}

/**
 * Rows of the table of leaders with who has come into office since, by the query service; the office keeps its name. A
 * page for the new one is written into leader-titles by hand: a page's title is not guessed.
 */
export function rewriteLeaders(
  rows: readonly Row[],
  titleByCode: ReadonlyMap<string, string>,
  { factsByTitle, date }: Refresh,
): Row[] {
  return rows.map((row) => {
    const facts = factsByTitle.get(titleByCode.get(row.code ?? '') ?? '');
    const leader = row.position === 'head-of-state' ? facts?.headOfState : facts?.headOfGovernment;
    if (facts === undefined || leader === undefined || leader.since <= (row.since ?? '')) return row;
    return { ...row, ...leader, source: `${WIKIDATA_SOURCE}${facts.wikidata} ${date}` };
  });
}

function isNewer(year: string | undefined, known = ''): boolean {
  return year !== undefined && Number(year) >= Number(known);
}

function withSource(source = '', { wikidata }: ItemFacts, date: string): string {
  const others = splitList(source).filter((part) => !part.startsWith(WIKIDATA_SOURCE));
  return joinList([...others, `${WIKIDATA_SOURCE}${wikidata} ${date}`]);
}
