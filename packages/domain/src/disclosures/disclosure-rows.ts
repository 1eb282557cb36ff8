import { sql } from 'kysely';
import type { DataCategory, Disclosure, DisclosureOrigin } from '@redlich/contract';
import { notFound, type QueryScope } from '../kernel/index.ts';

export const selectDisclosures = ({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>) =>
  tx
    .selectFrom('disclosures as d')
    .innerJoin('customers as c', (join) =>
      join.onRef('c.tenantId', '=', 'd.tenantId').onRef('c.customerId', '=', 'd.customerId'),
    )
    .leftJoin('recipients as r', (join) =>
      join.onRef('r.tenantId', '=', 'd.tenantId').onRef('r.recipientId', '=', 'd.recipientId'),
    )
    .leftJoin('agents as a', (join) =>
      join.onRef('a.tenantId', '=', 'd.tenantId').onRef('a.agentId', '=', 'd.recordedBy'),
    )
    .select(['d.disclosureId', 'd.customerId', 'd.recipientId', 'd.recipientEmail', 'd.dataCategory', 'd.firstAt'])
    .select(['d.lastAt', 'd.times', 'd.origin', 'd.ground', 'c.email', 'a.agentId', 'a.name as agentName'])
    .select([
      sql<string>`coalesce(nullif(trim(c.first_name || ' ' || c.last_name), ''), c.email)`.as('name'),
      sql<string>`coalesce(r.name, d.recipient_name)`.as('recipientName'),
    ])
    .where('d.tenantId', '=', tenantId);

export type DisclosureRow = Awaited<ReturnType<ReturnType<typeof selectDisclosures>['executeTakeFirstOrThrow']>>;

export const shownDisclosure = (row: DisclosureRow): Disclosure => ({
  id: row.disclosureId,
  customer: { id: row.customerId, name: row.name, email: row.email },
  recipient: { id: row.recipientId, name: row.recipientName, email: row.recipientEmail },
  category: row.dataCategory as DataCategory,
  firstAt: row.firstAt.toISOString(),
  lastAt: row.lastAt.toISOString(),
  times: row.times,
  origin: row.origin as DisclosureOrigin,
  ground: row.ground,
  recordedBy: row.agentId === null ? null : { id: row.agentId, name: row.agentName ?? '' },
});

/** @throws DomainError notFound */
export async function readDisclosure(scope: QueryScope, id: string): Promise<Disclosure> {
  const row = await selectDisclosures(scope).where('d.disclosureId', '=', id).executeTakeFirst();
  if (!row) throw notFound('disclosure');
  return shownDisclosure(row);
}
