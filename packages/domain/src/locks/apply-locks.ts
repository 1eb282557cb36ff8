import { sql } from 'kysely';
import type { Lock } from '@redlich/contract';
import { calendarDay, command, seeLocked, type CommandScope, type Scope } from '../kernel/index.ts';
import { isHeld } from './lock-facts.ts';

const batchSize = 500;

/** What the person of ticket `t` had before the restriction; what they write after it is answered as usual (Art. 18(2)). */
const isHiddenByRestriction = sql<boolean>`exists (select from restrictions s
  where s.tenant_id = t.tenant_id and s.customer_id = t.customer_id and s.lifted_at is null
    and t.created_at <= s.placed_at)`;

/** The one lock that a ticket `t` shows: what is worked on comes under a hold when it is closed. */
const due = (today: string) => sql<Lock | 'TRASH' | null>`case
  when t.closed_at is not null and ${isHeld} then 'LEGAL_HOLD'
  when ${isHiddenByRestriction} then 'RESTRICTED'
  when t.locked_until > ${today}::date then 'RETENTION_LOCK'
  when t.trashed_at is not null then 'TRASH' end`;

const applyBatch = command('locks.apply', async (scope, _: void): Promise<number> => {
  const { tx, tenantId, now } = scope;
  await seeLocked(scope);
  const lock = due(calendarDay(now));
  const { rows } = await sql<{ ticketId: string }>`
    with concerned as (
      select t.ticket_id from tickets t where t.tenant_id = ${tenantId} and t.locked_as is not null
      union all select t.ticket_id from legal_holds h join tickets t on t.tenant_id = h.tenant_id and t.ticket_id = h.ticket_id
        where h.tenant_id = ${tenantId} and h.released_at is null
      union all select t.ticket_id from legal_holds h join tickets t on t.tenant_id = h.tenant_id and t.customer_id = h.customer_id
        where h.tenant_id = ${tenantId} and h.released_at is null
      union all select r.ticket_id from legal_holds h join articles r on r.tenant_id = h.tenant_id and r.customer_id = h.customer_id
        where h.tenant_id = ${tenantId} and h.released_at is null
      union all select t.ticket_id from legal_holds h
        join tickets t on t.tenant_id = h.tenant_id and t.organisation_id = h.organisation_id
        where h.tenant_id = ${tenantId} and h.released_at is null
      union all select t.ticket_id from restrictions s join tickets t on t.tenant_id = s.tenant_id and t.customer_id = s.customer_id
        where s.tenant_id = ${tenantId} and s.lifted_at is null),
    changed as (
      select t.ticket_id, ${lock} as lock from tickets t
      where t.tenant_id = ${tenantId} and t.ticket_id in (select ticket_id from concerned)
        and t.locked_as is distinct from ${lock}
      limit ${batchSize} for update of t)
    update tickets t set locked_as = c.lock, locked_at = case when c.lock is not null then ${now}::timestamptz end,
      locked_until = case when c.lock is not null then t.locked_until end,
      lock_statute = case when c.lock is not null then t.lock_statute end
    from changed c where t.tenant_id = ${tenantId} and t.ticket_id = c.ticket_id
    returning t.ticket_id`.execute(tx);
  scope.audit({ objectKind: 'tickets', objectId: null, fields: ['lockedAs'] });
  return rows.length;
});

/** Shows each ticket under the lock that it is due, in batches; the job `locks.apply`. Killed, it goes on where it was. */
export async function applyLocks(scope: Scope): Promise<void> {
  while ((await applyBatch(scope, undefined)) === batchSize);
}

/** Hides tickets in the trash. The caller has them locked and sees locked ones. */
export async function moveToTrash(
  { tx, tenantId, now }: CommandScope,
  ticketIds: readonly string[],
  trashedAt: Date,
): Promise<void> {
  if (ticketIds.length === 0) return;
  await sql`update tickets set locked_as = 'TRASH', locked_at = ${now}::timestamptz, trashed_at = ${trashedAt}::timestamptz,
      locked_until = null, lock_statute = null
    where tenant_id = ${tenantId} and ticket_id = any(${ticketIds}::uuid[])`.execute(tx);
}

interface SetLock {
  ticketIds: readonly string[];
  lock: Lock;
  /** Of what a statute keeps. */
  floor?: { endsAt: Date; statute: string };
}

/** Hides tickets that stay although their period is over. The caller has them locked and sees locked ones. */
export async function setLocks(
  { tx, tenantId, now }: CommandScope,
  { ticketIds, lock, floor }: SetLock,
): Promise<void> {
  if (ticketIds.length === 0) return;
  const until = floor ? calendarDay(floor.endsAt) : null;
  await sql`update tickets set locked_as = ${lock}, locked_at = ${now}::timestamptz,
      locked_until = coalesce(${until}::date, locked_until), lock_statute = coalesce(${floor?.statute ?? null}::text, lock_statute)
    where tenant_id = ${tenantId} and ticket_id = any(${ticketIds}::uuid[])`.execute(tx);
}
