import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { withTenant } from '@redlich/db';
import { systemActor, type Ports, type Scope } from '../kernel/index.ts';
import { listErasedTenants, recordErasedTenant, type ErasedTenant } from '../ledger/index.ts';
import { eraseTenant, type Outside } from './erase-tenant.ts';

/** Whether a restored backup has the tenant; then its end has come already. */
const comeBack = ({ ports, tenantId }: Scope, { begunAt, certificateId }: ErasedTenant): Promise<boolean> =>
  withTenant(ports.db, tenantId, async (tx) => {
    const begun = new Date(begunAt);
    const { numUpdatedRows } = await tx
      .updateTable('tenants')
      .set({ closingAt: begun, closingBy: 'operator', mailWhileClosing: 'refuse', eraseAfter: begun, certificateId })
      .where('tenantId', '=', tenantId)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  });

/**
 * After a backup was restored: erases tenants that were erased since, by what lies outside of the database, and puts their
 * certificates back as they were. Run twice, the second finds nothing. @returns how many were erased
 */
export async function eraseTenantsAgain(ports: Ports, outside: Outside): Promise<number> {
  const all: ErasedTenant[] = [];
  for await (const erased of listErasedTenants(ports)) all.push(erased);
  let again = 0;
  for (const erased of all) {
    const { tenantId, certificateId, begunAt, finishedAt, counts, sha256 } = erased;
    const scope: Scope = { ports, tenantId, actor: systemActor, requestId: randomUUID() };
    if (await comeBack(scope, erased)) {
      await eraseTenant(scope, outside);
      again += 1;
    }
    if (finishedAt === undefined) continue;
    await sql`select platform.restore_certificate(${certificateId}, ${tenantId}, ${begunAt}::timestamptz,
      ${finishedAt}::timestamptz, ${JSON.stringify(counts)}::jsonb, ${sha256})`.execute(ports.db);
    // The certificate of the first time is the one that was handed out.
    await recordErasedTenant(ports, erased);
  }
  return again;
}
