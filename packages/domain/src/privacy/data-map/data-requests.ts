import { personal, reference, technical, type TableEntry } from './parts.ts';

const ends =
  'by the rule for requests of data subjects, counted from the closing; of an erased person only right, days, steps and outcome are left until then';

export const dataRequestsTables: Record<string, TableEntry> = {
  data_requests: {
    category: 'dataRequests',
    ends,
    columns: {
      ...technical(
        'tenant_id',
        'data_request_id',
        'number',
        'subject_right',
        'right_unclear',
        'source',
        'state',
        'language',
      ),
      ...technical('received_on', 'due_on', 'extended_at', 'identity_asked', 'identity_proof', 'identity_proven_at'),
      ...technical('outcome', 'refusal', 'created_at', 'answered_at', 'closed_at', 'erased_at'),
      ...technical('told_soon_at', 'told_overdue_at'),
      ...reference('customer_id', 'ticket_id', 'incoming_mail_id', 'created_by'),
      ...personal('name', 'email', 'address', 'body', 'extension_reason'),
    },
  },
  data_request_letters: {
    category: 'dataRequests',
    ends: 'with the request; the words before, with the person',
    columns: {
      ...technical('tenant_id', 'data_request_id', 'kind', 'way', 'language', 'written_at'),
      ...reference('data_request_letter_id'),
      ...personal('to_name', 'to_email', 'subject', 'body'),
    },
  },
  data_request_events: {
    category: 'dataRequests',
    ends: 'with the request; the notes before, with the person',
    columns: {
      ...technical('tenant_id', 'data_request_event_id', 'data_request_id', 'position', 'kind', 'at', 'detail'),
      ...reference('by_agent_id', 'data_request_letter_id'),
      ...personal('note'),
    },
  },
  data_request_corrections: {
    category: 'dataRequests',
    ends: 'with the request; the words before, with the person',
    columns: {
      ...technical('tenant_id', 'data_request_id', 'datum', 'done_at', 'done_as'),
      ...reference('ticket_id'),
      ...personal('held', 'proposed', 'reason'),
    },
  },
  request_letter_texts: {
    category: 'configuration',
    ends: 'with the tenant, or back to the supplied text',
    columns: {
      ...technical('tenant_id', 'kind', 'language', 'subject', 'body', 'updated_at'),
      ...reference('updated_by'),
    },
  },
};
