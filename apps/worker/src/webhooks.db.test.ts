import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import {
  createArticle,
  createTicket,
  createWebhook,
  listWebhookDeliveries,
  listWebhooks,
  replayWebhookDelivery,
  setOwnHosts,
  rotateWebhookSecret,
  testWebhook,
  updateTicket,
  updateWebhook,
  type JobPayload,
} from '@redlich/domain';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { openTestWorker, type TestWorker } from '../testing/worker.ts';

let worker: TestWorker;
let tenant: TestTenant;
beforeAll(async () => {
  worker = await openTestWorker();
});
beforeEach(async () => {
  tenant = await mintTenant(worker.ports);
  await setOwnHosts(tenant.as.dpo, { hosts: ['hooks.example'] });
  worker.posted.length = 0;
  worker.answerWebhooksWith({ status: 204, ms: 3 });
});
afterAll(() => worker.close());

const day = 86_400_000;
const { signal } = new AbortController();
const hook = (events: Parameters<typeof createWebhook>[1]['events'] = ['ticket.created', 'article.created']) =>
  createWebhook(tenant.as.admin, { name: 'Auswertung', url: 'https://hooks.example/redlich', events });
const log = async (id: string) => (await listWebhookDeliveries(tenant.as.admin, { id, limit: 50 })).items;
const work = (data: JobPayload<'webhook.deliver'>) => worker.handlers['webhook.deliver'](data, signal);
/** Works on everything that waits, each twice, as after a crash. */
async function deliver(id: string): Promise<void> {
  for (const delivery of (await log(id)).filter(({ state }) => state === 'queued')) {
    const job = { tenantId: tenant.tenantId, webhookDeliveryId: delivery.id };
    await work(job).catch(() => {});
    if ((await log(id)).find((one) => one.id === delivery.id)?.state !== 'queued') await work(job);
  }
}

test('a change is told to the webhooks that asked for it, once, signed, with ids and no text', async () => {
  const webhook = await hook(['ticket.created']);
  const deaf = await hook(['customer.updated']);
  const ticket = await createTicket(tenant.as.customer, { subject: 'Geheimer Betreff', body: 'Geheimer Text' });
  await deliver(webhook.id);
  expect(await log(deaf.id)).toEqual([]);
  expect(worker.posted).toHaveLength(1);
  const [{ url, headers, body }] = worker.posted as [(typeof worker.posted)[0]];
  expect(url).toBe('https://hooks.example/redlich');
  expect(JSON.parse(body)).toEqual({
    id: headers['redlich-delivery'],
    event: 'ticket.created',
    occurredAt: worker.ports.clock.now().toISOString(),
    ticketId: ticket.id,
    ticketState: 'new',
    articleId: null,
    customerId: tenant.as.customer.actor.id,
  });
  expect(body).not.toMatch(/Geheim|Kern|kunde@/);
  const [, seconds, hex] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(headers['redlich-signature']!)!;
  expect(hex).toBe(createHmac('sha256', webhook.secret).update(`${seconds}.${body}`).digest('hex'));
  expect(await log(webhook.id)).toMatchObject([{ state: 'delivered', attempts: 1, status: 204, ms: 3 }]);
});

test('a change that is rolled back is told to nobody, and another tenant’s webhook hears nothing', async () => {
  const webhook = await hook();
  const neighbour = await mintTenant(worker.ports);
  await createTicket(neighbour.as.customer, { subject: 'Nebenan', body: 'Text' });
  await expect(
    createArticle(tenant.as.agent, { id: crypto.randomUUID(), visibility: 'public', body: 'x' }),
  ).rejects.toThrow();
  expect(await log(webhook.id)).toEqual([]);
});

test('after a rotation both secrets sign for a day', async () => {
  const webhook = await hook();
  const rotated = await rotateWebhookSecret(tenant.as.admin, { id: webhook.id });
  expect(rotated.secret).not.toBe(webhook.secret);
  const signatures = async () => {
    await testWebhook(tenant.as.admin, { id: webhook.id });
    await deliver(webhook.id);
    return worker.posted.at(-1)!.headers['redlich-signature']!.match(/v1=/g)!.length;
  };
  expect(await signatures()).toBe(2);
  worker.ports.clock.advance(day + 1);
  expect(await signatures()).toBe(1);
});

test('what is not taken is tried again; an address that may not be reached is not', async () => {
  const webhook = await hook(['ticket.created']);
  worker.answerWebhooksWith({ status: 500, ms: 9 });
  await createTicket(tenant.as.customer, { subject: 'Eins', body: 'Text' });
  const [first] = await log(webhook.id);
  await expect(work({ tenantId: tenant.tenantId, webhookDeliveryId: first!.id })).rejects.toThrow();
  expect(await log(webhook.id)).toMatchObject([{ state: 'queued', attempts: 1, status: 500 }]);
  worker.answerWebhooksWith({ reason: 'address', final: true, ms: 0 });
  await work({ tenantId: tenant.tenantId, webhookDeliveryId: first!.id });
  expect(await log(webhook.id)).toMatchObject([{ state: 'failed', attempts: 2, status: null, reason: 'address' }]);
});

test('three days without one delivery switch a webhook off and its administrators hear of it', async () => {
  const webhook = await hook(['ticket.created']);
  worker.answerWebhooksWith({ reason: 'timeout', final: false, ms: 10_000 });
  await createTicket(tenant.as.customer, { subject: 'Eins', body: 'Text' });
  await deliver(webhook.id);
  worker.ports.clock.advance(3 * day);
  await createTicket(tenant.as.customer, { subject: 'Zwei', body: 'Text' });
  await deliver(webhook.id);
  expect((await listWebhooks(tenant.as.admin, undefined)).items).toMatchObject([{ state: 'disabled' }]);
  const notices = await withTenant(worker.ports.db, tenant.tenantId, (tx) =>
    tx.selectFrom('notifications').select(['kind', 'agentId']).where('tenantId', '=', tenant.tenantId).execute(),
  );
  expect(notices.filter(({ kind }) => kind === 'webhook-disabled')).toEqual([
    { kind: 'webhook-disabled', agentId: tenant.as.admin.actor.id },
  ]);
  await createTicket(tenant.as.customer, { subject: 'Drei', body: 'Text' });
  expect(await log(webhook.id)).toHaveLength(2);
});

test('a delivery can be repeated under its own id, and a paused webhook catches up', async () => {
  const webhook = await hook(['ticket.created', 'ticket.updated']);
  const ticket = await createTicket(tenant.as.customer, { subject: 'Eins', body: 'Text' });
  await deliver(webhook.id);
  const [first] = await log(webhook.id);
  await replayWebhookDelivery(tenant.as.admin, { id: webhook.id, deliveryId: first!.id });
  await deliver(webhook.id);
  expect(worker.posted.map(({ headers }) => headers['redlich-delivery'])).toEqual([first!.id, first!.id]);

  await updateTicket(tenant.as.agent, { id: ticket.id, state: 'closed' });
  await updateWebhook(tenant.as.admin, { id: webhook.id, state: 'paused' });
  await deliver(webhook.id);
  expect(worker.posted).toHaveLength(2);
  await updateWebhook(tenant.as.admin, { id: webhook.id, state: 'active' });
  await deliver(webhook.id);
  expect(worker.posted).toHaveLength(3);
});

test('job payloads hold ids alone, and the log is gone after 30 days', async () => {
  const webhook = await hook(['ticket.created']);
  await createTicket(tenant.as.customer, { subject: 'Geheimer Betreff', body: 'Text' });
  await deliver(webhook.id);
  worker.ports.clock.advance(31 * day);
  await worker.handlers['retention.run']({ tenantId: tenant.tenantId }, signal);
  expect(await log(webhook.id)).toEqual([]);
});
