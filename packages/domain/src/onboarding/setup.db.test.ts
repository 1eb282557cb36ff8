import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { deliverArticle } from '../mail/index.ts';
import { defaultPortalSettings, getPortal, setPortalSettings } from '../portal/index.ts';
import { setAuthority, setController, setDpo, setDpoNotRequired } from '../privacy/index.ts';
import { listRetentionRules } from '../retention/index.ts';
import { createArticle, createTicket, deleteTickets, getTicket } from '../tickets/index.ts';
import { command } from '../kernel/index.ts';
import {
  applyRetentionPreset,
  createSampleTicket,
  getSampleTicket,
  getSetup,
  goLive,
  proposeAuthority,
  setSetupPlace,
} from './index.ts';

let test1: TestPorts;
let tenant: TestTenant;
beforeAll(async () => {
  test1 = await openTestPorts();
  tenant = await mintTenant(test1.ports, { state: 'setup' });
});
afterAll(() => test1.close());

const isDone = async (step: string) =>
  (await getSetup(tenant.as.admin, undefined)).steps.find((entry) => entry.step === step)!.done;
const address = { street: 'Am Hafen 3', postalCode: '24103', city: 'Kiel', country: 'DE' };

test('the company is stated with controller, authority and a word about the data protection officer', async () => {
  expect(await isDone('company')).toBe(false);
  await setController(tenant.as.dpo, {
    name: 'Möwe',
    legalForm: 'GmbH',
    address,
    email: 'info@moewe.example',
    phone: '',
  });
  const { authority } = await proposeAuthority(tenant.as.dpo, { ...address, sector: 'private' });
  await setAuthority(tenant.as.dpo, authority!);
  expect(await isDone('company')).toBe(false);
  expect(await setDpoNotRequired(tenant.as.dpo, { notRequired: true })).toMatchObject({
    dpo: null,
    dpoNotRequired: true,
  });
  expect(await isDone('company')).toBe(true);
  await setDpo(tenant.as.dpo, { name: '', email: 'dsb@moewe.example', address });
  expect((await getSetup(tenant.as.admin, undefined)).dpoNotRequired).toBe(false);
  expect(await isDone('company')).toBe(true);
});

test('a preset sets its rules, with reasons in the language of the one who chose it', async () => {
  expect(await isDone('retention')).toBe(false);
  const { items } = await applyRetentionPreset(tenant.as.dpo, { shape: 'openContact', language: 'en' });
  expect(await isDone('retention')).toBe(true);
  const rules = await listRetentionRules(tenant.as.dpo, undefined);
  expect(rules.items.map(({ id: _, class: __, version: ___, updatedAt: ____, ...rule }) => rule)).toEqual(
    expect.arrayContaining(items),
  );
  expect(items.find(({ category }) => category === 'closedTickets')!.reason).toContain('limitation period');
  await expect(applyRetentionPreset(tenant.as.agent, { shape: 'openContact', language: 'en' })).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('K16 whoever sets up a contract desk has forms that ask for little, whatever was set before', async () => {
  const own = await mintTenant(test1.ports, { state: 'setup' });
  await setPortalSettings(own.as.admin, { ...defaultPortalSettings, minimises: false });
  const minimises = async () => (await getPortal(own.as.admin, undefined)).minimises;
  await applyRetentionPreset(own.as.dpo, { shape: 'openContact', language: 'de' });
  expect(await minimises()).toBe(false);
  await applyRetentionPreset(own.as.dpo, { shape: 'contractDesk', language: 'de' });
  expect(await minimises()).toBe(true);
});

test('the sample is seen as agent with the note, as customer without it, and ends with its ticket', async () => {
  const ticket = await createSampleTicket(tenant.as.admin, { language: 'de' });
  await createArticle(tenant.as.admin, { id: ticket.id, visibility: 'internal', body: 'Nur für uns' });
  const { asAgent, asCustomer } = await getSampleTicket(tenant.as.admin, undefined);
  expect([asAgent.articles.length, asCustomer.articles.length]).toEqual([2, 1]);
  expect(JSON.stringify(asCustomer)).not.toContain('Nur für uns');
  expect(asCustomer).not.toHaveProperty('queue');
  expect(await isDone('sample')).toBe(true);
  const remove = command('ticket.import', (scope, id: string) => {
    scope.audit({ objectKind: 'ticket', objectId: id });
    return deleteTickets(scope, [id]);
  });
  await remove(tenant.system, ticket.id);
  expect(await isDone('sample')).toBe(false);
});

test('the setup is resumed where it was left', async () => {
  expect((await getSetup(tenant.as.admin, undefined)).resumeAt).toBe('company');
  await setSetupPlace(tenant.as.admin, { step: 'retention' });
  expect((await getSetup(tenant.as.admin, undefined)).resumeAt).toBe('retention');
});

test('going live is asked for, once, and lets replies leave; what was held back stays so', async () => {
  const reply = async () => {
    const mail = { subject: 'Ihr Router', body: 'Getauscht.', kind: 'email' as const };
    const ticket = await createTicket(tenant.as.admin, { ...mail, customer: { email: 'jutta@werft.example' } });
    await deliverArticle(tenant.system, { send: async () => {} }, ticket.articles[0]!.id);
    return async () => (await getTicket(tenant.as.admin, { id: ticket.id })).articles[0]!.delivery?.state;
  };
  const before = await reply();
  expect(await before()).toBe('suppressed');
  expect((await getSetup(tenant.as.admin, undefined)).heldBack).toBe(1);
  await expect(goLive(tenant.as.admin, { confirmed: false })).rejects.toMatchObject({ code: 'invalid' });
  await expect(goLive(tenant.as.agent, { confirmed: true })).rejects.toMatchObject({ code: 'forbidden' });
  const { state, wentLiveAt } = await goLive(tenant.as.admin, { confirmed: true });
  expect(state).toBe('live');
  test1.ports.clock.advance(60_000);
  expect((await goLive(tenant.as.admin, { confirmed: true })).wentLiveAt).toBe(wentLiveAt);
  expect(await (await reply())()).toBe('sent');
  expect(await before()).toBe('suppressed');
});
