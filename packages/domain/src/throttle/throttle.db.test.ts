import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import pg from 'pg';
import { openTestPorts, type TestPorts } from '../../testing/index.ts';
import { deleteOldAttempts, throttle } from './index.ts';

let test1: TestPorts;
beforeAll(async () => {
  test1 = await openTestPorts({ now: new Date('2026-03-10T09:00:00Z') });
});
afterAll(() => test1.close());

const limits = [
  { max: 3, seconds: 60 },
  { max: 5, seconds: 3_600 },
];
const attempt = (key: string, tenantId?: string) => throttle(test1.ports, { kind: 'login', key, limits, tenantId });
const waitOf = (key: string) =>
  attempt(key).then(
    () => 0,
    (error: { code: string; retryAfterSeconds: number }) => {
      expect(error.code).toBe('tooMany');
      return error.retryAfterSeconds;
    },
  );
const later = (seconds: number) => test1.ports.clock.advance(seconds * 1_000);

test('beyond the limit an attempt is refused with the time to wait, which grows with further failures', async () => {
  const key = randomUUID();
  for (let i = 0; i < 3; i++) await attempt(key);
  later(10);
  expect(await waitOf(key)).toBe(50);
  later(51);
  await attempt(key);
  await attempt(key);
  expect(await waitOf(key)).toBe(3_600 - 61);
});

test('of many attempts at once no more than the limit come through', async () => {
  const key = randomUUID();
  const waits = await Promise.all(Array.from({ length: 12 }, () => waitOf(key)));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(3);
});

test('a forgiven attempt does not count; another key, kind or tenant has its own', async () => {
  const key = randomUUID();
  for (let i = 0; i < 10; i++) await (await attempt(key)).forgive();
  for (let i = 0; i < 3; i++) await attempt(key);
  await attempt(key, randomUUID());
  await throttle(test1.ports, { kind: 'other', key, limits });
  expect(await waitOf(randomUUID())).toBe(0);
  expect(await waitOf(key)).toBeGreaterThan(0);
});

test('neither address nor account lies in the table, and after a day nothing does', async () => {
  await attempt('jutta@werft.example 203.0.113.9');
  const owner = new pg.Client({ connectionString: test1.database.ownerUrl });
  await owner.connect();
  const text = async () => JSON.stringify((await owner.query('select * from platform.attempts')).rows);
  expect(await text()).not.toMatch(/jutta|203\.0/);
  later(25 * 3_600);
  await deleteOldAttempts(test1.ports);
  expect(await text()).toBe('[]');
  await owner.end();
});
