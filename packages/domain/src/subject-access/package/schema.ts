import { sql } from 'kysely';
import type { SubjectPackageKind } from '@redlich/contract';
import type { TenantTx } from '@redlich/db';
import { jsonTypeOf } from '../../kernel/index.ts';
import { toldColumns } from '../read-told.ts';
import type { ToldTable } from '../told-table.ts';
import { columnsOf } from './data-json.ts';

const text = { type: ['string', 'null'] };

/** JSON Schema (2020-12) of `data.json`. */
export async function schemaOfPackage(
  tx: TenantTx,
  tables: readonly ToldTable[],
  kind: SubjectPackageKind,
): Promise<object> {
  const { rows } = await sql<{ table: string; name: string; type: string }>`
    select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`.execute(tx);
  const types = new Map(rows.map(({ table, name, type }) => [`${table}.${name}`, type]));
  const typeOf = (table: ToldTable, column: string) => {
    const type = types.get(`${table.table}.${column}`);
    const telling = toldColumns(table, kind).get(column);
    // An id told as a role, and what was looked up beside.
    if (column === 'handed_over') return { type: 'boolean' };
    if (column === 'number' && type === undefined) return { type: ['integer', 'null'] };
    return type === undefined || telling === 'staff' || telling === 'customer' || telling === 'actor'
      ? text
      : jsonTypeOf(type, true);
  };
  const lineOf = (table: ToldTable) => ({
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(columnsOf(table, kind).map((column) => [column, typeOf(table, column)])),
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Redlich subject package',
    type: 'object',
    required: ['format', 'version', 'kind', 'language', 'madeAt', 'controller', 'person', 'data'],
    properties: {
      format: { const: 'redlich-subject-package' },
      version: { const: 1 },
      kind: { const: kind },
      language: { enum: ['de', 'en'] },
      madeAt: { type: 'string', format: 'date-time' },
      controller: { type: 'string' },
      person: { type: 'object' },
      statement: { type: 'object' },
      notIncluded: { type: 'array' },
      data: {
        type: 'object',
        properties: Object.fromEntries(tables.map((table) => [table.table, { type: 'array', items: lineOf(table) }])),
      },
    },
  };
}
