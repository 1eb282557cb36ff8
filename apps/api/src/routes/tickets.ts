import {
  countQuarantine,
  countTickets,
  createArticle,
  createTicket,
  getTicket,
  listArticles,
  recordReading,
  listTickets,
  may,
  updateTicket,
} from '@redlich/domain';
import type { Handlers } from '../http/mount.ts';

type Names =
  'listTickets' | 'countTickets' | 'createTicket' | 'getTicket' | 'updateTicket' | 'listArticles' | 'createArticle';

export const ticketRoutes: Pick<Handlers, Names> = {
  listTickets: async ({ scope }, { query }) => ({ status: 200, body: await listTickets(scope, query) }),
  async countTickets({ scope }) {
    const seesQuarantine = may(scope.actor, 'quarantine.list');
    const [counts, quarantined] = await Promise.all([
      countTickets(scope, undefined),
      seesQuarantine ? countQuarantine(scope, undefined) : undefined,
    ]);
    return { status: 200, body: { ...counts, ...(quarantined !== undefined && { quarantined }) } };
  },
  createTicket: async ({ scope }, { body }) => ({ status: 201, body: await createTicket(scope, body) }),
  async getTicket({ scope }, { params }) {
    const body = await getTicket(scope, params);
    await recordReading(scope, params.id);
    return { status: 200, body };
  },
  updateTicket: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await updateTicket(scope, { ...params, ...body }),
  }),
  async listArticles({ scope }, { params, query }) {
    const body = await listArticles(scope, { ...params, ...query });
    await recordReading(scope, params.id);
    return { status: 200, body };
  },
  createArticle: async ({ scope }, { params, body }) => ({
    status: 201,
    body: await createArticle(scope, { ...params, ...body }),
  }),
};
