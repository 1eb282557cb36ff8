import { sql, type Transaction } from 'kysely';
import type { Database } from './client.ts';
import type { DB } from './schema.gen.ts';

declare const minted: unique symbol;
/** A transaction in which row-level security shows exactly one tenant. Only `withTenant` makes one. */
export type TenantTx = Transaction<DB> & { readonly [minted]: true };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Runs `work` in one transaction that sees the rows of `tenantId` and nothing else; commits when it returns, rolls back
 * when it throws.
 * @throws TypeError when `tenantId` is not a UUID
 */
export async function withTenant<T>(db: Database, tenantId: string, work: (tx: TenantTx) => Promise<T>): Promise<T> {
  if (!uuid.test(tenantId)) throw new TypeError('tenantId must be a UUID');
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('app.tenant_id', ${tenantId}, true)`.execute(tx);
    return work(tx as TenantTx);
  });
}
