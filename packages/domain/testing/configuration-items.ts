import { sql } from 'kysely';
import type { TenantTx } from '@redlich/db';

/** One thing that somebody can set: a column of a row of the tenant, a leaf of a record in it, or whether the row is there. */
export interface ConfigurationItem {
  /** `intake_settings.policy`, `notice_records.record.address.city`, `recipients (row)` for the row as a whole. */
  name: string;
  table: string;
  /** Of the rows of a table that has several. */
  row: string;
  /** Statements to try, one after the other, until the database takes one. */
  changes: ReturnType<typeof sql>[];
}

interface Column {
  name: string;
  type: string;
  generated: boolean;
  /** What a check allows, where it is a list. */
  allowed: string[] | null;
}

const columnsOf = async (tx: TenantTx, table: string): Promise<Column[]> =>
  (
    await sql<Column>`select a.attname as name, format_type(a.atttypid, null) as type,
        a.attgenerated <> '' or a.attname = 'tenant_id' or exists (select from pg_constraint p
          where p.conrelid = a.attrelid and p.contype = 'p' and a.attnum = any (p.conkey)) as generated,
        (select array_agg(m[1]) from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([^'']+)''::text', 'g') m
          where c.conrelid = a.attrelid and c.contype = 'c' and c.conkey = array[a.attnum]
            and pg_get_constraintdef(c.oid) like '%ARRAY[%') as allowed
      from pg_attribute a where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped
      order by a.attnum`.execute(tx)
  ).rows;

const leavesOf = (value: unknown, path: string[] = []): { path: string[]; other: unknown }[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
    : [{ path, other: typeof value === 'boolean' ? !value : 'FR' }];

const isPeriod = (value: unknown) => typeof value === 'string' && /^P\d/.test(value);

const otherTexts = (value: unknown, allowed: string[] | null): string[] =>
  isPeriod(value)
    ? ['P9Y']
    : allowed
      ? allowed.filter((one) => one !== value)
      : [`${value ?? ''}x`, 'JP', 'https://anders.example/ziel'];

function valuesFor({ type, allowed }: Column, value: unknown): unknown[] {
  switch (type) {
    case 'boolean':
      return [!value];
    case 'integer':
    case 'bigint':
    case 'smallint':
      return [Number(value) + 1, Number(value) - 1, 1];
    case 'text[]':
      return [[], (value as string[]).slice(1), [...(value as string[]), ...(allowed ?? ['customer'])]];
    case 'text':
      return [...otherTexts(value, allowed), null];
    default:
      return value === null ? [new Date()] : [null, new Date(0)];
  }
}

/** Everything that rows of a table set for the tenant of the transaction. */
export async function configurationItems(tx: TenantTx, table: string): Promise<ConfigurationItem[]> {
  const columns = await columnsOf(tx, table);
  const { rows } = await sql<{ at: string; row: Record<string, unknown> }>`
    select ctid::text as at, to_jsonb(t) as row from ${sql.table(table)} t`.execute(tx);
  return rows.flatMap(({ at, row: stored }) => {
    // Names come back as the services write them; the columns are told by PostgreSQL's own.
    const row = Object.fromEntries(
      Object.entries(stored).map(([key, value]) => [key.replaceAll(/[A-Z]/g, (c) => `_${c.toLowerCase()}`), value]),
    );
    const here = sql`ctid = ${at}::tid`;
    const set = (column: string, value: ReturnType<typeof sql>) =>
      sql`update ${sql.table(table)} set ${sql.raw(`"${column}"`)} = ${value} where ${here}`;
    const label = String(row['kind'] ?? row['category'] ?? row['name'] ?? row['address'] ?? row['key'] ?? '');
    const item = (name: string, changes: ConfigurationItem['changes']) => ({ name, table, row: label, changes });
    const own = columns.filter(({ generated }) => !generated);
    return [
      item(`${table} (row)`, [sql`delete from ${sql.table(table)} where ${here}`]),
      ...own.flatMap((column) =>
        column.type === 'jsonb'
          ? leavesOf(row[column.name]).map(({ path, other }) =>
              item(`${table}.${column.name}.${path.map((key) => (/^\d+$/.test(key) ? '*' : key)).join('.')}`, [
                set(
                  column.name,
                  sql`jsonb_set(${sql.raw(`"${column.name}"`)}, ${path}::text[], ${JSON.stringify(other)}::jsonb)`,
                ),
              ]),
            )
          : [
              item(
                `${table}.${column.name}`,
                valuesFor(column, row[column.name]).map((value) =>
                  set(column.name, sql`${value}::${sql.raw(column.type)}`),
                ),
              ),
            ],
      ),
    ];
  });
}
