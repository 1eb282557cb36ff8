import type { CommandScope } from '../kernel/index.ts';
import { deleteNotificationsAbout } from '../notifications/index.ts';
import { recordEvent } from './events.ts';

/** Hands the requests of one of two merged people over to the other. */
export async function moveDataRequests({ tx, tenantId }: CommandScope, from: string, to: string): Promise<void> {
  await tx
    .updateTable('dataRequests')
    .set({ customerId: to })
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', from)
    .execute();
}

/**
 * Before a person is deleted: of the requests only what proves that they were answered stays (GDPR Art. 5(2)): right, days,
 * steps, outcome. Name, address, texts, notes and the words of letters go. An open one stays on the clock.
 * @returns how many requests are kept that way
 */
export async function eraseFromRequests(scope: CommandScope, { customerId }: { customerId: string }): Promise<number> {
  const { tx, tenantId, now } = scope;
  const kept = await tx
    .updateTable('dataRequests')
    .set({ customerId: null, name: '', email: '', address: '', body: '', extensionReason: '', erasedAt: now })
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', customerId)
    .returning('dataRequestId')
    .execute();
  const ids = kept.map((row) => row.dataRequestId);
  if (ids.length === 0) return 0;
  const letters = await tx
    .updateTable('dataRequestLetters')
    .set({ toName: '', toEmail: '', subject: '', body: '' })
    .where('tenantId', '=', tenantId)
    .where('dataRequestId', 'in', ids)
    .returning('dataRequestLetterId')
    .execute();
  await tx
    .updateTable('dataRequestEvents')
    .set({ note: '' })
    .where('tenantId', '=', tenantId)
    .where('dataRequestId', 'in', ids)
    .execute();
  await tx
    .updateTable('dataRequestCorrections')
    .set({ held: '', proposed: '', reason: '', ticketId: null })
    .where('tenantId', '=', tenantId)
    .where('dataRequestId', 'in', ids)
    .execute();
  await deleteNotificationsAbout(
    scope,
    letters.map((row) => row.dataRequestLetterId),
  );
  for (const id of ids) await recordEvent(scope, id, { kind: 'erased' });
  return ids.length;
}
