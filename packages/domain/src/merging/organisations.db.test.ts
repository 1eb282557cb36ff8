import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { createTicket, getTicket } from '../tickets/index.ts';
import { createContract } from '../contracts/index.ts';
import {
  createCustomer,
  createOrganisation,
  getCustomer,
  getOrganisation,
  listCustomers,
  listOrganisations,
  updateCustomer,
  updateOrganisation,
} from '../people/index.ts';
import { deleteOrganisation } from './index.ts';

let test1: TestPorts;
let tenant: TestTenant;
beforeAll(async () => {
  test1 = await openTestPorts();
  tenant = await mintTenant(test1.ports);
});
afterAll(() => test1.close());

let number = 0;
const makeOrganisation = (more: object = {}) => {
  number += 1;
  return createOrganisation(tenant.as.agent, { name: `Werft ${number}`, ...more });
};

test('who is new under a domain joins its organisation, by hand and by the first request', async () => {
  const werft = await makeOrganisation({ domains: ['@Werft.example', 'werft-nord.example'] });
  expect(werft.domains).toEqual(['werft-nord.example', 'werft.example']);
  const entered = await createCustomer(tenant.as.agent, {
    firstName: '',
    lastName: 'Kern',
    email: 'Kern@WERFT.example',
  });
  expect(entered.organisation?.id).toBe(werft.id);
  const called = await createTicket(tenant.as.agent, {
    subject: 'Drucker',
    body: 'Druckt nicht.',
    customer: { email: 'lager@werft-nord.example' },
  });
  expect(called.organisation?.id).toBe(werft.id);
  const startsOn = '2026-01-01';
  const contract = await createContract(tenant.as.agent, { organisationId: werft.id, number: 'K-1', startsOn });
  expect((await getTicket(tenant.as.agent, { id: called.id })).contract).toEqual({
    id: contract.id,
    number: 'K-1',
    endsOn: null,
  });
  const elsewhere = await createCustomer(tenant.as.agent, {
    firstName: '',
    lastName: 'X',
    email: 'x@mail.werft.example',
  });
  expect(elsewhere.organisation).toBeNull();
  expect((await getOrganisation(tenant.as.agent, { id: werft.id })).customerCount).toBe(2);
});

test('a domain belongs to one organisation, free-mail providers to none', async () => {
  await makeOrganisation({ domains: ['einmalig.example'] });
  const other = await makeOrganisation();
  for (const [domain, problem] of [
    ['einmalig.example', 'domainTaken'],
    ['gmx.de', 'freeMail'],
    ['keine Domain', 'notADomain'],
  ])
    await expect(
      updateOrganisation(tenant.as.agent, { id: other.id, domains: ['gut.example', domain!] }),
    ).rejects.toMatchObject({ fields: [{ field: 'domains', problem }] });
  expect((await getOrganisation(tenant.as.agent, { id: other.id })).domains).toEqual([]);
});

test('two tenants may each know the same domain', async () => {
  const neighbour = await mintTenant(test1.ports);
  await makeOrganisation({ domains: ['beide.example'] });
  const theirs = await createOrganisation(neighbour.as.agent, { name: 'Beide', domains: ['beide.example'] });
  expect(theirs.domains).toEqual(['beide.example']);
});

test('an organisation that something refers to goes only when another takes everything over', async () => {
  const [old, target] = [await makeOrganisation({ domains: ['alt.example'] }), await makeOrganisation()];
  const person = await createCustomer(tenant.as.agent, { firstName: 'A', lastName: 'B', email: 'a@alt.example' });
  await updateCustomer(tenant.as.agent, { id: person.id, seesOrganisation: true });
  await createContract(tenant.as.agent, { organisationId: old.id, number: 'W-1', startsOn: '2026-01-01' });
  await createTicket(tenant.as.agent, { subject: 'x', body: 'y', customer: { id: person.id } });
  await expect(deleteOrganisation(tenant.as.agent, { id: old.id })).rejects.toMatchObject({
    fields: [{ field: 'moveTo', problem: 'stillUsed' }],
  });
  await expect(deleteOrganisation(tenant.as.agent, { id: old.id, moveTo: old.id })).rejects.toMatchObject({
    fields: [{ field: 'moveTo', problem: 'unknown' }],
  });
  await deleteOrganisation(tenant.as.agent, { id: old.id, moveTo: target.id });
  expect(await getCustomer(tenant.as.agent, { id: person.id })).toMatchObject({
    organisation: { id: target.id },
    seesOrganisation: false,
  });
  await expect(getOrganisation(tenant.as.agent, { id: old.id })).rejects.toMatchObject({ code: 'notFound' });
  await deleteOrganisation(tenant.as.agent, { id: (await makeOrganisation()).id });
});

test('changing an address: of a contact staff may, of somebody with a login nobody but the person', async () => {
  const contact = await createCustomer(tenant.as.agent, { firstName: 'C', lastName: 'D', email: 'alt@person.example' });
  const changed = await updateCustomer(tenant.as.agent, { id: contact.id, email: 'neu@person.example' });
  expect(changed.email).toBe('neu@person.example');
  const { items } = await listCustomers(tenant.as.agent, { hasLogin: true, limit: 10 });
  expect(items).toHaveLength(1);
  await expect(
    updateCustomer(tenant.as.agent, { id: items[0]!.id, email: 'angreifer@person.example' }),
  ).rejects.toMatchObject({ fields: [{ field: 'email', problem: 'hasLogin' }] });
});

test('people are found by organisation, VIP, login and text', async () => {
  const vip = await makeOrganisation({ isVip: true, domains: ['vip.example'] });
  await createCustomer(tenant.as.agent, { firstName: 'Vera', lastName: 'Important', email: 'vera@vip.example' });
  const names = async (filter: object) =>
    (await listCustomers(tenant.as.agent, { limit: 50, ...filter })).items.map(({ lastName }) => lastName);
  expect(await names({ isVip: true })).toEqual(['Important']);
  expect(await names({ organisationId: vip.id })).toEqual(['Important']);
  expect(await names({ text: 'vip.exa' })).toEqual(['Important']);
  expect(await names({ hasLogin: true })).toEqual(['Kern']);
  const found = await listOrganisations(tenant.as.agent, { text: 'vip.', isVip: true, limit: 10 });
  expect(found.items.map(({ id }) => id)).toEqual([vip.id]);
});
