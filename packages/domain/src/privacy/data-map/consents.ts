import { personal, reference, technical, type TableEntry } from './parts.ts';

export const consentsTables: Record<string, TableEntry> = {
  consent_purposes: {
    category: 'configuration',
    ends: 'with the tenant',
    columns: technical(
      'tenant_id',
      'consent_purpose_id',
      'key',
      'current_version',
      'offered_to_visitors',
      'archived_at',
      'created_at',
    ),
  },
  consent_texts: {
    category: 'configuration',
    ends: 'with the tenant',
    columns: technical(
      'tenant_id',
      'consent_purpose_id',
      'version',
      'name_de',
      'name_en',
      'text_de',
      'text_en',
      'created_at',
    ),
  },
  consents: {
    category: 'consentProof',
    ends: 'by the rule for proof of consent, counted from the end of the year of the withdrawal; unconfirmed ones after seven days; of a deleted person only a keyed hash is left until then',
    columns: {
      ...technical('tenant_id', 'consent_id', 'consent_purpose_id', 'text_version', 'language'),
      ...technical('given_at', 'given_channel', 'confirmed_at', 'withdrawn_at', 'withdrawn_channel'),
      ...reference('customer_id', 'given_by', 'withdrawn_by'),
      // The hash is a pseudonym: who names the address finds the row.
      ...personal('person_hash', 'given_note', 'withdrawn_note'),
    },
  },
};
