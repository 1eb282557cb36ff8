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
const isMessageId = /^<[^<>\s]+@[^<>\s]+>$/;
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const isNew = (value: unknown) => typeof value === 'string' && (isMessageId.test(value) || isId.test(value));
const renewed = (value: unknown) => (value instanceof Date ? now : isNew(value) ? uuid : value);

/**
 * W5: an agent answers a ticket, which sends the customer a mail. Straight in Postgres: the statements of the change, of
 * the lock and the answer's own reading too. The session's look-up, the job and the mail are the product's own affair.
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
    const written = all.map(({ text }) => text).join(' ');
    if (!written.includes(insert) || !written.includes(update))
      throw new Error('a reply writes by other statements now');
    const article: Fresh = { fresh: 'uuid', name: 'article' };
    const plain = tickets.map(({ tenant, ticketId }) => ({
      tenantId: tenant.tenantId,
      statements: withValues(
        all,
        new Map<unknown, unknown>([
          [first.tenant.tenantId, tenant.tenantId],
          [first.tenant.agentId, tenant.agentId],
          [first.ticketId, ticketId],
          [articleId, article],
        ]),
      ).map(({ text, values }) => {
        // What was replaced stands; what is still the captured run's own has to be new.
        const own = new Set<unknown>([tenant.tenantId, tenant.agentId, ticketId]);
        return { text, values: values.map((value) => (own.has(value) ? value : renewed(value))) };
      }),
    }));
    works.push({ id: 'W5', title: "agent's reply", on: set.name, via: 'api', calls, plain, target: targets.reply });
  }
  return works;
}
