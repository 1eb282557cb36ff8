import {
  lockSchema,
  type Lock,
  type LockedTicket,
  type LockedTicketFilter,
  type LookedAtTicket,
} from '@redlich/contract';
import {
  command,
  decodeCursor,
  encodeCursor,
  idPart,
  notFound,
  query,
  readingLocked,
  seeLocked,
  timePart,
  type QueryScope,
  type Scope,
} from '../kernel/index.ts';
import { customerName } from '../people/index.ts';
import { noteLook } from '../read-accesses/index.ts';
import { readNewestArticles } from '../tickets/index.ts';

const locked = ({ tx, tenantId }: QueryScope) =>
  tx
    .selectFrom('tickets as t')
    .select(['t.ticketId', 't.number', 't.lockedAs', 't.lockedAt', 't.closedAt', 't.lockedUntil', 't.lockStatute'])
    .where('t.tenantId', '=', tenantId)
    .where('t.lockedAs', 'in', lockSchema.options);

type Row = Awaited<ReturnType<ReturnType<typeof locked>['executeTakeFirstOrThrow']>>;

const toLocked = (row: Row): LockedTicket => ({
  id: row.ticketId,
  number: row.number,
  lock: row.lockedAs as Lock,
  lockedAt: row.lockedAt!.toISOString(),
  closedAt: row.closedAt?.toISOString() ?? null,
  until: row.lockedAs === 'RETENTION_LOCK' ? row.lockedUntil : null,
  statute: row.lockedAs === 'RETENTION_LOCK' ? row.lockStatute : null,
});

const list = query('archive.list', async (scope, { lock, limit, cursor }: LockedTicketFilter) => {
  let tickets = locked(scope)
    .orderBy('t.lockedAt', 'desc')
    .orderBy('t.ticketId', 'desc')
    .limit(limit + 1);
  if (lock) tickets = tickets.where('t.lockedAs', '=', lock);
  if (cursor) {
    const [at, id] = decodeCursor(cursor, [timePart, idPart] as const);
    tickets = tickets.where((eb) => eb(eb.refTuple('t.lockedAt', 't.ticketId'), '<', eb.tuple(new Date(at), id)));
  }
  const rows = await tickets.execute();
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(toLocked),
    nextCursor: last ? encodeCursor([last.lockedAt!.toISOString(), last.ticketId]) : null,
  };
});

/** The newest locked first, neither subject nor person. @throws DomainError invalid on `cursor` */
export const listLockedTickets = (scope: Scope, filter: LockedTicketFilter) =>
  readingLocked(scope, (within) => list(within, filter));

/** Shows a locked ticket to who gives a reason, which the log of readings keeps. @throws DomainError notFound */
export const lookAtLockedTicket = command(
  'archive.look',
  async (scope, { id, reason }: { id: string; reason: string }): Promise<LookedAtTicket> => {
    await seeLocked(scope);
    const row = await locked(scope)
      .leftJoin('customers as c', (join) =>
        join.onRef('c.tenantId', '=', 't.tenantId').onRef('c.customerId', '=', 't.customerId'),
      )
      .select(['t.subject', 't.customerId', 'c.firstName', 'c.lastName', 'c.email'])
      .where('t.ticketId', '=', id)
      .executeTakeFirst();
    if (!row) throw notFound('locked ticket');
    await noteLook(scope, { ticketId: id, reason });
    scope.audit({ objectKind: 'ticket', objectId: id });
    return {
      ...toLocked(row),
      subject: row.subject,
      customer: row.customerId === null ? null : { id: row.customerId, name: customerName(row), email: row.email! },
      articles: await readNewestArticles(scope, id),
    };
  },
);
