import { createArticle } from '@redlich/domain';
import { captureStatements, withValues } from '../capture.ts';
import { makeBodies } from '../data/bodies.ts';
import type { Fresh } from '../driver/loads.ts';
import { targets } from '../report/targets.ts';
import { dataSets, type Ground, type Work } from './plan.ts';
import { someTickets } from './some-tickets.ts';

const uuid: Fresh = { fresh: 'uuid' };
const now: Fresh = { fresh: 'now' };
const insert = 'insert into "articles"';
const update = 'update "tickets"';

const renewed = (value: unknown) =>
  value instanceof Date ? now : typeof value === 'string' && isMessageId.test(value) ? uuid : value;
const isMessageId = /^<[^<>\s]+@[^<>\s]+>$/;

/**
 * W5: an agent answers a ticket, which sends the customer a mail. Straight in Postgres: the insert of the article and the
 * update of the ticket, nothing else.
 */
export async function replyWorks(ground: Ground): Promise<Work[]> {
  const works: Work[] = [];
  for (const set of dataSets(ground)) {
    const tickets = await someTickets(ground, set, { articles: 1, atMost: 4000 });
    const first = tickets.pop()!;
    const bodies = makeBodies(100).map((text) => text.slice(0, 600));
    const calls = tickets.map(({ tenant, ticketId }, index) => {
      const body = JSON.stringify({ body: bodies[index % bodies.length] });
      const content = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
      const path = `/api/v1/tickets/${ticketId}/articles`;
      return { method: 'POST' as const, path, headers: { ...tenant.headers, ...content }, body, status: 201 };
    });

    let articleId = '';
    const all = await captureStatements(ground.database, first.tenant, async (scope) => {
      const { article } = await createArticle(scope, { id: first.ticketId, visibility: 'public', body: bodies[0]! });
      articleId = article.id;
    });
    const writes = all.filter(({ text }) => text.includes(insert) || text.includes(update));
    const written = writes.map(({ text }) => text).join(' ');
    if (!written.includes(insert) || !written.includes(update))
      throw new Error('a reply writes by other statements now');
    const plain = tickets.map(({ tenant, ticketId }) => ({
      tenantId: tenant.tenantId,
      statements: withValues(
        writes,
        new Map<unknown, unknown>([
          [first.tenant.tenantId, tenant.tenantId],
          [first.tenant.agentId, tenant.agentId],
          [first.ticketId, ticketId],
          [articleId, uuid],
        ]),
      ).map(({ text, values }) => ({ text, values: values.map(renewed) })),
    }));
    works.push({ id: 'W5', title: "agent's reply", on: set.name, via: 'api', calls, plain, target: targets.reply });
  }
  return works;
}
