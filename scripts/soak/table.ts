/** The table of docs/promises.md: one row a promise, its tests in the last cell. */
import type { KeptPromise, ProvingTest, SoakTask } from './promise.ts';

/** What came of a soak for one task of a promise. */
export interface SoakResult {
  readonly tried: number;
  /** Seeds of the rounds in which a test failed. */
  readonly failedSeeds: readonly number[];
}

/** Where the table stands in its page. */
const HEAD = '| promise | each run of `npm test` tries | the soak tried, and what failed | not tried | tests |';
const NOT_RUN = '–';

/** The table; `resultByTask` holds what the soak has run. */
export function renderTable(promises: readonly KeptPromise[], resultByTask: ReadonlyMap<SoakTask, SoakResult>): string {
  const rows = promises.map((promise) => {
    const { id, says, tried, untried, tests, soak } = promise;
    const results = soak.flatMap((task) => describeResult(task, resultByTask.get(task))).join('; ');
    const cells = [`**${id}**: ${says}`, tried, results || NOT_RUN, untried, renderTests(tests)];
    return `| ${cells.join(' | ')} |`;
  });
  return [HEAD, '|---|---|---|---|---|', ...rows, ''].join('\n');
}

/** Puts a new table in place of a page's. Throws where the page has none. */
export function replaceTable(page: string, table: string): string {
  const at = page.indexOf(HEAD);
  if (at < 0) throw new RangeError('the page has no table of promises');
  const end = page.indexOf('\n\n', at);
  return page.slice(0, at) + table + (end < 0 ? '' : page.slice(end + 1));
}

function describeResult({ unit }: SoakTask, result: SoakResult | undefined): string[] {
  if (!result) return [];
  const { tried, failedSeeds } = result;
  const count = `${tried.toLocaleString('en')} ${unit}`;
  return [
    failedSeeds.length === 0 ? `${count}, none failed` : `${count}, failed with seeds ${failedSeeds.join(' and ')}`,
  ];
}

function renderTests(tests: readonly ProvingTest[]): string {
  if (tests.length === 0) return 'not tested';
  return tests
    .map(({ file, names }) => {
      const quoted = names.map((name) => `“${name}”`).join(', ');
      return `[${file.split('/').at(-1)}](../${file}) ${quoted}`;
    })
    .join('; ');
}
