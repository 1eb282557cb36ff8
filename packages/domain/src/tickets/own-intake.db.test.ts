import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { createContract } from '../contracts/index.ts';
import { customerActor, type Scope } from '../kernel/index.ts';
import { createCustomer, createOrganisation } from '../people/index.ts';
import { createTicket } from './index.ts';
import { getOwnIntake, setIntake } from '../intake/index.ts';

let testPorts: TestPorts;
let tenant: TestTenant;
beforeAll(async () => {
  testPorts = await openTestPorts();
  tenant = await mintTenant(testPorts.ports);
  await setIntake(tenant.as.admin, { policy: 'contract', answersStrangers: false, quarantineDays: 7 });
});
afterAll(() => testPorts.close());

const request = { subject: 'Anfrage', body: 'Text' };

test('each customer is judged by the own record: whose organisation has a contract may write, a neighbour may not', async () => {
  const organisation = await createOrganisation(tenant.as.admin, { name: 'Werft' });
  const held = { number: '1', startsOn: '2026-01-01', services: ['Wartung'] };
  await createContract(tenant.as.admin, { organisationId: organisation.id, ...held });
  const named = { firstName: 'Ole', lastName: 'Lund', email: 'ole@werft.example', organisationId: organisation.id };
  const { id } = await createCustomer(tenant.as.admin, named);
  const covered: Scope = {
    ...tenant.as.customer,
    actor: customerActor({ id, loginId: tenant.as.customer.actor.loginId }),
  };
  expect(await getOwnIntake(covered, undefined)).toEqual({ accepted: true, reason: null });
  expect(await getOwnIntake(tenant.as.customer, undefined)).toMatchObject({ accepted: false });
  await expect(createTicket(tenant.as.customer, request)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(createTicket(covered, request)).resolves.toMatchObject({ subject: 'Anfrage' });
});

test('the team writes for whomever it likes', async () => {
  const customer = { email: 'fremd@anderswo.example' };
  await expect(createTicket(tenant.as.agent, { ...request, customer })).resolves.toMatchObject({ subject: 'Anfrage' });
});
