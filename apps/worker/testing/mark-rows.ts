import pg from 'pg';
import type { TestDatabase } from '@redlich/db/testing';

/** Every column of a tenant table that holds free text or JSON, as far as no rule decides on its words. */
const freeTexts = `select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and format_type(a.atttypid, null) = 'text'
    and not exists (select from pg_constraint k where k.contype = 'c' and k.conrelid = c.oid and a.attnum = any(k.conkey))
    and not exists (select from pg_index i where i.indrelid = c.oid and i.indisunique and a.attnum = any(i.indkey))
  order by 1, 2`;

/** What would no longer do its work, whatever stands in it. */
const working =
  /email|address|slug|host|url|hash|key|language|message_id|cipher|wrapped|content_type|time_zone|pattern/;

/**
 * Writes a text into every free text that a tenant has, in every table: in front of what stands there, or in its place,
 * where what makes the software work is left alone. @returns how many columns got it
 */
export async function markRows(
  { superuserUrl }: TestDatabase,
  tenantId: string,
  text: string,
  how: 'in front' | 'in its place' = 'in front',
): Promise<number> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    const { rows } = await client.query<{ table: string; column: string }>(freeTexts);
    let marked = 0;
    for (const { table, column } of rows) {
      if (how === 'in its place' && working.test(column)) continue;
      // Names that may stand once only stay different.
      const value = how === 'in front' ? `$1 || ' ' || ${column}` : `$1 || ' ' || ctid::text`;
      const { rowCount } = await client.query(
        `update ${table} set ${column} = ${value} where tenant_id = $2 and ${column} is not null`,
        [text, tenantId],
      );
      if (rowCount! > 0) marked += 1;
    }
    return marked;
  } finally {
    await client.end();
  }
}

/** In which tables rows that satisfy a condition on `tenant_id` hold a word, whatever the column. */
export async function tablesWith({ superuserUrl }: TestDatabase, condition: string, word: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
       where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace in ('public'::regnamespace, 'platform'::regnamespace)
       order by 1`,
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const hit = await client.query(`select from ${name} t where (${condition}) and t::text ilike $1 limit 1`, [
        `%${word}%`,
      ]);
      if (hit.rowCount! > 0) found.push(name);
    }
    return found;
  } finally {
    await client.end();
  }
}
