import type { Language, NoticeDocument, RetentionCategory } from '@redlich/contract';
import type { NoticeFacts } from '../notice/facts.ts';

/** What controls look at: the configuration as it is now, what it would say, and what the rows show. Read once a check. */
export interface LiveFacts {
  now: Date;
  facts: NoticeFacts;
  /** What the notice would say now. */
  documents: Record<Language, NoticeDocument>;
  /** Objects that a rule should have deleted two days ago or earlier. */
  overdue: Partial<Record<RetentionCategory, number>>;
  /** Mails in quarantine that should have been gone for two days. */
  overdueQuarantine: number;
  overdueUploads: number;
  /** Hosts that active webhooks send to. */
  outgoingHosts: readonly string[];
  /** How profiles came about that exist. */
  profileSources: readonly string[];
  /** Passwords that are not stored as a hash of Argon2. */
  unhashedPasswords: number;
  /** Tables of tenants whose rows the database would show to others. */
  unprotectedTables: number;
}
