import { personal, reference, technical, type TableEntry } from './parts.ts';

export const filesTables: Record<string, TableEntry> = {
  attachments: {
    category: 'closedTickets',
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
  blobs: {
    category: 'closedTickets',
    ends: 'when nothing refers to it any more',
    columns: { ...technical('tenant_id', 'blob_id', 'bytes', 'created_at'), ...reference('sha256') },
  },
  uploads: {
    category: 'uploads',
    ends: '24 hours after it was sent, unless an article took it',
    columns: {
      ...technical('tenant_id', 'upload_id', 'blob_id', 'content_type', 'bytes', 'expires_at'),
      ...reference('login_id', 'form_hash'),
      ...personal('file_name'),
    },
  },
};
