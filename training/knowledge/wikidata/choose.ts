import type { Statement } from './bindings.ts';

/** What the query service says about one row, chosen among all its statements. */
export interface ItemFacts {
  /** Number of the item, "Q843". */
  readonly wikidata: string;
  readonly population?: { readonly value: string; readonly year: string };
  readonly founded?: string;
  readonly capital?: string;
  readonly seat?: string;
  readonly headOfState?: Leader;
  readonly headOfGovernment?: Leader;
}

/** Who holds an office, by English name, and since which day (ISO). */
export interface Leader {
  readonly name: string;
  readonly since: string;
}

/**
 * Facts by title. Preferred statements outrank the others; of populations the latest counts; where several places or
 * years are left, none does: a table has room for one, and which it is would be a guess.
 */
export function chooseFacts(statements: readonly Statement[]): ReadonlyMap<string, ItemFacts> {
  const statementsByTitle = new Map<string, Statement[]>();
  for (const statement of statements) {
    statementsByTitle.set(statement.title, [...(statementsByTitle.get(statement.title) ?? []), statement]);
  }
  return new Map([...statementsByTitle].flatMap(([title, all]) => toEntry(title, all)));
}

/** None where pages of two items claim the title. */
function toEntry(title: string, statements: readonly Statement[]): [string, ItemFacts][] {
  const [wikidata, ...others] = new Set(statements.map((one) => one.wikidata));
  if (wikidata === undefined || others.length > 0) return [];
  const population = latestPopulation(bestOf(statements, 'population'));
  const founded = onlyValue(bestOf(statements, 'founded'));
  const capital = onlyValue(bestOf(statements, 'capital'));
  const seat = onlyValue(bestOf(statements, 'seat'));
  const headOfState = onlyLeader(bestOf(statements, 'head-of-state'));
  const headOfGovernment = onlyLeader(bestOf(statements, 'head-of-government'));
  const facts: ItemFacts = {
    wikidata,
    ...(population && { population }),
    ...(founded && { founded }),
    ...(capital && { capital }),
    ...(seat && { seat }),
    ...(headOfState && { headOfState }),
    ...(headOfGovernment && { headOfGovernment }),
  };
  return [[title, facts]];
}

function bestOf(statements: readonly Statement[], fact: Statement['fact']): readonly Statement[] {
  const all = statements.filter((statement) => statement.fact === fact);
  const preferred = all.filter(({ isPreferred }) => isPreferred);
  return preferred.length > 0 ? preferred : all;
}

function latestPopulation(statements: readonly Statement[]): ItemFacts['population'] {
  const [latest] = statements.toSorted(
    (left, right) => Number(right.year) - Number(left.year) || Number(right.value) - Number(left.value),
  );
  return latest?.year ? { value: latest.value, year: latest.year } : undefined;
}

function onlyLeader([first, ...others]: readonly Statement[]): Leader | undefined {
  return first?.since && others.length === 0 ? { name: first.value, since: first.since } : undefined;
}

function onlyValue(statements: readonly Statement[]): string | undefined {
  const [value, ...others] = new Set(statements.map((one) => one.value));
  return others.length === 0 ? value : undefined;
}
