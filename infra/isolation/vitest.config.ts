import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { repository } from '../local/repository.ts';
import { filesOfMutants } from './every-mutant.ts';
import { withSwitches } from './mutants.ts';

const decisive = new Set(filesOfMutants());

// Left out: what starts processes of its own, which know nothing of the switches, and the walks that ask what the
// database answers by its policies, whatever the code decides.
const elsewhere = [
  '**/*.process.test.ts',
  '**/killed-*.test.ts',
  ...['corpus', 'foreign-rows', 'list-plans', 'pool-soak', 'two-tenants'].map((name) => `**/${name}.db.test.ts`),
];

// The usual tests on a product whose decisions can be dropped, one worker for all of them: what is loaded stays loaded.
export default defineConfig({
  root: repository,
  plugins: [
    {
      name: 'redlich-switches',
      enforce: 'pre',
      load(path) {
        const file = relative(repository, path);
        return decisive.has(file) ? withSwitches(file, readFileSync(path, 'utf8')) : undefined;
      },
    },
  ],
  test: {
    include: ['packages/domain/src/**/*.test.ts', 'apps/api/{src,walks}/**/*.test.ts', 'apps/worker/src/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...elsewhere],
    setupFiles: ['infra/isolation/switches.ts'],
    globalSetup: ['infra/test/database-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    isolate: false,
    maxWorkers: 1,
    cache: false,
    // What was kept of one run must not be taken for the code of the next.
    fsModuleCache: false,
  },
});
