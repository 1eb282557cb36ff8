import type { DataCategory, Feature, IdentityRung, MeasureGroup, NoticeForm, PeopleCategory } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

export const featureWords: Record<Feature, () => string> = {
  requests: m.feature_requests,
  accessLog: m.feature_access_log,
  openIntake: m.feature_open_intake,
  sharing: m.feature_sharing,
  consents: m.feature_consents,
  readAccessLog: m.feature_read_access_log,
  apiTokens: m.feature_api_tokens,
  webhooks: m.feature_webhooks,
  singleSignOn: m.feature_single_sign_on,
  announcements: m.feature_announcements,
};
export const dataCategoryWords: Record<DataCategory, () => string> = {
  customers: m.data_customers,
  accounts: m.data_accounts,
  closedTickets: m.data_tickets,
  uploads: m.data_uploads,
  rawMails: m.data_raw_mails,
  quarantine: m.data_quarantine,
  deliveryLog: m.data_delivery_log,
  sessions: m.data_sessions,
  auditLog: m.data_audit_log,
  readAccessLog: m.data_read_access_log,
  accessLog: m.data_access_log,
  consentProof: m.data_consent_proof,
  announcements: m.data_announcements,
  dataRequests: m.data_data_requests,
};
export const peopleWords: Record<PeopleCategory, () => string> = {
  contacts: m.people_contacts,
  accountHolders: m.people_account_holders,
  mentioned: m.people_mentioned,
  visitors: m.people_visitors,
  staff: m.people_staff,
};
export const rungWords: Record<IdentityRung, () => string> = {
  loggedIn: m.rung_logged_in,
  knownAddress: m.rung_known_address,
  knowledge: m.rung_knowledge,
  callBack: m.rung_call_back,
  identityCard: m.rung_identity_card,
};
export const measureGroupWords: Record<MeasureGroup, () => string> = {
  confidentiality: m.measures_confidentiality,
  integrity: m.measures_integrity,
  availability: m.measures_availability,
  review: m.measures_review,
};
export const formWords: Record<NoticeForm, () => string> = {
  visitorRequest: m.form_visitor_request,
  request: m.form_request,
  activation: m.form_activation,
};

/** Options of a list of words, in their order. */
export const optionsOf = <T extends string>(words: Record<T, () => string>): { value: T; label: string }[] =>
  (Object.keys(words) as T[]).map((value) => ({ value, label: words[value]() }));
