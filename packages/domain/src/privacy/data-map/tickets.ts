import { personal, reference, technical, type TableEntry } from './parts.ts';

export const ticketsTables: Record<string, TableEntry> = {
  article_deliveries: {
    category: 'closedTickets',
    ends: 'with its article',
    columns: {
      ...technical('tenant_id', 'article_id', 'state', 'changed_at'),
      // The answer of a mail server, which may name the address.
      ...personal('reason'),
    },
  },
  articles: {
    category: 'closedTickets',
    ends: 'with its ticket',
    columns: {
      ...technical(
        'tenant_id',
        'article_id',
        'ticket_id',
        'kind',
        'visibility',
        'author_kind',
        'remote_images',
        'parsed',
      ),
      ...technical('created_at', 'author_role'),
      ...reference('agent_id', 'customer_id'),
      ...personal('subject', 'body_text', 'body_html', 'message_id', 'from_address', 'to_addresses', 'search'),
    },
  },
  queues: {
    category: 'configuration',
    ends: 'with the tenant',
    columns: technical('tenant_id', 'queue_id', 'name', 'name_key', 'position'),
  },
  ticket_counters: {
    category: 'configuration',
    ends: 'with the tenant',
    columns: technical('tenant_id', 'last_number'),
  },
  tickets: {
    category: 'closedTickets',
    ends: 'by the rule for closed tickets',
    columns: {
      ...technical('tenant_id', 'ticket_id', 'number', 'state', 'turn', 'priority', 'queue_id', 'article_count'),
      ...technical('created_at', 'updated_at', 'closed_at', 'locked_as', 'locked_at', 'locked_until', 'lock_statute'),
      ...technical('trashed_at', 'spared_until', 'anonymised_at'),
      ...reference('owner_id', 'customer_id', 'organisation_id'),
      ...personal('subject', 'tags'),
    },
  },
};
