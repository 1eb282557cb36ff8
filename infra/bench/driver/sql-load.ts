import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Measured } from '../measure/summary.ts';
import type { Fresh, SqlLoad, SqlTransaction, Watched } from './loads.ts';
import { repeat } from './repeat.ts';

/**
 * A plain client of PostgreSQL: begin and tenant in one message, each statement prepared, commit. What the product does
 * more cleverly than this is its own gain.
 */
export async function runSqlLoad({ url, transactions, pace }: SqlLoad, watched: Watched): Promise<Measured> {
  const pool = new pg.Pool({ connectionString: url, max: pace.clients, application_name: 'redlich-bench' });
  const clients = await Promise.all(Array.from({ length: pace.clients }, () => pool.connect()));
  try {
    return await repeat(pace, watched, async (index, turn) => {
      const start = Math.floor((index * transactions.length) / pace.clients);
      const transaction = transactions[(start + turn) % transactions.length];
      const client = clients[index];
      if (transaction && client) await carryOut(client, transaction);
    });
  } finally {
    for (const client of clients) client.release();
    await pool.end();
  }
}

async function carryOut(client: pg.PoolClient, { tenantId, statements }: SqlTransaction): Promise<void> {
  await client.query(`begin; select set_config('app.tenant_id', '${tenantId}', true)`);
  let found = 0;
  const fill = filler();
  try {
    for (const { text, values } of statements) {
      const { rowCount } = await client.query({ name: nameOf(text), text, values: values.map(fill) });
      found += rowCount ?? 0;
      // Some look-ups find nothing on a good day: nobody is out of office.
      if (!rowCount && !text.startsWith('select ')) throw new Error(`no row: ${text.slice(0, 60)}`);
    }
    if (found === 0) throw new Error(`no row at all: ${statements[0]?.text.slice(0, 60)}`);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 24);
  names.set(text, name);
  return name;
}

const isFresh = (value: unknown): value is Fresh => typeof value === 'object' && value !== null && 'fresh' in value;

/** For the values of one transaction. */
function filler(): (value: unknown) => unknown {
  const named = new Map<string, string>();
  return (value) => {
    if (!isFresh(value)) return value;
    if (value.fresh === 'now') return new Date();
    if (value.name === undefined) return randomUUID();
    const known = named.get(value.name) ?? randomUUID();
    named.set(value.name, known);
    return known;
  };
}
