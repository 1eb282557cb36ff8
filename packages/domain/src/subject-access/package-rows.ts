import type { Language, StaffPackage, SubjectPackage } from '@redlich/contract';
import type { QueryScope } from '../kernel/index.ts';

const columns = [
  'p.subjectPackageId',
  'p.kind',
  'p.language',
  'p.state',
  'p.requestedAt',
  'p.readyAt',
  'p.expiresAt',
  'p.fetchedAt',
  'p.bytes',
  'p.sha256',
] as const;

/** The newest first. */
export const ownPackageRows = ({ tx, tenantId }: QueryScope, customerId: string) =>
  tx
    .selectFrom('subjectPackages as p')
    .select(columns)
    .where('p.tenantId', '=', tenantId)
    .where('p.customerId', '=', customerId)
    .where('p.forStaff', '=', false)
    .orderBy('p.requestedAt', 'desc')
    .orderBy('p.subjectPackageId', 'desc');

export const staffPackageRows = ({ tx, tenantId }: QueryScope) =>
  tx
    .selectFrom('subjectPackages as p')
    .innerJoin('customers as c', (join) =>
      join.onRef('c.tenantId', '=', 'p.tenantId').onRef('c.customerId', '=', 'p.customerId'),
    )
    .leftJoin('agents as a', (join) =>
      join.onRef('a.tenantId', '=', 'p.tenantId').onRef('a.agentId', '=', 'p.requestedBy'),
    )
    .leftJoin('agents as f', (join) =>
      join.onRef('f.tenantId', '=', 'p.tenantId').onRef('f.agentId', '=', 'p.fetchedBy'),
    )
    .select(columns)
    .select(['p.reason', 'c.customerId', 'c.firstName', 'c.lastName', 'c.email'])
    .select(['a.name as requestedByName', 'f.name as fetchedByName'])
    .where('p.tenantId', '=', tenantId)
    .where('p.forStaff', '=', true)
    .orderBy('p.requestedAt', 'desc')
    .orderBy('p.subjectPackageId', 'desc');

type Own = Awaited<ReturnType<ReturnType<typeof ownPackageRows>['executeTakeFirstOrThrow']>>;
type Staff = Awaited<ReturnType<ReturnType<typeof staffPackageRows>['executeTakeFirstOrThrow']>>;

export const toPackage = (row: Own): SubjectPackage => ({
  id: row.subjectPackageId,
  kind: row.kind as SubjectPackage['kind'],
  language: row.language as Language,
  state: row.state as SubjectPackage['state'],
  requestedAt: row.requestedAt.toISOString(),
  readyAt: row.readyAt?.toISOString() ?? null,
  expiresAt: row.expiresAt?.toISOString() ?? null,
  fetchedAt: row.fetchedAt?.toISOString() ?? null,
  bytes: row.bytes,
  sha256: row.sha256,
});

export const toStaffPackage = (row: Staff): StaffPackage => ({
  ...toPackage(row),
  customer: { id: row.customerId, name: [row.firstName, row.lastName].filter(Boolean).join(' '), email: row.email },
  reason: row.reason,
  requestedByName: row.requestedByName,
  fetchedByName: row.fetchedByName,
});
