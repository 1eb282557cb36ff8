import { personal, reference, technical, type TableEntry } from './parts.ts';

export const disclosuresTables: Record<string, TableEntry> = {
  disclosures: {
    category: 'customers',
    ends: 'with the customer, or when a wrong entry is taken out',
    columns: {
      ...technical('tenant_id', 'disclosure_id', 'recipient_id', 'data_category', 'first_at', 'last_at', 'times'),
      ...technical('origin'),
      ...reference('customer_id', 'recorded_by'),
      // A named third party may be a person, and its key is the name.
      ...personal('recipient_key', 'recipient_name', 'recipient_email', 'ground'),
    },
  },
  recipient_notices: {
    category: 'dataRequests',
    ends: 'by the rule for requests of data subjects, counted from the telling; whom an open one is about, with the telling, three months at most after the person is gone',
    columns: {
      ...technical('tenant_id', 'recipient_notice_id', 'occasion', 'recipient_id', 'data_categories', 'by_event'),
      ...technical('state', 'way', 'exception', 'language', 'created_at', 'settled_at'),
      ...reference('customer_id', 'data_request_id', 'settled_by'),
      ...personal('about', 'recipient_key', 'recipient_name', 'recipient_email', 'reason', 'subject', 'body'),
    },
  },
};
