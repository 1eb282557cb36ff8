import { statfs } from 'node:fs/promises';
import type { Health } from '@redlich/contract';
import type { Database } from '@redlich/db';
import { placeOfUrl, type Egress } from '@redlich/platform/egress';

/** How the parts of the platform are, asked at this moment. */
export interface Probes {
  checks(): Promise<Health['checks']>;
  versions(): Promise<Health['versions']>;
  disk(): Promise<Health['disk']>;
  databaseBytes(): Promise<number>;
}

interface Parts {
  egress: Egress;
  db: Database;
  files: { ready(): Promise<void> };
  /** Origins of the other two services. */
  webUrl: string;
  workerUrl: string;
  /** Where files lie on the own disk; undefined with an object store. */
  filesDir: string | undefined;
  version: string;
}

const patienceMs = 3_000;

async function timed(name: Health['checks'][number]['name'], ask: () => Promise<unknown>) {
  const start = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), patienceMs);
  });
  const ok = await Promise.race([ask(), impatience]).then(
    () => true,
    () => false,
  );
  clearTimeout(timer);
  return { name, ok, ms: Math.round(performance.now() - start) };
}

async function readyz(egress: Egress, origin: string): Promise<void> {
  await egress.pass(placeOfUrl('health', origin));
  const answer = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(patienceMs) });
  if (!answer.ok) throw new Error('not ready');
}

export function openProbes({ egress, db, files, webUrl, workerUrl, filesDir, version }: Parts): Probes {
  const first = async (text: string) => (await db.pool.query<{ value: string }>(text)).rows[0]!.value;
  return {
    checks: () =>
      Promise.all([
        // It answers this very question.
        timed('api', async () => {}),
        timed('web', () => readyz(egress, webUrl)),
        timed('worker', () => readyz(egress, workerUrl)),
        timed('database', () => first('select 1 as value')),
        timed('files', () => files.ready()),
      ]),
    versions: async () => [
      { name: 'Redlich', version },
      { name: 'Node.js', version: process.versions.node },
      { name: 'PostgreSQL', version: await first(`select current_setting('server_version') as value`) },
    ],
    async disk() {
      if (!filesDir) return null;
      const disk = await statfs(filesDir);
      return { freeBytes: disk.bavail * disk.bsize, totalBytes: disk.blocks * disk.bsize };
    },
    databaseBytes: async () => Number(await first('select pg_database_size(current_database()) as value')),
  };
}
