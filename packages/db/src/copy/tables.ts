import pg from 'pg';

export interface CopiedTable {
  /** `public.tickets` */
  name: string;
  columns: string[];
  /** Whose rows it holds: a tenant's, who end with it, or the platform's. */
  of: 'tenant' | 'platform';
}

interface Found extends CopiedTable {
  parents: string[];
}

/** The tables with their columns as a list to copy: what is generated is generated again. */
const found = `select format('%s.%s', n.nspname, c.relname) as name,
  (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
  case when n.nspname = 'public' or exists (select from pg_constraint k
    where k.contype = 'f' and k.conrelid = c.oid and k.confrelid = 'public.tenants'::regclass)
    then 'tenant' else 'platform' end as of,
  array(select distinct format('%s.%s', pn.nspname, p.relname) from pg_constraint k
    join pg_class p on p.oid = k.confrelid join pg_namespace pn on pn.oid = p.relnamespace
    where k.contype = 'f' and k.conrelid = c.oid and k.confrelid <> c.oid) as parents
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('public', 'platform')
    and c.relname !~ '^kysely_' order by 1`;

/** Every table of the helpdesk, those that others refer to first. */
export async function readTables(client: pg.ClientBase): Promise<CopiedTable[]> {
  const left = new Map((await client.query<Found>(found)).rows.map((table) => [table.name, table]));
  const ordered: CopiedTable[] = [];
  while (left.size > 0) {
    const free = [...left.values()].filter(({ parents }) => !parents.some((parent) => left.has(parent)));
    if (free.length === 0) throw new Error(`tables refer to each other in a ring: ${[...left.keys()].join(', ')}`);
    for (const { parents: _, ...table } of free) {
      ordered.push(table);
      left.delete(table.name);
    }
  }
  return ordered;
}

export const quoted = (name: string): string => name.split('.').map(pg.escapeIdentifier).join('.');
export const columnList = ({ columns }: CopiedTable): string => columns.map(pg.escapeIdentifier).join(', ');
