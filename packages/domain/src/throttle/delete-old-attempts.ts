import { sql } from 'kysely';
import type { Ports } from '../kernel/index.ts';

const keptMs = 24 * 3_600_000;

/** Part of the nightly run: no limit looks back further than a day. */
export async function deleteOldAttempts({ db, clock }: Pick<Ports, 'db' | 'clock'>): Promise<void> {
  await sql`select platform.delete_attempts(${new Date(clock.now().getTime() - keptMs)})`.execute(db);
}
