import { sql } from 'kysely';
import type { SubjectPackageKind } from '@redlich/contract';
import { command, DomainError, notFound, type CommandScope, type Scope } from '../kernel/index.ts';
import { releaseBlobs, type Blob } from '../files/index.ts';

interface Wanted {
  id: string;
}
export type FetchedPackage = Blob & { kind: SubjectPackageKind; requestedAt: Date };

/**
 * The archive of the own package, once: from now on nobody else gets it. Whoever sends it says afterwards how it went.
 * @throws DomainError notFound; conflict when it was fetched already
 */
export const fetchOwnPackage = command('subject-access.fetch-own', (scope, { id }: Wanted) =>
  take(scope, { id, customerId: scope.actor.id! }),
);

/** The same of a package that staff had made; noted in the read-access log with its reason. */
export const fetchPackage = command('subject-access.fetch', async (scope, { id }: Wanted) => {
  const taken = await take(scope, { id });
  await noteReading(scope, id);
  return taken;
});

async function take(
  scope: CommandScope,
  { id, customerId }: Wanted & { customerId?: string },
): Promise<FetchedPackage> {
  const { tx, tenantId, now, actor } = scope;
  const row = await tx
    .selectFrom('subjectPackages as p')
    .leftJoin('blobs as b', (join) => join.onRef('b.tenantId', '=', 'p.tenantId').onRef('b.blobId', '=', 'p.blobId'))
    .select(['p.state', 'p.expiresAt', 'p.kind', 'p.requestedAt', 'b.blobId', 'b.sha256', 'b.bytes'])
    .where('p.tenantId', '=', tenantId)
    .where('p.subjectPackageId', '=', id)
    .where('p.forStaff', '=', customerId === undefined)
    .$if(customerId !== undefined, (rows) => rows.where('p.customerId', '=', customerId!))
    .forUpdate('p')
    .executeTakeFirst();
  if (!row) throw notFound('package');
  if (row.state === 'fetched') throw new DomainError('conflict', { detail: 'fetched already' });
  if (row.state !== 'ready' || row.expiresAt! <= now || row.blobId === null) throw notFound('archive');
  await tx
    .updateTable('subjectPackages')
    .set({ state: 'fetched', fetchedAt: now, fetchedBy: actor.kind === 'agent' ? actor.id : null })
    .where('tenantId', '=', tenantId)
    .where('subjectPackageId', '=', id)
    .execute();
  scope.audit({ objectKind: 'subjectPackage', objectId: id, fields: ['state'] });
  const { blobId, sha256, bytes, kind, requestedAt } = row;
  return { blobId, sha256: sha256!, bytes: bytes!, kind: kind as SubjectPackageKind, requestedAt };
}

/** One line a request of the person, as if each had been opened; the package itself names who took it. */
async function noteReading({ tx, tenantId, actor, now }: CommandScope, id: string): Promise<void> {
  const readerId = actor.id ?? actor.apiTokenId;
  if (readerId == null) return;
  await sql`insert into read_accesses (tenant_id, ticket_id, reader_id, reader_kind, hour, customer_id, at, reason)
    select t.tenant_id, t.ticket_id, ${readerId}::uuid, ${actor.id === null ? 'token' : 'agent'},
      date_trunc('hour', ${now}::timestamptz), t.customer_id, ${now}::timestamptz, p.reason
    from subject_packages p join tickets t on t.tenant_id = p.tenant_id and t.customer_id = p.customer_id
    where p.tenant_id = ${tenantId} and p.subject_package_id = ${id}
      and coalesce((select s.keeps_read_accesses from log_settings s where s.tenant_id = ${tenantId}), true)
    on conflict (tenant_id, ticket_id, reader_id, hour) do update set reason = excluded.reason`.execute(tx);
}

/** What became of sending it: sent, the archive goes; broken off, it can be fetched again. */
export const settleFetch = async (scope: Scope, { id, isSent }: Wanted & { isSent: boolean }): Promise<void> => {
  const isOwn = scope.actor.kind === 'customer';
  await (isOwn ? settleOwn : settleStaff)(scope, { id, isSent });
};

async function settle(scope: CommandScope, { id, isSent }: Wanted & { isSent: boolean }): Promise<void> {
  const { tx, tenantId } = scope;
  scope.audit({ objectKind: 'subjectPackage', objectId: id, fields: [isSent ? 'archive' : 'state'] });
  const row = await tx
    .selectFrom('subjectPackages')
    .select(['blobId', 'customerId'])
    .where('tenantId', '=', tenantId)
    .where('subjectPackageId', '=', id)
    .where('state', '=', 'fetched')
    .forUpdate()
    .executeTakeFirst();
  if (!row?.blobId) return;
  await tx
    .updateTable('subjectPackages')
    .set(isSent ? { blobId: null } : { state: 'ready', fetchedAt: null, fetchedBy: null })
    .where('tenantId', '=', tenantId)
    .where('subjectPackageId', '=', id)
    .execute();
  if (isSent) await releaseBlobs(scope, [row.blobId]);
}
const settleOwn = command('subject-access.fetch-own', settle);
const settleStaff = command('subject-access.fetch', settle);
