import { sql } from 'kysely';
import { withTenant } from '@redlich/db';
import type { Ports } from '../kernel/index.ts';

/**
 * Deletes everything of a tenant that never proved its address, in one transaction: rows of every table in the order
 * their foreign keys ask for, then the tenant with its host and addresses. It has no files yet.
 */
export async function deleteSignUp({ db }: Pick<Ports, 'db'>, tenantId: string): Promise<void> {
  await withTenant(db, tenantId, async (tx) => {
    const waiting = await tx
      .selectFrom('tenants')
      .select('tenantId')
      .where('tenantId', '=', tenantId)
      .where('state', '=', 'unverified')
      .forUpdate()
      .executeTakeFirst();
    if (!waiting) return;
    const { rows } = await sql<{ child: string; parent: string | null }>`
      select c.relname as child, p.relname as parent
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
      left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid
      left join pg_class p on p.oid = k.confrelid
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and has_table_privilege(c.oid, 'delete')`.execute(tx);
    for (const table of childrenFirst(rows)) {
      await sql`delete from ${sql.table(table)} where tenant_id = ${tenantId}`.execute(tx);
    }
  });
}

/** Tables in an order in which each comes before those it refers to. */
export function childrenFirst(references: readonly { child: string; parent: string | null }[]): string[] {
  const left = new Set(references.map(({ child }) => child));
  const order: string[] = [];
  while (left.size > 0) {
    const free = [...left].filter(
      (table) => !references.some(({ child, parent }) => parent === table && child !== table && left.has(child)),
    );
    // A ring of references cannot be ordered; its foreign keys decide for themselves.
    const next = free.length > 0 ? free : [...left];
    for (const table of next) left.delete(table);
    order.push(...next.sort());
  }
  return order;
}
