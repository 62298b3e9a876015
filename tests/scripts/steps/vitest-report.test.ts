import { describe, expect, test } from 'vitest';
import { countTests } from '../../../scripts/steps/vitest-report.ts';

const GREEN = {
  success: true,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] }],
};
const UNLOADED = { name: 'b.test.ts', status: 'failed', assertionResults: [] };
const FAILING = { name: 'c.test.ts', status: 'failed', assertionResults: [{ status: 'failed' }] };

describe('a report counts', () => {
  test.each([
    ['what passed', GREEN, { passed: 3, failed: 0 }],
    ['what failed', { ...GREEN, success: false, numFailedTests: 1, testResults: [FAILING] }, { passed: 3, failed: 1 }],
    ['a skipped test as failed', { ...GREEN, numPendingTests: 2 }, { passed: 3, failed: 2 }],
    ['a test still to write as failed', { ...GREEN, numTodoTests: 1 }, { passed: 3, failed: 1 }],
    ['a file that cannot be loaded', { ...GREEN, success: false, testResults: [UNLOADED] }, { passed: 3, failed: 1 }],
    ['an error outside any test', { ...GREEN, success: false }, { passed: 3, failed: 1 }],
  ])('%s', (_, report, counts) => {
    expect(countTests(JSON.stringify(report))).toEqual(counts);
  });

  test.each([
    ['no report', null],
    ['half a report', '{"success":true'],
    ['something else', '{"version":1}'],
    ['nothing at all, when no test was found', JSON.stringify({ ...GREEN, numPassedTests: 0, testResults: [] })],
  ])('%s as one failure', (_, json) => {
    expect(countTests(json)).toEqual({ passed: 0, failed: 1 });
  });
});
