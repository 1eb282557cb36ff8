import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, testPassword, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { createCustomerLogin } from '../identity/index.ts';
import { customerActor, type Scope } from '../kernel/index.ts';
import { createCustomer } from '../people/index.ts';
import { tokenOf } from '../tokens/index.ts';
import { beginErasure, sendErasureLink } from './index.ts';

let testPorts: TestPorts;
let tenant: TestTenant;
beforeAll(async () => {
  testPorts = await openTestPorts({ now: new Date() });
  tenant = await mintTenant(testPorts.ports);
});
afterAll(() => testPorts.close());

async function somebodyElse(): Promise<Scope> {
  const email = 'ole@firma.example';
  const { id } = await createCustomer(tenant.as.admin, { firstName: 'Ole', lastName: 'Lund', email });
  await createCustomerLogin(tenant.system, { customerId: id, email, password: testPassword, language: 'de' });
  return { ...tenant.as.customer, actor: customerActor({ id, loginId: tenant.as.customer.actor.loginId }) };
}
const inTenant = <T>(work: Parameters<typeof withTenant<T>>[2]) =>
  withTenant(testPorts.ports.db, tenant.tenantId, work);

test('the link sent to one customer deletes no other who is logged in, and is not used up by trying', async () => {
  const other = await somebodyElse();
  await sendErasureLink(tenant.as.customer);
  const { oneTimeTokenId } = await inTenant((tx) =>
    tx.selectFrom('oneTimeTokens').select('oneTimeTokenId').where('purpose', '=', 'erasure').executeTakeFirstOrThrow(),
  );
  const token = tokenOf(testPorts.ports.secret, oneTimeTokenId);
  await expect(beginErasure(other, { token, confirmed: true })).rejects.toMatchObject({
    fields: [{ field: 'token', problem: 'linkUsedUp' }],
  });
  const begun = () => inTenant((tx) => tx.selectFrom('erasures').select('customerId').execute());
  expect(await begun()).toEqual([]);
  await beginErasure(tenant.as.customer, { token, confirmed: true });
  expect(await begun()).toEqual([{ customerId: tenant.as.customer.actor.id }]);
});
