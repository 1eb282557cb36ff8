import { sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import { cloneTemplate, onServer } from '../testing/index.ts';
import { connectDatabase } from './index.ts';

test('a connection that the server ends, idle or in use, fails its statement and nothing else', async () => {
  const { name, appUrl } = await cloneTemplate(inject('template'));
  const db = connectDatabase({ url: appUrl, connectionsMax: 2, applicationName: 'test' });
  const cutOff = () => onServer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);

  await sql`select 1`.execute(db);
  await cutOff();
  const inUse = sql`select pg_sleep(20)`.execute(db).then(
    () => 'done',
    () => 'failed',
  );
  await expect
    .poll(
      async () =>
        (await onServer(`select 1 from pg_stat_activity where datname = '${name}' and query like '%pg_sleep%'`)).length,
      { timeout: 10_000 },
    )
    .toBe(1);
  await cutOff();
  expect(await inUse).toBe('failed');

  // The other connection was cut off too; its end may arrive a moment later.
  await expect.poll(() => db.pool.idleCount, { timeout: 10_000 }).toBe(0);
  const again = await sql<{ one: number }>`select 1 as one`.execute(db);
  expect(again.rows).toEqual([{ one: 1 }]);
  await db.destroy();
});
