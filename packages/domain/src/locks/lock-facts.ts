import { sql, type RawBuilder } from 'kysely';
import { calendarDay, midnightOf, seeLocked, type CommandScope, type QueryScope } from '../kernel/index.ts';
import { readDuties, type Duty } from './keeping-duties.ts';
import { waitForHolds } from './wait-for-deletions.ts';

/** Whether somebody keeps the ticket `t` for a dispute: itself, its person or who wrote in it, its organisation. */
export const isHeld = sql<boolean>`exists (select from legal_holds h
  where h.tenant_id = t.tenant_id and h.released_at is null
    and (h.ticket_id = t.ticket_id or h.customer_id = t.customer_id or h.organisation_id = t.organisation_id
      or exists (select from articles r where r.tenant_id = t.tenant_id and r.ticket_id = t.ticket_id
        and r.customer_id = h.customer_id)))`;

/** Whether the person whose ticket `t` is had the processing restricted. */
export const isRestricted = sql<boolean>`exists (select from restrictions s
  where s.tenant_id = t.tenant_id and s.customer_id = t.customer_id and s.lifted_at is null)`;

/** How long a contract of its organisation has ticket `t` kept, its last day included; null where none does. */
const contractEnd = sql<Date | null>`(select (max(k.keeps_tickets_until) + 1)::timestamp at time zone 'Europe/Berlin'
  from contracts k where k.tenant_id = t.tenant_id and k.organisation_id = t.organisation_id)`;

/** The tickets `t` that neither a dispute nor a restriction keeps. */
export const isFree = sql<boolean>`not ${isHeld} and not ${isRestricted}`;

/** The moment from which neither a statute nor a contract keeps ticket `t`; null where none does. */
export async function floorEnd(scope: QueryScope): Promise<RawBuilder<Date | null>> {
  const duties = await readDuties(scope);
  const ends = duties.map(
    ({
      queueId,
      tag,
      years,
    }) => sql`case when ${queueId === null ? sql`${tag} = any(t.tags)` : sql`t.queue_id = ${queueId}`}
      then (date_trunc('year', t.closed_at at time zone 'Europe/Berlin') + make_interval(years => ${years + 1}))
        at time zone 'Europe/Berlin' end`,
  );
  return sql<Date | null>`greatest(${sql.join([contractEnd, ...ends])})`;
}

/** The tickets `t` that nothing keeps once their period is over: the selection that previews and controls count. */
export async function goesAtItsEnd(scope: QueryScope): Promise<RawBuilder<boolean>> {
  return sql<boolean>`(${isFree} and coalesce(${await floorEnd(scope)} <= ${scope.now}::timestamptz, true))`;
}

export interface LockFacts {
  onHold: boolean;
  restricted: boolean;
  floors: { endsAt: Date; statute: string }[];
  /** How long a contract of its organisation has it kept; null where none says so. */
  contractEndsAt: Date | null;
}

/** What keeps each of these tickets, which the caller has locked. */
export async function readLockFacts(
  scope: QueryScope,
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, LockFacts>> {
  const { tx, tenantId } = scope;
  const duties = await readDuties(scope);
  const { rows } = await sql<{
    ticketId: string;
    onHold: boolean;
    restricted: boolean;
    queueId: string;
    tags: string[];
    closedAt: Date | null;
    contractEndsAt: Date | null;
  }>`select t.ticket_id, ${isHeld} as on_hold, ${isRestricted} as restricted, t.queue_id, t.tags, t.closed_at,
      ${contractEnd} as contract_ends_at
    from tickets t where t.tenant_id = ${tenantId} and t.ticket_id = any(${ticketIds}::uuid[])`.execute(tx);
  return new Map(
    rows.map(({ ticketId, onHold, restricted, contractEndsAt, ...ticket }) => [
      ticketId,
      {
        onHold,
        restricted,
        contractEndsAt,
        floors: ticket.closedAt === null ? [] : floorsOf(duties, ticket, ticket.closedAt),
      },
    ]),
  );
}

const floorsOf = (duties: readonly Duty[], { queueId, tags }: { queueId: string; tags: string[] }, closedAt: Date) =>
  duties
    .filter((duty) => (duty.queueId === null ? tags.includes(duty.tag!) : duty.queueId === queueId))
    .map(({ years, statute }) => ({ endsAt: afterYears(closedAt, years), statute }));

/** The first moment after so many whole years that begin with the year after an event's. */
const afterYears = (event: Date, years: number): Date =>
  midnightOf(`${Number(calendarDay(event).slice(0, 4)) + years + 1}-01-01`);

/** To be called first by whoever deletes: sees what is locked, and a hold that is being placed waits for the commit. */
export async function beforeDeleting(scope: CommandScope): Promise<void> {
  await seeLocked(scope);
  await waitForHolds(scope);
}
