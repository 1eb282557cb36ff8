import { step } from '../bootstrap/progress.mjs';
import { failedOnce, passedOnce } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { bin, runProgram } from './program.ts';
import type { Program } from './program.ts';

const cruiserConfig = ['--config', 'infra/checks/dependency-cruiser.cjs'];
const types = ['run', 'typecheck', '--continue', '--output-logs=errors-only', '--log-prefix=task'];

/** The checks of the code as text, the slowest first. */
const checks: (Program & { title: string })[] = [
  { title: 'types', file: bin('turbo'), args: types },
  { title: 'format', file: bin('prettier'), args: ['--check', '--cache', '--log-level=warn', '.'] },
  { title: 'dead code', file: bin('knip'), args: ['--no-progress', '--no-config-hints'] },
  {
    title: 'boundaries',
    file: bin('depcruise', 'infra'),
    args: [...cruiserConfig, 'packages', 'apps', 'infra', 'e2e'],
  },
  { title: 'lint', file: bin('oxlint'), args: ['--deny-warnings', '--format=unix'] },
];

/** Runs them two at a time and prints what the failing ones say. */
export async function runChecks(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = [...checks];
  const lane = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      outcomes.push(await runCheck(check));
    }
  };
  await Promise.all([lane(), lane()]);
  return outcomes;
}

async function runCheck({ title, ...program }: (typeof checks)[number]): Promise<Outcome> {
  try {
    await step(title, async () => {
      const { exitCode, output } = await runProgram(program, { quiet: true });
      if (exitCode !== 0) throw new Error(output.trim());
    });
    return passedOnce(title);
  } catch (error) {
    console.log(`\n✗ ${title}\n${error instanceof Error ? error.message : String(error)}\n`);
    return failedOnce(title);
  }
}
