// pnpm check: the code as text (format, lint, boundaries, dead code, types) and the tests that need no database.
import { runChecks } from './checks.ts';
import { total } from './outcome.ts';
import { runVitest } from './vitest-step.ts';

const checks = await runChecks();
const unit = await runVitest({ title: 'unit tests', projects: ['unit'], report: 'unit.json' });
const { line, exitCode } = total([...checks, unit]);
console.log(line);
process.exit(exitCode);
