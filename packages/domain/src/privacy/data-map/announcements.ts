import { reference, personal, technical, type TableEntry } from './parts.ts';

const ends =
  'by the rule for announcements, counted from the day the last copy was settled; a draft when it is deleted';

export const announcementsTables: Record<string, TableEntry> = {
  announcements: {
    category: 'announcements',
    ends,
    columns: {
      ...technical('tenant_id', 'announcement_id', 'class', 'state', 'subject_de', 'body_de', 'subject_en', 'body_en'),
      ...technical('audience', 'consent_purpose_id', 'channel_id', 'notice_version', 'run_id'),
      ...technical('created_at', 'changed_at', 'started_at', 'ended_at'),
      ...reference('created_by', 'started_by'),
    },
  },
  announcement_organisations: {
    category: 'announcements',
    ends: 'with the announcement or the organisation',
    columns: { ...technical('tenant_id', 'announcement_id'), ...reference('organisation_id') },
  },
  announcement_people: {
    category: 'announcements',
    ends: 'with the announcement or the person',
    columns: { ...technical('tenant_id', 'announcement_id'), ...reference('customer_id') },
  },
  announcement_copies: {
    category: 'announcements',
    ends: 'with the announcement or the person',
    columns: {
      ...technical('tenant_id', 'announcement_id', 'language', 'state', 'attempts', 'due_at', 'changed_at', 'sent_at'),
      ...reference('announcement_copy_id', 'customer_id'),
      ...personal('reason'),
    },
  },
};
