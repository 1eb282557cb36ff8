import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import {
  beginErasure,
  createArticle,
  createTicket,
  deleteBlob,
  getTicket,
  listErasures,
  logIn,
  runErasure,
} from '@redlich/domain';
import { mintTenant, testPassword, type TestTenant } from '@redlich/domain/testing';
import { letter, openTestWorker, type TestWorker } from '../testing/worker.ts';

let worker: TestWorker;
let tenant: TestTenant;
beforeAll(async () => {
  worker = await openTestWorker();
});
beforeEach(async () => {
  tenant = await mintTenant(worker.ports);
});
afterAll(() => worker.close());

const { signal } = new AbortController();
const inTenant = <T>(work: Parameters<typeof withTenant<T>>[2]) => withTenant(worker.ports.db, tenant.tenantId, work);
const rows = (table: 'customers' | 'tickets' | 'articles' | 'incomingMails' | 'attachments' | 'blobs' | 'logins') =>
  inTenant((tx) => tx.selectFrom(table).selectAll().execute());
const begin = () => beginErasure(tenant.as.customer, { password: testPassword, confirmed: true });
async function run() {
  const [erasure] = await inTenant((tx) => tx.selectFrom('erasures').select('erasureId').execute());
  const job = { tenantId: tenant.tenantId, erasureId: erasure!.erasureId };
  await worker.handlers['erasure.run'](job, signal);
  await worker.handlers['erasure.run'](job, signal);
}
const withFile = () =>
  [
    `From: Jutta Kern <${tenant.email.customer}>`,
    'Subject: Mit Datei',
    `Message-ID: <${Math.random()}@kunde.example>`,
    'Content-Type: multipart/mixed; boundary=teil',
    '',
    '--teil',
    'Content-Type: text/plain',
    '',
    'Text',
    '--teil',
    'Content-Type: text/plain; name="a.txt"',
    'Content-Disposition: attachment; filename="a.txt"',
    '',
    'Inhalt',
    '--teil--',
    '',
  ].join('\r\n');

test('K30 first the requests with messages and files, then the account, then the person; nothing of them is left', async () => {
  const { email } = tenant;
  await worker.receive(tenant, withFile(), email.customer);
  const ticket = await createTicket(tenant.as.customer, { subject: 'Frage', body: 'Text' });
  await createArticle(tenant.as.agent, { id: ticket.id, visibility: 'internal', body: 'Notiz' });
  await begin();
  await run();
  const [erasure] = (await listErasures(tenant.as.dpo, undefined)).items;
  expect(erasure!.finishedAt).not.toBeNull();
  expect(erasure!.steps.map(({ step }) => step)).toEqual(['requests', 'account', 'person']);
  expect(erasure!.steps[0]).toMatchObject({ objects: 2, articles: 3, files: 1 });
  expect(JSON.stringify(erasure)).not.toContain(email.customer);
  for (const table of ['customers', 'tickets', 'articles', 'incomingMails', 'attachments'] as const)
    expect(await rows(table), table).toEqual([]);
  const blobs = await rows('blobs');
  for (const blob of blobs) expect(await deleteBlob(tenant.system, blob)).toBe(true);
});

test('K30 sessions and every way in end with the button, before anything else is deleted', async () => {
  const login = { email: tenant.email.customer, password: testPassword, address: '203.0.113.9', device: '' };
  await logIn(tenant.system, login);
  expect(await inTenant((tx) => tx.selectFrom('sessions').selectAll().execute())).toHaveLength(1);
  await begin();
  const sessions = await inTenant((tx) => tx.selectFrom('sessions').selectAll().execute());
  expect(sessions).toEqual([]);
  await expect(logIn(tenant.system, login)).rejects.toMatchObject({ code: 'unauthenticated' });
  expect(await rows('customers')).toHaveLength(1);
});

test('K30 a later mail makes a new person under a new id', async () => {
  const [before] = await rows('customers');
  await begin();
  await run();
  await worker.receive(tenant, withFile(), tenant.email.customer);
  const [after, ...others] = await rows('customers');
  expect(others).toEqual([]);
  expect(after!.email).toBe(tenant.email.customer);
  expect(after!.customerId).not.toBe(before!.customerId);
});

test('a request that others write in keeps their parts and passes on to them', async () => {
  const ticket = await createTicket(tenant.as.customer, { subject: 'Von Jutta', body: 'Geheim von Jutta' });
  worker.ports.clock.advance(1000);
  await worker.receive(tenant, letter({ from: 'Emil <emil@kunde.example>', text: 'Von Emil' }));
  const emil = (await rows('customers')).find(({ email }) => email === 'emil@kunde.example')!;
  await inTenant((tx) =>
    tx
      .updateTable('articles')
      .set({ ticketId: ticket.id })
      .where('customerId', '=', emil.customerId)
      .where('tenantId', '=', tenant.tenantId)
      .execute(),
  );
  await createArticle(tenant.as.agent, { id: ticket.id, visibility: 'public', body: 'Antwort' });
  await begin();
  await run();
  const left = await getTicket(tenant.as.agent, { id: ticket.id });
  expect(left).toMatchObject({ subject: `#${ticket.number}`, customer: { email: 'emil@kunde.example' } });
  expect(left.articles.map(({ bodyText }) => bodyText).sort()).toEqual(['Antwort', 'Von Emil']);
  expect(JSON.stringify(left)).not.toContain(tenant.email.customer);
  expect((await listErasures(tenant.as.dpo, undefined)).items[0]!.steps[0]).toMatchObject({ step: 'sharedRequests' });
});

test('zammad #4774: killed half-way it goes on; 450 requests go in batches, and no object is left behind', async () => {
  for (let number = 0; number < 450; number += 1)
    await createTicket(tenant.as.customer, { subject: `Frage ${number}`, body: 'Text' });
  await begin();
  const { clock } = worker.ports;
  let batches = 0;
  const mortal = {
    now() {
      batches += 1;
      if (batches === 3) throw new Error('killed');
      return clock.now();
    },
  };
  const [erasure] = await inTenant((tx) => tx.selectFrom('erasures').select('erasureId').execute());
  const scope = { ...tenant.system, ports: { ...tenant.system.ports, clock: mortal } };
  await expect(runErasure(scope, erasure!.erasureId)).rejects.toThrow('killed');
  expect(await rows('tickets')).toHaveLength(50);
  await run();
  expect(await rows('tickets')).toEqual([]);
  const { steps } = (await listErasures(tenant.as.dpo, undefined)).items[0]!;
  expect(steps.map(({ step, objects }) => [step, objects])).toEqual([
    ['requests', 200],
    ['requests', 200],
    ['requests', 50],
    ['account', 1],
    ['person', 1],
  ]);
});

test('a wrong password, a missing word and a foreign link delete nothing', async () => {
  const { customer } = tenant.as;
  await expect(beginErasure(customer, { password: 'falsch', confirmed: true })).rejects.toMatchObject({
    fields: [{ field: 'password' }],
  });
  await expect(beginErasure(customer, { password: testPassword, confirmed: false })).rejects.toMatchObject({
    fields: [{ field: 'confirmed' }],
  });
  await expect(beginErasure(customer, { token: 'x'.repeat(43), confirmed: true })).rejects.toMatchObject({
    fields: [{ field: 'token' }],
  });
  expect(await rows('customers')).toHaveLength(1);
});
