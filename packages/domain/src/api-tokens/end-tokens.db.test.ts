import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { createApiToken, endApiTokens, listApiTokens, openByToken } from './index.ts';

let db: TestPorts;
let tenant: TestTenant;
beforeAll(async () => {
  db = await openTestPorts();
  tenant = await mintTenant(db.ports);
});
afterAll(() => db.close());

const day = 86_400_000;
const kinds = () =>
  withTenant(db.ports.db, tenant.tenantId, (tx) =>
    tx.selectFrom('notifications').select('kind').where('tenantId', '=', tenant.tenantId).execute(),
  );

test('an owner hears once that tokens end; they stop working on time and are gone a month later', async () => {
  const input = { scopes: ['ticket.list'], expiresInDays: 20 };
  const { token } = await createApiToken(tenant.as.agent, { ...input, name: 'Erstes' });
  await createApiToken(tenant.as.agent, { ...input, name: 'Zweites' });
  await endApiTokens(tenant.system);
  expect(await kinds()).toEqual([]);
  db.ports.clock.advance(7 * day);
  await endApiTokens(tenant.system);
  await endApiTokens(tenant.system);
  expect(await kinds()).toEqual([{ kind: 'api-token-expiring' }]);
  expect(await openByToken(db.ports, tenant.tenantId, token)).toBeDefined();
  db.ports.clock.advance(14 * day);
  expect(await openByToken(db.ports, tenant.tenantId, token)).toBeUndefined();
  await endApiTokens(tenant.system);
  expect((await listApiTokens(tenant.as.agent, undefined)).items.map(({ state }) => state)).toEqual([
    'expired',
    'expired',
  ]);
  db.ports.clock.advance(30 * day);
  await endApiTokens(tenant.system);
  expect((await listApiTokens(tenant.as.agent, undefined)).items).toEqual([]);
});

test('the last use is kept to the minute and written once a minute', async () => {
  const { token } = await createApiToken(tenant.as.agent, { name: 'Uhr', scopes: ['ticket.list'], expiresInDays: 1 });
  const at = Math.floor(db.ports.clock.now().getTime() / 60_000) * 60_000;
  await openByToken(db.ports, tenant.tenantId, token);
  db.statements.length = 0;
  await openByToken(db.ports, tenant.tenantId, token);
  expect(db.statements.filter(({ sql }) => sql.startsWith('update'))).toEqual([]);
  const { items } = await listApiTokens(tenant.as.agent, undefined);
  expect(items[0]!.lastUsedAt).toBe(new Date(at).toISOString());
});
