import type { LedgerCategory, RetentionCategory } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';
import { retentionCategories, retentionWords } from '../retention/retention-words.ts';

const ofRules = Object.fromEntries(
  retentionCategories.map((category) => [category, retentionWords[category].name]),
) as Record<RetentionCategory, () => string>;

/** What a line is about: a category of retention, or a step of an erasure. */
export const ledgerCategories: Record<LedgerCategory, () => string> = {
  ...ofRules,
  anonymisedTickets: m.ledger_anonymised_tickets,
  requests: m.erasure_requests,
  sharedRequests: m.erasure_shared_requests,
  kept: m.erasure_kept,
  messages: m.erasure_messages,
  mails: m.erasure_mails,
  account: m.erasure_account,
  consents: m.erasure_consents,
  objections: m.erasure_objections,
  person: m.erasure_person,
};
