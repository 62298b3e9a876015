import * as v from 'valibot';

/** Facts that rows of the tables have a place for. */
const FACTS = ['population', 'founded', 'capital', 'seat', 'head-of-state', 'head-of-government'] as const;

/** One statement of an item, as the tables may take it. */
export const statementSchema = v.object({
  title: v.string(),
  wikidata: v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/)),
  fact: v.picklist(FACTS),
  /** A number in digits, a year, or an English name, by the fact. */
  value: v.string(),
  /** Year for which it holds; null where it needs none. */
  year: v.nullable(v.string()),
  /** ISO date since when it holds, of who holds an office; null of anything else. */
  since: v.nullable(v.string()),
  isPreferred: v.boolean(),
});

/** One statement of an item, as the tables may take it. */
export type Statement = v.InferOutput<typeof statementSchema>;

/** What was read of one page of an answer. */
export interface ReadPage {
  readonly statements: readonly Statement[];
  /** Lines of the answer, those that were skipped too: fewer than asked for mean that it was the last page. */
  readonly lineCount: number;
  /** A sentence for each line that could not be read, naming it. */
  readonly skipped: readonly string[];
}

const ITEM = 'http://www.wikidata.org/entity/';
const RANKS = 'http://wikiba.se/ontology#';
/** Wikidata's precision of a date that is known to the year. */
const YEAR_PRECISION = 9;
/** The same of a date that is known to the day. */
const DAY_PRECISION = 11;
const DAY_OF_DATE = /^\+?(\d{4}-\d{2}-\d{2})T/;
/** Years that the tables can hold: four digits, none before our era. */
const YEAR_OF_DATE = /^\+?(\d{4})-/;

const answerSchema = v.object({ results: v.object({ bindings: v.array(v.unknown()) }) });
const termSchema = v.object({ value: v.string() });
const bindingSchema = v.object({
  title: termSchema,
  item: v.object({ type: v.literal('uri'), value: v.pipe(v.string(), v.startsWith(ITEM)) }),
  fact: v.object({ value: v.picklist(FACTS) }),
  value: v.object({ type: v.literal('literal'), value: v.pipe(v.string(), v.nonEmpty()) }),
  time: v.optional(termSchema),
  precision: v.optional(v.object({ value: v.pipe(v.string(), v.digits()) })),
  rank: v.object({ value: v.picklist([`${RANKS}PreferredRank`, `${RANKS}NormalRank`]) }),
});

type Binding = v.InferOutput<typeof bindingSchema>;

/**
 * Statements of one page of an answer in SPARQL's JSON format. A line that is not as asked for is skipped and named.
 * @throws ValiError when the whole is no such answer
 */
export function readAnswer(json: unknown): ReadPage {
  const { bindings } = v.parse(answerSchema, json).results;
  const statements: Statement[] = [];
  const skipped: string[] = [];
  for (const line of bindings) {
    const binding = v.safeParse(bindingSchema, line);
    const statement = binding.success ? v.safeParse(statementSchema, toStatement(binding.output)) : binding;
    if (statement.success) statements.push(statement.output as Statement);
    else skipped.push(`${statement.issues[0].message} in ${JSON.stringify(line)}`);
  }
  return { statements, lineCount: bindings.length, skipped };
}

/** With null for a value that the tables cannot hold; the schema then refuses it. */
function toStatement({ title, item, fact, value, time, precision, rank }: Binding) {
  const isToTheYear = Number(precision?.value ?? 0) >= YEAR_PRECISION;
  const yearOf = (date: string) => (isToTheYear ? (YEAR_OF_DATE.exec(date)?.[1] ?? null) : null);
  const isPopulation = fact.value === 'population';
  const isLeader = fact.value.startsWith('head-of-');
  const isToTheDay = Number(precision?.value ?? 0) >= DAY_PRECISION;
  return {
    title: title.value,
    wikidata: item.value.slice(ITEM.length),
    fact: fact.value,
    value: fact.value === 'founded' ? yearOf(value.value) : isPopulation ? readCount(value.value) : value.value,
    year: isPopulation ? (yearOf(time?.value ?? '') ?? undefined) : null,
    since: isLeader ? (isToTheDay ? DAY_OF_DATE.exec(time?.value ?? '')?.[1] : undefined) : null,
    isPreferred: rank.value === `${RANKS}PreferredRank`,
  };
}

/** Wikidata writes counts as decimals, "+241499431" or "241499431". */
function readCount(text: string): string | null {
  return /^\+?(\d+)$/.exec(text)?.[1] ?? null;
}
