import { sql } from 'kysely';
import { watchOver } from './notice-watch.ts';
import type { CommandScope } from './scope.ts';

const unheard = () => {};

/**
 * Carries a change out that is to come later, and undoes it: refused as it would be refused, for the notice's sake too.
 * @param touches a statement by which the notice's watch knows what is touched
 * @throws DomainError as the change does; noticeDrift where it would make a sentence untrue that is not to be published anew
 */
export async function rehearse(
  scope: CommandScope,
  touches: string,
  change: (within: CommandScope) => Promise<unknown>,
): Promise<void> {
  const within = { ...scope, audit: unheard, enqueue: unheard, announce: unheard, publish: unheard };
  await sql`savepoint rehearsal`.execute(scope.tx);
  const watch = watchOver(within);
  await watch?.heed(touches);
  await change(within);
  await watch?.settle();
  await sql`rollback to savepoint rehearsal`.execute(scope.tx);
}
