import { personal, reference, technical, type TableEntry } from './parts.ts';

export const mailTables: Record<string, TableEntry> = {
  channels: {
    category: 'configuration',
    ends: 'with the tenant',
    columns: technical('tenant_id', 'channel_id', 'address', 'sender_name', 'queue_id'),
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
      ),
      ...reference('ticket_id', 'article_id'),
      ...personal('envelope_from', 'message_id'),
    },
  },
};
