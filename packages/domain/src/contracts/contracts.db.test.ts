import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { createOrganisation } from '../people/index.ts';
import {
  createContract,
  deleteContract,
  findContractInForce,
  findLastContractEnds,
  listContracts,
  updateContract,
} from './index.ts';

let test1: TestPorts;
let tenant: TestTenant;
let organisationId: string;
beforeAll(async () => {
  test1 = await openTestPorts({ now: new Date('2026-06-30T12:00:00Z') });
  tenant = await mintTenant(test1.ports);
  organisationId = (await createOrganisation(tenant.as.agent, { name: 'Werft', domains: ['werft.example'] })).id;
});
afterAll(() => test1.close());

test('of several contracts in force today the one that runs longest counts', async () => {
  const contract = (number: string, startsOn: string, endsOn: string | null) =>
    createContract(tenant.as.agent, {
      organisationId,
      number,
      startsOn,
      endsOn,
      services: ['Wartung', 'Rufbereitschaft'],
    });
  await contract('W-2025', '2025-01-01', '2025-12-31');
  await contract('W-2026', '2026-01-01', '2026-06-30');
  const longest = await contract('W-lang', '2026-02-01', '2027-01-31');
  await contract('W-2027', '2027-01-01', null);
  const found = await withTenant(test1.ports.db, tenant.tenantId, (tx) =>
    findContractInForce({ ...tenant.as.agent, tx, now: test1.ports.clock.now() }, organisationId),
  );
  expect(found).toEqual({ id: longest.id, number: 'W-lang', endsOn: '2027-01-31' });
  const standings = (await listContracts(tenant.as.agent, { limit: 10 })).items;
  expect(standings.map(({ number, standing }) => [number, standing])).toEqual([
    ['W-2025', 'ended'],
    ['W-2026', 'inForce'],
    ['W-2027', 'future'],
    ['W-lang', 'inForce'],
  ]);
  for (const standing of ['ended', 'inForce', 'future'] as const)
    for (const item of (await listContracts(tenant.as.agent, { standing, limit: 10 })).items)
      expect(item.standing).toBe(standing);
});

test('a number is given once, an end does not come before its start, dates stay dates', async () => {
  const input = { organisationId, number: 'D-1', startsOn: '2026-03-29', endsOn: '2026-10-25' };
  const made = await createContract(tenant.as.agent, input);
  expect(made).toMatchObject({ startsOn: '2026-03-29', endsOn: '2026-10-25' });
  await expect(createContract(tenant.as.agent, { ...input, number: 'd-1' })).rejects.toMatchObject({
    code: 'conflict',
  });
  await expect(updateContract(tenant.as.agent, { id: made.id, endsOn: '2026-03-28' })).rejects.toMatchObject({
    fields: [{ field: 'endsOn', problem: 'endBeforeStart' }],
  });
  expect(await updateContract(tenant.as.agent, { id: made.id, endsOn: null, services: [] })).toMatchObject({
    endsOn: null,
    services: [],
  });
  await deleteContract(tenant.as.agent, { id: made.id });
  await expect(deleteContract(tenant.as.agent, { id: made.id })).rejects.toMatchObject({ code: 'notFound' });
});

test('retention counts from an organisation’s last contract end, and never while one has no end', async () => {
  const other = await createOrganisation(tenant.as.agent, { name: 'Reederei' });
  const inOther = { organisationId: other.id, startsOn: '2024-01-01' };
  await createContract(tenant.as.agent, { ...inOther, number: 'R-1', endsOn: '2024-12-31' });
  await createContract(tenant.as.agent, { ...inOther, number: 'R-2', endsOn: '2026-05-31' });
  const ends = await withTenant(test1.ports.db, tenant.tenantId, (tx) =>
    findLastContractEnds({ tx, tenantId: tenant.tenantId }),
  );
  expect(ends).toEqual([{ organisationId: other.id, endedOn: '2026-05-31' }]);
});
