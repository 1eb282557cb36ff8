import { personal, reference, technical, type TableEntry } from './parts.ts';

export const privacyTables: Record<string, TableEntry> = {
  activities: {
    category: 'configuration',
    ends: 'when the DPO removes it',
    columns: technical(
      'tenant_id',
      'activity_id',
      'purpose_de',
      'purpose_en',
      'bases',
      'data_categories',
      'people',
      'features',
      'changed_at',
    ),
  },
  joint_controllers: {
    category: 'configuration',
    ends: 'when the DPO removes it',
    // Published by law (GDPR Art. 26(2)).
    columns: {
      ...technical('tenant_id', 'joint_controller_id', 'arrangement_de', 'arrangement_en', 'changed_at'),
      ...personal('name', 'address', 'email'),
    },
  },
  measures: {
    category: 'configuration',
    ends: 'when the DPO removes it',
    columns: technical('tenant_id', 'measure_id', 'measure_group', 'text_de', 'text_en', 'changed_at'),
  },
  notice_records: {
    category: 'configuration',
    ends: 'when the DPO replaces it',
    // Controller and data protection officer are published by law (GDPR Art. 13(1)(a) and (b)).
    columns: { ...technical('tenant_id', 'kind', 'changed_at'), ...personal('record') },
  },
  notice_runs: {
    category: 'configuration',
    ends: 'after 400 days',
    columns: technical('tenant_id', 'notice_run_id', 'kind', 'at', 'version', 'took_ms', 'sentences', 'contradicted'),
  },
  notice_verdict_changes: {
    category: 'configuration',
    ends: 'after 400 days, with its run',
    columns: technical('tenant_id', 'notice_verdict_change_id', 'notice_run_id', 'sentence_id', 'at', 'was', 'became'),
  },
  notice_verdicts: {
    category: 'configuration',
    ends: 'when the notice in force no longer has the sentence',
    columns: technical('tenant_id', 'sentence_id', 'verdict', 'since'),
  },
  notice_watches: {
    category: 'configuration',
    ends: 'with the tenant',
    columns: technical('tenant_id', 'checked_at'),
  },
  notice_reviews: {
    category: 'configuration',
    ends: 'with the tenant: who approved what stays provable',
    columns: {
      ...technical('tenant_id', 'notice_review_id', 'state', 'sha256_de', 'sha256_en', 'valid_on'),
      ...technical('requested_at', 'decided_at'),
      ...reference('requested_by', 'decided_by'),
      // What a colleague wrote about the notice.
      ...personal('comment'),
    },
  },
  notice_shapes: {
    category: 'configuration',
    ends: 'with the tenant',
    columns: technical('tenant_id', 'section_order', 'hidden_sections', 'needs_review', 'embed_sites', 'changed_at'),
  },
  notice_withdrawals: {
    category: 'configuration',
    ends: 'with the tenant',
    columns: { ...technical('tenant_id', 'version', 'withdrawn_at'), ...reference('withdrawn_by') },
  },
  own_sentences: {
    category: 'configuration',
    ends: 'when the DPO removes it',
    columns: technical('tenant_id', 'own_sentence_id', 'section', 'text_de', 'text_en', 'created_at', 'changed_at'),
  },
  own_wordings: {
    category: 'configuration',
    ends: 'when the DPO removes it',
    columns: technical('tenant_id', 'sentence', 'text_de', 'text_en', 'claims', 'changed_at'),
  },
  notice_versions: {
    category: 'configuration',
    ends: 'with the tenant: what was published stays provable',
    columns: {
      ...technical('tenant_id', 'version', 'valid_from', 'sha256_de', 'sha256_en', 'published_at'),
      ...reference('published_by'),
      // Controller and data protection officer are published by law.
      ...personal('document_de', 'document_en'),
    },
  },
};
