import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { createArticle, createTicket, getTicket, listTickets, updateTicket } from './index.ts';

let test1: TestPorts;
let tenant: TestTenant;
beforeAll(async () => {
  test1 = await openTestPorts();
  tenant = await mintTenant(test1.ports);
});
afterAll(() => test1.close());

const request = { subject: 'Drucker druckt nicht', body: 'Seit heute früh kommt nur leeres Papier.' };

test('a customer sees own requests only, without what is the staff’s', async () => {
  const other = await createTicket(tenant.as.agent, {
    ...request,
    customer: { email: 'bert@firma.example' },
    kind: 'phone',
  });
  const own = await createTicket(tenant.as.customer, request);
  const list = await listTickets(tenant.as.customer, { limit: 50 });
  expect(list.items.map((item) => item.id)).toEqual([own.id]);
  expect(list.items[0]).not.toHaveProperty('owner');
  expect(list.items[0]).not.toHaveProperty('priority');
  await expect(getTicket(tenant.as.customer, { id: other.id })).rejects.toMatchObject({ code: 'notFound' });
});

test('an internal note never reaches the customer', async () => {
  const ticket = await createTicket(tenant.as.customer, request);
  await createArticle(tenant.as.agent, { id: ticket.id, visibility: 'internal', body: 'Kunde ist anstrengend.' });
  const seen = await getTicket(tenant.as.customer, { id: ticket.id });
  expect(JSON.stringify(seen)).not.toContain('anstrengend');
  expect((await getTicket(tenant.as.agent, { id: ticket.id })).articles).toHaveLength(2);
});

test('a public reply waits for the customer, and the answer brings the ticket back', async () => {
  const ticket = await createTicket(tenant.as.customer, request);
  const replied = await createArticle(tenant.as.agent, {
    id: ticket.id,
    visibility: 'public',
    body: 'Bitte neu starten.',
  });
  expect(replied.ticket).toMatchObject({ state: 'pending', turn: 'customer' });
  expect(replied.article.delivery).toMatchObject({ state: 'queued' });
  const answered = await createArticle(tenant.as.customer, {
    id: ticket.id,
    visibility: 'public',
    body: 'Hat nicht geholfen.',
  });
  expect(answered.ticket).toMatchObject({ state: 'open', turn: 'team' });
});

test('a reply to a thread that has moved on is refused', async () => {
  const ticket = await createTicket(tenant.as.customer, request);
  const seen = ticket.articles[0]!.id;
  test1.ports.clock.advance(1000);
  await createArticle(tenant.as.customer, { id: ticket.id, visibility: 'public', body: 'Noch etwas.' });
  await expect(
    createArticle(tenant.as.agent, { id: ticket.id, visibility: 'public', body: 'Antwort', lastSeenArticleId: seen }),
  ).rejects.toMatchObject({ code: 'conflict' });
});

test('what only the team sees makes no customer’s reply stale, and tells nobody that it is there', async () => {
  const ticket = await createTicket(tenant.as.customer, request);
  const lastSeenArticleId = ticket.articles[0]!.id;
  test1.ports.clock.advance(1000);
  await createArticle(tenant.as.agent, { id: ticket.id, visibility: 'internal', body: 'Gerät ist alt.' });
  const reply = { id: ticket.id, visibility: 'public' as const, body: 'Nachtrag', lastSeenArticleId };
  await expect(createArticle(tenant.as.agent, reply)).rejects.toMatchObject({ code: 'conflict' });
  await expect(createArticle(tenant.as.customer, reply)).resolves.toMatchObject({ article: { bodyText: 'Nachtrag' } });
});

test('tickets are found by words, number and person', async () => {
  const ticket = await createTicket(tenant.as.agent, {
    subject: 'Zertifikat abgelaufen',
    body: 'Der Exchange-Server meldet ein abgelaufenes Zertifikat.',
    customer: { email: 'ottilie@werft.example', firstName: 'Ottilie', lastName: 'Brandt' },
  });
  for (const text of ['Zertifikate', String(ticket.number), `#${ticket.number}`, 'ottilie', 'werft.example']) {
    const found = await listTickets(tenant.as.agent, { text, limit: 10 });
    expect(
      found.items.map((item) => item.id),
      text,
    ).toContain(ticket.id);
  }
  expect((await listTickets(tenant.as.customer, { text: 'Zertifikat', limit: 10 })).items).toEqual([]);
});

test('another tenant’s queue is refused like one that does not exist', async () => {
  const stranger = await mintTenant(test1.ports);
  const ticket = await createTicket(tenant.as.customer, request);
  await expect(updateTicket(tenant.as.agent, { id: ticket.id, queueId: stranger.queueId })).rejects.toMatchObject({
    code: 'invalid',
    fields: [{ field: 'queueId', problem: 'unknown' }],
  });
  await expect(getTicket(stranger.as.agent, { id: ticket.id })).rejects.toMatchObject({ code: 'notFound' });
});

test('pages follow each other without gap or repeat', async () => {
  const own = await mintTenant(test1.ports);
  for (let number = 0; number < 12; number += 1) {
    if (number % 3 === 0) test1.ports.clock.advance(1000);
    await createTicket(own.as.customer, { ...request, subject: `Nummer ${number}` });
  }
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listTickets(own.as.agent, { limit: 5, cursor });
    seen.push(...page.items.map((item) => item.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toHaveLength(12);
  expect(new Set(seen).size).toBe(12);
});
