import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROMISES } from '../../../scripts/soak/promises.ts';
import { renderTable, replaceTable, type SoakResult } from '../../../scripts/soak/table.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../../docs/promises.md'), 'utf8');
/** Place of the soak's own results among a row's cells. */
const RESULT_CELL = 2;

const cellsOf = (table: string) =>
  [...table.matchAll(/^\| (.+) \|$/gm)].map(([, row = '']) => row.split(' | ').filter((_, i) => i !== RESULT_CELL));

describe('docs/promises.md', () => {
  it('has a row for each promise from R1 to R11', () => {
    expect(PROMISES.map(({ id }) => id)).toEqual(Array.from({ length: 11 }, (_, i) => `R${i + 1}`));
    expect(cellsOf(PAGE)).toHaveLength(PROMISES.length + 1);
  });

  it('says what the command would, but for what a soak has found', () => {
    expect(cellsOf(PAGE)).toEqual(cellsOf(renderTable(PROMISES, new Map())));
  });
});

describe('the table', () => {
  const [promise] = PROMISES;
  const [task] = promise!.soak; // there are both
  const rowOf = (result: SoakResult) => renderTable([promise!], new Map([[task!, result]])).split('\n')[2];

  it('tells how much was tried, and the seeds that failed', () => {
    expect(rowOf({ tried: 12_000, failedSeeds: [] })).toContain('| 12,000 courses of events, none failed');
    expect(rowOf({ tried: 7, failedSeeds: [3, 9] })).toContain('| 7 courses of events, failed with seeds 3 and 9');
  });

  it('goes in place of the one before, and leaves the rest of the page', () => {
    const [before, after] = [renderTable([promise!], new Map()), renderTable(PROMISES, new Map())];
    expect(replaceTable(`one\n\n${before}\ntwo\n`, after)).toBe(`one\n\n${after}\ntwo\n`);
    expect(() => replaceTable('one\n', after)).toThrow('no table');
  });
});
