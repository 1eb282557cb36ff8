/** What a column holds of people: something that identifies or describes one, a reference to one, or nothing. */
export type ColumnClass = 'personal' | 'reference' | 'technical';

export interface TableEntry {
  /** what the rules, the notice and the housekeeping call these data. */
  category:
    | 'accounts'
    | 'auditLog'
    | 'closedTickets'
    | 'configuration'
    | 'customers'
    | 'disposals'
    | 'rawMails'
    | 'sessions'
    | 'uploads';
  /** The module that deletes these rows. */
  owner: string;
  /** When they go. */
  ends: string;
  columns: Record<string, ColumnClass>;
}

const technical = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'technical' as const]));
const personal = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'personal' as const]));
const reference = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'reference' as const]));

/** Every column of every tenant table. A new column fails the catalogue test until it stands here. */
export const dataMap: Record<string, TableEntry> = {
  activities: {
    category: 'configuration',
    owner: 'privacy',
    ends: 'when the DPO removes it',
    columns: technical(
      'tenant_id',
      'activity_id',
      'purpose_de',
      'purpose_en',
      'legal_basis',
      'interest_de',
      'interest_en',
      'changed_at',
    ),
  },
  agents: {
    category: 'accounts',
    owner: 'people',
    ends: 'with the tenant; deactivated at once on leaving',
    columns: {
      ...technical('tenant_id', 'role', 'active', 'created_at'),
      ...reference('agent_id'),
      ...personal('name', 'email', 'email_key'),
    },
  },
  articles: {
    category: 'closedTickets',
    owner: 'tickets',
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
      ...technical('delivery_state', 'delivery_changed_at', 'created_at'),
      ...reference('agent_id', 'customer_id'),
      ...personal(
        'subject',
        'body_text',
        'body_html',
        'message_id',
        'from_address',
        'to_addresses',
        'delivery_reason',
        'search',
      ),
    },
  },
  attachments: {
    category: 'closedTickets',
    owner: 'files',
    ends: 'with its article; the file when nothing else refers to it',
    columns: {
      ...technical(
        'tenant_id',
        'attachment_id',
        'article_id',
        'blob_id',
        'content_type',
        'bytes',
        'content_id',
        'inline',
        'position',
      ),
      ...personal('file_name'),
    },
  },
  audit_entries: {
    category: 'auditLog',
    owner: 'audit',
    ends: 'by the rule for the audit log',
    columns: {
      ...technical('tenant_id', 'audit_entry_id', 'at', 'actor_kind', 'action', 'object_kind', 'fields'),
      ...reference('actor_id', 'object_id'),
    },
  },
  blobs: {
    category: 'closedTickets',
    owner: 'files',
    ends: 'when nothing refers to it any more',
    columns: { ...technical('tenant_id', 'blob_id', 'bytes', 'created_at'), ...reference('sha256') },
  },
  channels: {
    category: 'configuration',
    owner: 'mail',
    ends: 'with the tenant',
    columns: technical('tenant_id', 'channel_id', 'address', 'sender_name', 'queue_id'),
  },
  customers: {
    category: 'customers',
    owner: 'people',
    ends: 'with the tenant',
    columns: {
      ...technical('tenant_id', 'source', 'created_at', 'updated_at'),
      ...reference('customer_id', 'organisation_id'),
      ...personal('first_name', 'last_name', 'name_key', 'email', 'email_key', 'search'),
    },
  },
  disposals: {
    category: 'disposals',
    owner: 'retention',
    ends: 'with the tenant: the proof outlives what it proves',
    columns: technical(
      'tenant_id',
      'disposal_id',
      'run_id',
      'rule_id',
      'category',
      'retention_days',
      'cutoff_at',
      'object_ids',
      'articles',
      'files',
      'disposed_at',
    ),
  },
  incoming_mails: {
    category: 'rawMails',
    owner: 'mail',
    ends: 'by the rule for raw mails, or with its ticket',
    columns: {
      ...technical(
        'tenant_id',
        'incoming_mail_id',
        'channel_id',
        'blob_id',
        'state',
        'reason',
        'content_digest',
        'received_at',
      ),
      ...reference('ticket_id', 'article_id'),
      ...personal('envelope_from', 'message_id'),
    },
  },
  logins: {
    category: 'accounts',
    owner: 'identity',
    ends: 'with the tenant',
    columns: {
      ...technical('tenant_id', 'language', 'created_at'),
      ...reference('login_id', 'agent_id', 'customer_id'),
      ...personal('email_key', 'password_hash'),
    },
  },
  notice_records: {
    category: 'configuration',
    owner: 'privacy',
    ends: 'when the DPO replaces it',
    // Controller and data protection officer are published by law (GDPR Art. 13(1)(a) and (b)).
    columns: { ...technical('tenant_id', 'kind', 'changed_at'), ...personal('record') },
  },
  organisations: {
    category: 'customers',
    owner: 'people',
    ends: 'with the tenant',
    columns: technical('tenant_id', 'organisation_id', 'name', 'name_key', 'created_at'),
  },
  queues: {
    category: 'configuration',
    owner: 'tickets',
    ends: 'with the tenant',
    columns: technical('tenant_id', 'queue_id', 'name', 'name_key', 'position'),
  },
  recipients: {
    category: 'configuration',
    owner: 'privacy',
    ends: 'when the DPO removes it',
    columns: technical(
      'tenant_id',
      'recipient_id',
      'name',
      'role',
      'purpose_de',
      'purpose_en',
      'country',
      'transfer_mechanism',
      'changed_at',
    ),
  },
  retention_rules: {
    category: 'configuration',
    owner: 'retention',
    ends: 'when the DPO removes it',
    columns: technical('tenant_id', 'rule_id', 'category', 'retention_days', 'reason', 'updated_at'),
  },
  sessions: {
    category: 'sessions',
    owner: 'identity',
    ends: '30 minutes after the last use, 12 hours after the login; the row in the following night',
    columns: { ...technical('tenant_id', 'created_at', 'expires_at'), ...reference('session_hash', 'login_id') },
  },
  tenants: {
    category: 'configuration',
    owner: 'tenants',
    ends: 'with the tenant',
    columns: technical('tenant_id', 'slug', 'name', 'created_at'),
  },
  ticket_counters: {
    category: 'configuration',
    owner: 'tickets',
    ends: 'with the tenant',
    columns: technical('tenant_id', 'last_number'),
  },
  tickets: {
    category: 'closedTickets',
    owner: 'tickets',
    ends: 'by the rule for closed tickets',
    columns: {
      ...technical('tenant_id', 'ticket_id', 'number', 'state', 'turn', 'priority', 'queue_id', 'article_count'),
      ...technical('created_at', 'updated_at', 'closed_at'),
      ...reference('owner_id', 'customer_id', 'organisation_id'),
      ...personal('subject', 'tags'),
    },
  },
  uploads: {
    category: 'uploads',
    owner: 'files',
    ends: '24 hours after it was sent, unless an article took it',
    columns: {
      ...technical('tenant_id', 'upload_id', 'blob_id', 'content_type', 'bytes', 'expires_at'),
      ...reference('login_id'),
      ...personal('file_name'),
    },
  },
};
