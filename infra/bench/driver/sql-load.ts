import { randomUUID } from 'node:crypto';
import { connectDatabase } from '@redlich/db';
import type pg from 'pg';
import type { Measured } from '../measure/summary.ts';
import type { Fresh, SqlLoad, SqlTransaction, Watched } from './loads.ts';
import { repeat } from './repeat.ts';

/** The connections are the product's own, so statements are sent, prepared and read as it does it. */
export async function runSqlLoad({ url, transactions, pace }: SqlLoad, watched: Watched): Promise<Measured> {
  const db = connectDatabase({ url, connectionsMax: pace.clients, applicationName: 'redlich-bench' });
  const clients = await Promise.all(Array.from({ length: pace.clients }, () => db.pool.connect()));
  try {
    return await repeat(pace, watched, async (index, turn) => {
      const start = Math.floor((index * transactions.length) / pace.clients);
      const transaction = transactions[(start + turn) % transactions.length];
      const client = clients[index];
      if (transaction && client) await carryOut(client, transaction);
    });
  } finally {
    for (const client of clients) client.release();
    await db.destroy();
  }
}

async function carryOut(client: pg.PoolClient, { tenantId, statements }: SqlTransaction): Promise<void> {
  // In one message, as the product does it.
  await client.query(`begin; select set_config('app.tenant_id', '${tenantId}', true)`);
  try {
    for (const { text, values } of statements) {
      const { rowCount } = await client.query(text, values.map(fill));
      if (!rowCount) throw new Error(`no row: ${text.slice(0, 60)}`);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

const isFresh = (value: unknown): value is Fresh => typeof value === 'object' && value !== null && 'fresh' in value;

function fill(value: unknown): unknown {
  if (!isFresh(value)) return value;
  return value.fresh === 'uuid' ? randomUUID() : new Date();
}
