import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failedOnce, passedOnce, total } from './outcome.ts';
import { fromPlaywright, fromVitest, outcomeOf } from './reports.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const passed = { status: 'passed' };
const failed = { status: 'failed' };

test('the last line sums up all steps', () => {
  const outcomes = [passedOnce('lint'), { title: 'tests', passed: 12, failed: 0, skipped: 3 }];
  expect(total(outcomes)).toEqual({ line: '13 passed, 0 failed', exitCode: 0 });
});

test('one failure fails the run', () => {
  expect(total([passedOnce('lint'), failedOnce('types')])).toEqual({ line: '1 passed, 1 failed', exitCode: 1 });
});

test('a run in which nothing ran is a failure', () => {
  expect(total([])).toEqual({ line: '0 passed, 0 failed', exitCode: 1 });
});

test('skipped tests are neither passed nor failed', () => {
  const report = { testResults: [{ status: 'passed', assertionResults: [passed, { status: 'skipped' }] }] };
  expect(fromVitest('t', report)).toEqual({ title: 't', passed: 1, failed: 0, skipped: 1 });
});

test('a test file that does not even load counts as a failure', () => {
  const report = {
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [passed, failed] },
    ],
  };
  expect(fromVitest('t', report)).toMatchObject({ passed: 1, failed: 2 });
});

test('a journey that passed at the second try has passed, an error outside of any journey has not', () => {
  const stats = { expected: 5, flaky: 1, unexpected: 2, skipped: 1 };
  expect(fromPlaywright('t', { errors: [{}], stats })).toEqual({ title: 't', passed: 6, failed: 3, skipped: 1 });
});

test.each([
  ['no report at all', undefined, 0],
  ['a report that was cut off', '{"testResults":', 1],
  ['a report without any test', '{"testResults":[]}', 0],
  [
    'a failure that no test explains',
    JSON.stringify({ testResults: [{ status: 'passed', assertionResults: [passed] }] }),
    1,
  ],
])('%s is a failure', (_, content, exitCode) => {
  const file = join(folder, 'report.json');
  if (content !== undefined) writeFileSync(file, content);
  expect(outcomeOf({ title: 't', exitCode, file, read: fromVitest }).failed).toBe(1);
});
