import { artefact } from './artefacts.ts';
import type { Outcome } from './outcome.ts';
import { bin, runProgram } from './program.ts';
import { forgetReport, fromVitest, outcomeOf } from './reports.ts';

/** Runs projects of vitest.config.ts, the database ones on the server given. */
export async function runVitest(input: {
  title: string;
  projects: ('unit' | 'database' | 'walks' | 'process' | 'mutations')[];
  report: string;
  serverUrl?: string;
}): Promise<Outcome> {
  const { title, projects, serverUrl } = input;
  const file = artefact(input.report);
  forgetReport(file);
  const args = ['run', ...projects.map((project) => `--project=${project}`)];
  args.push('--reporter=default', '--reporter=json', `--outputFile.json=${file}`);
  const env = serverUrl === undefined ? {} : { REDLICH_TEST_SERVER_URL: serverUrl };
  const { exitCode } = await runProgram({ file: bin('vitest'), args, env });
  return outcomeOf({ title, exitCode, file, read: fromVitest });
}
