import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import {
  command,
  createAnnouncement,
  listCopies,
  listTickets,
  startAnnouncement,
  type OutgoingMail,
} from '@redlich/domain';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import type { MailTransport } from '@redlich/platform/smtp';
import { openTestWorker, letter, type TestWorker } from '../testing/worker.ts';
import { mailSender } from './mail-sender.ts';

let worker: TestWorker;
let tenant: TestTenant;
let id: string;
let copyId: string;
beforeAll(async () => {
  worker = await openTestWorker();
});
afterAll(() => worker.close());

const { signal } = new AbortController();

/** One announcement to the one customer, handed over to the mail server. */
beforeEach(async () => {
  tenant = await mintTenant(worker.ports);
  worker.sent.length = 0;
  id = await command('mail.deliver', createAnnouncement)(tenant.system, {
    class: 'security',
    subject: { de: 'Sicherheitslücke geschlossen', en: '' },
    body: { de: 'Bitte aktualisieren Sie.', en: '' },
    audience: { kind: 'everybody' },
  });
  await command('mail.deliver', startAnnouncement)(tenant.system, id);
  const { runId } = await withTenant(worker.ports.db, tenant.tenantId, (tx) =>
    tx.selectFrom('announcements').select('runId').where('announcementId', '=', id).executeTakeFirstOrThrow(),
  );
  const job = { tenantId: tenant.tenantId, announcementId: id, runId: runId! };
  await worker.handlers['mail.deliver-announcement'](job, signal);
  await worker.handlers['mail.deliver-announcement'](job, signal);
  const [copy] = (await listCopies(tenant.as.dpo, { id, state: 'sent', limit: 5 })).items;
  copyId = copy!.id;
});

const report = (messageId: string, { action = 'failed' } = {}) =>
  [
    'From: Mail Delivery System <mailer-daemon@kunde.example>',
    `To: ${tenant.supportAddress}`,
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: <${randomUUID()}@kunde.example>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'I could not deliver your message.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.kunde.example',
    '',
    `Final-Recipient: rfc822; ${tenant.email.customer}`,
    `Action: ${action}`,
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 no such',
    ' mailbox',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${messageId}`,
    'Subject: Sicherheitsluecke geschlossen',
    '--b--',
    '',
  ].join('\r\n');

const messageIdOf = () => worker.sent[0]!.messageId;
const tickets = async () => (await listTickets(tenant.as.agent, { limit: 10 })).items;

test('a bounce marks its copy with what the other server said, and makes no ticket', async () => {
  expect(worker.sent).toHaveLength(1);
  await worker.receive(tenant, report(messageIdOf()), '');
  expect(await listCopies(tenant.as.dpo, { id, state: 'bounced', limit: 5 })).toMatchObject({
    items: [{ id: copyId, reason: '550 5.1.1 no such mailbox', person: { email: tenant.email.customer } }],
  });
  expect(await tickets()).toEqual([]);
  expect(await worker.incoming(tenant)).toMatchObject([{ state: 'ignored', reason: 'deliveryReport' }]);
});

test('a report that the other server goes on trying changes nothing and makes no ticket', async () => {
  await worker.receive(tenant, report(messageIdOf(), { action: 'delayed' }), '');
  expect((await listCopies(tenant.as.dpo, { id, state: 'sent', limit: 5 })).items).toHaveLength(1);
  expect(await tickets()).toEqual([]);
});

test('a report about anything else, or about another tenant’s copy, is a mail like any other', async () => {
  const other = await mintTenant(worker.ports);
  await worker.receive(other, report(messageIdOf()), '');
  expect((await listCopies(tenant.as.dpo, { id, state: 'sent', limit: 5 })).items).toHaveLength(1);
  await worker.receive(tenant, report(`<${randomUUID()}@kunde.example>`), '');
  expect(await tickets()).toHaveLength(1);
  // Whoever quotes the id in a letter of his own is no mail server.
  await worker.receive(tenant, letter({ inReplyTo: messageIdOf(), text: `Action: failed ${messageIdOf()}` }));
  expect((await listCopies(tenant.as.dpo, { id, state: 'sent', limit: 5 })).items).toHaveLength(1);
});

test('announcements leave with the channel as sender, so that bounces come back, and nothing answers them', async () => {
  const handed: { headers: Record<string, string>; from: string }[] = [];
  const transport = {
    send(message: { headers?: Record<string, string> }, { envelope }: { envelope: { from: string } }) {
      handed.push({ headers: message.headers ?? {}, from: envelope.from });
      return Promise.resolve({ accepted: [], rejected: [], response: '' });
    },
    ready: () => Promise.resolve(),
  } as unknown as MailTransport;
  const { files: _, ...mail } = worker.sent[0] as OutgoingMail & { files: unknown };
  await mailSender(transport).send({ ...mail, unsubscribeUrl: 'https://x.example/u', attachments: [] });
  expect(handed[0]).toMatchObject({
    from: tenant.supportAddress,
    headers: {
      Precedence: 'bulk',
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': '<https://x.example/u>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  });
  expect(handed[0]!.headers['X-Auto-Response-Suppress']).not.toMatch(/All|NDR/);
});
