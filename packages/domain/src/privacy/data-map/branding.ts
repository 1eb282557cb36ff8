import { technical, type TableEntry } from './parts.ts';

// Words and pictures of the tenant about itself. The name in a signature is filled in when a mail is written.
export const brandingTables: Record<string, TableEntry> = {
  branding_images: {
    category: 'configuration',
    ends: 'when it is replaced or removed, or with the tenant; the file with it',
    columns: technical('tenant_id', 'kind', 'size', 'blob_id', 'width', 'height'),
  },
  brandings: {
    category: 'configuration',
    ends: 'with the tenant',
    columns: technical(
      'tenant_id',
      'colour',
      'accent',
      'shows_name',
      'greeting_title_de',
      'greeting_title_en',
      'greeting_text_de',
      'greeting_text_en',
      'sender_pattern',
      'signature_de',
      'signature_en',
      'changed_at',
    ),
  },
  queue_identities: {
    category: 'configuration',
    ends: 'with its queue',
    columns: technical('tenant_id', 'queue_id', 'sender_pattern', 'signature_de', 'signature_en', 'changed_at'),
  },
};
