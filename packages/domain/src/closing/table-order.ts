import { sql } from 'kysely';
import type { TenantTx } from '@redlich/db';

/** The tenants' tables so that none comes before those that refer to it; whether the services may delete from each. */
export async function tablesChildrenFirst(tx: TenantTx): Promise<{ name: string; own: boolean }[]> {
  const { rows: tables } = await sql<{ name: string; own: boolean }>`
    select c.relname as name, has_table_privilege(c.oid, 'delete') as own from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`.execute(tx);
  const { rows: links } = await sql<{ child: string; parent: string }>`
    select distinct k.conrelid::regclass::text as child, k.confrelid::regclass::text as parent from pg_constraint k
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conrelid <> k.confrelid`.execute(tx);
  const left = new Map(tables.map((table) => [table.name, table]));
  const ordered: typeof tables = [];
  while (left.size > 0) {
    const free = [...left.keys()].filter((name) => !links.some((link) => link.parent === name && left.has(link.child)));
    if (free.length === 0) throw new Error(`tables refer to each other in a ring: ${[...left.keys()].join(', ')}`);
    for (const name of free) {
      ordered.push(left.get(name)!);
      left.delete(name);
    }
  }
  return ordered;
}
