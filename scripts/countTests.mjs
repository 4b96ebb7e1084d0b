/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ status: string, assertionResults: readonly { status: string }[] }} UnitFile
 * @typedef {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: readonly UnitFile[],
 * }} UnitReport
 * @typedef {{
 *   stats: { expected: number, unexpected: number, flaky: number, skipped: number },
 *   errors: readonly unknown[],
 * }} BrowserReport
 */

/**
 * A command without a report is one test: passed when its exit code is 0.
 *
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countExit(exitCode) {
  return exitCode === 0
    ? { passed: 1, failed: 0, skipped: 0 }
    : { passed: 0, failed: 1, skipped: 0 }
}

/**
 * The counts of Vitest's JSON report; a file that could not be loaded is one failure more, and so
 * is an exit code that no failed test explains.
 *
 * @param {number} exitCode
 * @param {UnitReport | undefined} report undefined when none was written, which is a failure
 * @returns {Counts}
 */
export function countUnit(exitCode, report) {
  if (!report) return countExit(exitCode || 1)
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  )
  return explain(exitCode, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  })
}

/**
 * The counts of Playwright's JSON report; a test that passed only when it was tried again has
 * failed, an error outside a test (no server, no browser) is one failure more, and so is an exit
 * code that no failed test explains.
 *
 * @param {number} exitCode
 * @param {BrowserReport | undefined} report undefined when none was written, which is a failure
 * @returns {Counts}
 */
export function countBrowser(exitCode, report) {
  if (!report) return countExit(exitCode || 1)
  const { expected, unexpected, flaky, skipped } = report.stats
  return explain(exitCode, {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    skipped,
  })
}

/**
 * @param {number} exitCode
 * @param {Counts} counts
 */
function explain(exitCode, counts) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}
