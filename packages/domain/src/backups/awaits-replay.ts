import { sql } from 'kysely';
import type { Ports } from '../kernel/index.ts';

/** Whether rows of a backup are there of which what was deleted since is not yet deleted again. Then nobody is served. */
export async function awaitsReplay({ db }: Pick<Ports, 'db'>): Promise<boolean> {
  const { rows } = await sql<{ awaits: boolean }>`select platform.awaits_replay() as awaits`.execute(db);
  return rows[0]!.awaits;
}

/** @throws Error that says what to do */
export async function refuseBeforeReplay(ports: Pick<Ports, 'db'>): Promise<void> {
  if (await awaitsReplay(ports))
    throw new Error('a backup was restored and not finished: go on with `pnpm backup restore` and the same file');
}
