import { sql } from 'kysely';
import type { TenantStanding } from '@redlich/contract';
import { readTenant, withTenant, type Database, type TenantTx } from '@redlich/db';
import type { CommandScope, Scope } from '../kernel/index.ts';

/** Whether a tenant is open, suspended, leaving or being erased; undefined when there is none. */
export async function findStanding(db: Database, tenantId: string): Promise<TenantStanding | undefined> {
  const { rows } = await sql<{ standing: TenantStanding | null }>`
    select platform.tenant_standing(${tenantId}) as standing`.execute(db);
  return rows[0]?.standing ?? undefined;
}

/** Whether mail to a tenant that is leaving is to be turned away. */
export async function refusesMail(db: Database, tenantId: string): Promise<boolean> {
  const { rows } = await sql<{ refuses: boolean | null }>`
    select platform.refuses_mail(${tenantId}) as refuses`.execute(db);
  return rows[0]?.refuses === true;
}

const held = (tx: TenantTx, tenantId: string) =>
  tx
    .selectFrom('tenants')
    .select('tenantId')
    .where('tenantId', '=', tenantId)
    .where((eb) => eb.or([eb('suspendedAt', 'is not', null), eb('closingAt', 'is not', null)]));

/**
 * Whether mail of the tenant has to wait. A yes is asked again under a lock, so that it cannot cross the release: what
 * waits then is enqueued anew by that.
 */
export async function isMailHeld({ ports, tenantId }: Scope): Promise<boolean> {
  if (!(await readTenant(ports.db, tenantId, (tx) => held(tx, tenantId).executeTakeFirst()))) return false;
  const still = await withTenant(ports.db, tenantId, (tx) => held(tx, tenantId).forShare().executeTakeFirst());
  return still !== undefined;
}

/** The tenant's own row, locked until the command commits; undefined when there is none. */
export function lockTenant({ tx, tenantId }: CommandScope) {
  return tx.selectFrom('tenants').selectAll().where('tenantId', '=', tenantId).forUpdate().executeTakeFirst();
}
