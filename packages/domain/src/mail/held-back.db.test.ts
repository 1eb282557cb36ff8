import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { command } from '../kernel/index.ts';
import { notify } from '../notifications/index.ts';
import { createTicket, getTicket } from '../tickets/index.ts';
import { deliverArticle, deliverNotification, type OutgoingMail } from './index.ts';

let testPorts: TestPorts;
let tenant: TestTenant;
const sent: OutgoingMail[] = [];
const sender = { send: async (mail: OutgoingMail) => void sent.push(mail) };
beforeAll(async () => {
  testPorts = await openTestPorts();
  tenant = await mintTenant(testPorts.ports, { state: 'setup' });
});
afterAll(() => testPorts.close());

async function write(to: string, from: TestTenant = tenant) {
  const mail = { subject: 'Ihr Router', body: 'Der Router ist getauscht.', kind: 'email' as const };
  const ticket = await createTicket(from.as.agent, { ...mail, customer: { email: to } });
  for (let time = 1; time <= 2; time += 1) await deliverArticle(from.system, sender, ticket.articles[0]!.id);
  return (await getTicket(from.as.agent, { id: ticket.id })).articles[0]!.delivery;
}

test('before it is live, a tenant sends no reply to a customer, and the article says why', async () => {
  expect(await write('jutta@werft.example')).toMatchObject({ state: 'suppressed', reason: 'notLive' });
  expect(sent).toEqual([]);
});

test('before it is live, a tenant writes to its own staff', async () => {
  expect(await write(tenant.email.admin.toUpperCase())).toMatchObject({ state: 'sent' });
  expect(sent.pop()).toMatchObject({ subject: expect.stringContaining('Ihr Router') });
});

test('another tenant’s staff is nobody’s own', async () => {
  const other = await mintTenant(testPorts.ports);
  expect(await write(other.email.admin)).toMatchObject({ state: 'suppressed' });
});

test('before it is live, a notification reaches staff and no customer', async () => {
  const tell = command('agent.create', async (scope, person: { agentId: string } | { customerId: string }) => {
    await notify(scope, { kind: 'agent-invitation', person, language: 'de' });
  });
  const states = async (person: { agentId: string } | { customerId: string }) => {
    testPorts.ports.clock.advance(1000);
    await tell(tenant.as.admin, person);
    const newest = () =>
      withTenant(testPorts.ports.db, tenant.tenantId, (tx) =>
        tx.selectFrom('notifications').selectAll().orderBy('createdAt', 'desc').executeTakeFirstOrThrow(),
      );
    await deliverNotification(tenant.system, sender, (await newest()).notificationId);
    const { state, reason } = await newest();
    return { state, reason };
  };
  expect(await states({ customerId: tenant.as.customer.actor.id! })).toEqual({
    state: 'suppressed',
    reason: 'notLive',
  });
  expect(await states({ agentId: tenant.as.agent.actor.id! })).toEqual({ state: 'sent', reason: null });
});
