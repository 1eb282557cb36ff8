import { sql } from 'kysely';
import type { ErasurePreview, ErasureReach, RetentionCategory } from '@redlich/contract';
import { whatWouldStay } from '../keeping/index.ts';
import { calendarDay, query, readingLocked, type QueryScope, type Scope } from '../kernel/index.ts';
import { findRestrictionOf, isCustomerKept } from '../locks/index.ts';
import { effectiveRules } from '../retention/index.ts';

/** The own tickets, locked or not, and whether others wrote in them. */
const readOwn = ({ tx, tenantId, actor }: QueryScope) =>
  tx
    .selectFrom('tickets as t')
    .select('t.ticketId')
    .select(
      sql<boolean>`exists (select from articles r where r.tenant_id = t.tenant_id and r.ticket_id = t.ticket_id
        and r.customer_id <> t.customer_id)`.as('shared'),
    )
    .where('t.tenantId', '=', tenantId)
    .where('t.customerId', '=', actor.id)
    .execute();

async function whyPersonKept(scope: QueryScope): Promise<ErasurePreview['personKept']> {
  const customerId = scope.actor.id!;
  const restriction = await findRestrictionOf(scope, customerId);
  if (restriction && restriction.liftedAt === null) return 'restricted';
  return (await isCustomerKept(scope, customerId)) ? 'onHold' : null;
}

async function findWaiting({ tx, tenantId, actor }: QueryScope): Promise<ErasureReach | null> {
  const row = await tx
    .selectFrom('erasures')
    .select('reach')
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', actor.id!)
    .where('finishedAt', 'is', null)
    .orderBy('requestedAt')
    .limit(1)
    .executeTakeFirst();
  return (row?.reach ?? null) as ErasureReach | null;
}

async function readPeriods(scope: QueryScope): Promise<ErasurePreview['periods']> {
  const rules = await effectiveRules(scope);
  const of = (category: RetentionCategory) => rules.find((rule) => rule.category === category)?.period ?? null;
  return { auditLog: of('auditLog'), consentProof: of('consentProof'), dataRequests: of('dataRequests') };
}

const preview = query('erasure.preview-own', async (scope, _: void): Promise<ErasurePreview> => {
  const own = await readOwn(scope);
  const alone = own.filter(({ shared }) => !shared).map(({ ticketId }) => ticketId);
  const withOthers = own.filter(({ shared }) => shared).map(({ ticketId }) => ticketId);
  const [stays, sharedStays] = [await whatWouldStay(scope, alone), await whatWouldStay(scope, withOthers)];
  const kept = new Map(stays.statutes);
  for (const [key, group] of sharedStays.statutes)
    kept.set(key, { ...group, count: group.count + (kept.get(key)?.count ?? 0) });
  const { rows } = await sql<{ until: Date | null }>`select platform.backups_end() as until`.execute(scope.tx);
  return {
    goes: stays.goes,
    shared: sharedStays.goes,
    personKept: await whyPersonKept(scope),
    onHold: stays.onHold + sharedStays.onHold,
    statutes: [...kept.values()]
      .toSorted((a, b) => a.endsAt.getTime() - b.endsAt.getTime())
      .map(({ statute, endsAt, count }) => ({ statute, until: lastDayOf(endsAt), count })),
    waiting: await findWaiting(scope),
    periods: await readPeriods(scope),
    backupsUntil: rows[0]?.until?.toISOString() ?? null,
  };
});

/** The last whole day before a moment. */
const lastDayOf = (endsAt: Date): string => calendarDay(new Date(endsAt.getTime() - 1));

/**
 * What of the own data would go if they were to be deleted now, what would stay and why: by the decision that the deletion
 * itself takes.
 */
export const previewOwnErasure = (scope: Scope, _: void): Promise<ErasurePreview> =>
  readingLocked(scope, (within) => preview(within, undefined));
