import { personal, reference, technical, type TableEntry } from './parts.ts';

/** Every breach is documented so that the authority can check it (GDPR Art. 33(5)): it stays as long as the tenant. */
const ends = 'with the tenant: accountability, GDPR Art. 33(5)';

export const breachesTables: Record<string, TableEntry> = {
  breaches: {
    category: 'configuration',
    ends,
    columns: {
      ...technical('tenant_id', 'breach_id', 'noticed_at', 'kinds', 'data_categories', 'people_count', 'records_count'),
      ...technical('recipient_id', 'risk', 'letter_language', 'notified_at', 'people_decision', 'people_exception'),
      ...technical('announcement_id', 'soon_told_at', 'over_told_at', 'closed_at', 'created_at'),
      // Facts; the forms ask to leave names out.
      ...personal('title', 'what', 'consequences', 'measures', 'risk_reasons', 'letter_text', 'late_reasons'),
      ...personal('people_reasons'),
      ...reference('created_by'),
    },
  },
  breach_events: {
    category: 'configuration',
    ends,
    columns: {
      ...technical('tenant_id', 'breach_id', 'breach_event_id', 'kind', 'happened_at'),
      ...reference('agent_id'),
    },
  },
  breach_measures: {
    category: 'configuration',
    ends,
    columns: {
      ...technical('tenant_id', 'breach_measure_id', 'breach_id', 'due_on', 'done_at', 'created_at'),
      ...personal('body'),
    },
  },
};
