import { sql } from 'kysely';
import type { Ports } from '../kernel/index.ts';

/** When each task of the whole platform last ran through. */
export async function listRuns({ db }: Pick<Ports, 'db'>): Promise<{ name: string; at: string }[]> {
  const { rows } = await sql<{ name: string; at: Date }>`select * from platform.list_runs()`.execute(db);
  return rows.map(({ name, at }) => ({ name, at: at.toISOString() }));
}
