import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { repository } from '../local/repository.ts';
import { artefact } from '../test/artefacts.ts';
import { bin, runProgram } from '../test/program.ts';
import { forgetReport } from '../test/reports.ts';
import type { Mutant } from './mutants.ts';

/** What must notice when the tests beside the code do not: everybody at every route, within one tenant. */
const isolation = ['within-tenant', 'fields-by-role', 'sharing', 'support', 'threats', 'who-may'];

interface Report {
  testResults: { name: string; message: string; assertionResults: { status: string; fullName: string }[] }[];
}

/** The first test that fails once the decision is dropped; undefined where all stay green. */
export async function whoNotices(mutant: Mutant, template: string): Promise<string | undefined> {
  const beside = globSync(`${dirname(mutant.file)}/*.test.ts`, { cwd: repository });
  const everywhere = isolation.map((name) => `apps/api/src/${name}.db.test.ts`);
  const apart = everywhere.filter((file) => !beside.includes(file));
  for (const files of [beside, apart]) {
    const noticed = files.length === 0 ? undefined : await firstFailure(mutant, template, files);
    if (noticed !== undefined) return noticed;
  }
  return undefined;
}

async function firstFailure({ id }: Mutant, template: string, files: string[]): Promise<string | undefined> {
  const file = artefact('mutant.json');
  forgetReport(file);
  const config = ['--config', 'infra/isolation/vitest.config.ts', '--root', repository];
  const { exitCode, output } = await runProgram(
    {
      file: bin('vitest'),
      args: ['run', ...config, '--reporter=json', `--outputFile.json=${file}`, ...files],
      env: { REDLICH_MUTANT: id, REDLICH_TEMPLATE: template },
    },
    { quiet: true },
  );
  if (exitCode === 0) return undefined;
  const { testResults } = readReport(file, output);
  for (const { name, message, assertionResults } of testResults) {
    const failed = assertionResults.find(({ status }) => status === 'failed');
    if (failed) return failed.fullName;
    if (message) throw new Error(`${name} does not even load with ${id} dropped: ${message}`);
  }
  throw new Error(`the tests failed without a failed test:\n${output}`);
}

function readReport(file: string, output: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    throw new Error(`the tests left no report:\n${output}`);
  }
}
