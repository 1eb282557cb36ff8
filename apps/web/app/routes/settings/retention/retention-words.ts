import {
  periodWords,
  type PeriodUnit,
  type RetentionAction,
  type RetentionCategory,
  type RetentionClassKind,
  type RetentionRule,
  type RetentionStatuteKind,
  type RetentionTerms,
} from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

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

/** `3 Jahre`, `3 Jahre ab Jahresende`. */
export function termsWords({ period, toYearEnd }: RetentionTerms): string {
  const said = periodWords(period, getLocale());
  return toYearEnd ? m.retention_from_year_end({ period: said }) : said;
}

export const classWords: Record<RetentionClassKind, (input: { name: string }) => string> = {
  queue: m.retention_class_queue,
  tag: m.retention_class_tag,
  organisation: m.retention_class_organisation,
  contract: m.retention_class_contract,
};
export const classKindWords: Record<RetentionClassKind, () => string> = {
  queue: m.retention_kind_queue,
  tag: m.retention_kind_tag,
  organisation: m.retention_kind_organisation,
  contract: m.retention_kind_contract,
};
export const unitWords: Record<PeriodUnit, () => string> = {
  D: m.retention_unit_days,
  M: m.retention_unit_months,
  Y: m.retention_unit_years,
};
export const statuteWords: Record<RetentionStatuteKind, () => string> = {
  claim: m.retention_statute_claim,
  commercialLetter: m.retention_statute_letter,
  voucher: m.retention_statute_voucher,
  books: m.retention_statute_books,
};
export const actionWords: Record<RetentionAction, () => string> = {
  purge: m.retention_action_purge,
  anonymise: m.retention_action_anonymise,
  anonymiseKeepFiles: m.retention_action_anonymise_keep_files,
};

/** What a rule is for: the category, or the part of the tickets. */
export const nameOf = ({ category, class: of }: Pick<RetentionRule, 'category' | 'class'>): string =>
  of ? classWords[of.kind]({ name: of.name }) : retentionWords[category].name();
