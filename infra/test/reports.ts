import { readFileSync, rmSync } from 'node:fs';
import { failedOnce } from './outcome.ts';
import type { Outcome } from './outcome.ts';

interface VitestReport {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

interface PlaywrightReport {
  errors: unknown[];
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Sums a JSON report of vitest; a file that fails without a failed test of its own counts as one failure. */
export function fromVitest(title: string, report: VitestReport): Outcome {
  const count = (...statuses: string[]) =>
    report.testResults.flatMap((file) => file.assertionResults).filter(({ status }) => statuses.includes(status))
      .length;
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return {
    title,
    passed: count('passed'),
    failed: count('failed') + brokenFiles.length,
    skipped: count('pending', 'skipped', 'todo', 'disabled'),
  };
}

/** Sums a JSON report of Playwright; a journey that passed at the second try has passed. */
export function fromPlaywright(title: string, { errors, stats }: PlaywrightReport): Outcome {
  const { expected, flaky, unexpected, skipped } = stats;
  return { title, passed: expected + flaky, failed: unexpected + errors.length, skipped };
}

/**
 * The outcome of a program that leaves a report. No report, an empty one, or a failure that the report does not know of,
 * is a failure.
 */
export function outcomeOf<Report>(input: {
  title: string;
  exitCode: number;
  file: string;
  read: (title: string, report: Report) => Outcome;
}): Outcome {
  const { title, exitCode, file, read } = input;
  let report: Report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return failedOnce(title);
  }
  const outcome = read(title, report);
  const unexplained = outcome.failed === 0 && (exitCode !== 0 || outcome.passed === 0);
  return unexplained ? { ...outcome, failed: 1 } : outcome;
}

/** Removes the report of an earlier run, which must not be taken for this one's. */
export const forgetReport = (file: string): void => rmSync(file, { force: true });
