import { personal, reference, technical, type TableEntry } from './parts.ts';

export const absencesTables: Record<string, TableEntry> = {
  absences: {
    category: 'accounts',
    ends: 'thirty days after the last day',
    columns: {
      ...technical('tenant_id', 'absence_id', 'created_at', 'told_at'),
      ...reference('agent_id', 'replacement_id'),
      // When somebody was away, and what they wrote about it, tells of the person.
      ...personal('from_on', 'until_on', 'note'),
    },
  },
  absence_handovers: {
    category: 'accounts',
    ends: 'with the absence or the ticket',
    columns: {
      ...technical('tenant_id', 'absence_id', 'ticket_id', 'reason', 'handed_at'),
      ...reference('owner_id'),
    },
  },
};
