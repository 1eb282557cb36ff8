import { reference, technical, type TableEntry } from './parts.ts';

export const alertsTables: Record<string, TableEntry> = {
  alerts: {
    category: 'accounts',
    ends: 'thirty days after it came once it was read, else after ninety; with the ticket or the agent',
    columns: {
      ...technical('tenant_id', 'alert_id', 'kind', 'times', 'created_at', 'read_at'),
      ...reference('agent_id', 'ticket_id', 'by_agent_id', 'meant_for_id'),
    },
  },
  alert_choices: {
    category: 'accounts',
    ends: 'with the agent',
    columns: { ...technical('tenant_id', 'kind', 'shown', 'by_mail'), ...reference('agent_id') },
  },
};
