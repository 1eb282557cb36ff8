import { sql } from 'kysely';
import type { Language, LeftOutReason } from '@redlich/contract';
import { consentInForce } from '../consents/index.ts';
import { isStopped, type QueryScope } from '../kernel/index.ts';

/**
 * Why the customer `c` does not get the announcement `n` at this moment; null: gets it. The one rule for the preview, for
 * the start, and for the moment before a copy leaves.
 */
export const leftOutReason = (tenantId: string) =>
  sql<LeftOutReason | null>`case
    -- Art. 21(3) GDPR: an objection stands above every consent. What warns of a danger is told nevertheless.
    when n.class = 'marketing' and ${isStopped(tenantId, sql.ref('c.customer_id'), 'marketing')} then 'objected'
    when n.class <> 'security' and ${isStopped(tenantId, sql.ref('c.customer_id'), 'announcements')} then 'objected'
    when n.class = 'marketing' and not ${consentInForce(tenantId, sql.ref('c.customer_id'), sql.ref('n.consent_purpose_id'))}
      then 'noConsent'
    when c.email_key like '%@invalid' then 'noAddress'
    -- Art. 18(2) GDPR; what warns of a danger to the person's rights is told nevertheless.
    when n.class <> 'security' and exists (select from restrictions s
      where s.tenant_id = ${tenantId} and s.customer_id = c.customer_id and s.lifted_at is null) then 'restricted' end`;

/** Everybody an announcement is for at this moment, with the language they read and why they do not get it, if so. */
export const selectAddressees = ({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>, announcementId: string) =>
  tx
    .selectFrom('announcements as n')
    .innerJoin('customers as c', 'c.tenantId', 'n.tenantId')
    .leftJoin('logins as l', (join) =>
      join.onRef('l.tenantId', '=', 'c.tenantId').onRef('l.customerId', '=', 'c.customerId'),
    )
    .select('c.customerId')
    .select(sql<Language>`case when n.subject_en = '' then 'de' else coalesce(l.language, 'de') end`.as('language'))
    .select(leftOutReason(tenantId).as('reason'))
    .where('n.tenantId', '=', tenantId)
    .where('n.announcementId', '=', announcementId)
    .where(
      sql<boolean>`case n.audience
        when 'organisations' then c.organisation_id in (select o.organisation_id from announcement_organisations o
          where o.tenant_id = ${tenantId} and o.announcement_id = n.announcement_id)
        when 'people' then c.customer_id in (select p.customer_id from announcement_people p
          where p.tenant_id = ${tenantId} and p.announcement_id = n.announcement_id)
        else true end`,
    );
