import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { hasTest, readProvenRows } from './proofs.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Documents whose tables name their proofs, with fewer rows than each has. */
const DOCUMENTS: readonly (readonly [path: string, fewestRows: number])[] = [
  ['docs/features.md', 30],
  ['docs/threat-model.md', 21],
  ['docs/promises.md', 11],
];

describe.each(DOCUMENTS)('%s', (path, fewestRows) => {
  const rows = readProvenRows(path, read(path));

  it('names a test in every row, or says that there is none', () => {
    expect(rows.length).toBeGreaterThanOrEqual(fewestRows);
    const bare = rows.filter(({ proofs, isUntested }) => proofs.length === 0 && !isUntested);
    expect(bare.map(({ claim }) => claim)).toEqual([]);
  });

  it.each(rows.flatMap(({ proofs }) => proofs))(
    'names a test that is there: $file “$testName”',
    ({ file, testName }) => {
      expect(existsSync(join(ROOT, file))).toBe(true);
      expect(hasTest(read(file), testName)).toBe(true);
    },
  );
});

test('a row without a proof, and a test that is not there, would be told', () => {
  const table = '| a | b | how |\n|---|---|---|\n| one | x | [t](../tests/t.test.ts) “opens” |\n| two | x | soon |\n\n';
  const proofs = [{ file: 'tests/t.test.ts', testName: 'opens' }];
  expect(readProvenRows('docs/x.md', table)).toEqual([
    { claim: 'one', proofs, isUntested: false },
    { claim: 'two', proofs: [], isUntested: false },
  ]);
  expect(hasTest("it('opens', () => {})", 'opens')).toBe(true);
  expect(hasTest("it('opens', () => {})", 'closes')).toBe(false);
});
