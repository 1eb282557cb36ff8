import { personal, reference, technical, type TableEntry } from './parts.ts';

export const processingObjectionsTables: Record<string, TableEntry> = {
  processing_objections: {
    category: 'consentProof',
    ends: 'by the rule for proof of consent, counted from the end of the objection, which in force has none; of a deleted person only a keyed hash is left until then',
    columns: {
      ...technical('tenant_id', 'processing_objection_id', 'kind', 'purpose_de', 'purpose_en', 'stops', 'restricts'),
      ...technical('source', 'objected_at', 'decision', 'decided_at', 'ended_at', 'ended_as'),
      ...reference('customer_id', 'activity_id', 'restriction_id', 'data_request_id', 'recorded_by', 'decided_by'),
      // What is particular to somebody's situation is said here, and weighed.
      ...personal('person_hash', 'reasons', 'grounds'),
    },
  },
};
