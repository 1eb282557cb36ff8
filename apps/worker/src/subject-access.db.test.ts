import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOwnPackage, createTicket, fetchOwnPackage, getOwnData, settleFetch } from '@redlich/domain';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { drain } from '../testing/drain.ts';
import { openTestWorker, type TestWorker } from '../testing/worker.ts';

let worker: TestWorker;
let tenant: TestTenant;
beforeAll(async () => {
  worker = await openTestWorker();
  tenant = await mintTenant(worker.ports);
});
afterAll(() => worker?.close());

test('a package is made, told by mail, fetched once, and gone', async () => {
  await createTicket(tenant.as.customer, { subject: 'Drucker', body: 'Er druckt nicht.' });
  const { id } = await createOwnPackage(tenant.as.customer, { kind: 'access' });
  await drain(worker, tenant.tenantId);
  expect((await getOwnData(tenant.as.customer, undefined)).packages).toMatchObject([{ id, state: 'ready' }]);
  expect(worker.sent.at(-1)?.text).toContain('/portal/profile/my-data');
  await fetchOwnPackage(tenant.as.customer, { id });
  await settleFetch(tenant.as.customer, { id, isSent: true });
  await expect(fetchOwnPackage(tenant.as.customer, { id })).rejects.toMatchObject({ code: 'conflict' });
});
