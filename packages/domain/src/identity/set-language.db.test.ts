import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, type TestPorts } from '../../testing/index.ts';
import { setLanguage } from './index.ts';

let testPorts: TestPorts;
beforeAll(async () => {
  testPorts = await openTestPorts();
});
afterAll(() => testPorts.close());

test('a person’s language is changed for that person alone', async () => {
  const tenant = await mintTenant(testPorts.ports);
  await setLanguage(tenant.as.customer, { language: 'en' });
  const logins = await withTenant(testPorts.ports.db, tenant.tenantId, (tx) =>
    tx.selectFrom('logins').select(['loginId', 'language']).execute(),
  );
  const english = logins.filter(({ language }) => language === 'en').map(({ loginId }) => loginId);
  expect(english).toEqual([tenant.as.customer.actor.loginId]);
});
