import { sql } from 'kysely';
import type { CommandScope } from '../kernel/index.ts';

/** Works inside a savepoint: what was changed is undone when the work says so, and the transaction goes on. */
export async function undoneUnless<T>(
  { tx }: CommandScope,
  work: () => Promise<T>,
  stands: (result: T) => boolean,
): Promise<T> {
  await sql`savepoint anonymised`.execute(tx);
  const result = await work();
  if (!stands(result)) await sql`rollback to savepoint anonymised`.execute(tx);
  await sql`release savepoint anonymised`.execute(tx);
  return result;
}
