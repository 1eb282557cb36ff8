import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { cloneTemplate } from '../testing/index.ts';
import { connectDatabase, listen, withTenant, type Database } from './index.ts';

let url: string;
let db: Database;
let stop: () => Promise<void>;
const heard: string[] = [];
const open = () => connectDatabase({ url, connectionsMax: 1, applicationName: 'test' });
beforeAll(async () => {
  url = (await cloneTemplate(inject('template'))).appUrl;
  db = open();
  const nothing = () => {};
  const onPayload = (payload: string) => void heard.push(payload);
  stop = await listen({ url, channel: 'teller_test', onPayload, onLost: nothing, onReconnect: nothing });
});
afterAll(async () => {
  await stop();
  await db.destroy();
});

test('what is told is heard in its order, in one statement for all that came together', async () => {
  const before = await commits();
  const payloads = Array.from({ length: 200 }, (_, index) => `${index}`);
  for (const payload of payloads) db.teller.tell('teller_test', [payload]);
  await db.teller.flush();
  await expect.poll(() => heard.length, { timeout: 5_000 }).toBe(200);
  expect(heard.splice(0)).toEqual(payloads);
  expect((await commits()) - before).toBeLessThan(20);
});

/** Statistics of a session are brought in when asked for. */
async function commits(): Promise<number> {
  const asked = sql<{ count: number }>`select xact_commit::int as count, pg_stat_force_next_flush()
    from pg_stat_database where datname = current_database()`;
  await asked.execute(db);
  return (await asked.execute(db)).rows[0]!.count;
}

test('closing says what was not said yet', async () => {
  const other = open();
  other.teller.tell('teller_test', ['goodbye']);
  await other.destroy();
  await expect.poll(() => heard, { timeout: 5_000 }).toContain('goodbye');
});

test('with the database away nothing is thrown, and later it works again', async () => {
  const other = open();
  const { pool } = other;
  const { query } = pool;
  pool.query = (() => Promise.reject(new Error('away'))) as never;
  other.teller.tell('teller_test', ['lost']);
  await other.teller.flush();
  pool.query = query;
  other.teller.tell('teller_test', ['again']);
  await other.teller.flush();
  await expect.poll(() => heard, { timeout: 5_000 }).toContain('again');
  expect(heard).not.toContain('lost');
  await other.destroy();
});

test('a change that may reach the disk soon says so for itself alone', async () => {
  const durable = `${url}${url.includes('?') ? '&' : '?'}options=${encodeURIComponent('-c synchronous_commit=on')}`;
  const other = connectDatabase({ url: durable, connectionsMax: 1, applicationName: 'test' });
  const setting = sql<{ value: string }>`select current_setting('synchronous_commit') as value`;
  const inside = (commit: 'soon' | 'lasting') =>
    withTenant(other, randomUUID(), async (tx) => (await setting.execute(tx)).rows[0]!.value, { commit });
  expect([await inside('lasting'), await inside('soon'), await inside('lasting')]).toEqual(['on', 'off', 'on']);
  await other.destroy();
});
