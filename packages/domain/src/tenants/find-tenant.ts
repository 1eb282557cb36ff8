import { sql } from 'kysely';
import type { Database } from '@redlich/db';
import type { Tenant } from '@redlich/contract';
import { notFound, query, type QueryScope } from '../kernel/index.ts';

/** The tenant that answers on a host name (without port), or undefined. */
export async function findTenantByHost(db: Database, host: string): Promise<string | undefined> {
  const result = await sql<{ tenantId: string | null }>`select platform.tenant_by_host(${host}) as tenant_id`.execute(
    db,
  );
  return result.rows[0]?.tenantId ?? undefined;
}

/** The host that links to the tenant of the scope name. @throws Error for a tenant without any */
export async function findPrimaryHost({ tx }: QueryScope): Promise<string> {
  const result = await sql<{ host: string }>`select hosts_of_tenant as host from platform.hosts_of_tenant()`.execute(
    tx,
  );
  const host = result.rows[0]?.host;
  if (!host) throw new Error('a tenant without a host');
  return host;
}

/** Every tenant's id, for schedules. */
export async function listTenantIds(db: Database): Promise<string[]> {
  const result = await sql<{ tenantId: string }>`select tenant_ids as tenant_id from platform.tenant_ids()`.execute(db);
  return result.rows.map((row) => row.tenantId);
}

/** Name and host of every desk: the platform's page lists those of the demo, and nothing lists the others. */
export async function listDesks(db: Database): Promise<{ slug: string; name: string; host: string }[]> {
  const result = await sql<{ slug: string; name: string; host: string }>`select * from platform.desks()`.execute(db);
  return result.rows;
}

/** What anybody may know of the desk behind a host, but its looks. */
export const getTenant = query(
  'tenant.get',
  async ({ tx, tenantId }, _: void): Promise<Omit<Tenant, 'demo' | 'standing' | 'brand'>> => {
    const tenant = await tx
      .selectFrom('tenants')
      .select(['slug', 'name', 'state'])
      .where('tenantId', '=', tenantId)
      .executeTakeFirst();
    if (!tenant) throw notFound();
    return { ...tenant, state: tenant.state as Tenant['state'] };
  },
);
