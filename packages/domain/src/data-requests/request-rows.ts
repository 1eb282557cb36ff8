import { sql } from 'kysely';
import type {
  DataRequestItem,
  DataRequestSource,
  DataRequestState,
  RequestOutcome,
  SubjectRight,
} from '@redlich/contract';
import { calendarDay, notFound, type CommandScope, type QueryScope } from '../kernel/index.ts';
import { clockOf, daysBetween } from './data-request.ts';

/** Requests with the person as they are known today: a customer by the customer's own record. */
export const selectRequests = ({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>) =>
  tx
    .selectFrom('dataRequests as d')
    .leftJoin('customers as c', (join) =>
      join.onRef('c.tenantId', '=', 'd.tenantId').onRef('c.customerId', '=', 'd.customerId'),
    )
    .select(['d.dataRequestId', 'd.number', 'd.subjectRight', 'd.source', 'd.state', 'd.outcome', 'd.customerId'])
    .select([
      'd.address',
      'd.extendedAt',
      'd.answeredAt',
      'd.identityProof',
      'd.erasedAt',
      'd.language',
      'd.rightUnclear',
    ])
    .select(['d.receivedOn', 'd.dueOn'])
    .select([
      sql<string>`coalesce(nullif(trim(c.first_name || ' ' || c.last_name), ''), d.name)`.as('name'),
      sql<string>`coalesce(c.email, d.email)`.as('email'),
    ])
    .where('d.tenantId', '=', tenantId);

export type RequestRow = Awaited<ReturnType<ReturnType<typeof selectRequests>['executeTakeFirstOrThrow']>>;

export function shownItem(row: RequestRow, now: Date): DataRequestItem {
  const today = calendarDay(now);
  return {
    id: row.dataRequestId,
    number: row.number,
    right: row.subjectRight as SubjectRight,
    rightUnclear: row.rightUnclear,
    source: row.source as DataRequestSource,
    state: row.state as DataRequestState,
    outcome: row.outcome as RequestOutcome | null,
    person: { customerId: row.customerId, name: row.name, email: row.email, address: row.address },
    receivedOn: row.receivedOn,
    dueOn: row.dueOn,
    clock: clockOf({ answered: row.answeredAt !== null, dueOn: row.dueOn }, today),
    daysLeft: daysBetween(today, row.dueOn),
    extended: row.extendedAt !== null,
    answeredAt: row.answeredAt?.toISOString() ?? null,
  };
}

/** @throws DomainError notFound */
export async function readRequestRow(scope: QueryScope, id: string): Promise<RequestRow> {
  const row = await selectRequests(scope).where('d.dataRequestId', '=', id).executeTakeFirst();
  if (!row) throw notFound('data request');
  return row;
}

/** The same, locked: steps of one request come one after the other. @throws DomainError notFound */
export async function lockRequest(scope: CommandScope, id: string): Promise<RequestRow & { state: DataRequestState }> {
  const { tx, tenantId } = scope;
  await tx
    .selectFrom('dataRequests')
    .select('dataRequestId')
    .where('tenantId', '=', tenantId)
    .where('dataRequestId', '=', id)
    .forUpdate()
    .execute();
  const row = await readRequestRow(scope, id);
  return { ...row, state: row.state as DataRequestState };
}

/** Changes a request that was locked, and audits which fields. */
export async function changeRequest(scope: CommandScope, id: string, values: Record<string, unknown>): Promise<void> {
  await scope.tx
    .updateTable('dataRequests')
    .set(values)
    .where('tenantId', '=', scope.tenantId)
    .where('dataRequestId', '=', id)
    .execute();
  scope.audit({ objectKind: 'dataRequest', objectId: id, fields: Object.keys(values) });
}
