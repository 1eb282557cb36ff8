import { DefaultReporter, createVitest, type TestModule, type TestSpecification, type Vitest } from 'vitest/node';
import { repository } from '../local/repository.ts';

/** Tests on a product whose decisions can be dropped, kept open for many runs. */
export interface Tests {
  vitest: Vitest;
  /** Runs them with one decision dropped (`''`: none), at most until one fails. */
  run(mutant: string, specifications: TestSpecification[], options: { untilOneFails: boolean }): Promise<TestModule[]>;
  close(): Promise<void>;
}

export async function openTests(): Promise<Tests> {
  let order = new Map<string, number>();
  const inOrder = class {
    async shard(files: TestSpecification[]) {
      return files;
    }
    async sort(files: TestSpecification[]) {
      return files.toSorted((a, b) => order.get(a.moduleId)! - order.get(b.moduleId)!);
    }
  };
  const vitest = await createVitest('test', {
    root: repository,
    config: 'infra/isolation/vitest.config.ts',
    watch: false,
    reporters: [process.env['REDLICH_MUTATIONS_VERBOSE'] ? new DefaultReporter() : {}],
    sequence: { sequencer: inOrder },
  });
  const project = vitest.getRootProject();
  return {
    vitest,
    async run(mutant, specifications, { untilOneFails }) {
      project.provide('mutant', mutant);
      order = new Map(specifications.map(({ moduleId }, at) => [moduleId, at]));
      vitest.config.bail = untilOneFails ? 1 : 0;
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
      if (unhandledErrors.length > 0) throw new AggregateError(unhandledErrors, `with ${mutant} dropped`);
      return testModules;
    },
    close: () => vitest.close(),
  };
}
