import { sql } from 'kysely';
import { calendarDay } from '../../contracts/index.ts';
import { releaseBlobs } from '../../files/index.ts';
import { command, notFound, query, type CommandScope, type Scope } from '../../kernel/index.ts';

const batchSize = 200;
const dayMs = 86_400_000;

/** Deletes mails in quarantine with everything that is kept of them. @returns how many */
async function deleteMails(scope: CommandScope, ids: readonly string[]): Promise<number> {
  const gone = await scope.tx
    .deleteFrom('incomingMails')
    .where('tenantId', '=', scope.tenantId)
    .where('state', '=', 'quarantined')
    .where(sql<boolean>`incoming_mail_id = any(${[...ids]}::uuid[])`)
    .returning('blobId')
    .execute();
  await releaseBlobs(
    scope,
    gone.map((row) => row.blobId),
  );
  return gone.length;
}

/** Deletes one for good. @throws DomainError notFound */
export const deleteQuarantinedMail = command(
  'quarantine.delete',
  async (scope, { id }: { id: string }): Promise<void> => {
    if ((await deleteMails(scope, [id])) === 0) throw notFound('quarantined mail');
    scope.audit({ objectKind: 'incomingMail', objectId: id });
  },
);

const findExpired = query('quarantine.expire', async ({ tx, tenantId, now }, _: void) => {
  const rows = await tx
    .selectFrom('quarantinedMails')
    .select('incomingMailId')
    .where('tenantId', '=', tenantId)
    .where('expiresAt', '<=', now)
    .orderBy('expiresAt')
    .limit(batchSize)
    .execute();
  return rows.map((row) => row.incomingMailId);
});

const deleteBatch = command('quarantine.expire', async (scope, ids: readonly string[]) => {
  await deleteMails(scope, ids);
  // That something went, and nothing of what it was.
  scope.audit({ objectKind: 'quarantine', objectId: null });
});

const forgetAnswers = command('quarantine.expire', async ({ tx, tenantId, now, audit }, _: void) => {
  await tx
    .deleteFrom('strangerAnswers')
    .where('tenantId', '=', tenantId)
    .where('onDay', '<', calendarDay(new Date(now.getTime() - dayMs)))
    .execute();
  audit({ objectKind: 'quarantine', objectId: null, fields: ['answers'] });
});

/** Part of the nightly run: what has waited its days is gone without a trace, and so is who was answered. */
export async function deleteExpiredQuarantine(scope: Scope): Promise<void> {
  for (;;) {
    const ids = await findExpired(scope, undefined);
    if (ids.length > 0) await deleteBatch(scope, ids);
    if (ids.length < batchSize) break;
  }
  await forgetAnswers(scope, undefined);
}
