import type { DataCategory, SubjectPackage, SubjectPackageKind, SubjectSection } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

/** What each part is called, what is in it, and what ends it where no rule does. */
export const sectionWords: Record<SubjectSection, { name: () => string; text: () => string; ends?: () => string }> = {
  profile: { name: m.my_data_section_profile, text: m.my_data_section_profile_text, ends: m.my_data_ends_with_you },
  account: { name: m.my_data_section_account, text: m.my_data_section_account_text, ends: m.my_data_links_end },
  requests: { name: m.my_data_section_requests, text: m.my_data_section_requests_text },
  mails: { name: m.my_data_section_mails, text: m.my_data_section_mails_text, ends: m.my_data_quarantine_ends },
  messages: { name: m.my_data_section_messages, text: m.my_data_section_messages_text },
  consents: { name: m.my_data_section_consents, text: m.my_data_section_consents_text },
  logs: { name: m.my_data_section_logs, text: m.my_data_section_logs_text },
};

export const endWords: Partial<Record<DataCategory, (input: { period: string }) => string>> = {
  closedTickets: m.my_data_period_closedTickets,
  rawMails: m.my_data_period_rawMails,
  deliveryLog: m.my_data_period_deliveryLog,
  auditLog: m.my_data_period_auditLog,
  readAccessLog: m.my_data_period_readAccessLog,
  consentProof: m.my_data_period_consentProof,
  announcements: m.my_data_period_announcements,
};

export const tableWords: Record<string, () => string> = {
  customers: m.my_data_table_customers,
  organisations: m.my_data_table_organisations,
  contracts: m.my_data_table_contracts,
  processing_contracts: m.my_data_table_processing_contracts,
  customer_merges: m.my_data_table_customer_merges,
  email_changes: m.my_data_table_email_changes,
  logins: m.my_data_table_logins,
  sessions: m.my_data_table_sessions,
  login_steps: m.my_data_table_login_steps,
  one_time_tokens: m.my_data_table_one_time_tokens,
  passkeys: m.my_data_table_passkeys,
  passkey_challenges: m.my_data_table_passkey_challenges,
  totp_seeds: m.my_data_table_totp_seeds,
  recovery_codes: m.my_data_table_recovery_codes,
  sso_identities: m.my_data_table_sso_identities,
  tickets: m.my_data_table_tickets,
  articles: m.my_data_table_articles,
  article_deliveries: m.my_data_table_article_deliveries,
  attachments: m.my_data_table_attachments,
  uploads: m.my_data_table_uploads,
  incoming_mails: m.my_data_table_incoming_mails,
  quarantined_mails: m.my_data_table_quarantined_mails,
  stranger_answers: m.my_data_table_stranger_answers,
  notifications: m.my_data_table_notifications,
  announcement_copies: m.my_data_table_announcement_copies,
  announcement_people: m.my_data_table_announcement_people,
  sub_processor_subscriptions: m.my_data_table_sub_processor_subscriptions,
  sub_processor_objections: m.my_data_table_sub_processor_objections,
  data_requests: m.my_data_table_data_requests,
  data_request_letters: m.my_data_table_data_request_letters,
  data_request_events: m.my_data_table_data_request_events,
  data_request_corrections: m.my_data_table_data_request_corrections,
  processing_objections: m.my_data_table_processing_objections,
  restrictions: m.my_data_table_restrictions,
  legal_holds: m.my_data_table_legal_holds,
  consents: m.my_data_table_consents,
  shown_notices: m.my_data_table_shown_notices,
  read_accesses: m.my_data_table_read_accesses,
  audit_entries: m.my_data_table_audit_entries,
  webhook_deliveries: m.my_data_table_webhook_deliveries,
  erasures: m.my_data_table_erasures,
  subject_packages: m.my_data_table_subject_packages,
};

export const kindWords: Record<SubjectPackageKind, () => string> = {
  access: m.package_access,
  portability: m.package_portability,
};

export const packageStates: Record<SubjectPackage['state'], () => string> = {
  queued: m.package_state_queued,
  ready: m.package_state_ready,
  fetched: m.package_state_fetched,
  failed: m.package_state_failed,
  expired: m.package_state_expired,
};
export const packageTones = {
  queued: 'accent',
  ready: 'good',
  fetched: 'plain',
  failed: 'bad',
  expired: 'plain',
} as const;
