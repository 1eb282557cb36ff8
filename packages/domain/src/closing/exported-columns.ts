import { sql } from 'kysely';
import type { TenantTx } from '@redlich/db';
import { jsonTypeOf } from '../kernel/index.ts';

export interface ExportedTable {
  table: string;
  columns: { name: string; type: string; nullable: boolean }[];
}

/** Tables that hold nothing but ways in, and keys: they open something and tell nothing. */
const leftOut =
  /^(sessions|support_sessions|one_time_tokens|tenant_keys|api_tokens|login_challenges|exports)$|_sessions$|_keys$|_tokens$|_codes$/;

/** Columns whose name says that they open something, and those the database derives from others. */
const secret = /hash|secret|sealed|wrapped|token|challenge|public_key|credential/;

/** The tables and columns of an export. A column that is named like a secret is never part of one. */
export async function exportedTables(tx: TenantTx): Promise<ExportedTable[]> {
  const { rows } = await sql<{ table: string; name: string; type: string; nullable: boolean }>`
    select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attgenerated = ''
    order by c.relname, a.attnum`.execute(tx);
  const tables = new Map<string, ExportedTable>();
  for (const { table, ...column } of rows) {
    if (leftOut.test(table) || (secret.test(column.name) && column.name !== 'sha256')) continue;
    const known = tables.get(table) ?? { table, columns: [] };
    known.columns.push(column);
    tables.set(table, known);
  }
  return [...tables.values()];
}

/** JSON Schema (2020-12): one definition for the lines of each table. */
export function schemaOf(tables: readonly ExportedTable[]): object {
  const lineOf = ({ columns }: ExportedTable) => ({
    type: 'object',
    additionalProperties: false,
    required: columns.map(({ name }) => name),
    properties: Object.fromEntries(columns.map(({ name, type, nullable }) => [name, jsonTypeOf(type, nullable)])),
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Redlich export',
    description: 'Each definition describes one line of tables/<name>.jsonl.',
    $defs: Object.fromEntries(tables.map((table) => [table.table, lineOf(table)])),
  };
}
