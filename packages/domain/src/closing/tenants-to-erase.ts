import { sql } from 'kysely';
import type { Ports } from '../kernel/index.ts';

/** Tenants whose 30 days are over, or whose erasure was begun. */
export async function listTenantsToErase({ db, clock }: Pick<Ports, 'db' | 'clock'>): Promise<string[]> {
  const { rows } = await sql<{ tenantId: string }>`
    select tenants_to_erase as tenant_id from platform.tenants_to_erase(${clock.now()})`.execute(db);
  return rows.map((row) => row.tenantId);
}
