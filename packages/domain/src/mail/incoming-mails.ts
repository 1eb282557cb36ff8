import type { IncomingMail } from '@redlich/contract';
import { command, DomainError, notFound, query, type QueryScope, type Scope } from '../kernel/index.ts';

const columns = ['incomingMailId', 'state', 'receivedAt', 'ticketId', 'reason'] as const;
type Row = { incomingMailId: string; state: string; receivedAt: Date; ticketId: string | null; reason: string | null };

const toIncomingMail = (row: Row): IncomingMail => ({
  id: row.incomingMailId,
  state: row.state as IncomingMail['state'],
  receivedAt: row.receivedAt.toISOString(),
  ticketId: row.ticketId,
  reason: row.reason,
});

/** The newest 200 in a state: those that failed, or those that wait. */
export const listIncomingMails = query(
  'incoming-mail.list',
  async ({ tx, tenantId }, { state }: { state: 'failed' | 'received' }) => {
    const rows = await tx
      .selectFrom('incomingMails')
      .select(columns)
      .where('tenantId', '=', tenantId)
      .where('state', '=', state)
      .orderBy('receivedAt', 'desc')
      .limit(200)
      .execute();
    return { items: rows.map(toIncomingMail) };
  },
);

/** Takes a failed mail in once more. @throws DomainError notFound, conflict when it has not failed */
export const replayMail = command(
  'incoming-mail.replay',
  async (scope, { id }: { id: string }): Promise<IncomingMail> => {
    const { tx, tenantId } = scope;
    const mail = await tx
      .selectFrom('incomingMails')
      .select(columns)
      .where('tenantId', '=', tenantId)
      .where('incomingMailId', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!mail) throw notFound('incoming mail');
    if (mail.state !== 'failed') throw new DomainError('conflict', { detail: 'only a failed mail is replayed' });
    await tx
      .updateTable('incomingMails')
      .set({ state: 'received', reason: null })
      .where('tenantId', '=', tenantId)
      .where('incomingMailId', '=', id)
      .execute();
    scope.audit({ objectKind: 'incomingMail', objectId: id, fields: ['state'] });
    scope.enqueue({ name: 'mail.receive', data: { tenantId, incomingMailId: id } });
    return toIncomingMail({ ...mail, state: 'received', reason: null });
  },
);

/** Where the raw message lies. @throws DomainError notFound */
export const findRawMail = query('incoming-mail.open', async ({ tx, tenantId }: QueryScope, { id }: { id: string }) => {
  const blob = await tx
    .selectFrom('incomingMails as m')
    .innerJoin('blobs as b', (join) => join.onRef('b.tenantId', '=', 'm.tenantId').onRef('b.blobId', '=', 'm.blobId'))
    .select(['b.blobId', 'b.sha256', 'b.bytes'])
    .where('m.tenantId', '=', tenantId)
    .where('m.incomingMailId', '=', id)
    .executeTakeFirst();
  if (!blob) throw notFound('incoming mail');
  return blob;
});

const markFailed = command('mail.receive', async (scope, { incomingMailId }: { incomingMailId: string }) => {
  await scope.tx
    .updateTable('incomingMails')
    .set({ state: 'failed', reason: 'could not be taken in after several tries' })
    .where('tenantId', '=', scope.tenantId)
    .where('incomingMailId', '=', incomingMailId)
    .where('state', '=', 'received')
    .execute();
  scope.audit({ objectKind: 'incomingMail', objectId: incomingMailId, fields: ['state'] });
});

/** After the last try: an admin sees the mail, reads the raw message and can replay it. */
export async function giveUpReceiving(scope: Scope, incomingMailId: string): Promise<void> {
  await markFailed(scope, { incomingMailId });
}
