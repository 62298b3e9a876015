import { expect, test } from 'vitest';
import known from '../../../scripts/release/known-warnings.json' with { type: 'json' };
import { findLintFaults, type LintReport } from '../../../scripts/release/lint.ts';

const WARNINGS: LintReport['warnings'] = known.flatMap(({ code, file, count }) =>
  Array.from({ length: count }, () => ({ code, file: file.replace('jsxRuntime', 'jsxRuntime-BFsBW_-F'), message: '' })),
);
const NEW = { code: 'DANGEROUS_EVAL', file: 'reader.js', message: 'eval can be harmful' };

test('known warnings may stand, whatever hash is in the file’s name', () => {
  expect(findLintFaults({ errors: [], warnings: WARNINGS })).toEqual([]);
});

test.each([
  ['an error', { errors: [NEW], warnings: WARNINGS }, 'error DANGEROUS_EVAL in reader.js: eval can be harmful'],
  [
    'a new warning',
    { errors: [], warnings: [...WARNINGS, NEW] },
    'warning DANGEROUS_EVAL in reader.js: 1 times, 0 known',
  ],
  ['a known warning that is gone', { errors: [], warnings: WARNINGS.slice(1) }, '0 times, 1 known'],
])('%s is named', (_, report, fault) => {
  expect(findLintFaults(report)).toEqual([expect.stringContaining(fault)]);
});
