import { sql } from 'kysely';
import type { CommandScope } from '../kernel/index.ts';

const key = ({ tenantId }: CommandScope) => sql`hashtextextended('deletions ' || ${tenantId}, 0)`;

/** The turn of who changes what is kept: waits for the batch of deletions that runs; the next one waits for the commit. */
export const waitForDeletions = (scope: CommandScope) =>
  sql`select pg_advisory_xact_lock(${key(scope)})`.execute(scope.tx);

/** The turn of a batch of deletions, which several may have at once. */
export const waitForHolds = (scope: CommandScope) =>
  sql`select pg_advisory_xact_lock_shared(${key(scope)})`.execute(scope.tx);
