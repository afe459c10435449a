import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countIn, countStep, summaryOf } from '../../scripts/test-report.mjs';
import { temporaryFolder } from './temporary-folder.ts';

function report(content: unknown): string {
  const file = join(temporaryFolder(), 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('a Vitest file that breaks before its first test counts as a failed one', () => {
  const broken = { status: 'failed', assertionResults: [] };
  const fine = { status: 'passed', assertionResults: [{}, {}] };
  const file = report({ numPassedTests: 2, numFailedTests: 0, testResults: [fine, broken] });
  expect(countIn(file)).toEqual({ passed: 2, failed: 1 });
});

test('a flaky Playwright test counts as failed, and so does an error outside of the tests', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 0 };
  expect(countIn(report({ stats, errors: [{}] }))).toEqual({ passed: 3, failed: 3 });
});

test('a report that was not written counts nothing', () => {
  expect(countIn('/nowhere/report.json')).toBeUndefined();
});

test('a step that fails without a failed test still shows in the sum', () => {
  expect(countStep(1, undefined)).toEqual({ passed: 0, failed: 1 });
  expect(countStep(1, { passed: 9, failed: 0 })).toEqual({ passed: 9, failed: 1 });
  expect(countStep(1, { passed: 9, failed: 2 })).toEqual({ passed: 9, failed: 2 });
  expect(countStep(0, undefined)).toEqual({ passed: 0, failed: 0 });
});

test('the last line is the sum over all steps', () => {
  const lines = summaryOf([
    { name: 'style', ok: false, seconds: 1, passed: 0, failed: 1 },
    { name: 'unit tests', ok: true, seconds: 2.25, passed: 40, failed: 0 },
    { name: 'end-to-end tests', ok: true, seconds: 9, passed: 2, failed: 0 },
  ]);
  expect(lines).toContain('FAILED  style (1.0 s)');
  expect(lines.at(-1)).toBe('42 passed, 1 failed');
});
