import { randomUUID } from 'node:crypto';
import type { TenantExport } from '@redlich/contract';
import { command, DomainError, isUniqueViolation, notFound, query, type QueryScope } from '../kernel/index.ts';
import type { Blob } from '../files/index.ts';
import { throttle } from '../throttle/index.ts';

const exportRows = ({ tx, tenantId }: QueryScope) =>
  tx
    .selectFrom('exports as e')
    .leftJoin('agents as a', (join) =>
      join.onRef('a.tenantId', '=', 'e.tenantId').onRef('a.agentId', '=', 'e.requestedBy'),
    )
    .select(['e.exportId', 'e.state', 'e.requestedAt', 'e.readyAt', 'e.expiresAt', 'e.bytes', 'e.sha256', 'a.name'])
    .where('e.tenantId', '=', tenantId);

type Row = Awaited<ReturnType<ReturnType<typeof exportRows>['executeTakeFirstOrThrow']>>;

const toExport = (row: Row): TenantExport => ({
  id: row.exportId,
  state: row.state as TenantExport['state'],
  requestedAt: row.requestedAt.toISOString(),
  requestedByName: row.name,
  readyAt: row.readyAt?.toISOString() ?? null,
  expiresAt: row.expiresAt?.toISOString() ?? null,
  bytes: row.bytes,
  sha256: row.sha256,
});

/** The newest 50. */
export const listExports = query('export.list', async (scope, _: void): Promise<{ items: TenantExport[] }> => {
  const rows = await exportRows(scope)
    .orderBy('e.requestedAt', 'desc')
    .orderBy('e.exportId', 'desc')
    .limit(50)
    .execute();
  return { items: rows.map(toExport) };
});

/**
 * Has everything exported by a job. At most five an hour.
 * @throws DomainError conflict while one is being made; tooMany
 */
export const createExport = command('export.create', async (scope, _: void): Promise<TenantExport> => {
  const { tx, tenantId, now, actor, ports } = scope;
  await throttle(ports, { tenantId, kind: 'export', key: '', limits: [{ max: 5, seconds: 3_600 }] });
  const exportId = randomUUID();
  const requestedBy = actor.kind === 'agent' ? actor.id : null;
  try {
    await tx
      .insertInto('exports')
      .values({ tenantId, exportId, state: 'queued', requestedBy, requestedAt: now })
      .execute();
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('conflict', { detail: 'one is being made' });
    throw error;
  }
  scope.audit({ objectKind: 'export', objectId: exportId });
  scope.enqueue({ name: 'tenant.export', data: { tenantId, exportId } });
  return toExport(await exportRows(scope).where('e.exportId', '=', exportId).executeTakeFirstOrThrow());
});

/** The file of an export that is ready, for one who downloads it; recorded. @throws DomainError notFound */
export const findExportFile = command(
  'export.download',
  async (scope, { id }: { id: string }): Promise<Blob & { slug: string; requestedAt: Date }> => {
    const { tx, tenantId, now } = scope;
    const found = await tx
      .selectFrom('exports as e')
      .innerJoin('blobs as b', (join) => join.onRef('b.tenantId', '=', 'e.tenantId').onRef('b.blobId', '=', 'e.blobId'))
      .innerJoin('tenants as t', 't.tenantId', 'e.tenantId')
      .select(['b.blobId', 'b.sha256', 'b.bytes', 't.slug', 'e.requestedAt'])
      .where('e.tenantId', '=', tenantId)
      .where('e.exportId', '=', id)
      .where('e.expiresAt', '>', now)
      .executeTakeFirst();
    if (!found) throw notFound('export');
    scope.audit({ objectKind: 'export', objectId: id });
    return found;
  },
);
