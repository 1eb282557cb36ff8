import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import {
  createArticle,
  createContract,
  createCustomer,
  createExport,
  createOrganisation,
  createTicket,
  createWebhook,
  findExportFile,
  setOwnHosts,
  updateCustomer,
  updateOrganisation,
  updateTicket,
} from '@redlich/domain';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { drain } from '../testing/drain.ts';
import { markRows, tablesWith } from '../testing/mark-rows.ts';
import { unzip } from '../testing/unzip.ts';
import { letter, openTestWorker, type TestWorker } from '../testing/worker.ts';

// Two tenants that have the same people: one carries a word in every text it has. Whatever the other sends, tells, stores
// or takes away afterwards must not hold it. And one word that a team keeps to itself must not leave within a tenant.
const events: Parameters<typeof createWebhook>[1]['events'] = [
  'ticket.created',
  'ticket.updated',
  'article.created',
  'customer.created',
  'customer.updated',
];
const canary = 'DOMPFAFF';
const kept = 'ZAUNKOENIG';

let worker: TestWorker;
let other: TestTenant;
let mine: TestTenant;
let marked: number;
const told: string[] = [];
let listener: pg.Client;
let payloads: { name: string; payload: string }[];

beforeAll(async () => {
  worker = await openTestWorker();
  other = await mintTenant(worker.ports);
  mine = await mintTenant(worker.ports);
  await live(other, 'Inhalt');
  await drain(worker, other.tenantId);
  marked = await markRows(worker.database, other.tenantId, canary);
  // What the other tenant sends and tells to its own people is its own affair.
  worker.sent.length = worker.posted.length = worker.logged.length = 0;
  listener = new pg.Client({ connectionString: worker.database.superuserUrl });
  await listener.connect();
  listener.on('notification', ({ channel, payload }) => told.push(`${channel} ${payload}`));
  await listener.query('listen redlich_live');
  await live(mine, kept);
  payloads = await drain(worker, mine.tenantId);
  await worker.handlers['retention.run']({ tenantId: mine.tenantId }, new AbortController().signal);
}, 120_000);
afterAll(async () => {
  await listener?.end();
  await worker?.close();
});

/** A day of a tenant: people, a mail, notes of the team, an answer, hooks that hear of all of it, an export. */
async function live(tenant: TestTenant, note: string): Promise<void> {
  const { as } = tenant;
  const tick = () => worker.ports.clock.advance(1_000);
  await setOwnHosts(as.dpo, { hosts: ['hooks.example'] });
  await createWebhook(as.admin, { name: 'Auswertung', url: 'https://hooks.example/', events });
  const organisation = await createOrganisation(as.admin, {
    name: 'Werft',
    domains: ['kunde.example'],
    note: `${note} Vermerk`,
  });
  await createContract(as.admin, {
    organisationId: organisation.id,
    number: '4711',
    startsOn: '2026-01-01',
    services: ['Wartung'],
  });
  const person = {
    firstName: 'Jutta',
    lastName: 'Kern',
    email: 'jutta@kunde.example',
    organisationId: organisation.id,
  };
  const customer = await createCustomer(as.admin, person);
  await worker.receive(tenant, letter({ text: 'Der Drucker druckt nicht.' }), person.email);
  tick();
  const own = await createTicket(as.customer, { subject: 'Anfrage', body: 'Text' });
  const tickets = await withTenant(worker.ports.db, tenant.tenantId, (tx) =>
    tx.selectFrom('tickets').select('ticketId').where('tenantId', '=', tenant.tenantId).execute(),
  );
  for (const { ticketId } of tickets) {
    tick();
    await createArticle(as.agent, { id: ticketId, visibility: 'internal', body: `${note} Notiz` });
    tick();
    await createArticle(as.agent, { id: ticketId, visibility: 'public', body: 'Antwort' });
    tick();
    await createArticle(as.agent, { id: ticketId, visibility: 'internal', body: `${note} danach` });
  }
  await updateTicket(as.agent, { id: own.id, state: 'closed', tags: [`${note}-Stichwort`] });
  await updateCustomer(as.admin, { id: customer.id, lastName: 'Kern-Brandt' });
  await updateOrganisation(as.admin, { id: organisation.id, note: `${note} Vermerk, neu` });
  await createExport(as.admin, undefined);
}

const mails = () => JSON.stringify(worker.sent);
const hooks = () => JSON.stringify(worker.posted);

async function exported(tenant: TestTenant): Promise<string> {
  const { exportId } = await withTenant(worker.ports.db, tenant.tenantId, (tx) =>
    tx.selectFrom('exports').select('exportId').where('tenantId', '=', tenant.tenantId).executeTakeFirstOrThrow(),
  );
  const { blobId } = await findExportFile(tenant.as.admin, { id: exportId });
  const keys: string[] = [];
  for await (const { key } of worker.ports.files.list(`${tenant.tenantId}/`)) keys.push(key);
  const stored = await worker.ports.files.open(keys.find((key) => key.includes(blobId))!);
  const chunks: Buffer[] = [];
  for await (const chunk of stored!.stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return [...unzip(Buffer.concat(chunks)).values()].map(String).join('');
}

test('the word stands in every text of the other tenant', async () => {
  expect(marked).toBeGreaterThan(20);
  expect((await tablesWith(worker.database, `tenant_id = '${other.tenantId}'`, canary)).length).toBeGreaterThan(15);
});

test('no mail and no webhook of my tenant holds it', () => {
  expect(worker.sent.length).toBeGreaterThan(2);
  expect(mails()).not.toContain(canary);
  expect(worker.posted.length).toBeGreaterThan(4);
  expect(hooks()).not.toContain(canary);
});

test('no row of another tenant holds it: audit, logs, deliveries and whatever comes', async () => {
  expect(await tablesWith(worker.database, `tenant_id is distinct from '${other.tenantId}'`, canary)).toEqual([]);
});

test('neither does the export of my tenant', async () => {
  const text = await exported(mine);
  expect(text).toContain('Kern-Brandt');
  expect(text).toContain(kept);
  expect(text).not.toContain(canary);
  expect(text).not.toContain(other.tenantId);
});

test('no payload of a job, no notification, no log line, no key of a file', async () => {
  expect(payloads.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['mail.deliver-article', 'webhook.deliver', 'tenant.export']),
  );
  const keys = await readdir(join(worker.filesDir), { recursive: true });
  expect(keys.length).toBeGreaterThan(0);
  expect(told.length).toBeGreaterThan(0);
  for (const said of [JSON.stringify(payloads), told.join('\n'), JSON.stringify(worker.logged), keys.join('\n')]) {
    for (const word of [canary, kept, 'Kern', 'jutta@', 'Drucker', 'Anfrage']) expect(said).not.toContain(word);
  }
  expect(told.join('\n') + JSON.stringify(payloads)).not.toContain(other.tenantId);
});

test('what the team notes for itself leaves in no mail and no webhook', () => {
  expect(mails()).toContain('Antwort');
  expect(mails()).not.toContain(kept);
  expect(hooks()).not.toContain(kept);
});
