import { countTickets, getUnreadAlerts, listAgents, listQueues, may, readTogether } from '@redlich/domain';
import type { Handlers } from '../http/mount.ts';

const none = { items: [] };

export const deskFrameRoutes: Pick<Handlers, 'getDeskFrame'> = {
  async getDeskFrame({ scope, session }) {
    const { actor } = scope;
    const [counts, unreadAlerts, agents, queues] = await readTogether(scope, (within) =>
      Promise.all([
        may(actor, 'ticket.count') ? countTickets(within, undefined) : null,
        may(actor, 'alert.list') ? getUnreadAlerts(within, undefined) : { count: 0, ticketIds: [] },
        may(actor, 'agent.list') ? listAgents(within, {}) : none,
        may(actor, 'queue.list') ? listQueues(within, undefined) : none,
      ]),
    );
    return {
      status: 200,
      body: { session: session!.session, counts, unreadAlerts, agents: agents.items, queues: queues.items },
    };
  },
};
