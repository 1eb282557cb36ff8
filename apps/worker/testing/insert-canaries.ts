import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { TestDatabase } from '@redlich/db/testing';

interface Column {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  /** What a check allows, where it is a list. */
  allowed: string[] | null;
  generated: boolean;
}

const columnsOf = `select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type,
    not a.attnotnull as nullable, a.attgenerated <> '' as generated,
    (select array_agg(m[1]) from pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([^'']+)''::text', 'g') m
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) like '%ARRAY[%') as allowed
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname = any ($1)
  order by c.relname, a.attnum`;

function valueOf({ table, name, type, allowed }: Column, word: string): unknown {
  if (allowed) return allowed[0];
  switch (type) {
    case 'text':
      return `${word}-${table}-${name}`;
    case 'text[]':
      return [`${word}-${table}-${name}`];
    case 'uuid':
      return randomUUID();
    case 'boolean':
      return false;
    case 'timestamp with time zone':
      return new Date();
    case 'date':
      return '2026-03-01';
    case 'jsonb':
      return '{}';
    default:
      return 1;
  }
}

/**
 * Puts a row of a person into every named table, a word with table and column in each free text. References lead nowhere:
 * what is looked for is what is told of the row itself.
 * @param values by `table.column` or column: what makes the row the person's, and what a rule demands
 */
export async function insertCanaries(
  { superuserUrl }: TestDatabase,
  { tables, word, values }: { tables: readonly string[]; word: string; values: Record<string, unknown> },
): Promise<{ table: string; column: string; text: string }[]> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    const { rows } = await client.query<Column>(columnsOf, [tables]);
    const refused: string[] = [];
    const written: { table: string; column: string; text: string }[] = [];
    for (const [table, all] of Map.groupBy(rows, (column) => column.table)) {
      const columns = all.filter(({ generated }) => !generated);
      const given = columns.map((column) => {
        const set = [values[`${table}.${column.name}`], values[column.name]].find((value) => value !== undefined);
        return set === undefined ? valueOf(column, word) : set;
      });
      const names = columns.map(({ name }) => `"${name}"`).join(', ');
      const places = columns.map((_, at) => `$${at + 1}`).join(', ');
      await client
        .query(`insert into ${table} (${names}) values (${places})`, given)
        .catch((error: Error) => refused.push(`${table}: ${error.message}`));
      columns.forEach(({ name: column }, at) => {
        const texts = [given[at]].flat().filter((value): value is string => typeof value === 'string');
        written.push(...texts.filter((text) => text.includes(word)).map((text) => ({ table, column, text })));
      });
    }
    if (refused.length > 0) throw new Error(refused.join('\n'));
    return written;
  } finally {
    await client.end();
  }
}
