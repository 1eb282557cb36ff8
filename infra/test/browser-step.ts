import { join } from 'node:path';
import { repository } from '../local/repository.ts';
import { artefact } from './artefacts.ts';
import { failedOnce } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { bin, runProgram } from './program.ts';
import { forgetReport, fromPlaywright, outcomeOf } from './reports.ts';

/** The journeys in a real browser, against an instance of the product of their own. */
export async function runBrowserJourneys(title: string): Promise<Outcome> {
  const file = artefact('browser-journeys.json');
  forgetReport(file);
  const { exitCode: found } = await runProgram({ file: process.execPath, args: ['find-chromium.ts'], cwd: journeys });
  if (found !== 0) return failedOnce(title);
  const args = ['test', '--reporter=list,json', `--output=${artefact('browser-journeys')}`];
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const { exitCode } = await runProgram({ file: bin('playwright', 'e2e'), args, env, cwd: journeys });
  return outcomeOf({ title, exitCode, file, read: fromPlaywright });
}

const journeys = join(repository, 'e2e');
