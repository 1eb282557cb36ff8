import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectDatabase } from '@redlich/db';
import { cloneTemplate, type TestDatabase } from '@redlich/db/testing';
import { fixedClock } from '@redlich/platform/clock';
import { diskFiles } from '@redlich/platform/files';
import { openJobQueue, type JobQueue } from '@redlich/platform/jobs';
import type { Log, Ports } from '../src/index.ts';

export interface TestPorts {
  database: TestDatabase;
  ports: Ports & { clock: ReturnType<typeof fixedClock> };
  jobs: JobQueue;
  /** Every statement since the last `length = 0`. */
  statements: { sql: string; parameters: readonly unknown[] }[];
  /** What was logged, as it was handed to the logger. */
  logged: Record<string, unknown>[];
  filesDir: string;
  close(): Promise<void>;
}

/** A database of the test file's own with everything a command needs. Close it in `afterAll`. */
export async function openTestPorts(options: { now?: Date; connectionsMax?: number } = {}): Promise<TestPorts> {
  // The bench mints tenants without the test runner.
  const { inject } = await import('vitest');
  const database = await cloneTemplate(inject('template'));
  const url = database.appUrl;
  const statements: TestPorts['statements'] = [];
  const db = connectDatabase({
    url,
    connectionsMax: options.connectionsMax ?? 5,
    applicationName: 'redlich-test',
    log: ({ query }) => statements.push({ sql: query.sql, parameters: query.parameters }),
  });
  const jobs = await openJobQueue({ url, applicationName: 'redlich-test-jobs', works: false, onError: () => {} });
  const filesDir = await mkdtemp(join(tmpdir(), 'redlich-test-files-'));
  const logged: Record<string, unknown>[] = [];
  const write = (fields: Record<string, unknown>, message: string) => void logged.push({ ...fields, message });
  const log: Log = { info: write, warn: write, error: write };
  const clock = fixedClock(options.now ?? new Date('2026-03-10T09:00:00Z'));
  return {
    database,
    ports: {
      db,
      jobs,
      files: diskFiles({ dir: filesDir }),
      clock,
      log,
      secret: 'a secret of the tests, 32 characters',
      keyEncryptionKeys: [Buffer.alloc(32, 7)],
      site: { scheme: 'http', port: 3000, platformDomain: 'localhost' },
    },
    jobs,
    statements,
    logged,
    filesDir,
    async close() {
      await jobs.stop();
      await db.destroy();
      await rm(filesDir, { recursive: true, force: true });
    },
  };
}
