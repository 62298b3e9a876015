import * as v from 'valibot';

/** The part of vitest's JSON report that is counted. */
const Report = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    success: v.boolean(),
    numPassedTests: v.number(),
    numFailedTests: v.number(),
    numPendingTests: v.number(),
    numTodoTests: v.number(),
    testResults: v.array(
      v.object({ name: v.string(), status: v.string(), assertionResults: v.array(v.object({ status: v.string() })) }),
    ),
  }),
);

/** Results of one or more steps. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Counts a report. Nothing is skipped silently: a skipped test counts as failed, and so do a file that could not be
 * loaded, an error outside any test, and a run without tests or without a report (null).
 */
export function countTests(json: string | null): Counts {
  const report = v.safeParse(Report, json);
  if (!report.success) return { passed: 0, failed: 1 };
  const { success, numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report.output;
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((assertion) => assertion.status !== 'failed'),
  );
  const failed = numFailedTests + numPendingTests + numTodoTests + brokenFiles.length;
  const isSilentFailure = failed === 0 && (!success || numPassedTests === 0);
  return { passed: numPassedTests, failed: isSilentFailure ? 1 : failed };
}
