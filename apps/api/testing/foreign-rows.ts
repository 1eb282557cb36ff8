import type pg from 'pg';

interface Column {
  name: string;
  isKey: boolean;
}

/** Every table that belongs to tenants, from the catalogue. */
export async function tablesOf(client: pg.Client): Promise<string[]> {
  const tables = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
  );
  return tables.rows.map(({ name }) => name);
}

/**
 * What the services, standing in one tenant, get hold of in a table of another: each line says how. Needs a client that
 * may become redlich_app; leaves nothing changed. Nobody may do more than read, write, change and delete: whatever is
 * not granted at all is refused before any policy.
 */
export async function reachOf(client: pg.Client, table: string, mine: string, other: string): Promise<string[]> {
  const reached: string[] = [];
  const attempt = async (how: string, statement: string, values: unknown[] = [other]) => {
    await client.query('savepoint attempt');
    try {
      const { rowCount, rows } = await client.query<Record<string, unknown>>(statement, values);
      if ((rows[0]?.['count'] ?? rowCount ?? 0) !== 0 && rows[0]?.['count'] !== '0') reached.push(how);
    } catch (error) {
      // Refused for the tenant's sake or for lack of the privilege; anything else got past the policy.
      if ((error as { code?: string }).code !== '42501') reached.push(`${how}: ${(error as Error).message}`);
    }
    await client.query('rollback to savepoint attempt');
  };
  await client.query('set local role redlich_app');
  await client.query(`select set_config('app.tenant_id', $1, true)`, [mine]);
  await attempt('read', `select count(*) from ${table} where tenant_id = $1`);
  await attempt('changed', `update ${table} set tenant_id = tenant_id where tenant_id = $1`);
  await attempt('deleted', `delete from ${table} where tenant_id = $1`);
  const { given, written } = await columnsOf(client, table);
  await attempt(
    'written',
    `insert into ${table} (${given.join(', ')}) select ${written.join(', ')} from ${table} where tenant_id = $2 limit 1`,
    [other, mine],
  );
  await attempt('moved', `update ${table} set tenant_id = $1 where tenant_id = $2`, [other, mine]);
  await client.query('reset role');
  return reached;
}

/** A row of the own tenant, said to be of another. */
async function columnsOf(client: pg.Client, table: string): Promise<{ given: string[]; written: string[] }> {
  const { rows } = await client.query<Column>(
    `select quote_ident(attname) as name, false as "isKey" from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  const given = rows.map(({ name }) => name);
  return { given, written: given.map((name) => (name === 'tenant_id' ? '$1::uuid' : name)) };
}
