import type { Agent } from '@redlich/contract';

/** Who can be given a ticket: whoever works at the desk and still does. The data protection officer has no desk. */
export const canOwn = (agent: Agent) => agent.works.everywhere || agent.works.queueIds.length > 0;
