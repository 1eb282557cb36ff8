import { personal, reference, technical, type TableEntry } from './parts.ts';

export const mailTables: Record<string, TableEntry> = {
  channels: {
    category: 'configuration',
    ends: 'with the tenant',
    columns: technical('tenant_id', 'channel_id', 'address', 'sender_name', 'queue_id', 'intake_policy', 'takes'),
  },
  incoming_mails: {
    category: 'rawMails',
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
        'released_at',
      ),
      ...reference('ticket_id', 'article_id'),
      ...personal('envelope_from', 'message_id', 'sender_key'),
    },
  },
  quarantined_mails: {
    category: 'quarantine',
    ends: 'after the days in quarantine (7 unless set otherwise, at most 30), in the following night; at once when deleted or released',
    columns: {
      ...technical('tenant_id', 'attachment_count', 'reason', 'answer_due', 'quarantined_at', 'expires_at'),
      ...reference('incoming_mail_id'),
      ...personal('sender_address', 'sender_name', 'subject', 'body_text'),
    },
  },
  stranger_answers: {
    category: 'quarantine',
    ends: 'two days later, in the night',
    columns: { ...technical('tenant_id', 'on_day', 'answered_at'), ...reference('address_hash') },
  },
};
