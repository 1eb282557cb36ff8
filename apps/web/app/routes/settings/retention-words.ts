import type { RetentionCategory } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

/** What a rule deletes, from when the days count, and what a number of it is called. */
export const retentionWords: Record<
  RetentionCategory,
  { name: () => string; start: () => string; count: (input: { count: number }) => string }
> = {
  closedTickets: {
    name: m.retention_closed_tickets,
    start: m.retention_closed_tickets_start,
    count: m.retention_count_tickets,
  },
  rawMails: { name: m.retention_raw_mails, start: m.retention_raw_mails_start, count: m.retention_count_mails },
  deliveryLog: {
    name: m.retention_delivery_log,
    start: m.retention_delivery_log_start,
    count: m.retention_count_entries,
  },
  readAccessLog: {
    name: m.retention_read_access_log,
    start: m.retention_read_access_log_start,
    count: m.retention_count_entries,
  },
  accessLog: {
    name: m.retention_access_log,
    start: m.retention_access_log_start,
    count: m.retention_count_entries,
  },
  consentProof: {
    name: m.retention_consent_proof,
    start: m.retention_consent_proof_start,
    count: m.retention_count_entries,
  },
  announcements: {
    name: m.retention_announcements,
    start: m.retention_announcements_start,
    count: m.retention_count_entries,
  },
  dataRequests: {
    name: m.retention_data_requests,
    start: m.retention_data_requests_start,
    count: m.retention_count_entries,
  },
  auditLog: { name: m.retention_audit_log, start: m.retention_audit_log_start, count: m.retention_count_entries },
};

export const retentionCategories: readonly RetentionCategory[] = [
  'closedTickets',
  'rawMails',
  'deliveryLog',
  'auditLog',
  'readAccessLog',
  'accessLog',
  'consentProof',
  'announcements',
  'dataRequests',
];
