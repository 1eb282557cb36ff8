import type { Language, NoticeDocument, RetentionCategory } from '@redlich/contract';
import type { NoticeCounts } from '../../disclosures/index.ts';
import type { StoredPlace } from '../../connections/index.ts';
import type { NoticeFacts } from '../notice/facts.ts';

/** Each counts what an objection in force at that moment should have stopped. */
export interface DespiteObjections {
  inForce: number;
  /** Copies of announcements that left. */
  copies: number;
  /** Messages that programs took. */
  deliveries: number;
  /** Objections to what cannot be stopped for one person, of people whose data are not restricted. */
  unrestricted: number;
}

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
  /** Sessions that ended two days ago or earlier and still lie there. */
  overdueSessions: number;
  /** When the oldest attempt was made that a limit still counts. */
  oldestAttemptAt: Date | null;
  /** What a line of the access log has, by the database's own catalogue, beside its tenant and its key. */
  accessLogColumns: readonly string[];
  /** Messages about a consent that were written after it was withdrawn, and marketing for which none was in force. */
  sentAfterWithdrawal: number;
  /** Copies of marketing of the last thirty days that left when no consent for them was in force. */
  marketingWithoutConsent: number;
  /** What happened in the last thirty days although the person objects to it. */
  despiteObjections: DespiteObjections;
  /** Which classes announcements have that left the desk. */
  announcementClasses: readonly string[];
  /** Of the latest published versions, those whose text has another hash than the one they were published with. */
  alteredVersions: readonly number[];
  /** Hosts that active webhooks and providers of single sign-on lead to. */
  outgoingHosts: readonly string[];
  /** Hosts of the tenant's own. */
  ownHosts: readonly string[];
  /** Hosts that something wanted to connect to in the last 90 days and was not let. */
  refusedHosts: readonly string[];
  /** The disclosure log, and what recipients were told of (GDPR Art. 19). */
  recipientNotices: NoticeCounts;
  /** Columns of the tables that a mail is stored in, as `table.column`. */
  mailColumns: readonly string[];
  /** The platform's places as configured and as found. */
  places: readonly StoredPlace[];
  /** How profiles came about that exist. */
  profileSources: readonly string[];
  /** Passwords that are not stored as a hash of Argon2. */
  unhashedPasswords: number;
  /** Tables of tenants whose rows the database would show to others. */
  unprotectedTables: number;
}
