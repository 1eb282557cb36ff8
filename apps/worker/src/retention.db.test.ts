import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import {
  endOf,
  createTicket,
  deleteBlob,
  getTicket,
  listDisposals,
  listTickets,
  previewRetention,
  setRetentionRule,
  updateTicket,
} from '@redlich/domain';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { letter, openTestWorker, type TestWorker } from '../testing/worker.ts';

let worker: TestWorker;
let tenant: TestTenant;
beforeAll(async () => {
  worker = await openTestWorker();
  tenant = await mintTenant(worker.ports);
});
afterAll(() => worker.close());

const dayMs = 86_400_000;
const signal = new AbortController().signal;
const run = () => worker.handlers['retention.run']({ tenantId: tenant.tenantId }, signal);
const storedFiles = async () =>
  (await readdir(worker.filesDir, { recursive: true, withFileTypes: true })).filter(
    // The copies of the deletion ledger come and stay.
    (entry) => entry.isFile() && !entry.parentPath.includes('ledger'),
  ).length;
const rows = (table: 'articles' | 'attachments' | 'incomingMails' | 'blobs' | 'tickets') =>
  withTenant(worker.ports.db, tenant.tenantId, (tx) => tx.selectFrom(table).selectAll().execute());

/** Does the deletion jobs that a run enqueued, as the worker would. */
async function deleteReleasedBlobs() {
  for (const blob of await rows('blobs')) await deleteBlob(tenant.system, blob as { blobId: string; sha256: string });
}

const withFile = (id: number) =>
  [
    'From: Jutta Kern <jutta@kunde.example>',
    `Subject: Mit Datei ${id}`,
    `Message-ID: <${id}@kunde.example>`,
    'Content-Type: multipart/mixed; boundary=teil',
    '',
    '--teil',
    'Content-Type: text/plain',
    '',
    'Siehe Anhang',
    '--teil',
    `Content-Type: text/csv; name="liste-${id}.csv"`,
    'Content-Disposition: attachment',
    '',
    `a;b;${id}`,
    '--teil--',
    '',
  ].join('\r\n');

test('closed tickets past their period go wholly, to the second; the record stays; others stay', async () => {
  await worker.receive(tenant, withFile(1));
  await worker.receive(tenant, withFile(2));
  await worker.receive(tenant, letter({ subject: 'Offen' }));
  const { items } = await listTickets(tenant.as.agent, { limit: 10 });
  const idOf = (subject: string) => items.find((item) => item.subject === subject)!.id;
  await updateTicket(tenant.as.agent, { id: idOf('Mit Datei 1'), state: 'closed' });
  worker.ports.clock.advance(1000);
  await updateTicket(tenant.as.agent, { id: idOf('Mit Datei 2'), state: 'closed' });
  await setRetentionRule(tenant.as.dpo, {
    category: 'closedTickets',
    period: 'P30D',
    reason: 'Gewährleistung geklärt',
  });
  const filesBefore = await storedFiles();

  // The period of the first is over since 999 milliseconds, that of the second ends in one.
  const closedAt = worker.ports.clock.now();
  const end = endOf(closedAt, { period: 'P30D', toYearEnd: false });
  worker.ports.clock.advance(end.getTime() - closedAt.getTime() - 1);
  const preview = await previewRetention(tenant.as.dpo, { category: 'closedTickets', period: 'P30D' });
  expect(preview).toMatchObject({ objects: 1, articles: 1, files: 1 });
  await run();
  await run();
  await deleteReleasedBlobs();
  await expect(getTicket(tenant.as.agent, { id: idOf('Mit Datei 1') })).rejects.toMatchObject({ code: 'notFound' });
  expect(await rows('tickets')).toHaveLength(2);
  expect(await rows('articles')).toHaveLength(2);
  expect(await rows('attachments')).toHaveLength(1);
  expect(await rows('incomingMails')).toHaveLength(2);
  // The raw mail and its attachment.
  expect(await storedFiles()).toBe(filesBefore - 2);
  expect((await listDisposals(tenant.as.dpo, undefined)).items).toMatchObject([
    { category: 'closedTickets', period: 'P30D', objects: 1, articles: 1, files: 1 },
  ]);
});

test('a file that another ticket holds too stays until that one goes', async () => {
  const own = await mintTenant(worker.ports);
  await worker.receive(own, withFile(7));
  await worker.receive(own, withFile(7).replace('<7@', '<8@'));
  const { items } = await listTickets(own.as.agent, { limit: 10 });
  await updateTicket(own.as.agent, { id: items[0]!.id, state: 'closed' });
  await setRetentionRule(own.as.dpo, { category: 'closedTickets', period: 'P1D', reason: '' });
  worker.ports.clock.advance(2 * dayMs);
  await worker.handlers['retention.run']({ tenantId: own.tenantId }, signal);
  const blobs = await withTenant(worker.ports.db, own.tenantId, (tx) => tx.selectFrom('blobs').selectAll().execute());
  const gone = [];
  for (const blob of blobs) gone.push(await deleteBlob(own.system, blob));
  // Two raw mails and one shared attachment: only the raw mail of the ticket that went is free.
  expect(gone.filter(Boolean)).toHaveLength(1);
  expect((await getTicket(own.as.agent, { id: items[1]!.id })).articles[0]!.attachments).toHaveLength(1);
});

test('450 tickets go in batches, each with its record', async () => {
  const own = await mintTenant(worker.ports);
  for (let number = 0; number < 450; number += 1) {
    await createTicket(own.as.customer, { subject: `Frage ${number}`, body: 'Text' });
  }
  await withTenant(worker.ports.db, own.tenantId, (tx) =>
    tx.updateTable('tickets').set({ state: 'closed', turn: 'nobody', closedAt: worker.ports.clock.now() }).execute(),
  );
  await setRetentionRule(own.as.dpo, { category: 'closedTickets', period: 'P1D', reason: '' });
  worker.ports.clock.advance(2 * dayMs);
  await worker.handlers['retention.run']({ tenantId: own.tenantId }, signal);
  expect((await listTickets(own.as.agent, { limit: 10 })).items).toEqual([]);
  const batches = await withTenant(worker.ports.db, own.tenantId, (tx) =>
    tx.selectFrom('disposals').select('objectIds').execute(),
  );
  expect(batches.map((batch) => batch.objectIds.length).sort()).toEqual([200, 200, 50]);
});

test('without a rule nothing is deleted by time', async () => {
  const own = await mintTenant(worker.ports);
  const ticket = await createTicket(own.as.customer, { subject: 'Frage', body: 'Text' });
  await updateTicket(own.as.agent, { id: ticket.id, state: 'closed' });
  worker.ports.clock.advance(3_650 * dayMs);
  await worker.handlers['retention.run']({ tenantId: own.tenantId }, signal);
  expect((await getTicket(own.as.agent, { id: ticket.id })).id).toBe(ticket.id);
});
