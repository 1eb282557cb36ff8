import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { CompiledQuery } from 'kysely';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { createArticle, createTicket, getTicket } from '../tickets/index.ts';
import { createChannel, deliverArticle, updateChannel, type OutgoingMail } from './index.ts';

let testPorts: TestPorts;
let tenant: TestTenant;
const sent: OutgoingMail[] = [];
const sender = { send: async (mail: OutgoingMail) => void sent.push(mail) };
beforeAll(async () => {
  testPorts = await openTestPorts();
});
beforeEach(async () => {
  tenant = await mintTenant(testPorts.ports);
  sent.length = 0;
});
afterAll(() => testPorts.close());

async function reply() {
  const ticket = await createTicket(tenant.as.customer, { subject: 'Router', body: 'Er blinkt.' });
  testPorts.ports.clock.advance(1000);
  const body = 'Bitte neu starten.';
  const { article } = await createArticle(tenant.as.agent, { id: ticket.id, visibility: 'public', body });
  return { ticketId: ticket.id, article };
}
const deliver = (articleId: string) => deliverArticle(tenant.system, sender, articleId);
const seen = async (ticketId: string) =>
  (await getTicket(tenant.as.agent, { id: ticketId })).articles.at(-1) as Record<string, unknown>;
const withoutAddress = () =>
  withTenant(testPorts.ports.db, tenant.tenantId, (tx) =>
    tx.deleteFrom('channels').where('tenantId', '=', tenant.tenantId).execute(),
  );

test('how a reply is headed is fixed when it is written, and each attempt says the same', async () => {
  const { ticketId, article } = await reply();
  expect(article).toMatchObject({ from: tenant.supportAddress, delivery: { state: 'queued' } });
  const broken = { send: () => Promise.reject(new Error('421 later')) };
  await expect(deliverArticle(tenant.system, broken, article.id)).rejects.toThrow('421');
  await deliver(article.id);
  await deliver(article.id);
  expect(sent).toHaveLength(1);
  const [row] = await withTenant(testPorts.ports.db, tenant.tenantId, (tx) =>
    tx.selectFrom('articles').select('messageId').where('articleId', '=', article.id).execute(),
  );
  expect(sent[0]!.messageId).toBe(row!.messageId);
  expect(await seen(ticketId)).toMatchObject({ delivery: { state: 'sent', reason: null } });
});

test('a reply written before there was an address leaves from the one that is there when it is sent', async () => {
  await withoutAddress();
  const { ticketId, article } = await reply();
  expect(article).toMatchObject({ from: null });
  const address = `neu@${tenant.slug}.example`;
  await createChannel(tenant.system, { address, senderName: 'Neu', queueId: tenant.queueId });
  await deliver(article.id);
  expect(sent).toMatchObject([
    { from: { address, name: 'Neu' }, messageId: expect.stringMatching(/@t\w+\.example>$/) },
  ]);
  expect(await seen(ticketId)).toMatchObject({ from: address, delivery: { state: 'sent' } });
});

test('an address that is gone is not written from, and a tenant without any is told so', async () => {
  const { ticketId, article } = await reply();
  await withoutAddress();
  await deliver(article.id);
  expect(sent).toEqual([]);
  expect(await seen(ticketId)).toMatchObject({
    delivery: { state: 'failed', reason: 'no sender address configured' },
  });
});

test('the name beside the address is the one it has when the mail leaves', async () => {
  const { article } = await reply();
  await updateChannel(tenant.system, { id: tenant.channelId, senderName: 'Werkstatt' });
  await deliver(article.id);
  expect(sent).toMatchObject([{ from: { address: tenant.supportAddress, name: 'Werkstatt' } }]);
});

test('the mails before a reply are read with its ticket, however many the tenant has sent', async () => {
  const { ticketId, article } = await reply();
  const owner = new pg.Client({ connectionString: testPorts.database.ownerUrl });
  await owner.connect();
  await owner.query(`select set_config('app.tenant_id', $1, false)`, [tenant.tenantId]);
  await owner.query(
    `insert into tickets (tenant_id, ticket_id, number, subject, state, turn, priority, queue_id, customer_id, created_at, updated_at)
     select tenant_id, gen_random_uuid(), 5000 + i, subject, state, turn, priority, queue_id, customer_id, created_at, updated_at
     from tickets, generate_series(1, 2000) i where ticket_id = $1`,
    [ticketId],
  );
  await owner.query(`insert into articles (tenant_id, article_id, ticket_id, kind, visibility, author_kind, subject, body_text, message_id, created_at)
    select tenant_id, gen_random_uuid(), ticket_id, 'email', 'public', 'system', subject, 'x', '<' || number || '@a.example>', created_at
    from tickets where number > 5000`);
  await owner.query('analyze tickets');
  await owner.query('analyze articles');
  await owner.end();
  testPorts.statements.length = 0;
  await deliver(article.id);
  const { sql, parameters } = testPorts.statements.find((one) => one.sql.startsWith('select "e"."message_id"'))!;
  const plan = await withTenant(testPorts.ports.db, tenant.tenantId, async (tx) => {
    const explain = CompiledQuery.raw(`explain ${sql}`, [...parameters]);
    const { rows } = await tx.executeQuery<Record<string, string>>(explain);
    return rows.map((row) => Object.values(row)[0]).join('\n');
  });
  expect(plan).toMatch(/articles_of_ticket/);
  expect(plan).not.toMatch(/articles_by_message_id|Seq Scan/);
});
