import { configDefaults, defineConfig } from 'vitest/config';
import { droppablePermissions } from './infra/isolation/droppable-permissions.ts';
import { WalksFirst } from './infra/test/walks-first.ts';

const everywhere = ['packages', 'apps', 'infra'];
const tests = (ending: string) => everywhere.map((room) => `${room}/**/*${ending}`);
const never = [...configDefaults.exclude, '**/build/**', '**/.turbo/**'];
const databaseTests = tests('.db.test.ts');
const processTests = tests('.process.test.ts');
const walks = '**/walks/*.db.test.ts';

// unit: no database, any order, fast. database: real Postgres, every worker on a clone of one template.
// walks: goes through the whole contract as everybody; the slowest, so they are begun first.
// mutations: drops the checks that keep people and tenants apart, one after the other, and shows that it is noticed.
// process: starts and kills real processes (the local Postgres, the services' supervisor).
export default defineConfig({
  test: {
    // Half of a database test is waiting: a core left over for the server stays idle.
    maxWorkers: '100%',
    sequence: { sequencer: WalksFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: tests('.test.{ts,tsx}'),
          exclude: [...never, ...databaseTests, ...processTests],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'database',
          include: databaseTests,
          exclude: [...never, walks],
          globalSetup: ['infra/test/database-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'walks',
          include: [walks],
          exclude: never,
          globalSetup: ['infra/test/database-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [droppablePermissions()],
        test: {
          name: 'mutations',
          include: tests('.mutation.ts'),
          exclude: never,
          globalSetup: ['infra/test/database-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: { name: 'process', include: processTests, exclude: never, testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
});
