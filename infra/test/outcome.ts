/** What came of one step of the tests; a check without tests of its own counts as one. */
export interface Outcome {
  title: string;
  passed: number;
  failed: number;
  skipped?: number;
}

export const passedOnce = (title: string): Outcome => ({ title, passed: 1, failed: 0 });
export const failedOnce = (title: string): Outcome => ({ title, passed: 0, failed: 1 });

/** The last line of a run and its exit code: nothing passed is no success. */
export function total(outcomes: Outcome[]): { line: string; exitCode: 0 | 1 } {
  const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((all, outcome) => all + count(outcome), 0);
  const passed = sum((outcome) => outcome.passed);
  const failed = sum((outcome) => outcome.failed);
  return { line: `${passed} passed, ${failed} failed`, exitCode: failed > 0 || passed === 0 ? 1 : 0 };
}
