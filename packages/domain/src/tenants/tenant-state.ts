import { sql } from 'kysely';
import type { Database } from '@redlich/db';
import type { TenantState } from '@redlich/contract';
import type { CommandScope, QueryScope } from '../kernel/index.ts';

export async function readTenantState({ tx, tenantId }: QueryScope): Promise<{
  state: TenantState;
  wentLiveAt: Date | null;
}> {
  const row = await tx
    .selectFrom('tenants')
    .select(['state', 'wentLiveAt'])
    .where('tenantId', '=', tenantId)
    .executeTakeFirstOrThrow();
  return { state: row.state as TenantState, wentLiveAt: row.wentLiveAt };
}

/** Moves a tenant on by one step; nothing happens to one that is there already. @returns whether it was moved */
export async function advanceTenant(scope: CommandScope, from: TenantState, to: TenantState): Promise<boolean> {
  const { tx, tenantId, now } = scope;
  const moved = await tx
    .updateTable('tenants')
    .set({ state: to, ...(to === 'live' && { wentLiveAt: now }) })
    .where('tenantId', '=', tenantId)
    .where('state', '=', from)
    .returning('tenantId')
    .executeTakeFirst();
  scope.audit({ objectKind: 'tenant', objectId: tenantId, fields: moved ? ['state'] : [] });
  return moved !== undefined;
}

/** The tenant on a host whose first address is not proven yet. */
export async function findSignUpByHost(db: Database, host: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`select platform.sign_up_by_host(${host}) as id`.execute(db);
  return rows[0]?.id ?? undefined;
}

/** Tenants that signed up before a moment and never proved their address. */
export async function listSignUpsBefore(db: Database, moment: Date): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select sign_ups_before as id from platform.sign_ups_before(${moment})`.execute(db);
  return rows.map(({ id }) => id);
}
