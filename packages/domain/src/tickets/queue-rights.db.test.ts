import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QueueRight } from '@redlich/contract';
import { agentActor, sumOfRights, type Scope } from '../kernel/index.ts';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../../testing/index.ts';
import {
  countTickets,
  createArticle,
  createQueue,
  createTicket,
  findAttachment,
  getArticleHtml,
  getTicket,
  listArticles,
  listQueues,
  listTickets,
  updateTicket,
} from './index.ts';

let testPorts: TestPorts;
let tenant: TestTenant;
let open: string;
let closed: string;
let ticketId: string;
const customer = { email: 'lotte@kanarienvogel.example', firstName: 'Lotte', lastName: 'Kanarienvogel' };

beforeAll(async () => {
  testPorts = await openTestPorts();
  tenant = await mintTenant(testPorts.ports);
  open = tenant.queueId;
  closed = (await createQueue(tenant.system, { name: 'Personal' })).id;
  const made = await createTicket(tenant.as.admin, {
    subject: 'Kanarienvogel entflogen',
    body: 'Er sitzt im Kirschbaum',
    customer,
    queueId: closed,
  });
  ticketId = made.id;
});
afterAll(() => testPorts.close());

/** The agent of the tenant with these rights in the queue of the ticket. */
function withRights(rights: QueueRight[], inOpen: QueueRight[] = []): Scope {
  const { id, loginId } = tenant.as.agent.actor;
  const queues = sumOfRights(
    [],
    [
      { queueId: closed, rights },
      { queueId: open, rights: inOpen },
    ],
  );
  return { ...tenant.as.agent, actor: agentActor({ id: id!, loginId, roles: ['agent'], queues }) };
}
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'allowed',
    (error: { code?: string; fields?: { field: string; problem: string }[] }) =>
      error.fields?.[0] ? `${error.fields[0].field} ${error.fields[0].problem}` : error.code,
  );

describe('FreeScout CVE-2026-40591, osTicket #2615, GLPI GHSA-7pwm: no way around the queue', () => {
  test('a ticket in a queue without right answers like one that does not exist, by every way', async () => {
    const scope = withRights([], ['full']);
    const change = { id: ticketId, priority: 'high' } as const;
    expect(await refusal(getTicket(scope, { id: ticketId }))).toBe('notFound');
    expect(await refusal(listArticles(scope, { id: ticketId, limit: 10 }))).toBe('notFound');
    expect(await refusal(updateTicket(scope, change))).toBe('notFound');
    expect(await refusal(createArticle(scope, { id: ticketId, visibility: 'public', body: 'Hallo' }))).toBe('notFound');
    const { articles } = await getTicket(tenant.as.admin, { id: ticketId });
    expect(await refusal(getArticleHtml(scope, { id: articles[0]!.id }))).toBe('notFound');
    expect(await refusal(findAttachment(scope, { id: articles[0]!.id }))).toBe('notFound');
  });

  test('a canary in another queue appears in no list, search, count or choice', async () => {
    const scope = withRights([], ['full']);
    const { number } = await getTicket(tenant.as.admin, { id: ticketId });
    for (const text of ['Kirschbaum', 'kanarienvogel.example', `#${number}`, 'Kanarienvogel']) {
      expect((await listTickets(scope, { limit: 10, text })).items).toEqual([]);
    }
    for (const filter of [{}, { state: 'active' }, { owner: 'none' as const }, { queueId: closed }]) {
      const { items } = await listTickets(scope, { limit: 10, ...filter });
      expect(items.map(({ id }) => id)).not.toContain(ticketId);
    }
    expect(JSON.stringify(await countTickets(scope, undefined))).not.toContain('Personal');
    expect(JSON.stringify(await listQueues(scope, undefined))).not.toContain('Personal');
  });
});

test('overview shows it in lists and counts, and does not open it', async () => {
  const scope = withRights(['overview']);
  const listed = async (reader: Scope) =>
    (await listTickets(reader, { limit: 50 })).items.find(({ id }) => id === ticketId);
  // The list says so, and leads to no page that is not there.
  expect(await listed(scope)).toMatchObject({ mayRead: false });
  expect(await listed(withRights(['overview', 'read']))).not.toHaveProperty('mayRead');
  expect((await listTickets(scope, { limit: 10 })).items.map(({ id }) => id)).toContain(ticketId);
  expect((await countTickets(scope, undefined)).queues.map(({ name }) => name)).toEqual(['Personal']);
  expect(await refusal(getTicket(scope, { id: ticketId }))).toBe('notFound');
  expect((await listTickets(scope, { limit: 10, text: 'Kirschbaum' })).items).toEqual([]);
});

test('read opens and finds it, and changes nothing', async () => {
  const scope = withRights(['read']);
  expect(await getTicket(scope, { id: ticketId })).toMatchObject({ mayChange: false });
  expect((await listTickets(scope, { limit: 10, text: 'Kirschbaum' })).items.map(({ id }) => id)).toEqual([ticketId]);
  expect(await refusal(updateTicket(scope, { id: ticketId, priority: 'high' }))).toBe('forbidden');
  expect(await refusal(createArticle(scope, { id: ticketId, visibility: 'internal', body: 'Notiz' }))).toBe(
    'forbidden',
  );
});

test('create alone makes a ticket that its maker sees once and never again', async () => {
  const scope = withRights(['create']);
  const made = await createTicket(scope, { subject: 'Neu', body: 'Text', customer, queueId: closed });
  expect(made.queue?.id).toBe(closed);
  expect(await refusal(getTicket(scope, { id: made.id }))).toBe('notFound');
});

test('a new ticket without a queue goes where its maker may create, and nowhere else', async () => {
  const made = await createTicket(withRights(['create']), { subject: 'Neu', body: 'Text', customer });
  expect(made.queue?.id).toBe(closed);
  const nowhere = createTicket(withRights(['read']), { subject: 'Neu', body: 'Text', customer });
  expect(await refusal(nowhere)).toBe('queueId unknown');
});

describe('a ticket that is moved', () => {
  test('goes only where the mover may create, and a queue without right looks like an unknown one', async () => {
    const scope = withRights(['change']);
    expect(await refusal(updateTicket(scope, { id: ticketId, queueId: open }))).toBe('queueId unknown');
    const moved = await updateTicket(withRights(['change'], ['create']), { id: ticketId, queueId: open });
    expect(moved.queue?.id).toBe(open);
    await updateTicket(tenant.as.admin, { id: ticketId, queueId: closed });
  });

  test('is owned only by somebody who may answer it there', async () => {
    const dpo = tenant.as.dpo.actor.id!;
    expect(await refusal(updateTicket(tenant.as.admin, { id: ticketId, ownerId: dpo }))).toBe('ownerId unknown');
    const agent = tenant.as.agent.actor.id!;
    expect((await updateTicket(tenant.as.admin, { id: ticketId, ownerId: agent })).owner?.id).toBe(agent);
  });
});

test('a program with the right in the queue, whose token lacks the permission, is told that it may not change', async () => {
  const scope = withRights(['full']);
  expect(await getTicket(scope, { id: ticketId })).toMatchObject({ mayChange: true });
  const reader = { ...scope.actor, permissions: new Set(['ticket.get'] as const) };
  expect(await getTicket({ ...scope, actor: reader }, { id: ticketId })).toMatchObject({ mayChange: false });
});
