import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCustomer, createCustomerLogin, createOrganisation, createTicket, updateCustomer } from '@redlich/domain';
import { mintTenant, testPassword, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi } from '../testing/api.ts';

let api: TestApi;
let tenant: TestTenant;
beforeAll(async () => {
  api = await openTestApi();
  tenant = await mintTenant(api.ports);
});
afterAll(() => api.close());

async function colleagueOf(
  sharing: 'own' | 'organisation',
  email: string,
): Promise<{ cookie: string; leave(): Promise<unknown> }> {
  const { id } = await createOrganisation(tenant.as.agent, { name: email, sharing });
  await updateCustomer(tenant.as.agent, { id: tenant.as.customer.actor.id!, organisationId: id });
  const person = await createCustomer(tenant.as.agent, { firstName: 'O', lastName: 'L', email, organisationId: id });
  await createCustomerLogin(tenant.system, { customerId: person.id, email, password: testPassword, language: 'de' });
  const answer = await api.ask(tenant, 'anonymous', 'POST', '/session', { email, password: testPassword });
  return {
    cookie: answer.headers.get('set-cookie')!.split(';')[0]!,
    leave: () => updateCustomer(tenant.as.agent, { id: person.id, organisationId: null }),
  };
}

/** Opens the live channel; what was heard when the marker ticket of the listener's own came by. */
async function hears(cookie: string, act: () => Promise<unknown>, until: string) {
  const response = await api.ask(tenant, 'anonymous', 'GET', '/events', undefined, { cookie });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const read = async (wanted: string) => {
    while (!text.includes(wanted)) text += (await reader.read()).value ?? '';
  };
  await read('event: ready');
  await act();
  await api.ask(tenant, 'anonymous', 'POST', '/tickets', { subject: until, body: 'x' }, { cookie });
  await read('ticket.created');
  while (!/article\.created[^\n]*\n/.test(text)) text += (await reader.read()).value ?? '';
  await reader.cancel();
  return text;
}

test('the live channel tells of a colleague’s request exactly where it is shared (Zammad CVE-2022-40816)', async () => {
  const shared = await colleagueOf('organisation', 'ole@werft.example');
  let id = '';
  const act = async () => {
    id = (await createTicket(tenant.as.customer, { subject: 'Kran', body: 'Steht.' })).id;
  };
  const heard = await hears(shared.cookie, act, 'eigene');
  expect(heard).toContain(id);
  expect(heard).not.toContain('organisationId');
  expect(heard).not.toContain('customerId');
  const unshared = await colleagueOf('own', 'per@reederei.example');
  expect(await hears(unshared.cookie, act, 'eigene')).not.toContain(id);
});

test('who left the organisation gets 404 for its requests, like for one that does not exist', async () => {
  const { cookie, leave } = await colleagueOf('organisation', 'kim@hafen.example');
  const ticket = await createTicket(tenant.as.customer, { subject: 'Kran', body: 'Steht.' });
  const ask = () => api.ask(tenant, 'anonymous', 'GET', `/tickets/${ticket.id}`, undefined, { cookie });
  expect((await ask()).status).toBe(200);
  await leave();
  expect((await ask()).status).toBe(404);
});
