import { sql } from 'kysely';
import type { Ports } from '../kernel/index.ts';

/**
 * Why no service may start: rows of a backup are there, or are coming, of which what was deleted since is not yet deleted
 * again. Undefined where nothing hinders.
 */
export async function whyNotServe({ db }: Pick<Ports, 'db'>): Promise<string | undefined> {
  const { rows } = await sql<{ awaits: boolean }>`select platform.awaits_replay() as awaits`.execute(db);
  return rows[0]!.awaits ? 'a restore is not finished: go on with `pnpm backup restore` and the same file' : undefined;
}
