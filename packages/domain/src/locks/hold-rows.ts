import type { Hold, HoldKind } from '@redlich/contract';
import {
  calendarDay,
  decodeCursor,
  encodeCursor,
  idPart,
  notFound,
  query,
  timePart,
  type QueryScope,
} from '../kernel/index.ts';
import { customerName } from '../people/index.ts';

const select = ({ tx, tenantId }: QueryScope) =>
  tx
    .selectFrom('legalHolds as h')
    .leftJoin('customers as c', (join) =>
      join.onRef('c.tenantId', '=', 'h.tenantId').onRef('c.customerId', '=', 'h.customerId'),
    )
    .leftJoin('organisations as o', (join) =>
      join.onRef('o.tenantId', '=', 'h.tenantId').onRef('o.organisationId', '=', 'h.organisationId'),
    )
    .leftJoin('agents as a', (join) => join.onRef('a.tenantId', '=', 'h.tenantId').onRef('a.agentId', '=', 'h.ownerId'))
    .leftJoin('agents as r', (join) =>
      join.onRef('r.tenantId', '=', 'h.tenantId').onRef('r.agentId', '=', 'h.releasedBy'),
    )
    .select(['h.holdId', 'h.ticketId', 'h.customerId', 'h.organisationId', 'h.ticketNumber', 'h.reason', 'h.placedAt'])
    .select(['h.reviewOn', 'h.releasedAt', 'h.releaseReason', 'a.agentId as ownerId', 'a.name as ownerName'])
    .select(['r.agentId as releaserId', 'r.name as releaserName', 'o.name as organisationName'])
    .select(['c.firstName', 'c.lastName', 'c.email'])
    .where('h.tenantId', '=', tenantId);

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

function aboutOf(row: Row): Hold['about'] {
  const about = (kind: HoldKind, id: string, name: string) => ({ kind, id, name });
  if (row.ticketId) return about('ticket', row.ticketId, `#${row.ticketNumber}`);
  if (row.customerId) return about('customer', row.customerId, customerName(row));
  if (row.organisationId) return about('organisation', row.organisationId, row.organisationName ?? '');
  return null;
}

const person = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });

const toHold = (row: Row, today: string): Hold => ({
  id: row.holdId,
  about: aboutOf(row),
  reason: row.reason,
  owner: person(row.ownerId, row.ownerName),
  placedAt: row.placedAt.toISOString(),
  reviewOn: row.reviewOn,
  isReviewDue: row.releasedAt === null && row.reviewOn <= today,
  releasedAt: row.releasedAt?.toISOString() ?? null,
  releasedBy: person(row.releaserId, row.releaserName),
  releaseReason: row.releaseReason,
});

/** @throws DomainError notFound */
export async function readHold(scope: QueryScope, id: string): Promise<Hold> {
  const row = await select(scope).where('h.holdId', '=', id).executeTakeFirst();
  if (!row) throw notFound('hold');
  return toHold(row, calendarDay(scope.now));
}

/** The newest first. @throws DomainError invalid on `cursor` */
export const listHolds = query(
  'hold.list',
  async (scope, { limit, cursor }: { limit: number; cursor?: string | undefined }) => {
    let holds = select(scope)
      .orderBy('h.placedAt', 'desc')
      .orderBy('h.holdId', 'desc')
      .limit(limit + 1);
    if (cursor) {
      const [at, id] = decodeCursor(cursor, [timePart, idPart] as const);
      holds = holds.where((eb) => eb(eb.refTuple('h.placedAt', 'h.holdId'), '<', eb.tuple(new Date(at), id)));
    }
    const rows = await holds.execute();
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const today = calendarDay(scope.now);
    return {
      items: shown.map((row) => toHold(row, today)),
      nextCursor: last ? encodeCursor([last.placedAt.toISOString(), last.holdId]) : null,
    };
  },
);
