import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import {
  createArticle,
  createTicket,
  deliverArticle,
  ensureBlob,
  setIdentity,
  setLook,
  setPortalSettings,
  defaultPortalSettings,
  setQueueIdentity,
} from '@redlich/domain';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { mailTransport } from '@redlich/platform/smtp';
import { letter, openTestWorker, type TestWorker } from '../testing/worker.ts';
import { mailSender } from './mail-sender.ts';

let worker: TestWorker;
let tenant: TestTenant;
let dir: string;
beforeAll(async () => {
  worker = await openTestWorker();
  dir = await mkdtemp(join(tmpdir(), 'redlich-test-branding-'));
});
beforeEach(async () => {
  tenant = await mintTenant(worker.ports);
  worker.sent.length = 0;
});
afterAll(async () => {
  await worker.close();
  await rm(dir, { recursive: true });
});
const { signal } = new AbortController();

async function reply(email: string, text = 'Der Drucker druckt nicht, bitte helfen Sie mir.') {
  worker.ports.clock.advance(1000);
  await worker.receive(tenant, letter({ from: `Jutta Kern <${email}>`, text }), email);
  const { ticketId } = await withTenant(worker.ports.db, tenant.tenantId, (tx) =>
    tx.selectFrom('tickets').select('ticketId').orderBy('number', 'desc').limit(1).executeTakeFirstOrThrow(),
  );
  worker.ports.clock.advance(1000);
  const body = 'Bitte neu starten.';
  const { article } = await createArticle(tenant.as.agent, { id: ticketId, visibility: 'public', body });
  return { tenantId: tenant.tenantId, articleId: article.id };
}
async function sendReply(email: string, text?: string) {
  const job = await reply(email, text);
  for (let time = 0; time < 2; time += 1) await worker.handlers['mail.deliver-article'](job, signal);
  return worker.sent.at(-1)!;
}
async function giveLogo(): Promise<void> {
  const path = join(dir, randomUUID());
  await writeFile(path, `logo of ${tenant.slug}`);
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  const { blobId } = await ensureBlob(tenant.system, { path, bytes: 20, sha256 });
  const row = { tenantId: tenant.tenantId, kind: 'logo', blobId, width: 320, height: 80 };
  await withTenant(worker.ports.db, tenant.tenantId, (tx) =>
    tx
      .insertInto('brandingImages')
      .values(['small', 'medium', 'large'].map((size) => ({ ...row, size })))
      .execute(),
  );
}
const identity = {
  senderPattern: '{agent} – {tenant}',
  signature: { de: 'Viele Grüße\n{agent.name}', en: 'Kind regards\n{agent.name}' },
};

test('a reply is signed in the language of the one who wrote, in text and HTML alike, once', async () => {
  await setIdentity(tenant.as.admin, identity);
  const german = await sendReply('jutta@kunde.example');
  expect(german.from.name).toBe(`Person agent – Firma ${tenant.slug}`);
  expect(german.text).toContain('\n-- \nViele Grüße\nPerson agent\n');
  expect(german.html.match(/Viele Grüße/g)).toHaveLength(1);
  expect(worker.sent.filter(({ messageId }) => messageId === german.messageId)).toHaveLength(1);
  const english = await sendReply('john@kunde.example', 'Hello, the printer does not print, please help me with it.');
  expect(english.text).toContain('Kind regards');
  expect(english.html).toContain('<html lang="en">');
});

test('a queue’s own words come before the tenant’s', async () => {
  await setIdentity(tenant.as.admin, identity);
  await setQueueIdentity(tenant.as.admin, { id: tenant.queueId, senderPattern: '{queue}', signature: null });
  const mail = await sendReply('jutta@kunde.example');
  expect(mail.from.name).toBe('Support');
  expect(mail.text).toContain('Viele Grüße');
});

test('what the customer answers does not bring the signature back into the ticket', async () => {
  await setIdentity(tenant.as.admin, identity);
  const mail = await sendReply('jutta@kunde.example');
  const quoted = mail.text.split('\n').map((line) => `> ${line}`);
  const text = ['Danke, geht.', '', 'Am 10.03.2026 schrieb Firma:', ...quoted].join('\r\n');
  await worker.receive(tenant, letter({ inReplyTo: mail.messageId, subject: mail.subject, text }));
  const next = await sendReply('jutta@kunde.example');
  expect(next.text.match(/Viele Grüße/g)).toHaveLength(1);
});

test('logo and colours are in replies and in what the product writes itself, never as an address', async () => {
  await giveLogo();
  await setLook(tenant.as.admin, { colours: { colour: '#00407a', accent: null }, showsName: true });
  await setPortalSettings(tenant.as.admin, {
    ...defaultPortalSettings,
    accounts: { ...defaultPortalSettings.accounts, optIn: true },
  });
  const mail = await sendReply('neu@kunde.example');
  expect(mail.files.map(({ fileName }) => fileName)).toEqual(['logo.png']);
  const { notificationId } = await withTenant(worker.ports.db, tenant.tenantId, (tx) =>
    tx.selectFrom('notifications').select('notificationId').limit(1).executeTakeFirstOrThrow(),
  );
  await worker.handlers['mail.deliver-notification']({ tenantId: tenant.tenantId, notificationId }, signal);
  const receipt = worker.sent.at(-1)!;
  expect(receipt.html).toContain('background:#00407a');
  for (const { html, files } of [mail, receipt]) {
    expect(files[0]!.content).toBe(`logo of ${tenant.slug}`);
    expect(html).toContain('src="cid:logo.');
    expect(html).not.toMatch(/src="(?!cid:)/);
    expect(html).toContain(`http://${tenant.host}:3000/privacy`);
  }
});

// RT CVE-2012-4730, osTicket 7c5c584f9
test.each(['Berg, Anna', 'Anna\r\nBcc: opfer@firma.example', 'Anna <chef@firma.example>', '"; Anna'])(
  'a person called %j adds no header, no recipient and no address',
  async (name) => {
    await setIdentity(tenant.as.admin, identity);
    await withTenant(worker.ports.db, tenant.tenantId, (tx) =>
      tx.updateTable('agents').set({ name }).where('agentId', '=', tenant.as.agent.actor.id!).execute(),
    );
    const outboxDir = await mkdtemp(join(dir, 'outbox-'));
    const { articleId } = await reply('jutta@kunde.example');
    await deliverArticle(tenant.system, mailSender(mailTransport({ outboxDir })), articleId, signal);
    const eml = (await readdir(outboxDir)).find((file) => file.endsWith('.eml'));
    const raw = await readFile(join(outboxDir, eml!), 'utf8');
    const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]/g, ' ');
    const fields = head.split('\r\n');
    expect(fields.filter((field) => /^(b?cc|sender|reply-to):/i.test(field))).toEqual([]);
    const from = fields.filter((field) => /^from:/i.test(field));
    expect(from).toHaveLength(1);
    expect(from[0]!.match(/[\w.-]+@[\w.-]+/g)).toEqual([tenant.supportAddress]);
    const note = JSON.parse(await readFile(join(outboxDir, eml!.replace('.eml', '.json')), 'utf8'));
    expect(note.envelope.to).toEqual(['jutta@kunde.example']);
  },
);

test('a ticket made by hand is signed as its customer’s account is set', async () => {
  await setIdentity(tenant.as.admin, identity);
  const { email } = tenant;
  const made = { subject: 'Router', body: 'Hello, we have to change it.', kind: 'email' as const };
  const ticket = await createTicket(tenant.as.agent, { ...made, customer: { email: email.customer } });
  await worker.handlers['mail.deliver-article'](
    { tenantId: tenant.tenantId, articleId: ticket.articles[0]!.id },
    signal,
  );
  expect(worker.sent.at(-1)!.text).toContain('Viele Grüße');
});
