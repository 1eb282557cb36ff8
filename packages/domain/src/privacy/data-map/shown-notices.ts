import { personal, reference, technical, type TableEntry } from './parts.ts';

export const shownNoticesTables: Record<string, TableEntry> = {
  shown_notices: {
    category: 'customers',
    ends: 'with its person, and that of a request with the request',
    columns: {
      ...technical('tenant_id', 'occasion'),
      ...reference('shown_notice_id', 'customer_id', 'ticket_id'),
      ...personal('version', 'language', 'shown_at'),
    },
  },
};
