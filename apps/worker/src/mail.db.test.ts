import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { createArticle, createTicket, getTicket, listTickets } from '@redlich/domain';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { letter, openTestWorker, type TestWorker } from '../testing/worker.ts';

let worker: TestWorker;
let tenant: TestTenant;
beforeAll(async () => {
  worker = await openTestWorker();
});
beforeEach(async () => {
  tenant = await mintTenant(worker.ports);
  worker.sent.length = 0;
  worker.refuseWith(undefined);
});
afterAll(() => worker.close());

const tickets = async () => (await listTickets(tenant.as.agent, { limit: 100 })).items;
const open = async (index = 0) => getTicket(tenant.as.agent, { id: (await tickets())[index]!.id });
const signal = new AbortController().signal;
async function reply(ticketId: string, body = 'Bitte neu starten.') {
  worker.ports.clock.advance(1000);
  const { article } = await createArticle(tenant.as.agent, { id: ticketId, visibility: 'public', body });
  await worker.handlers['mail.deliver-article']({ tenantId: tenant.tenantId, articleId: article.id }, signal);
  await worker.handlers['mail.deliver-article']({ tenantId: tenant.tenantId, articleId: article.id }, signal);
  worker.ports.clock.advance(1000);
  return article;
}

test('a mail becomes one ticket with a customer made from its sender, even when the job runs twice', async () => {
  await worker.receive(tenant, letter({ text: 'Der Drucker im Flur druckt nicht.' }));
  const ticket = await open();
  expect(await tickets()).toHaveLength(1);
  expect(ticket).toMatchObject({
    subject: 'Drucker',
    state: 'new',
    customer: { name: 'Jutta Kern', email: 'jutta@kunde.example' },
  });
  expect(ticket.articles[0]).toMatchObject({
    kind: 'email',
    bodyText: 'Der Drucker im Flur druckt nicht.',
    parsed: true,
  });
});

test('the same message delivered three times is one article, another under its Message-ID a second', async () => {
  const mail = { messageId: '<gleich@kunde.example>' };
  for (let time = 0; time < 3; time += 1) await worker.receive(tenant, letter(mail));
  expect(await tickets()).toHaveLength(1);
  expect((await worker.incoming(tenant)).map(({ state }) => state).sort()).toEqual(['done', 'duplicate', 'duplicate']);
  await worker.receive(tenant, letter({ ...mail, text: 'Ganz anderer Inhalt' }));
  expect(await tickets()).toHaveLength(2);
});

test('an answer goes out once, names the thread, and its answer comes back to the ticket', async () => {
  await worker.receive(tenant, letter({ messageId: '<eins@kunde.example>' }));
  const { id } = await open();
  await reply(id);
  expect(worker.sent).toHaveLength(1);
  const [mail] = worker.sent;
  expect(mail).toMatchObject({
    from: { address: tenant.supportAddress },
    to: { name: 'Jutta Kern', address: 'jutta@kunde.example' },
    inReplyTo: '<eins@kunde.example>',
    references: ['<eins@kunde.example>'],
  });
  expect(mail!.subject).toMatch(/^Re: Drucker \[#\d+\]$/);
  expect((await open()).articles.at(-1)!.delivery).toMatchObject({ state: 'sent' });

  await worker.receive(tenant, letter({ inReplyTo: mail!.messageId, subject: mail!.subject, text: 'Danke, geht.' }));
  const after = await open();
  expect(await tickets()).toHaveLength(1);
  expect(after).toMatchObject({ state: 'open', turn: 'team' });
  expect(after.articles.at(-1)!.bodyText).toBe('Danke, geht.');
});

test('somebody else who quotes number and reference gets a ticket of their own', async () => {
  await worker.receive(tenant, letter());
  await reply((await open()).id);
  const { messageId, subject } = worker.sent[0]!;
  await worker.receive(tenant, letter({ from: 'Fremd <fremd@anderswo.example>', inReplyTo: messageId, subject }));
  expect(await tickets()).toHaveLength(2);
  expect((await open(1)).articles.map((article) => article.author.name)).not.toContain('Fremd');
});

test('the customer may come back by the number alone, in a mail with two From headers not', async () => {
  await worker.receive(tenant, letter());
  const { number, id } = await open();
  worker.ports.clock.advance(1000);
  await worker.receive(tenant, letter({ subject: `Frage zu [#${number}]` }));
  expect((await getTicket(tenant.as.agent, { id })).articles).toHaveLength(2);
  await worker.receive(
    tenant,
    letter({ subject: `Frage zu [#${number}]`, headers: ['From: Chef <chef@firma.example>'] }),
  );
  expect(await tickets()).toHaveLength(2);
});

test('an out-of-office answer is shown and does not reopen', async () => {
  await worker.receive(tenant, letter());
  const { id } = await open();
  await reply(id);
  await worker.receive(
    tenant,
    letter({ inReplyTo: worker.sent[0]!.messageId, headers: ['Auto-Submitted: auto-replied'], text: 'Bin im Urlaub' }),
  );
  expect(await open()).toMatchObject({ state: 'pending', turn: 'customer' });
  expect((await open()).articles).toHaveLength(3);
});

test('a refusal for good shows on the article; a passing fault is tried again with the same Message-ID', async () => {
  const ticket = await createTicket(tenant.as.customer, { subject: 'Frage', body: 'Wie?' });
  worker.refuseWith(Object.assign(new Error('refused'), { permanent: true, reason: '550 5.1.1 unknown user' }));
  await reply(ticket.id);
  expect((await getTicket(tenant.as.agent, { id: ticket.id })).articles.at(-1)!.delivery).toMatchObject({
    state: 'failed',
    reason: '550 5.1.1 unknown user',
  });

  worker.refuseWith(new Error('421 later'));
  worker.ports.clock.advance(1000);
  const { article } = await createArticle(tenant.as.agent, {
    id: ticket.id,
    visibility: 'public',
    body: 'Noch einmal.',
  });
  const deliver = () =>
    worker.handlers['mail.deliver-article']({ tenantId: tenant.tenantId, articleId: article.id }, signal);
  await expect(deliver()).rejects.toThrow('421');
  const fixedId = async () => {
    const rows = await withTenant(worker.ports.db, tenant.tenantId, (tx) =>
      tx.selectFrom('articles').select('messageId').where('articleId', '=', article.id).execute(),
    );
    return rows[0]!.messageId;
  };
  const beforeRepeat = await fixedId();
  expect(beforeRepeat).not.toBeNull();
  worker.refuseWith(undefined);
  await deliver();
  expect(worker.sent.map((mail) => mail.messageId)).toEqual([beforeRepeat]);
});

test('HTML is stored safe, inline images point to their attachments', async () => {
  const raw = [
    'From: Jutta Kern <jutta@kunde.example>',
    'Subject: Bild',
    'Message-ID: <bild@kunde.example>',
    'Content-Type: multipart/related; boundary=teil',
    '',
    '--teil',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p onclick="x()">Hallo<script>alert(1)</script><img src="cid:logo@kunde"><img src="https://tracker.example/p.gif"></p>',
    '--teil',
    'Content-Type: image/png; name="logo.png"',
    'Content-ID: <logo@kunde>',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    '--teil--',
    '',
  ].join('\r\n');
  await worker.receive(tenant, raw);
  const [article] = (await open()).articles;
  expect(article).toMatchObject({
    hasHtml: true,
    remoteImages: 1,
    attachments: [{ fileName: 'logo.png', inline: true, contentType: 'image/png' }],
  });
});

test('what cannot be read becomes a ticket with the raw message attached', async () => {
  const deep = Array.from(
    { length: 2000 },
    (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`,
  ).join('');
  await worker.receive(tenant, `From: jutta@kunde.example\r\nSubject: Tief\r\n${deep}`);
  const [article] = (await open()).articles;
  expect(article).toMatchObject({ parsed: false, attachments: [{ fileName: 'nachricht.eml' }] });
});
