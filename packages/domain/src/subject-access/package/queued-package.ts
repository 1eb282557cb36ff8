import type { Language, SubjectPackageKind } from '@redlich/contract';
import { command, query } from '../../kernel/index.ts';
import { releaseBlobs } from '../../files/index.ts';
import { notify } from '../../notifications/index.ts';

const keptMs = 7 * 86_400_000;

/** The package that is still to be made. */
export const findQueued = query(
  'subject-access.make',
  async ({ tx, tenantId }, { packageId }: { packageId: string }) => {
    const row = await tx
      .selectFrom('subjectPackages')
      .select(['customerId', 'kind', 'language'])
      .where('tenantId', '=', tenantId)
      .where('subjectPackageId', '=', packageId)
      .where('state', '=', 'queued')
      .executeTakeFirst();
    return row && { ...row, kind: row.kind as SubjectPackageKind, language: row.language as Language };
  },
);

interface Finished {
  packageId: string;
  blobId: string;
  bytes: number;
  sha256: string;
}

/** It can be fetched for seven days, and whoever asked is told. Where the person went meanwhile, so does the archive. */
export const finishPackage = command('subject-access.make', async (scope, made: Finished): Promise<void> => {
  const { tx, tenantId, now } = scope;
  const { packageId, ...file } = made;
  const row = await tx
    .updateTable('subjectPackages')
    .set({ state: 'ready', ...file, readyAt: now, expiresAt: new Date(now.getTime() + keptMs) })
    .where('tenantId', '=', tenantId)
    .where('subjectPackageId', '=', packageId)
    .where('state', '=', 'queued')
    .returning(['customerId', 'requestedBy', 'forStaff', 'language'])
    .executeTakeFirst();
  scope.audit({ objectKind: 'subjectPackage', objectId: packageId, fields: ['state'] });
  if (!row) return releaseBlobs(scope, [file.blobId]);
  if (!row.forStaff)
    return notify(scope, {
      kind: 'own-package-ready',
      person: { customerId: row.customerId },
      language: row.language as Language,
    });
  if (!row.requestedBy) return;
  const login = await tx
    .selectFrom('logins')
    .select('language')
    .where('tenantId', '=', tenantId)
    .where('agentId', '=', row.requestedBy)
    .executeTakeFirst();
  const language = login?.language === 'en' ? 'en' : 'de';
  await notify(scope, { kind: 'package-ready', person: { agentId: row.requestedBy }, language });
});

/** After the last try: the page says that it failed, and another can be asked for. */
export const failPackage = command('subject-access.make', async (scope, { packageId }: { packageId: string }) => {
  await scope.tx
    .updateTable('subjectPackages')
    .set({ state: 'failed' })
    .where('tenantId', '=', scope.tenantId)
    .where('subjectPackageId', '=', packageId)
    .where('state', '=', 'queued')
    .execute();
  scope.audit({ objectKind: 'subjectPackage', objectId: packageId, fields: ['state'] });
});
