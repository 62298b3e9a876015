import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const DOCS = join(import.meta.dirname, '../docs');

interface Proof {
  readonly feature: string;
  readonly file: string;
  readonly testName: string;
}

/** The proofs of a table's rows: after each linked test file, the names of its tests in quotation marks. */
function readProofs(markdown: string): Proof[] {
  return [...markdown.matchAll(/^\| (.+) \| (\[.+) \|$/gm)].flatMap(([, feature = '', cell = '']) =>
    [...cell.matchAll(/\]\((\.\.\/tests\/[^)]+)\)([^[]*)/g)].flatMap(([, file = '', names = '']) =>
      [...names.matchAll(/“([^”]+)”/g)].map(([, testName = '']) => ({ feature, file, testName })),
    ),
  );
}

/** Whether the file has a test of this name; a name may go on where it is put together. */
const holds = (source: string, testName: string) =>
  ["'", '`', '"'].some((mark) => source.includes(`${mark}${testName}`));

describe('docs/features.md names tests that are there', () => {
  const proofs = readProofs(readFileSync(join(DOCS, 'features.md'), 'utf8'));

  test('for every row', () => {
    const rows = [...readFileSync(join(DOCS, 'features.md'), 'utf8').matchAll(/^\| (?!feature|-)(.+?) \|/gm)];
    expect(rows.length).toBeGreaterThan(20);
    expect(
      rows.map(([, feature]) => feature).filter((name) => !proofs.some(({ feature }) => feature === name)),
    ).toEqual([]);
  });

  test.each(proofs)('$file: $testName', ({ file, testName }) => {
    expect(existsSync(join(DOCS, file))).toBe(true);
    expect(holds(readFileSync(join(DOCS, file), 'utf8'), testName)).toBe(true);
  });

  test('and another name would be told', () => {
    expect(holds("it('opens', () => {})", 'opens')).toBe(true);
    expect(holds("it('opens', () => {})", 'closes')).toBe(false);
  });
});
