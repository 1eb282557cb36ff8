import type { DataRequest, IdentityRung, Language, RefusalReason, RequestEvent } from '@redlich/contract';
import { calendarDay, query, type QueryScope } from '../kernel/index.ts';
import { answerDueOn } from '../law/index.ts';
import { findRestrictionOf } from '../locks/index.ts';
import { readCorrection } from './correction-rows.ts';
import { isOpen, waysOf } from './data-request.ts';
import { readLetters } from './letters/letter-rows.ts';
import { placeOf, readParty } from './party.ts';
import { readRequestRow, shownItem } from './request-rows.ts';

const readRest = ({ tx, tenantId }: QueryScope, id: string) =>
  tx
    .selectFrom('dataRequests as d')
    .leftJoin('tickets as t', (join) =>
      join.onRef('t.tenantId', '=', 'd.tenantId').onRef('t.ticketId', '=', 'd.ticketId'),
    )
    .select(['d.body', 'd.createdAt', 'd.identityAsked', 'd.identityProvenAt', 'd.extensionReason', 'd.refusal'])
    .select(['d.closedAt', 't.ticketId', 't.number', 'd.incomingMailId'])
    .where('d.tenantId', '=', tenantId)
    .where('d.dataRequestId', '=', id)
    .executeTakeFirstOrThrow();

async function readEvents({ tx, tenantId }: QueryScope, id: string): Promise<RequestEvent[]> {
  const rows = await tx
    .selectFrom('dataRequestEvents as e')
    .leftJoin('agents as a', (join) =>
      join.onRef('a.tenantId', '=', 'e.tenantId').onRef('a.agentId', '=', 'e.byAgentId'),
    )
    .select(['e.dataRequestEventId', 'e.kind', 'e.at', 'e.detail', 'e.note', 'e.dataRequestLetterId'])
    .select(['a.agentId', 'a.name'])
    .where('e.tenantId', '=', tenantId)
    .where('e.dataRequestId', '=', id)
    .orderBy('e.position')
    .execute();
  return rows.map((row) => ({
    id: row.dataRequestEventId,
    kind: row.kind as RequestEvent['kind'],
    at: row.at.toISOString(),
    by: row.agentId === null ? null : { id: row.agentId, name: row.name ?? '' },
    detail: row.detail,
    note: row.note,
    letterId: row.dataRequestLetterId,
  }));
}

async function restrictionOf(
  scope: QueryScope,
  customerId: string | null,
  events: readonly RequestEvent[],
): Promise<DataRequest['restriction']> {
  const found = customerId === null ? undefined : await findRestrictionOf(scope, customerId);
  if (!found) return null;
  return {
    id: found.restrictionId,
    ground: found.ground,
    placedAt: found.placedAt.toISOString(),
    bySelf: events.some(({ kind, detail }) => kind === 'carriedOut' && detail?.startsWith('restriction.')),
    liftedAt: found.liftedAt?.toISOString() ?? null,
  };
}

/** @throws DomainError notFound */
export async function readRequest(scope: QueryScope, id: string): Promise<DataRequest> {
  const row = await readRequestRow(scope, id);
  const [rest, events, letters, party, correction] = await Promise.all([
    readRest(scope, id),
    readEvents(scope, id),
    readLetters(scope, id),
    readParty(scope),
    readCorrection(scope, id),
  ]);
  const item = shownItem(row, scope.now);
  return {
    ...item,
    language: row.language as Language,
    text: rest.body,
    hasMail: rest.incomingMailId !== null,
    ticket: rest.ticketId === null ? null : { id: rest.ticketId, number: rest.number! },
    createdAt: rest.createdAt.toISOString(),
    identity: {
      asked: rest.identityAsked as IdentityRung | null,
      proof: row.identityProof as IdentityRung | null,
      provenAt: rest.identityProvenAt?.toISOString() ?? null,
      ways: waysOf(row, party.ladder),
    },
    extension: {
      possible: isOpen(item) && row.extendedAt === null && calendarDay(scope.now) <= row.dueOn,
      until: answerDueOn(row.receivedOn, 3, placeOf(party) ?? undefined),
      reason: rest.extensionReason,
      toldAt: row.extendedAt?.toISOString() ?? null,
    },
    refusal: rest.refusal as RefusalReason | null,
    correction,
    restriction: item.right === 'restriction' ? await restrictionOf(scope, row.customerId, events) : null,
    closedAt: rest.closedAt?.toISOString() ?? null,
    erasedAt: row.erasedAt?.toISOString() ?? null,
    events,
    letters,
  };
}

/** A request with its clock, steps and letters. @throws DomainError notFound */
export const getDataRequest = query('data-request.get', (scope, { id }: { id: string }) => readRequest(scope, id));
