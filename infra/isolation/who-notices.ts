import { dirname, join } from 'node:path';
import { repository } from '../local/repository.ts';
import type { Mutant } from './mutants.ts';
import type { Reach } from './reach.ts';
import type { Tests } from './tests.ts';

interface Candidate {
  file: string;
  /** The tests of it that come to the decision. */
  tests: string[];
  ms: number;
}

/** The tests that come to a decision, the quickest first, and among equals those beside it. */
function candidates({ id, file }: Mutant, reach: Reach): Candidate[] {
  return Object.entries(reach)
    .map(([testFile, { before, ms, tests }]) => {
      const reaching = before.includes(id) ? tests : tests.filter(({ decisions }) => decisions.includes(id));
      const beside = dirname(testFile) === dirname(file) ? 0.5 : 1;
      return {
        file: testFile,
        tests: reaching.map(({ test }) => test),
        ms: beside * reaching.reduce((sum, test) => sum + test.ms, ms),
      };
    })
    .filter(({ tests }) => tests.length > 0)
    .sort((a, b) => a.ms - b.ms);
}

/** The first test that fails once the decision is dropped; undefined where all stay green. */
export async function whoNotices(mutant: Mutant, reach: Reach, tests: Tests): Promise<string | undefined> {
  const project = tests.vitest.getRootProject();
  const specifications = candidates(mutant, reach).map(({ file, tests: testIds }) =>
    project.createSpecification(join(repository, file), { testIds }),
  );
  if (specifications.length === 0) return undefined;
  for (const module of await tests.run(mutant.id, specifications, { untilOneFails: true })) {
    for (const test of module.children.allTests('failed')) return test.fullName;
    if (module.state() === 'failed') return `what stands before ${module.relativeModuleId}`;
  }
  return undefined;
}
