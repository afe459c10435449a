// Counting tests from the reports that Vitest and Playwright write.
import { readFileSync } from 'node:fs';

/** @typedef {{passed: number, failed: number}} Count */

/**
 * @param {string} file a report of Vitest's `json` reporter or Playwright's
 * @returns {Count | undefined} undefined: there is no report, or none that we can read
 */
export function countIn(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return 'stats' in report ? countPlaywright(report) : countVitest(report);
  } catch {
    return undefined;
  }
}

/**
 * @param {{numPassedTests: number, numFailedTests: number,
 *   testResults: {status: string, assertionResults: unknown[]}[]}} report
 * @returns {Count} a file that broke before its first test counts as one failed test
 */
function countVitest(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/**
 * @param {{stats: {expected: number, unexpected: number, flaky: number}, errors?: unknown[]}} report
 * @returns {Count} a flaky test is a failed one; errors outside of tests count, too
 */
function countPlaywright({ stats, errors = [] }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/**
 * What a step adds to the sum. Steps without a report add nothing when they succeed, and one
 * failure when they don't, so that no failure hides behind zeros.
 * @param {number} code the step's exit code
 * @param {Count | undefined} count what its report says
 * @returns {Count}
 */
export function countStep(code, count = { passed: 0, failed: 0 }) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** @typedef {Count & {name: string, ok: boolean, seconds: number}} Result */

/**
 * @param {Result[]} results
 * @returns {string[]} a line for each step, and as the last one the sum of all tests
 */
export function summaryOf(results) {
  const lines = results.map(
    ({ name, ok, seconds }) => `${ok ? 'ok    ' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`,
  );
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  return ['', ...lines, `${passed} passed, ${failed} failed`];
}
