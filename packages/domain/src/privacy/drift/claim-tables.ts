/** The tables of configuration that a notice is made of or that controls compare it with, beside rows of daily work. */
export const claimTables: ReadonlySet<string> = new Set([
  'access_rules',
  'activities',
  'api_tokens',
  'channels',
  'consent_purposes',
  'custom_domains',
  'intake_settings',
  'joint_controllers',
  'keeping_duties',
  'log_settings',
  'measures',
  'notice_records',
  'organisations',
  'own_destinations',
  'portal_settings',
  'queues',
  'recipient_evidence',
  'recipients',
  'retention_rules',
  'retention_settings',
  'sso_providers',
  'tenants',
  'webhooks',
]);

/** Rows of daily work that controls look at. They drift by themselves and raise alerts; no change is held up for them. */
export const workTables: ReadonlySet<string> = new Set([
  'access_log',
  'announcement_copies',
  'announcements',
  'articles',
  'attachments',
  'audit_entries',
  'blobs',
  'consents',
  'contracts',
  'customers',
  'data_request_events',
  'data_request_letters',
  'data_requests',
  'disclosures',
  'incoming_mails',
  'logins',
  'notice_versions',
  'notifications',
  'outgoing_connections',
  'processing_objections',
  'quarantined_mails',
  'read_accesses',
  'recipient_notices',
  'restrictions',
  'sessions',
  'sub_processor_changes',
  'sub_processor_objections',
  'tickets',
  'totp_seeds',
  'uploads',
  'webhook_deliveries',
]);

/** What is written for the next version: changed on purpose, and published by an act of its own. */
export const draftTables: ReadonlySet<string> = new Set(['notice_shapes', 'own_sentences', 'own_wordings']);

const written = /\b(?:insert\s+into|update|delete\s+from|merge\s+into)\s+(?:only\s+)?(?:"?public"?\.)?"?([a-z_]+)"?/gi;
/** Functions of the database that change the host which the notice names. */
const rehosting = /\bplatform\.(?:make_primary_host|stop_domain)\b/;
const locking = /\bfor\s+(?:no\s+key\s+)?update\b/i;
const named = /\b(?:from|join)\s+(?:"?public"?\.)?"?([a-z_]+)"?/gi;

const tablesIn = (sql: string, pattern: RegExp): string[] => [...sql.matchAll(pattern)].map(([, table]) => table!);

const known = new Map<string, boolean>();
const knownMax = 2_000;

/** Whether a statement changes configuration that a notice speaks of, or locks it for a change. */
export function touchesClaims(sql: string): boolean {
  const found = known.get(sql);
  if (found !== undefined) return found;
  const tables = [...tablesIn(sql, written), ...(locking.test(sql) ? tablesIn(sql, named) : [])];
  const touches = rehosting.test(sql) || tables.some((table) => claimTables.has(table.toLowerCase()));
  if (known.size < knownMax) known.set(sql, touches);
  return touches;
}
