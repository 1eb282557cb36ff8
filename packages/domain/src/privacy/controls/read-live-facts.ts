import { sql } from 'kysely';
import type { RetentionCategory } from '@redlich/contract';
import type { QueryScope } from '../../kernel/index.ts';
import { countOverdue, effectiveRules } from '../../retention/index.ts';
import { buildNotice } from '../notice/build-notice.ts';
import { readNoticeFacts } from '../notice/read-facts.ts';
import { hashOf } from '../notice/hash.ts';
import { readPlaces } from '../../connections/index.ts';
import type { LiveFacts } from './live-facts.ts';
import { readDespiteObjections } from './despite-objections.ts';
import { readMailColumns, readOutgoing } from './read-outgoing.ts';

const dayMs = 86_400_000;
/** The nightly run may be late by a day; after two something is wrong. */
const graceDays = 2;

/** Everything that controls look at, read side by side in one transaction. */
export async function readLiveFacts(scope: QueryScope): Promise<{ live: LiveFacts; changedAt: Date | null }> {
  const { tx, tenantId, now } = scope;
  const before = new Date(now.getTime() - graceDays * dayMs);
  const [
    { facts, changedAt },
    quarantine,
    uploads,
    outgoing,
    sources,
    mailColumns,
    places,
    past,
    alteredVersions,
    despiteObjections,
  ] = await Promise.all([
    readNoticeFacts(scope),
    tx
      .selectFrom('quarantinedMails')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('tenantId', '=', tenantId)
      .where('expiresAt', '<', before)
      .executeTakeFirstOrThrow(),
    tx
      .selectFrom('uploads')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('tenantId', '=', tenantId)
      .where('expiresAt', '<', before)
      .executeTakeFirstOrThrow(),
    readOutgoing(scope),
    tx.selectFrom('customers').select('source').distinct().where('tenantId', '=', tenantId).execute(),
    readMailColumns(scope),
    readPlaces(tx),
    readPast(scope, before),
    readAlteredVersions(scope),
    readDespiteObjections(scope),
  ]);
  const overdue: Partial<Record<RetentionCategory, number>> = {};
  const rules = await effectiveRules(scope);
  // A rule that was set since is carried out by a run to come.
  const fresh = new Set(
    facts.retentionRules.flatMap(({ category, since }) => (since && since >= before ? category : [])),
  );
  for (const category of new Set(rules.map((rule) => rule.category)))
    if (!fresh.has(category)) overdue[category] = await countOverdue(scope, category, rules, before);
  return {
    live: {
      now,
      facts,
      documents: buildNotice(facts),
      overdue,
      overdueQuarantine: Number(quarantine.n),
      overdueUploads: Number(uploads.n),
      ...outgoing,
      mailColumns,
      places,
      ...past,
      alteredVersions,
      despiteObjections,
      profileSources: sources.map(({ source }) => source).sort(),
      unhashedPasswords: facts.protection.unhashedPasswords,
      unprotectedTables: facts.protection.unprotectedTables,
    },
    changedAt,
  };
}

const versionsLookedAt = 20;

/** What is shown under a hash has that hash. */
async function readAlteredVersions({ tx, tenantId }: QueryScope): Promise<number[]> {
  const versions = await tx
    .selectFrom('noticeVersions')
    .select(['version', 'documentDe', 'documentEn', 'sha256De', 'sha256En'])
    .where('tenantId', '=', tenantId)
    .orderBy('version', 'desc')
    .limit(versionsLookedAt)
    .execute();
  return versions
    .filter((row) => hashOf(row.documentDe) !== row.sha256De || hashOf(row.documentEn) !== row.sha256En)
    .map(({ version }) => version);
}

type Past = Pick<
  LiveFacts,
  | 'overdueSessions'
  | 'oldestAttemptAt'
  | 'accessLogColumns'
  | 'sentAfterWithdrawal'
  | 'marketingWithoutConsent'
  | 'announcementClasses'
>;

/** What is past its time or should not be there at all, in one statement. */
async function readPast({ tx, tenantId, now }: QueryScope, before: Date): Promise<Past> {
  const { rows } = await sql<Past>`
    select (select count(*)::int from sessions where tenant_id = ${tenantId} and expires_at < ${before}) as overdue_sessions,
      platform.oldest_attempt() as oldest_attempt_at,
      (select array_agg(a.attname::text order by a.attname::text) from pg_attribute a
        where a.attrelid = 'access_log'::regclass and a.attnum > 0 and not a.attisdropped
          and a.attname not in ('tenant_id', 'access_log_id')) as access_log_columns,
      (${marketingWithoutConsent(tenantId, now)}) as marketing_without_consent,
      (select coalesce(array_agg(distinct class), '{}') from announcements
        where tenant_id = ${tenantId} and state <> 'draft') as announcement_classes,
      (select count(*)::int from notifications n join consents c
          on c.tenant_id = n.tenant_id and c.consent_id = n.object_id
        where n.tenant_id = ${tenantId} and c.withdrawn_at is not null and n.created_at > c.withdrawn_at) as sent_after_withdrawal`.execute(
    tx,
  );
  const [past] = rows as [Past];
  return { ...past, sentAfterWithdrawal: past.sentAfterWithdrawal + past.marketingWithoutConsent };
}

/**
 * Copies of marketing of the last thirty days that left when no consent for them was in force. A mail may be under way for
 * two minutes after it was asked for.
 */
const marketingWithoutConsent = (tenantId: string, now: Date) => sql`
  select count(*)::int from announcements n
  join announcement_copies y on y.tenant_id = n.tenant_id and y.announcement_id = n.announcement_id
  where n.tenant_id = ${tenantId} and n.class = 'marketing' and n.started_at > ${now}::timestamptz - interval '30 days'
    and y.sent_at is not null
    and not exists (select from consents k where k.tenant_id = y.tenant_id and k.customer_id = y.customer_id
      and k.consent_purpose_id = n.consent_purpose_id and k.confirmed_at <= y.sent_at
      and (k.withdrawn_at is null or k.withdrawn_at > y.sent_at - interval '2 minutes'))`;
