import { sql } from 'kysely';
import { withTenant, type TenantTx } from '@redlich/db';
import type { QueryScope, Scope } from './scope.ts';

/**
 * From here to the end of the transaction locked tickets are seen: for who deletes, exports, merges or looks into the
 * archive. Nothing else may call it.
 */
export async function seeLocked({ tx }: { tx: TenantTx }): Promise<void> {
  await sql`select set_config('app.sees_locked', 'on', true)`.execute(tx);
}

/** Reads in one transaction that sees locked tickets. The permission is the caller's to check. */
export const readingLocked = <T>(scope: Scope, work: (within: QueryScope) => Promise<T>): Promise<T> =>
  withTenant(scope.ports.db, scope.tenantId, async (tx) => {
    await seeLocked({ tx });
    return work({ ...scope, tx, now: scope.ports.clock.now() });
  });
