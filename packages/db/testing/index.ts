// Databases for tests: one template a run, a clone of it for each test file.
import type {} from 'vitest';

export { cloneTemplate, dropTemplate, makeTemplate, type TestDatabase } from './template.ts';
export { backupTools, dumpAndRestore, migrateAndCopy } from './restore.ts';
export { onServer, testServerUrl } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Name of the run's template database. */
    template: string;
  }
}
