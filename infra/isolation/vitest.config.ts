import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { repository } from '../local/repository.ts';
import { mutantsOf, withDropped } from './mutants.ts';

// The usual tests on a product in which one decision is dropped: the one that `run.ts` names.
const id = process.env['REDLICH_MUTANT'] ?? '';
const file = id.split(':')[0]!;

export default defineConfig({
  root: repository,
  plugins: [
    {
      name: 'redlich-mutant',
      enforce: 'pre',
      load(path) {
        if (path !== join(repository, file)) return undefined;
        const source = readFileSync(path, 'utf8');
        const mutant = mutantsOf(file, source).find((candidate) => candidate.id === id);
        if (mutant === undefined) throw new Error(`there is no decision ${id}`);
        return withDropped(source, mutant);
      },
    },
  ],
  test: {
    include: ['packages/**/*.test.ts', 'apps/api/**/*.test.ts', 'apps/worker/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/*.process.test.ts'],
    globalSetup: ['infra/isolation/template-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    bail: 1,
    maxWorkers: 1,
    cache: false,
    // What was kept of one run must not be taken for the code of the next.
    fsModuleCache: false,
  },
});
